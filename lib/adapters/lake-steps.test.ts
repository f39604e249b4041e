import { afterAll, beforeAll, expect, test } from "vitest";
import type { PlanOperator, PlanStep, RunResult } from "@/lib/lab/lab-types";
import { createLakeFixture, type LabFixture, type LakeFixture, openLab } from "./lake-fixture";

/* The small lake: 14 months from November 2024 to December 2025, a file each, three row groups a month (two in February). */

let fixture: LakeFixture;
let opened: LabFixture;
beforeAll(async () => {
  fixture = await createLakeFixture();
  opened = await openLab(fixture);
  await opened.lab.loadWarehouse("2025-10-01");
});
afterAll(async () => {
  await opened.close();
  await fixture.remove();
});

async function run(sql: string): Promise<RunResult> {
  const outcome = await opened.lab.run(sql, { explain: true });
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return outcome;
}

async function steps(sql: string): Promise<readonly PlanStep[]> {
  const { plan } = await run(sql);
  return plan.tables[0]!.steps;
}

const counted = (of: readonly PlanStep[]) => of.map(({ by, files, rowGroups }) => [by, files, rowGroups]);

test("the view's cut, whole files, row groups and columns are ruled out one after the other", async () => {
  const of = await steps(
    "select sum(sold) from inventory where report_date >= date '2025-08-20' and sku = 'SKU-0003'",
  );
  const all = fixture.manifest.tables[0]!.files.map(({ rowGroups }) => rowGroups.length);
  const before = all.slice(0, 11).reduce((sum, count) => sum + count, 0);
  expect(counted(of).slice(0, 3)).toEqual([
    ["table", 14, all.reduce((sum, count) => sum + count, 0)],
    ["boundary", 11, before],
    ["partition", 2, all[9]! + all[10]!],
  ]);
  expect(of[3]!.by).toBe("statistics");
  expect(of[3]!.rowGroups).toBeLessThan(of[2]!.rowGroups);
  expect(of[4]).toMatchObject({ by: "projection", columns: 3, rowGroups: of[3]!.rowGroups });
  expect(of.map(({ conditions }) => conditions)).toEqual([
    [],
    ["report_date < DATE '2025-10-01'"],
    ["report_date>='2025-08-20'::DATE"],
    ["sku='SKU-0003'"],
    [],
  ]);
});

test.each([
  ["report_date in (date '2025-08-03', date '2025-11-03')", 1],
  [
    "(report_date between date '2025-07-01' and date '2025-07-02' or report_date between date '2025-11-01' and date '2025-11-02')",
    1,
  ],
  ["report_date <> date '2025-08-03'", 11],
])("the view's cut is told from %s", async (where, files) => {
  const of = await steps(`select sum(sold) from inventory where ${where}`);
  expect(of[1]!.conditions).toEqual(["report_date < DATE '2025-10-01'"]);
  expect(
    counted(of)
      .slice(1, 3)
      .map(([by, left]) => [by, left]),
  ).toEqual([
    ["boundary", 11],
    ["partition", files],
  ]);
  expect(of[2]!.conditions).toHaveLength(1);
  expect(of[2]!.conditions[0]).not.toContain("2025-10-01");
});

test("bytes go down from all column chunks of the table to those that the run needs", async () => {
  const sql = "select sum(sold) from inventory where report_date >= date '2025-08-20'";
  const { plan, lake } = await run(sql);
  const { steps: of, counts } = plan.tables[0]!;
  const bytes = of.map((step) => step.bytes);
  expect(bytes[0]).toBe(counts.bytes.possible);
  expect(bytes.at(-1)).toBe(lake.bytesNeeded);
  expect([...bytes].sort((a, b) => b - a)).toEqual(bytes);
  const dropped = of.flatMap((step) => step.dropped);
  expect(new Set(dropped).size).toBe(dropped.length);
  expect(dropped.length + of.at(-1)!.rowGroups).toBe(counts.rowGroups.possible);
});

test("a statement that names the lake itself is not cut at the boundary", async () => {
  const of = await steps(
    "select count(note) from lake.inventory_history where report_date < date '2025-10-01'",
  );
  expect(of[1]).toMatchObject({ by: "boundary", dropped: [], conditions: [] });
  expect(of[2]!.files).toBe(11);
});

test("two scans leave what either of them needs", async () => {
  const of =
    await steps(`select count(*) from lake.inventory_history a join lake.inventory_history b using (sku, store_id)
    where a.report_date = date '2025-01-15' and b.report_date = date '2025-03-15'`);
  expect(counted(of)[2]).toEqual(["partition", 2, 6]);
  expect(counted(of)[3]).toEqual(["statistics", 2, 2]);
});

test("a question inside the window drops the view's lake branch, and the plan says so", async () => {
  const inside = await run("select sum(sold) from inventory where report_date >= date '2025-11-01'");
  expect(inside.plan).toMatchObject({ branchDropped: true, tables: [] });
  const across = await run("select sum(sold) from inventory where report_date >= date '2025-09-30'");
  expect(across.plan.branchDropped).toBe(false);
  const hot = await run("select sum(sold) from warehouse.inventory_current");
  expect(hot.plan.branchDropped).toBe(false);
});

const scansOf = (operators: readonly PlanOperator[]): readonly PlanOperator[] =>
  operators.flatMap((operator) => [
    ...(operator.table === null ? [] : [operator]),
    ...scansOf(operator.inputs),
  ]);

test("DuckDB's own plan names each scan's table and says whether it is hot or cold", async () => {
  const { operators } = await run(
    "select region, sum(sold) as sold from inventory where report_date >= date '2025-09-20' group by region order by sold desc limit 3",
  );
  expect(scansOf(operators!).map(({ table, temperature }) => [table, temperature])).toEqual([
    ["warehouse.inventory_current", "hot"],
    ["lake.inventory_history", "cold"],
  ]);
  expect(scansOf(operators!)[1]!.expectedRows).toBeGreaterThan(0);
  expect(operators!.map(({ name }) => name)).toEqual(["top n"]);
  await run("create table warehouse.mine as select 1 as one");
  const own = await run("select * from warehouse.mine, (values (2)) v");
  expect(scansOf(own.operators!).map(({ table, temperature }) => [table, temperature])).toEqual([
    ["warehouse.mine", "hot"],
  ]);
});

test("a statement without a plan has none, and none is made unless asked for", async () => {
  expect((await run("describe lake.inventory_history")).operators).toBeNull();
  const outcome = await opened.lab.run("select 1");
  expect(outcome).toMatchObject({ kind: "done", operators: null });
});
