import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { flights } from "@/lib/lab/data-set";
import type { Engine } from "@/lib/lab/engine";
import { type LakeColumn, type LakeManifest, lakeManifestSchema } from "@/lib/lab/manifest";
import { createNativeEngine } from "./duckdb-native";
import { type FilePart, writeLakeTable } from "./parquet-table-writer";

export type FlightsParameters = {
  /** flights-3m.parquet and airports.csv of the npm package vega-datasets. */
  readonly flightsFile: string;
  readonly airportsFile: string;
  /** ISO dates, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Rows of a row group; a multiple of 2,048. */
  readonly rowGroupRows: number;
};

/** What is read together lies together: a file's chunks are small, and a gap between two of them would cost as much as they do. */
const flightColumns: readonly LakeColumn[] = [
  { name: "destination", type: "VARCHAR", comment: "where it landed: the airport's code, see airports.iata" },
  { name: "origin", type: "VARCHAR", comment: "where it left: the airport's code, see airports.iata" },
  { name: "flight_date", type: "DATE", comment: "the day it left" },
  {
    name: "delay",
    type: "INTEGER",
    comment: "minutes late at the gate of its destination; negative when early",
  },
  { name: "distance", type: "INTEGER", comment: "miles between the two airports" },
  {
    name: "departed_at",
    type: "TIMESTAMP",
    comment: "when it left, to the minute, on the clock of its origin",
  },
];

const airportColumns: readonly LakeColumn[] = [
  { name: "iata", type: "VARCHAR", comment: "the airport's code" },
  { name: "name", type: "VARCHAR", comment: "the airport's name" },
  { name: "city", type: "VARCHAR", comment: "the city it serves" },
  { name: "state", type: "VARCHAR", comment: "the state's two letters; NA where the source names none" },
  { name: "country", type: "VARCHAR", comment: "the country" },
  { name: "latitude", type: "DOUBLE", comment: "degrees north" },
  { name: "longitude", type: "DOUBLE", comment: "degrees east; negative in America" },
];

/**
 * Writes the flights below `folder` as Parquet, one file a day, and the airports as one file, with their manifest.json. The same
 * input gives the same bytes.
 *
 * `folder` must be empty or missing. Fails when a day between the first and the last has no flight.
 */
export async function writeFlightsLake(folder: string, parameters: FlightsParameters): Promise<LakeManifest> {
  const { firstDay, lastDay, rowGroupRows } = parameters;
  const engine = await createNativeEngine();
  try {
    await readFlights(engine, parameters);
    const history = await writeLakeTable(
      engine,
      folder,
      {
        name: flights.history,
        title: "US flights that took place, as the airlines reported them",
        dateColumn: flights.dateColumn,
        columns: flightColumns,
        grain: "day",
        orderBy: "origin, destination, departed_at, delay, distance",
        rowGroupRows,
      },
      daysBetween(firstDay, lastDay).map(selectDay),
    );
    const airports = await writeLakeTable(
      engine,
      folder,
      {
        name: "airports",
        title: "Airports of the United States",
        dateColumn: null,
        columns: airportColumns,
        grain: null,
        orderBy: "iata",
        rowGroupRows,
      },
      [{ partition: [], select: selectAirports(parameters.airportsFile) }],
    );
    const tables = [history, airports];
    const manifest = lakeManifestSchema.parse({ version: 1, firstDay, lastDay, tables });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
    return manifest;
  } finally {
    await engine.close();
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function readFlights(engine: Engine, { flightsFile, firstDay, lastDay }: FlightsParameters) {
  await engine.query(
    `CREATE TABLE flights AS SELECT destination, origin, "date"::DATE AS flight_date, delay, distance, "date" AS departed_at
     FROM read_parquet(${quoted(flightsFile)})
     WHERE "date" >= DATE ${quoted(firstDay)} AND "date" < DATE ${quoted(lastDay)} + 1`,
  );
}

function daysBetween(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (
    const day = new Date(first);
    day.toISOString().slice(0, 10) <= last;
    day.setUTCDate(day.getUTCDate() + 1)
  )
    days.push(day.toISOString().slice(0, 10));
  return days;
}

const selectDay = (day: string): FilePart => ({
  partition: day.split("-").map(Number),
  select: `SELECT * FROM flights WHERE flight_date = DATE '${day}'`,
});

function selectAirports(file: string): string {
  const types = airportColumns.map(({ name, type }) => `'${name}': '${type}'`).join(", ");
  return `SELECT * FROM read_csv(${quoted(file)}, columns = {${types}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"')`;
}
