import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import type { Engine } from "@/lib/lab/engine";
import { placementLoad } from "@/lib/lab/placement";
import {
  createLakeFixture,
  createReference,
  type LabFixture,
  type LakeFixture,
  openLab,
} from "./lake-fixture";
import { readScenarios } from "./lake-scenarios";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const rowsADay = 12 * 15;
let lake: LakeFixture;
let fixture: LabFixture;
let reference: Engine;

beforeAll(async () => {
  lake = await createLakeFixture();
  fixture = await openLab(lake);
  reference = await createReference(lake, null);
});

afterAll(async () => {
  await fixture?.close();
  await reference?.close();
  await lake?.remove();
});

async function done(sql: string) {
  const outcome = await fixture.lab.run(sql);
  if (outcome.kind !== "done") throw new Error(`${sql}: not run`);
  return outcome;
}

const daysFrom = (boundary: string) => (Date.parse("2026-01-01") - Date.parse(boundary)) / 86_400_000;
const perDay =
  "select report_date, count(*), sum(sold), count(distinct (sku, store_id)) from inventory group by 1 order by 1";

/** Boundary, and the first day that must be in the warehouse. */
const boundaries: readonly (readonly [string | null, string | null])[] = [
  [null, null],
  ["2026-01-01", null],
  ["2025-12-31", "2025-12-31"],
  ["2025-12-01", "2025-12-01"],
  ["2025-11-17", "2025-11-17"],
  ["2025-01-01", "2025-01-01"],
  ["2024-11-02", "2024-11-02"],
  ["2024-11-01", "2024-11-01"],
  ["1999-01-01", "2024-11-01"],
];

test.each(boundaries)(
  "with the boundary at %s no row of the view is counted twice or lost",
  async (boundary, firstHot) => {
    const load = await fixture.lab.loadWarehouse(boundary);
    const hotRows = firstHot === null ? 0 : daysFrom(firstHot) * rowsADay;
    expect(load.rows).toBe(hotRows);
    expect(load.bytesRead > 0).toBe(hotRows > 0);
    expect(fixture.lab.warehouse()).toEqual({ boundary: firstHot, rows: hotRows, historyFrom: "lake" });
    expect((await done(perDay)).result.rows).toEqual((await reference.query(perDay)).rows);
    const current = await done("select count(*), min(report_date) from warehouse.inventory_current");
    const all = daysFrom("2024-11-01") * rowsADay;
    expect(current.result.rows).toEqual([
      firstHot === null ? [String(all), "2024-11-01"] : [String(hotRows), firstHot],
    ]);
  },
);

test("a statement inside the window reads nothing of the lake, one day before it reads that day's row groups", async () => {
  await fixture.lab.loadWarehouse("2025-10-01");
  const sold = (where: string) =>
    done(`select region, sum(sold) from inventory where ${where} group by region order by region`);
  for (const where of [
    "report_date >= date '2025-10-01'",
    "report_date between date '2025-10-05' and date '2025-10-09'",
    "report_date > date '2025-12-31' - interval 7 day",
    "report_date in (date '2025-10-01', date '2025-12-31')",
    `report_date >= date '2025-11-01' and "month" = 12`,
  ]) {
    const { lake: read, result } = await sold(where);
    expect(read).toEqual({ bytesRead: 0, bytesNeeded: 0, requests: 0, files: 0, rowGroups: 0 });
    expect(result.rows).toHaveLength(5);
  }
  const joined = await done(
    "select count(*) from inventory h join (select distinct sku from warehouse.inventory_current) c using (sku) where h.report_date >= date '2025-12-01'",
  );
  expect(joined.lake.bytesRead).toBe(0);
  expect((await sold("report_date >= date '2025-09-30'")).lake).toMatchObject({ files: 1, rowGroups: 1 });
});

test("the loaded table has the lake's columns and types", async () => {
  await fixture.lab.loadWarehouse("2025-12-01");
  const [history] = lake.manifest.tables;
  const wanted = [...history!.columns, ...history!.partitions].map(({ name, type }) => [name, type]);
  for (const name of ["warehouse.inventory_current", "inventory", "lake.inventory_history"]) {
    const { result } = await done(`describe ${name}`);
    expect(result.rows.map(([column, type]) => [column, type])).toEqual(wanted);
  }
});

test("loading reports its progress month by month", async () => {
  const seen: (readonly [number, number])[] = [];
  await fixture.lab.loadWarehouse("2025-10-15", {
    onProgress: ({ months, monthsPlanned }) => seen.push([months, monthsPlanned]),
  });
  expect(seen.at(0)).toEqual([0, 3]);
  expect(seen.at(-1)).toEqual([3, 3]);
});

test("a boundary that is no day, and a history from a warehouse that lacks rows, are refused", async () => {
  await expect(fixture.lab.loadWarehouse("soon")).rejects.toThrow(
    "boundary: not a day (found soon, allowed: an ISO date such as 2025-12-31, or null).",
  );
  await expect(fixture.lab.loadWarehouse("2025-10-01", { historyFrom: "warehouse" })).rejects.toThrow(
    "Load everything.",
  );
});

test("every scenario gives the native library's rows under each placement, and the lake is read where it must be", async () => {
  const scenarios = await readScenarios();
  expect(scenarios.length).toBeGreaterThanOrEqual(5);
  for (const placement of placements) {
    const { boundary, historyFrom } = placementLoad(placement, lake.manifest, 12);
    await fixture.lab.loadWarehouse(boundary, { historyFrom });
    for (const { id, kind, sql } of scenarios) {
      const { result, lake: read } = await done(sql);
      expect({ id, placement, rows: result.rows }).toEqual({
        id,
        placement,
        rows: (await reference.query(sql)).rows,
      });
      if (placement === "warehouse-as-platform") expect(read.bytesRead).toBe(0);
      if (placement === "no-warehouse") expect(read.bytesRead > 0).toBe(kind !== "catalog");
    }
  }
});

test("the last quarter reads the lake without a warehouse, and nothing of it with one", async () => {
  const { sql } = (await readScenarios()).find(({ id }) => id === "last-quarter-by-region")!;
  const readUnder = async (boundary: string | null) => {
    await fixture.lab.loadWarehouse(boundary);
    return (await done(sql)).lake.bytesRead;
  };
  expect(await readUnder(null)).toBeGreaterThan(0);
  expect(await readUnder("2025-10-01")).toBe(0);
});
