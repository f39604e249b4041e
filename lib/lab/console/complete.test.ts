import { expect, test } from "vitest";
import { completionAt } from "./complete";
import type { NamedTable } from "./sql-names";

const column = (name: string, type: string) => ({ name, type, says: "" });
const stock = [column("sku", "VARCHAR"), column("report_date", "DATE"), column("sold", "INTEGER")];
const tables: readonly NamedTable[] = [
  { schema: null, name: "inventory", says: "all days", columns: stock },
  { schema: "lake", name: "inventory_history", says: "every day", columns: stock },
  { schema: "warehouse", name: "inventory_current", says: "what is loaded", columns: stock },
  { schema: "warehouse", name: "order", says: "your own", columns: [column("group", "INTEGER")] },
];

/** The statement has a bar where the caret is. */
function suggestions(text: string, asked = false): readonly string[] {
  const caret = text.indexOf("|");
  const completion = completionAt(text.replace("|", ""), caret, tables, asked);
  return completion?.suggestions.map((suggestion) => suggestion.text) ?? [];
}

test.each([
  ["select re| from inventory", ["report_date"]],
  ["select da| from inventory", ["report_date"]],
  ["select * from inv|", ["inventory", "lake.inventory_history", "warehouse.inventory_current"]],
  ["select * from lake.|", ["inventory_history"]],
  ["select * from inventory a, wa|", ["warehouse.inventory_current", 'warehouse."order"']],
  ["select h.| from lake.inventory_history h", ["sku", "report_date", "sold"]],
  ["select h.so| from lake.inventory_history as h", ["sold"]],
  ["select inventory_current.s| from warehouse.inventory_current", ["sku", "sold"]],
  ['select o.| from warehouse."order" o', ['"group"']],
  ["select c.| from (select sku, sum(sold) as total from inventory group by sku) c", ["sku", "total"]],
  [
    "with best as (select sku, max(sold) most from inventory group by 1) select best.| from best",
    ["sku", "most"],
  ],
  ["with best as (select sku from inventory) select * from be|", ["best"]],
  ["with best as (select sku from inventory) select * from (select 1) x join be|", ["best"]],
  ["select sku from inventory whe|", ["where"]],
  ["SELECT sku FROM inventory WHE|", ["WHERE"]],
  ["select 1 from inventory; select h.so| from lake.inventory_history h", ["sold"]],
])("%s offers %j", (text, expected) => {
  expect(suggestions(text)).toEqual(expected);
});

test.each([
  "select 'in|' from inventory",
  "select 'in|",
  "select 1 -- in|",
  "select 1 /* in| */",
  'select "in|"',
  "select 12|",
  "select s| from inventory",
  "select nothing.| from inventory",
  "select sold| from inventory",
])("%s offers nothing", (text) => {
  expect(suggestions(text)).toEqual([]);
});

test("asked for, one letter or none is enough, and columns come before tables and keywords", () => {
  expect(suggestions("select s| from inventory", true)).toEqual(["sku", "sold", "select"]);
  expect(suggestions("select | from inventory", true).slice(0, 4)).toEqual([
    "sku",
    "report_date",
    "sold",
    "inventory",
  ]);
});

test("before a FROM is written, the columns are those of the view", () => {
  expect(suggestions("select repo|")).toEqual(["report_date"]);
});

test("a name in the middle of which the caret stands is replaced whole", () => {
  expect(completionAt("select report_dat from inventory", 10, tables, false)).toMatchObject({
    from: 7,
    to: 17,
  });
});
