import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import { type LakeManifest, lakeManifestSchema } from "@/lib/lab/manifest";
import { createReference, type LabFixture, openLab } from "./lake-fixture";
import { readScenarios } from "./lake-scenarios";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/* The lake that visitors get: made by npm run lake. */

const folder = "public/lake";
let manifest: LakeManifest;
let reference: Engine;
let fixture: LabFixture;

beforeAll(async () => {
  manifest = lakeManifestSchema.parse(JSON.parse(await readFile(`${folder}/manifest.json`, "utf8")));
  const lake = { folder, manifest, remove: async () => {} };
  reference = await createReference(lake, "2025-12-01");
  fixture = await openLab(lake);
  await fixture.lab.loadWarehouse("2025-12-01");
});

afterAll(async () => {
  await fixture?.close();
  await reference?.close();
});

const history = () => manifest.tables[0]!;

test("the lake holds three years of days for 120 articles in 40 stores in less than 60 MB", () => {
  expect([manifest.firstDay, manifest.lastDay]).toEqual(["2023-01-01", "2025-12-31"]);
  expect(history().rows).toBe(120 * 40 * (365 + 366 + 365));
  expect(history().bytes).toBeLessThan(60_000_000);
  expect(history().files).toHaveLength(36);
  for (const { rowGroups } of history().files) expect(rowGroups.length).toBeGreaterThanOrEqual(4);
});

test("the columns of the source's worked example lie side by side, and the notes take most of the bytes", () => {
  const bytesOf = (name: string) => {
    const at = history().columns.findIndex((column) => column.name === name);
    return history()
      .files.flatMap(({ rowGroups }) => rowGroups)
      .reduce((sum, { chunks }) => sum + chunks[at]![1], 0);
  };
  expect(
    history()
      .columns.slice(0, 3)
      .map(({ name }) => name),
  ).toEqual(["sku", "inventory_count", "report_date"]);
  expect(bytesOf("note")).toBeGreaterThan(history().bytes / 2);
});

test.each(["stock-against-history", "stock-against-year", "december-against-december", "three-year-trend"])(
  "scenario %s gives the native library's rows",
  async (id) => {
    const { sql } = (await readScenarios()).find((scenario) => scenario.id === id)!;
    const outcome = await fixture.lab.run(sql);
    if (outcome.kind !== "done") throw new Error("not run");
    expect(outcome.result.rows).toEqual((await reference.query(sql)).rows);
    expect(outcome.result.rows.length).toBeGreaterThan(5);
    expect(outcome.lake.bytesRead).toBe(outcome.plan.bytesToRead);
  },
);

test("every scenario reads at most a tenth more than it needs, with a window and without", async () => {
  const scenarios = await readScenarios();
  const check = async () => {
    for (const { id, sql } of scenarios) {
      const { bytesToRead, bytesNeeded } = await fixture.lab.plan(sql);
      expect([id, bytesToRead <= 1.1 * bytesNeeded]).toEqual([id, true]);
    }
  };
  await check();
  await fixture.lab.loadWarehouse(null);
  await check();
  await fixture.lab.loadWarehouse("2025-12-01");
});

test("the condition on the last twelve months opens a third of the files of the statement without it", async () => {
  const scenarios = await readScenarios();
  const planOf = (id: string) => fixture.lab.plan(scenarios.find((scenario) => scenario.id === id)!.sql);
  const [all, year] = [await planOf("stock-against-history"), await planOf("stock-against-year")];
  expect([all.files, year.files]).toEqual([36, 12]);
  expect(year.bytesToRead * 2.5).toBeLessThan(all.bytesToRead);
  expect(all.bytesToRead * 4).toBeLessThan(history().bytes);
});

test("a day's rows come back with every column, quotes and NULLs included", async () => {
  const sql =
    "select * from lake.inventory_history where report_date = date '2024-02-29' and store_id in (3, 17) order by sku, store_id";
  const outcome = await fixture.lab.run(sql);
  if (outcome.kind !== "done") throw new Error("not run");
  expect(outcome.result.rows).toHaveLength(240);
  expect(outcome.result.rows).toEqual((await reference.query(sql)).rows);
  expect(outcome.lake.rowGroups).toBeLessThanOrEqual(2);
});
