import { expect, test } from "vitest";
import { checkModel, modelProblems, PlatformModelError } from "./check-model";
import { flightsModel, oddModel, retailModel } from "./sample-models.testing";

test("sound models have no problem, odd names among them", () => {
  expect([retailModel(), flightsModel(), oddModel()].flatMap(modelProblems)).toEqual([]);
});

const columns = retailModel().columns;

test.each([
  [
    "a type that not every platform has",
    { columns: [...columns, { name: "tags", type: "VARCHAR[]", maxBytes: null }] },
    'columns[13].type: no type for every platform (found "VARCHAR[]", allowed BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DATE, TIMESTAMP, VARCHAR, DECIMAL(p,s)). Cast "tags" when the lake is written.',
  ],
  [
    "more digits behind the point than there are",
    { columns: [...columns, { name: "rate", type: "DECIMAL(4,5)", maxBytes: null }] },
    'columns[13].type: no type for every platform (found "DECIMAL(4,5)", allowed BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DATE, TIMESTAMP, VARCHAR, DECIMAL(p,s)). Cast "rate" when the lake is written.',
  ],
  [
    "a name with a line break",
    { view: "in\nventory" },
    'view: no name (found "in\nventory", allowed 1 to 120 printed characters)',
  ],
  [
    "two columns that differ only in case",
    { columns: [...columns, { name: "SKU", type: "VARCHAR", maxBytes: null }] },
    'columns[13].name: "SKU" stands twice, case aside',
  ],
  [
    "the hot table with the view's name",
    { hotTable: "Inventory" },
    'lakeTable, hotTable, view: not three names (found "inventory_history", "Inventory", "inventory")',
  ],
  [
    "a day that is none",
    { dateColumn: "supplier" },
    'dateColumn: "supplier" is no DATE column (found VARCHAR)',
  ],
  [
    "folders that do not tell the day",
    { partitions: [{ name: "year", part: "year" }] },
    "partitions: found year, allowed year,month or year,month,day or date, outermost first",
  ],
  [
    "a folder with a blank",
    { partitions: [{ name: "the date", part: "date" }] },
    'partitions[0].name: found "the date", allowed a to z, 0 to 9 and _, since it names folders',
  ],
  [
    "a folder that is a column too",
    {
      partitions: [
        { name: "year", part: "year" },
        { name: "sold", part: "month" },
      ],
    },
    'partitions[1].name: "sold" is a column too; only the day itself may be both',
  ],
  [
    "a line inside a month",
    { boundary: "2025-10-15" },
    "boundary: 2025-10-15 is inside a partition. Cut at 2025-10-01: half a partition cannot be skipped.",
  ],
  ["a line on no day", { boundary: "2025-02-30" }, 'boundary: found "2025-02-30", allowed an ISO date'],
  [
    "a line before the lake",
    { boundary: "2022-12-01" },
    "boundary: 2022-12-01 lies before the lake's first day, 2023-01-01",
  ],
  ["an empty window", { windowLength: 0 }, "windowLength: found 0, allowed 1 to 10000 partitions"],
  [
    "a quote in the path",
    { path: "a'b" },
    `path: found "a'b", allowed letters, digits and _ . - between slashes`,
  ],
  [
    "a bucket in capitals",
    { bucket: "Lake" },
    'bucket: found "Lake", allowed 3 to 63 of a to z, 0 to 9, . _ -',
  ],
  [
    "a measure that is no number",
    { compare: { keys: ["sku"], measure: "note" } },
    'compare.measure: "note" is no number (found VARCHAR)',
  ],
  [
    "a column that is not there",
    { sortColumns: ["store"] },
    'sortColumns: no column "store" (allowed sku, inventory_count, report_date, store_id, region, category, promo, sold, received, unit_cost_cents, updated_at, supplier, note)',
  ],
] as const)("%s is refused with what is wrong and what is allowed", (_, changes, problem) => {
  expect(modelProblems(retailModel(changes))).toEqual([problem]);
});

test("every problem is reported at once", () => {
  const broken = retailModel({ bucket: "", windowLength: 0.5, rows: 0 });
  expect(() => checkModel(broken)).toThrow(PlatformModelError);
  expect(() => checkModel(broken)).toThrow(
    `The table's description has 3 problem(s):
- bucket: found "", allowed 3 to 63 of a to z, 0 to 9, . _ -
- windowLength: found 0.5, allowed 1 to 10000 partitions
- rows: found 0, allowed a whole number from 1, or null`,
  );
});
