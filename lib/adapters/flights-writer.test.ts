import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import { lakeManifestSchema } from "@/lib/lab/manifest";
import { createFlightsFixture, createReference, type LakeFixture, smallFlights } from "./lake-fixture";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const { flightsFile, airportsFile } = smallFlights;
const parameters = {
  flightsFile,
  airportsFile,
  firstDay: "2001-02-27",
  lastDay: "2001-03-02",
  rowGroupRows: 8 * 2048,
};
let lake: LakeFixture;
let engine: Engine;

beforeAll(async () => {
  lake = await createFlightsFixture(parameters, 1);
  engine = await createReference(lake, null);
});

afterAll(async () => {
  await engine?.close();
  await lake?.remove();
});

test("the same input gives the same bytes", async () => {
  const again = await createFlightsFixture(parameters, 1);
  try {
    expect(again.manifest).toEqual(lake.manifest);
    for (const { path } of lake.manifest.tables.flatMap(({ files }) => files)) {
      const [one, other] = await Promise.all([lake, again].map(({ folder }) => readFile(join(folder, path))));
      expect(one!.equals(other!)).toBe(true);
    }
  } finally {
    await again.remove();
  }
});

test("each day is a file in hive-style folders, the airports are one file, both named by their content", async () => {
  const [history, airports] = lake.manifest.tables;
  const named = async (place: string, path: string) => {
    const contents = await readFile(join(lake.folder, path));
    expect(path).toBe(`${place}/${createHash("sha256").update(contents).digest("hex").slice(0, 16)}.parquet`);
  };
  expect(history!.files.map(({ partition }) => partition)).toEqual([
    [2001, 2, 27],
    [2001, 2, 28],
    [2001, 3, 1],
    [2001, 3, 2],
  ]);
  for (const { path, partition } of history!.files) {
    const [, month, day] = partition.map((value) => String(value).padStart(2, "0"));
    await named(`flights_history/year=2001/month=${month}/day=${day}`, path);
  }
  await named("airports", airports!.files[0]!.path);
  expect([airports!.dateColumn, airports!.partitions, airports!.files.length]).toEqual([null, [], 1]);
  expect(
    lakeManifestSchema.parse(JSON.parse(await readFile(join(lake.folder, "manifest.json"), "utf8"))),
  ).toEqual(lake.manifest);
});

test("the flights are those of the package, no row lost or added", async () => {
  const figures = (from: string, date: string, time: string) =>
    engine.query(
      `SELECT ${date}::DATE d, count(*), sum(delay)::BIGINT, sum(distance)::BIGINT, min(${time}), max(${time}), count(DISTINCT (origin, destination))
       FROM ${from} WHERE ${date} >= DATE '2001-02-27' AND ${date} < DATE '2001-03-03' GROUP BY d ORDER BY d`,
    );
  const [written, source] = await Promise.all([
    figures("lake.flights_history", "flight_date", "departed_at"),
    figures(`read_parquet('${flightsFile}')`, '"date"', '"date"'),
  ]);
  expect(written.rows).toHaveLength(4);
  expect(written.rows).toEqual(source.rows);
  const inPlace = await engine.query(
    `SELECT count(*) FROM lake.flights_history WHERE flight_date <> departed_at::DATE OR flight_date <> make_date("year", "month", "day")`,
  );
  expect(inPlace.rows).toEqual([["0"]]);
});

test("the airports are those of the package, with quotes in their names, and every flight finds both of its own", async () => {
  const { rows } = await engine.query(
    `SELECT count(*), count(DISTINCT iata), (SELECT name FROM lake.airports WHERE iata = 'DBN') FROM lake.airports`,
  );
  expect(rows).toEqual([["3376", "3376", 'W. H. "Bud" Barron']]);
  const found = await engine.query(
    `SELECT count(*) FROM lake.flights_history JOIN lake.airports o ON o.iata = origin JOIN lake.airports d ON d.iata = destination`,
  );
  expect(found.rows).toEqual([[String(lake.manifest.tables[0]!.rows)]]);
});

test("a span with a day that has no flights cannot be written", async () => {
  await expect(
    createFlightsFixture({ ...parameters, firstDay: "2000-12-31", lastDay: "2001-01-01" }, 1),
  ).rejects.toThrow("flights_history/year=2000/month=12/day=31: no rows.");
});
