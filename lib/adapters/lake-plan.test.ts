import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { QueryError } from "@/lib/lab/engine";
import { StatementRefused } from "@/lib/lab/lab-types";
import { loadedView, poisonView } from "@/lib/lab/lake-sql";
import { createLakeFixture, type LabFixture, type LakeFixture, openLab } from "./lake-fixture";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let lake: LakeFixture;
let fixture: LabFixture;

beforeAll(async () => {
  lake = await createLakeFixture();
  fixture = await openLab(lake);
  await fixture.lab.loadWarehouse("2025-12-01");
});

afterAll(async () => {
  await fixture?.close();
  await lake?.remove();
});

const history = () => lake.manifest.tables[0]!;
const groupCount = () => history().files.flatMap(({ rowGroups }) => rowGroups).length;

/** Row groups whose days overlap the range, counted from the manifest alone. */
const groupsBetween = (from: string, to: string) => {
  const day = history().columns.findIndex(({ name }) => name === "report_date");
  return history()
    .files.flatMap(({ rowGroups }) => rowGroups)
    .filter(({ chunks }) => chunks[day]![3]! <= to && chunks[day]![4]! >= from).length;
};

const count = (where: string) => `select count(note) from lake.inventory_history where ${where}`;

async function planOf(sql: string) {
  const plan = await fixture.lab.plan(sql);
  const conditions = plan.tables.flatMap(({ scans }) => scans.flatMap((scan) => scan.conditions));
  return { ...plan, conditions };
}

test("the lake fixture has several row groups in each file", () => {
  expect(history().files).toHaveLength(14);
  expect(groupCount()).toBe(14 * 3);
});

test("a range of days reads the row groups whose days overlap it, and only the columns named", async () => {
  const plan = await planOf(
    "select sku, sum(sold) from lake.inventory_history where report_date between date '2025-02-03' and date '2025-02-20' group by sku",
  );
  const [table] = plan.tables;
  expect(table!.columns).toEqual(["sku", "report_date", "sold"]);
  expect(table!.counts).toMatchObject({
    files: { possible: 14, kept: 1 },
    rowGroups: { possible: groupCount(), kept: groupsBetween("2025-02-03", "2025-02-20") },
    columns: { possible: 13, kept: 3 },
  });
  expect(
    table!.files.filter(({ rowGroups }) => rowGroups.length > 0).map(({ partition }) => partition),
  ).toEqual([[2025, 2]]);
});

test("the bytes needed are the chunks' lengths in the manifest", async () => {
  const plan = await planOf(count("report_date = date '2025-12-31'"));
  const last = history().files.at(-1)!.rowGroups.at(-1)!;
  const lengths = ["report_date", "note"].map(
    (name) => last.chunks[history().columns.findIndex((column) => column.name === name)]![1],
  );
  expect(plan.bytesNeeded).toBe(lengths[0]! + lengths[1]!);
  expect(plan.bytesToRead).toBeGreaterThanOrEqual(plan.bytesNeeded);
});

test("two scans of one table share one set of columns, and the sum of both is needed in the strict sense only", async () => {
  const plan = await planOf(
    "select count(a.note), count(b.supplier) from lake.inventory_history a join lake.inventory_history b using (sku, store_id) where a.report_date = date '2024-11-01' and b.report_date = date '2025-11-30'",
  );
  expect(plan.tables[0]!.scans.map(({ columns, rowGroups }) => [columns, rowGroups])).toEqual([
    [["sku", "report_date", "store_id", "note"], 1],
    [["sku", "report_date", "store_id", "supplier"], 1],
  ]);
  expect(plan.tables[0]!.columns).toEqual(["sku", "report_date", "store_id", "supplier", "note"]);
  expect(plan.bytesNeeded).toBeLessThan(plan.tables[0]!.counts.bytes.kept);
});

test("a count of rows reads nothing but the catalog", async () => {
  const outcome = await fixture.lab.run(`select count(*) from lake.inventory_history where "year" = 2024`);
  expect(outcome).toMatchObject({
    lake: { bytesRead: 0, requests: 0, files: 0, rowGroups: 0 },
    result: { rows: [[String(61 * 12 * 15)]] },
  });
});

/** Conditions that are not pushed or not decided, what is said of them, and what is offered. */
const unused: readonly (readonly [string, string, RegExp, readonly string[] | null])[] = [
  [
    "year(report_date) = 2025",
    "not pushed",
    /after the scan/,
    ["report_date >= date '2025-01-01' and report_date < date '2026-01-01'"],
  ],
  ["year(report_date) < 2025", "not pushed", /after the scan/, ["report_date < date '2025-01-01'"]],
  ["year(report_date) > 2024", "not pushed", /after the scan/, ["report_date >= date '2025-01-01'"]],
  [
    "year(report_date) between 2023 and 2024",
    "not pushed",
    /after the scan/,
    ["report_date >= date '2023-01-01' and report_date < date '2025-01-01'"],
  ],
  ["month(report_date) = 6", "not pushed", /after the scan/, [`("month" = 6)`]],
  [
    "report_date + 3 > date '2025-12-31'",
    "not pushed",
    /after the scan/,
    ["report_date > date '2025-12-31' - 3"],
  ],
  [
    "report_date::timestamp::date = date '2025-05-05'",
    "not pushed",
    /after the scan/,
    ["report_date = date '2025-05-05'"],
  ],
  ["sold > received", "not pushed", /compares columns/, null],
  ["starts_with(sku, 'SKU-001')", "unused", /smallest and the largest/, ["sku like 'SKU-001%'"]],
  ["note like '%O''Brien%'", "unused", /smallest and the largest/, null],
];

test.each(unused)("%s is named as %s, with what to write instead", async (where, use, reason, rewrite) => {
  const { conditions, tables } = await planOf(count(where));
  expect(tables[0]!.counts.rowGroups.kept).toBe(groupCount());
  expect(conditions).toEqual([
    expect.objectContaining({ use, rowGroupsDropped: 0, reason: expect.stringMatching(reason) }),
  ]);
  expect(conditions[0]!.rewrite?.sql ?? null).toEqual(rewrite);
});

test.each(unused.filter(([, , , rewrite]) => rewrite !== null))(
  "what is offered for %s gives the same rows and reads no more",
  async (where, _, __, rewrite) => {
    const [before, after] = [
      await fixture.lab.run(count(where)),
      await fixture.lab.run(count(rewrite!.join(" and "))),
    ];
    if (before.kind !== "done" || after.kind !== "done") throw new Error("not run");
    expect(after.result.rows).toEqual(before.result.rows);
    expect(after.lake.bytesRead).toBeLessThanOrEqual(before.lake.bytesRead);
  },
);

test("an OR over several columns is named, and its two halves joined by UNION ALL are offered", async () => {
  const { conditions } = await planOf(count("sku = 'SKU-0003' or store_id = 4"));
  expect(conditions).toMatchObject([
    { use: "not pushed", reason: "an OR over several columns is checked only after the scan" },
  ]);
  expect(conditions[0]!.rewrite!.sql[0]).toContain("union all");
});

test("IN and OR on one column prune and are not named twice", async () => {
  const { conditions } = await planOf(
    count("report_date in (date '2025-01-01', date '2025-06-30') and (sold = 1 or sold > 70)"),
  );
  expect(conditions.map(({ use }) => use)).toEqual(["pruned", "pruned"]);
  expect(conditions[0]!.rowGroupsDropped).toBe(groupCount() - 2);
});

test("a subquery's bound is named, and the two statements that are offered read less and give the same rows", async () => {
  const sql =
    "select sum(sold) from lake.inventory_history where report_date > (select max(report_date) - 5 from warehouse.inventory_current)";
  const { conditions, tables } = await planOf(sql);
  expect(tables[0]!.counts.rowGroups.kept).toBe(groupCount());
  const [condition] = conditions;
  expect(condition).toMatchObject({
    use: "not pushed",
    reason: "the subquery's value is known only while the statement runs",
  });
  expect(condition!.rewrite!.sql).toEqual([
    "set variable cut = (select max(report_date) - 5 from warehouse.inventory_current)",
    "select sum(sold) from lake.inventory_history where report_date > getvariable('cut')",
  ]);
  const [slow] = [await fixture.lab.run(sql)];
  const outcomes = [];
  for (const statement of condition!.rewrite!.sql) outcomes.push(await fixture.lab.run(statement));
  const quick = outcomes.at(-1)!;
  if (slow!.kind !== "done" || quick.kind !== "done") throw new Error("not run");
  expect(quick.result.rows).toEqual(slow!.result.rows);
  expect(quick.plan.rowGroups).toBe(groupsBetween("2025-12-27", "2025-12-31"));
});

test("a bound that comes from a join is named", async () => {
  const { conditions } = await planOf(
    "select sum(h.sold) from lake.inventory_history h join warehouse.inventory_current c on h.sku = c.sku and h.report_date > c.report_date - 3",
  );
  expect(conditions).toMatchObject([
    {
      text: "(report_date - 3) < report_date",
      use: "not pushed",
      reason: "the other side's values are known only while the statement runs",
    },
  ]);
});

test("a LIMIT without a condition is named", async () => {
  const { conditions } = await planOf("select sku from lake.inventory_history limit 3");
  expect(conditions).toMatchObject([
    { text: "LIMIT", use: "not pushed", reason: "a scan is planned without knowing the LIMIT" },
  ]);
});

test("SET VARIABLE, CREATE TABLE AS and INSERT read the lake through the plan as well", async () => {
  for (const sql of [
    "set variable last_day = (select max(report_date) from lake.inventory_history where report_date > date '2025-12-30')",
    "create or replace table warehouse.copy as select sku from lake.inventory_history where report_date = date '2025-12-31'",
    "insert into warehouse.copy select sku from lake.inventory_history where report_date = date '2025-12-30'",
  ]) {
    const outcome = await fixture.lab.run(sql);
    expect(outcome).toMatchObject({ lake: { rowGroups: 1 } });
  }
  const counted = await fixture.lab.run("select count(*), getvariable('last_day') from warehouse.copy");
  expect(counted).toMatchObject({ result: { rows: [["360", "2025-12-31"]] } });
});

test("a view or macro over the lake is planned when it is used", async () => {
  await fixture.lab.run(
    "create or replace view sales as select sku, report_date, sold from lake.inventory_history",
  );
  await fixture.lab.run(
    "create or replace macro sold_on(day) as table select sum(sold) from lake.inventory_history where report_date = day",
  );
  expect(
    await fixture.lab.run("select count(*) from sales where report_date = date '2025-12-31'"),
  ).toMatchObject({
    lake: { rowGroups: 1 },
    result: { rows: [["180"]] },
  });
  const direct = await fixture.lab.run(
    "select sum(sold) from lake.inventory_history where report_date = date '2025-12-31'",
  );
  const byMacro = await fixture.lab.run("from sold_on(date '2025-12-31')");
  if (direct.kind !== "done" || byMacro.kind !== "done") throw new Error("not run");
  expect(byMacro.result.rows).toEqual(direct.result.rows);
  expect(byMacro.lake).toMatchObject({ rowGroups: 1 });
});

test("a plan above the budget reads nothing and comes back to be confirmed", async () => {
  const sql = "select * from lake.inventory_history order by report_date, sku, store_id limit 1";
  const plan = await fixture.lab.plan(sql);
  const budgetBytes = plan.bytesToRead - 1;
  expect(await fixture.lab.run(sql, { budgetBytes })).toEqual({
    kind: "over budget",
    plan,
    budgetBytes,
    bytesToRead: plan.bytesToRead,
  });
  const confirmed = await fixture.lab.run(sql, { budgetBytes: plan.bytesToRead });
  expect(confirmed).toMatchObject({ kind: "done", lake: { bytesRead: plan.bytesToRead } });
  expect(await fixture.lab.run(sql, { budgetBytes: 0, cold: false })).toMatchObject({
    kind: "done",
    lake: { bytesRead: 0 },
  });
});

test("a wrong statement is DuckDB's error, a refused form the connector's, and neither reads", async () => {
  await expect(fixture.lab.run("select nothing from lake.inventory_history")).rejects.toThrow(QueryError);
  await expect(fixture.lab.run("select nothing from lake.inventory_history")).rejects.toThrow(
    /Referenced column "nothing" not found/,
  );
  await expect(fixture.lab.run("select 1; select 2")).rejects.toThrow(StatementRefused);
  await expect(fixture.lab.run("delete from lake.inventory_history")).rejects.toThrow(
    "Can only delete from base table",
  );
});

test("what happens outside a planned statement cannot read the stub", async () => {
  const { engine } = fixture;
  for (const sql of [
    "select count(*) from lake.inventory_history",
    "select * from lake.inventory_history where false or report_date = date '2025-01-01'",
    "create table stolen as select * from lake.inventory_history",
    "set variable stolen = (select count(*) from lake.inventory_history)",
  ])
    await expect(engine.query(sql)).rejects.toThrow(
      "lake.inventory_history was read outside a planned statement",
    );
  const { rows } = await engine.query("describe lake.inventory_history");
  expect(rows.map(([name, type]) => [name, type])).toEqual(
    [...history().columns, ...history().partitions].map(({ name, type }) => [name, type]),
  );
});

test("a column that was not read fails when it is used", async () => {
  const { engine, lab } = fixture;
  await lab.run("select sku from lake.inventory_history where report_date = date '2025-12-31'");
  await engine.query(loadedView(history(), new Set(["sku", "report_date"])));
  await expect(engine.query("select max(sold) from lake.inventory_history")).rejects.toThrow(
    "column sold was not planned",
  );
  await engine.query(poisonView(history()));
});

test("the optimiser's rules are back on after a plan", async () => {
  await fixture.lab.plan("select count(*) from lake.inventory_history");
  await expect(fixture.lab.plan("select nonsense")).rejects.toThrow();
  const { rows } = await fixture.engine.query("select current_setting('disabled_optimizers')");
  expect(rows).toEqual([[""]]);
});

test("calls that are made at once run one after the other", async () => {
  const days = ["2025-12-29", "2025-12-30", "2025-12-31"];
  const outcomes = await Promise.all(
    days.map((day) =>
      fixture.lab.run(
        `select min(report_date), count(*) from lake.inventory_history where report_date = date '${day}'`,
      ),
    ),
  );
  expect(outcomes.map((outcome) => outcome.kind === "done" && outcome.result.rows)).toEqual(
    days.map((day) => [[day, "180"]]),
  );
});
