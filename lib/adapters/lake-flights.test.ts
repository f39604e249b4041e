import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { retail } from "@/lib/lab/data-set";
import type { ByteSource } from "@/lib/lab/lab-types";
import { createNodeEngine } from "./duckdb-node";
import { createFileByteSource } from "./lake-files";
import {
  createFlightsFixture,
  type LabFixture,
  type LakeFixture,
  openLab,
  smallFlights,
} from "./lake-fixture";
import { createLab } from "./lake-lab";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/* A data set that is cut by day and has a dimension table. */

let lake: LakeFixture;
let fixture: LabFixture;
/** Requests for files whose path holds the text fail. */
let broken = "nothing";

beforeAll(async () => {
  lake = await createFlightsFixture({ ...smallFlights, firstDay: "2001-06-21" }, 20);
  const files = createFileByteSource(lake.folder);
  const bytes: ByteSource = {
    async read(range, signal) {
      if (range.path.includes(broken)) throw new Error(`${range.path} is broken`);
      return files.read(range, signal);
    },
  };
  fixture = await openLab(lake, bytes);
});

afterAll(async () => {
  await fixture?.close();
  await lake?.remove();
});

async function done(sql: string) {
  const outcome = await fixture.lab.run(sql);
  if (outcome.kind !== "done") throw new Error(`${sql}: not run`);
  return outcome;
}

const airports = () => lake.manifest.tables[1]!;
const rowsFrom = (day: string) =>
  lake.manifest.tables[0]!.files.filter(({ partition }) => partition[2]! >= Number(day.slice(8))).reduce(
    (sum, { rows }) => sum + rows,
    0,
  );

test("a window of days is loaded with the airports, and its figures count the flights' rows and all bytes", async () => {
  const seen: (readonly [number, number, number])[] = [];
  const load = await fixture.lab.loadWarehouse("2001-06-24", {
    onProgress: ({ months, monthsPlanned, requests }) => seen.push([months, monthsPlanned, requests]),
  });
  expect([seen.at(0), seen.at(-1)]).toEqual([
    [0, 7, 0],
    [7, 7, 8],
  ]);
  const [history] = lake.manifest.tables;
  const chunkBytes = [...history!.files.slice(3), ...airports().files]
    .flatMap(({ rowGroups }) => rowGroups.flatMap(({ chunks }) => chunks))
    .reduce((sum, [, length]) => sum + length, 0);
  expect(load).toMatchObject({ rows: rowsFrom("2001-06-24"), bytesRead: chunkBytes, requests: 8 });
  expect(fixture.lab.warehouse()).toEqual({
    boundary: "2001-06-24",
    rows: rowsFrom("2001-06-24"),
    historyFrom: "lake",
  });
  const counted = await done("select count(*), min(flight_date) from warehouse.flights_current");
  expect(counted.result.rows).toEqual([[String(rowsFrom("2001-06-24")), "2001-06-24"]]);
});

test("airports come from the warehouse once a window is loaded, from the lake before, and by name from either", async () => {
  const count = async (name: string) => {
    const { result, lake: read } = await done(`select count(city) from ${name}`);
    expect(result.rows).toEqual([["3376"]]);
    return read.bytesRead;
  };
  const [, , city] = airports().files[0]!.rowGroups[0]!.chunks;
  const cityBytes = city![1];
  await fixture.lab.loadWarehouse("2001-06-30");
  expect([await count("airports"), await count("warehouse.airports"), await count("lake.airports")]).toEqual([
    0,
    0,
    cityBytes,
  ]);
  await fixture.lab.loadWarehouse(null);
  expect([await count("airports"), await count("warehouse.airports")]).toEqual([cityBytes, cityBytes]);
  await fixture.lab.loadWarehouse("2001-06-21", { historyFrom: "warehouse" });
  expect([await count("airports"), await count("lake.airports")]).toEqual([0, 0]);
});

test("a load that fails at the airports or at a day leaves nothing loaded, and the next one is right", async () => {
  for (const path of ["airports/", "day=28"]) {
    broken = path;
    await expect(fixture.lab.loadWarehouse("2001-06-25")).rejects.toThrow(`${path}`);
    broken = "nothing";
    expect(fixture.lab.warehouse()).toEqual({ boundary: null, rows: 0, historyFrom: "lake" });
    expect((await done("select count(*) from flights")).result.rows).toEqual([
      [String(rowsFrom("2001-06-21"))],
    ]);
    expect((await done("select iata from airports where city = 'Boston'")).result.rows).toEqual([["BOS"]]);
  }
  expect((await fixture.lab.loadWarehouse("2001-06-25")).rows).toBe(rowsFrom("2001-06-25"));
});

test("a day's flights are one file, whether the day is named by its date or by the path", async () => {
  await fixture.lab.loadWarehouse(null);
  for (const where of [
    "flight_date = date '2001-06-27'",
    `"year" = 2001 and "month" = 6 and "day" = 27`,
    "strftime(flight_date, '%d') = '27'",
  ]) {
    const { lake: read, result } = await done(`select count(*), sum(delay) from flights where ${where}`);
    expect([where, read.files]).toEqual([where, 1]);
    expect(result.rows[0]![0]).toBe(String(rowsFrom("2001-06-27") - rowsFrom("2001-06-28")));
  }
});

test("a table without days prunes by its columns, and no advice names a day", async () => {
  await fixture.lab.loadWarehouse(null);
  const planned = async (sql: string) => {
    const { tables, bytesToRead } = await fixture.lab.plan(sql);
    return { bytesToRead, conditions: tables[0]!.scans.flatMap(({ conditions }) => conditions) };
  };
  const { bytesToRead } = await planned("select city from lake.airports where iata > 'ZZZ'");
  expect(bytesToRead).toBe(0);
  for (const sql of [
    "select * from lake.airports limit 3",
    "select count(*) from lake.airports where length(city) + length(name) > 40",
    "select count(*) from lake.airports where latitude > (select max(latitude) - 1 from lake.airports)",
  ]) {
    const { conditions } = await planned(sql);
    expect([sql, ...conditions.map(({ rewrite }) => rewrite)]).toEqual([sql, ...conditions.map(() => null)]);
  }
});

test("a lab refuses a manifest of another data set", async () => {
  const engine = await createNodeEngine();
  const bytes = createFileByteSource(lake.folder);
  await expect(createLab({ engine, bytes, manifest: lake.manifest, dataSet: retail })).rejects.toThrow(
    "retail: the lake has no table inventory_history (found flights_history, airports). Make the lake again: npm run lake",
  );
  const dataSet = { ...lake.dataSet!, dateColumn: "departed_at" };
  await expect(createLab({ engine, bytes, manifest: lake.manifest, dataSet })).rejects.toThrow(
    "flights: flights_history is cut by flight_date (allowed: departed_at). Make the lake again: npm run lake",
  );
  await engine.close();
});
