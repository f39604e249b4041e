import { expect, test } from "vitest";
import { flights, retail } from "../data-set";
import { type LakePlan, StatementRefused } from "../lab-types";
import type { Partition } from "../timeline";
import { allowedStatements, writtenTable } from "./allowed-statement";
import { withCondition } from "./missing-filter";
import { ownQuestion } from "./own-question";
import { partitionsOfMonths } from "./partitions-of-months";
import { fatesOf, runsOf } from "./plan-fates";
import { limitKey, limitOf, readLimits } from "./read-limit";
import { csvLines, resultFileName } from "./result-text";
import { namesFound, namesOf } from "./sql-names";
import { readHistory, withStatement } from "./statement-history";

test.each([
  "select * from lake.inventory_history",
  "with a as (select 1) select * from a",
  "from warehouse.inventory_current",
  "create table warehouse.mine as select * from lake.inventory_history",
  "create or replace view warehouse.v as select 1",
  "create unique index if not exists i on warehouse.mine (sku)",
  "insert into warehouse.mine select 1",
  "update warehouse.mine set a = 1",
  "delete from warehouse.mine where a = 1",
  "merge into warehouse.mine using warehouse.other on true when matched then delete",
  "with a as (select 1) insert into warehouse.mine select * from a",
  "alter table warehouse.mine add column b integer",
  'drop table if exists "warehouse"."mine"',
  "set variable cut = 1",
])("%s may run", (sql) => {
  expect(allowedStatements(sql)).toEqual([sql]);
});

test.each([
  ["create table mine as select 1", "changes mine (allowed: what is in schema warehouse)"],
  ["create temp table warehouse.mine as select 1", "changes temp"],
  ["create schema other", "changes schema"],
  ["drop schema warehouse cascade", "changes schema"],
  ["drop view inventory", "changes inventory"],
  ["insert into lake.inventory_history select 1", "changes lake"],
  ["delete from inventory", "changes inventory"],
  ["with a as (select 1) delete from inventory", "changes inventory"],
  ["create index i on mine (sku)", "changes mine"],
  ["drop view lake.inventory_history", "changes schema lake, which is read-only"],
  ["copy warehouse.mine to 'x.csv'", "starts with copy"],
  ["attach 'x.db'", "starts with attach"],
  ["pragma version", "starts with pragma"],
  ["set threads = 1", "changes a setting"],
  ["explain select 1", "starts with explain"],
  ["select 1; select 2", "must be a single one (found 2)"],
  ["set variable a = 1; set threads = 1", "changes a setting"],
  ["set variable a = 1; delete from inventory", "changes inventory"],
  ["", "is empty"],
])("%s is refused", (sql, reason) => {
  expect(() => allowedStatements(sql)).toThrow(StatementRefused);
  expect(() => allowedStatements(sql)).toThrow(`The statement ${reason}`);
});

test("a variable may be set before the statement that uses it", () => {
  const sql = "set variable cut = (select 1);\n\nselect getvariable('cut');";
  expect(allowedStatements(sql)).toEqual(["set variable cut = (select 1)", "select getvariable('cut')"]);
});

test("what a statement writes to is told, and one that reads writes to nothing", () => {
  expect(writtenTable("drop table if exists warehouse.mine")).toBe("mine");
  expect(writtenTable('with a as (select 1) update warehouse."Mine" set b = 1')).toBe("mine");
  expect(writtenTable("create index i on warehouse.mine (a)")).toBe("mine");
  expect(writtenTable("select 'insert' from warehouse.inserted")).toBeNull();
});

test.each([
  ["select a from t", "select a from t\nwhere d >= 1"],
  ["select a from t;", null],
  ["select a from t group by a", "select a from t\nwhere d >= 1 group by a"],
  ["select a from s.t x where b = 2 order by a", "select a from s.t x where d >= 1\n  and b = 2 order by a"],
  ["select a from t where b = 2 or c", "select a from t where d >= 1\n  and (b = 2 or c)"],
  ["select count(a) from t where b in (1, 2)", "select count(a) from t where d >= 1\n  and b in (1, 2)"],
  ["from t", "from t\nwhere d >= 1"],
  ["select a from t, u", null],
  ["select a from t join u using (b)", null],
  ["select a from (select a from t)", null],
  ["with t as (select 1) select * from t", null],
  ["select a from t where b -- or c", null],
  ["select 1", null],
])("a condition is added to %s as %j", (sql, expected) => {
  expect(withCondition(sql, "d >= 1")).toBe(expected);
});

const entry = (sql: string, bytes = 1) => ({ sql, at: "2026-11-23T10:00:00.000Z", bytes, ms: 2 });

test("the history keeps fifty statements, the newest first, each once, and drops what is damaged", () => {
  const full = Array.from({ length: 60 }, (_, at) => entry(`select ${at}`)).reduce(
    (history, ran) => withStatement(history, ran),
    readHistory(""),
  );
  expect(full).toHaveLength(50);
  expect(full[0]!.sql).toBe("select 59");
  expect(withStatement(full, entry("select 30", 7)).filter(({ sql }) => sql === "select 30")).toEqual([
    entry("select 30", 7),
  ]);
  expect(
    readHistory(JSON.stringify([entry("select 1"), { sql: 1 }, { ...entry("x"), at: "never" }])),
  ).toEqual([entry("select 1")]);
  expect(readHistory('{"sql": "select 1"}')).toEqual([]);
  expect(withStatement([], entry("x".repeat(20_001)))).toEqual([]);
});

test("each limit is read back from its key, and anything else is the usual one", () => {
  expect(readLimits.map((limit) => limitOf(limitKey(limit)))).toEqual(readLimits);
  expect(limitOf("7")).toBe(8_000_000);
});

test("CSV quotes what would be read as something else, and tells NULL from an empty text", () => {
  expect(csvLines([["a", 'say "x"', null, "", "1,5", " b", "two\nlines", "-1"]])).toBe(
    'a,"say ""x""",,"","1,5"," b","two\nlines",-1\r\n',
  );
});

test("a file is named after data set and scenario", () => {
  expect(resultFileName("retail", "stock-against-year", "csv")).toBe("retail-stock-against-year.csv");
  expect(resultFileName("own:Sales 2024", "own", "parquet")).toBe("own-sales-2024-own.parquet");
});

const days: readonly Partition[] = ["2001-04-29", "2001-04-30", "2001-05-01", "2001-06-01", "2001-06-02"].map(
  (day) => ({ month: day.slice(0, 7), day, rows: 1, bytes: 1 }),
);

test("months are counted back over the days that lie in them", () => {
  expect([0, 1, 2, 3, 9].map((months) => partitionsOfMonths(days, months))).toEqual([0, 2, 3, 5, 5]);
});

const outline = {
  table: "",
  partitions: days,
  files: [],
  columns: [{ name: "delay", type: "INTEGER", comment: "minutes", bytes: 1 }],
  bytes: 1,
  lastDay: "2001-06-02",
};

test("the first own statement reads the view, by the data set's own grain and day", () => {
  expect(
    ownQuestion({ dataSet: { ...flights, usualWindow: 4 }, outline }, "own").sql,
  ).toBe(`select flight_date as day_of_rows, count(*) as row_count
from flights
where flight_date >= date '2001-06-02'
group by day_of_rows
order by day_of_rows`);
  expect(ownQuestion({ dataSet: retail, outline }, "own").sql).toContain(
    "select date_trunc('month', report_date)::date as month_of_rows",
  );
});

test("names found in the engine keep what was said of them before", () => {
  const known = namesOf({ dataSet: flights, outline });
  const found = namesFound(
    [
      ["main", "flights", "delay", "INTEGER"],
      ["lake", "airports", "iata", "VARCHAR"],
      ["warehouse", "mine", "one", "INTEGER"],
    ],
    known,
  );
  expect(found.map(({ schema, name, says }) => [schema, name, says])).toEqual([
    [null, "flights", "all days, from both sides"],
    ["lake", "airports", "a small table"],
    ["warehouse", "mine", "your own"],
  ]);
  expect(found[0]!.columns).toEqual([{ name: "delay", type: "INTEGER", says: "minutes" }]);
});

const twoMonths = {
  ...outline,
  table: "t",
  partitions: [
    { month: "2025-01", rows: 1, bytes: 1 },
    { month: "2025-02", rows: 0, bytes: 0 },
    { month: "2025-03", rows: 1, bytes: 1 },
  ],
  files: [
    { month: 0, rowGroups: 2 },
    { month: 2, rowGroups: 2 },
  ],
};
const nothing = { files: 0, rowGroups: 0, columns: 0, bytes: 0, conditions: [] };
const planOf = (tables: LakePlan["tables"], branchDropped = false): LakePlan => ({
  ...{ sql: "", tables, bytesNeeded: 0, bytesToRead: 0, requests: 0, files: 0, rowGroups: 0 },
  branchDropped,
});

test("each row group is read, or tells the step that ruled it out; a month without files has no fate", () => {
  const counts = { possible: 0, kept: 0 };
  const plan = planOf([
    {
      ...{ table: "t", scans: [], files: [], columns: [] },
      counts: { files: counts, rowGroups: counts, columns: counts, bytes: counts },
      steps: [
        { ...nothing, by: "table", dropped: [] },
        { ...nothing, by: "boundary", dropped: [2, 3] },
        { ...nothing, by: "statistics", dropped: [1] },
      ],
    },
  ]);
  expect(fatesOf(twoMonths, plan)).toEqual({
    rowGroups: [["read", "statistics"], [], ["boundary", "boundary"]],
    months: ["read", null, "boundary"],
  });
  expect(fatesOf(twoMonths, null).months).toEqual(["unread", null, "unread"]);
  expect(fatesOf(twoMonths, planOf([], true)).months).toEqual(["boundary", null, "boundary"]);
});

test("neighbours that look the same become one run", () => {
  expect(runsOf(["a", "a", null, "b"])).toEqual([
    { from: 0, to: 2, value: "a" },
    { from: 2, to: 3, value: null },
    { from: 3, to: 4, value: "b" },
  ]);
});
