import { expect, test } from "vitest";
import { StatementRefused } from "./lab-types";
import { checkStatement, splitStatements } from "./statement";

test.each([
  "select 1",
  "SELECT 1;",
  "from lake.inventory_history",
  "with a as (select 1) select * from a",
  "(select 1) union all (select 2)",
  "values (1)",
  "insert into warehouse.t select * from lake.inventory_history",
  "create table warehouse.t as select * from lake.inventory_history",
  "create view v as select * from lake.inventory_history",
  "create macro m() as table select * from lake.inventory_history",
  "set variable cut = (select max(report_date) from lake.inventory_history)",
  "summarize lake.inventory_history",
  "pivot lake.inventory_history on year in (2024, 2025) using sum(sold)",
  "pivot (select * from a join b on a.x = b.x) on year in (2024), month in (1, 2) using sum(sold) group by sku",
  "select * from t pivot (sum(sold) for year in (2024, 2025))",
  "select 'a;b', $$;$$ -- ;\nfrom t",
])("%s is let through", (sql) => {
  expect(checkStatement(sql)).toBe(sql.replace(/;\s*$/, "").trim());
});

test.each([
  ["", "is empty"],
  [" ; -- nothing\n;", "is empty"],
  ["select 1; select 2", "must be a single one (found 2)"],
  ["explain select 1", "starts with explain"],
  ["explain analyze select 1", "starts with explain"],
  ["prepare p as select 1", "starts with prepare"],
  ["execute p", "starts with execute"],
  ["begin", "starts with begin"],
  ["attach 'x.db'", "starts with attach"],
  ["pragma table_info('t')", "starts with pragma"],
  ["copy (select 1) to 'x.csv'", "starts with copy"],
  ["set threads = 1", "changes a setting"],
  ["set disabled_optimizers = ''", "changes a setting"],
  ["select * from __lake.groups_inventory_history", "names a table of the lake connector"],
  [`from "__lake"."__stub__inventory_history"`, "names a table of the lake connector"],
  ["from query_table('__lake.loaded_inventory_history')", "names a table of the lake connector"],
  ["create or replace view lake.inventory_history as select 1", "changes schema lake"],
  ["drop schema LAKE cascade", "changes schema lake"],
  [`drop view "lake".inventory_history`, "changes schema lake"],
  ["pivot lake.inventory_history on year using sum(sold)", "has a PIVOT without IN"],
  [
    "select * from (pivot lake.inventory_history on year in (2024), month using sum(sold))",
    "has a PIVOT without IN",
  ],
  [
    "with p as (pivot (select * from a) on region using count(*) group by sku) from p",
    "has a PIVOT without IN",
  ],
])("%s is refused", (sql, problem) => {
  expect(() => checkStatement(sql)).toThrow(StatementRefused);
  expect(() => checkStatement(sql)).toThrow(`The statement ${problem}`);
});

test("statements are cut at semicolons outside strings and comments, empty ones left out", () => {
  expect(splitStatements("select ';' ; -- a;b\n ; set variable x = 1 ;")).toEqual([
    "select ';'",
    "set variable x = 1",
  ]);
});
