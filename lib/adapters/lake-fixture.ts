import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataSet, flights, retail } from "@/lib/lab/data-set";
import type { Engine } from "@/lib/lab/engine";
import { allColumns } from "@/lib/lab/filter-line";
import type { ByteSource, Lab } from "@/lib/lab/lab-types";
import type { LakeColumn, LakeManifest, LakeTable } from "@/lib/lab/manifest";
import { createNativeEngine } from "./duckdb-native";
import { createNodeEngine } from "./duckdb-node";
import { type FlightsParameters, writeFlightsLake } from "./flights-writer";
import { createFileByteSource } from "./lake-files";
import { createLab } from "./lake-lab";
import { type LakeParameters, writeLake } from "./lake-writer";
import { type FilePart, writeLakeTable } from "./parquet-table-writer";

/** Fourteen months that end with the real lake's last day; three row groups a month. */
export const smallLake: LakeParameters = {
  seed: 7,
  skus: 12,
  stores: 15,
  firstDay: "2024-11-01",
  lastDay: "2025-12-31",
  rowGroupRows: 2048,
};

/** A lake in a folder of its own. */
export type LakeFixture = {
  readonly folder: string;
  readonly manifest: LakeManifest;
  /** Default: retail. */
  readonly dataSet?: DataSet;
  remove(): Promise<void>;
};

export async function createLakeFixture(parameters: LakeParameters = smallLake): Promise<LakeFixture> {
  const folder = await mkdtemp(join(tmpdir(), "isotherm-test-lake-"));
  const manifest = await writeLake(folder, parameters);
  return { folder, manifest, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Every fourth flight of the last six weeks: enough for the scenarios' days, and for their large airports to stay large. */
export const smallFlights: FlightsParameters = {
  flightsFile: "node_modules/vega-datasets/data/flights-3m.parquet",
  airportsFile: "node_modules/vega-datasets/data/airports.csv",
  firstDay: "2001-05-20",
  lastDay: "2001-06-30",
  rowGroupRows: 30_720,
};

/** A lake of every n-th flight. With every fourth, the airports that the scenarios call large still are. */
export async function createFlightsFixture(
  parameters: FlightsParameters = smallFlights,
  everyNth = 4,
): Promise<LakeFixture> {
  const place = await mkdtemp(join(tmpdir(), "isotherm-test-flights-"));
  const folder = join(place, "lake");
  const thinned = join(place, "flights.parquet");
  if (everyNth > 1) await thinOut(parameters.flightsFile, thinned, everyNth);
  const flightsFile = everyNth > 1 ? thinned : parameters.flightsFile;
  const manifest = await writeFlightsLake(folder, { ...parameters, flightsFile });
  return { folder, manifest, dataSet: flights, remove: () => rm(place, { recursive: true, force: true }) };
}

async function thinOut(from: string, to: string, everyNth: number): Promise<void> {
  const engine = await createNativeEngine();
  try {
    await engine.query(
      `COPY (SELECT * FROM read_parquet('${from}', file_row_number = true) WHERE file_row_number % ${everyNth} = 0) TO '${to}' (FORMAT parquet)`,
    );
  } finally {
    await engine.close();
  }
}

/** Every column type that the page decoder reads, with NULLs, negative values, NaN and wide text. */
const readingColumns: readonly LakeColumn[] = [
  { name: "day", type: "DATE", comment: "the day" },
  { name: "place", type: "VARCHAR", comment: "few different texts, some NULL" },
  { name: "unit_cost", type: "DECIMAL(10,2)", comment: "a decimal in 64 bits" },
  { name: "rate", type: "DECIMAL(5,3)", comment: "a decimal in 32 bits" },
  { name: "big", type: "BIGINT", comment: "beyond 53 bits" },
  { name: "ratio", type: "DOUBLE", comment: "with NaN and infinity in the last month" },
  { name: "flag", type: "BOOLEAN", comment: "a third NULL" },
  { name: "seen", type: "TIMESTAMP", comment: "microseconds" },
  { name: "code", type: "VARCHAR", comment: "a dictionary that gives up within a row group" },
  { name: "nothing", type: "VARCHAR", comment: "NULL everywhere" },
  { name: "story", type: "VARCHAR", comment: "no two alike, with line ends, quotes and other alphabets" },
];

/** Adds table `readings` to a lake: three months of 9,000 rows. */
export async function addReadings(fixture: LakeFixture): Promise<LakeFixture> {
  const engine = await createNativeEngine();
  try {
    const months = [1, 2, 3].map(
      (month): FilePart => ({ partition: [2024, month], select: selectReadings(month) }),
    );
    const table = await writeLakeTable(
      engine,
      fixture.folder,
      {
        name: "readings",
        title: "One column of each type",
        dateColumn: "day",
        columns: readingColumns,
        grain: "month",
        orderBy: "day, big",
        rowGroupRows: 4096,
      },
      months,
    );
    return { ...fixture, manifest: { ...fixture.manifest, tables: [...fixture.manifest.tables, table] } };
  } finally {
    await engine.close();
  }
}

function selectReadings(month: number): string {
  const special =
    month === 3 ? "WHEN i % 1000 = 0 THEN 'nan'::DOUBLE WHEN i % 1000 = 1 THEN '-inf'::DOUBLE" : "";
  return `SELECT DATE '2024-0${month}-01' + (i // 400)::INTEGER AS day,
    CASE WHEN i % 11 = 0 THEN NULL ELSE 'place ' || chr(97 + (i % 7)::INTEGER) END AS place,
    (i - 4500) * 1.07 AS unit_cost,
    CASE WHEN i % 5 = 0 THEN NULL ELSE (i % 1999 - 999) / 37 END AS rate,
    (i - 4000) * 1234567890123 + 1 AS big,
    CASE ${special} WHEN i % 13 = 0 THEN NULL ELSE (i - 3000) / 7 END AS ratio,
    CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN true ELSE i % 2 = 0 END AS flag,
    CASE WHEN i % 17 = 0 THEN NULL ELSE TIMESTAMP '2024-0${month}-01 05:06:07.000001' + to_microseconds(i * 7919777) END AS seen,
    CASE WHEN i % 4096 < 600 THEN 'c' || i % 5 ELSE md5(i::VARCHAR) END AS code,
    NULL AS nothing,
    CASE WHEN i % 4 = 0 THEN NULL ELSE repeat('zeta ' || i || ' O''Neil, ', 1 + (i % 30)::INTEGER) || CASE i % 3 WHEN 0 THEN chr(10) || 'für Zürich 東京 🚚' ELSE '' END END AS story
  FROM range(9000) r(i)`;
}

/** The same names as the lab's, over the same Parquet, in the native library. */
export async function createReference(
  { folder, manifest, dataSet = retail }: LakeFixture,
  boundary: string | null,
): Promise<Engine> {
  const engine = await createNativeEngine();
  await engine.query("CREATE SCHEMA lake");
  await engine.query("CREATE SCHEMA warehouse");
  for (const table of manifest.tables)
    await engine.query(`CREATE VIEW lake.${table.name} AS ${selectParquet(folder, table)}`);
  const [history] = manifest.tables;
  const columns = allColumns(history!)
    .map(({ name }) => `"${name}"`)
    .join(", ");
  const { current, view, dateColumn, dimensions } = dataSet;
  const hot = boundary === null ? "true" : `${dateColumn} >= DATE '${boundary}'`;
  await engine.query(
    `CREATE TABLE warehouse.${current} AS SELECT ${columns} FROM lake.${history!.name} WHERE ${hot}`,
  );
  await engine.query(`CREATE VIEW ${view} AS SELECT ${columns} FROM lake.${history!.name}`);
  for (const name of dimensions)
    for (const place of [`warehouse.${name}`, name])
      await engine.query(`CREATE VIEW ${place} AS SELECT * FROM lake.${name}`);
  return engine;
}

function selectParquet(folder: string, table: LakeTable): string {
  const files = table.files.map(({ path }) => `'${join(folder, path)}'`).join(", ");
  const types = table.partitions.map(({ name, type }) => `'${name}': ${type}`).join(", ");
  const hive = types === "" ? "" : `, hive_partitioning = true, hive_types = {${types}}`;
  const columns = allColumns(table)
    .map(({ name }) => `"${name}"`)
    .join(", ");
  return `SELECT ${columns} FROM read_parquet([${files}]${hive})`;
}

export type LabFixture = { readonly lab: Lab; readonly engine: Engine; close(): Promise<void> };

export async function openLab(
  { folder, manifest, dataSet = retail }: LakeFixture,
  bytes?: ByteSource,
): Promise<LabFixture> {
  const engine = await createNodeEngine();
  const lab = await createLab({ engine, bytes: bytes ?? createFileByteSource(folder), manifest, dataSet });
  return { lab, engine, close: () => engine.close() };
}
