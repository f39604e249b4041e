import { expect, test } from "vitest";
import { boundsFilter } from "./bounds-filter";
import { dayFilter } from "./day-filter";
import { filterLines } from "./filter-line";
import type { LakeTable } from "./manifest";

const column = (name: string, type: string) => ({ name, type, comment: "for the test" });

const table: LakeTable = {
  name: "t",
  title: "A table",
  dateColumn: "d",
  columns: [
    column("d", "DATE"),
    column("sku", "VARCHAR"),
    column("sold", "INTEGER"),
    column("cost", "DECIMAL(10,2)"),
    column("promo", "BOOLEAN"),
    column("at", "TIMESTAMP"),
  ],
  partitions: [column("year", "INTEGER")],
  rows: 1,
  bytes: 1,
  files: [],
};

const lines = (filters: string) => filterLines(filters, table);
const only = (filters: string) => lines(filters)[0]!;

test("a scan's text is cut into lines outside string literals, each with the columns it names", () => {
  const text = "d>='2025-01-01'::DATE\nsku='sold\nyear' AND sku>'a'\nyear=2025";
  expect(lines(text).map((line) => [line.text, line.columns])).toEqual([
    ["d>='2025-01-01'::DATE", ["d"]],
    ["sku='sold\nyear' AND sku>'a'", ["sku"]],
    ["year=2025", ["year"]],
  ]);
  expect(lines("")).toEqual([]);
});

test("a function is no column, even with a column's name", () => {
  expect(only(`("year"(d) = 2024)`).columns).toEqual(["d"]);
});

test("literals with control characters and texts with comment signs are not read back", () => {
  expect(lines("sku='a\nb'\nsku='c'").map(({ isReadable }) => isReadable)).toEqual([false, true]);
  expect(only("sold>--1").isReadable).toBe(false);
});

test.each([
  [
    "d>='2025-01-01'::DATE AND d<'2025-02-01'::DATE",
    `"d" >= '2025-01-01' :: DATE AND "d" < '2025-02-01' :: DATE`,
  ],
  ["optional: d IN ('2025-01-01'::DATE)", `"d" IN ( '2025-01-01' :: DATE )`],
  ["d>='2025-01-01'::DATE AND optional: Dynamic Filter (d)", `"d" >= '2025-01-01' :: DATE AND true`],
  ["(strftime(d, '%Y') = '2024')", `( strftime ( "d" , '%Y' ) = '2024' )`],
  [`("year"(d) = year)`, `( "year" ( "d" ) = "year" )`],
  [
    "(CAST(d AS TIMESTAMP) > '2025-12-01 00:00:00'::TIMESTAMP)",
    `( CAST ( "d" AS TIMESTAMP ) > '2025-12-01 00:00:00' :: TIMESTAMP )`,
  ],
  ["year=2024", `"year" = 2024`],
])("%s is asked of the days of a row group", (text, sql) => {
  expect(dayFilter(only(text), table)).toBe(sql);
});

test.each([
  "sold>1",
  "d>'2025-01-01'::DATE AND sold>1",
  "(random() > d)",
  "(md5(d) = 'x')",
  "(CAST(d AS UUID) = 'x')",
  "(d > x)",
])("%s is not asked of days", (text) => {
  expect(dayFilter(only(text), table)).toBeNull();
});

test.each([
  ["sold>4", `coalesce("mx_sold" > 4, true)`],
  ["sold<=-4", `coalesce("mn_sold" <= -4, true)`],
  ["sold=5", `coalesce(("mn_sold" <= 5 AND "mx_sold" >= 5), true)`],
  ["sold!=5", `coalesce(("mn_sold" <> 5 OR "mx_sold" <> 5), true)`],
  ["(sku IS NULL)", `coalesce("nu_sku" > 0, true)`],
  ["(sku IS NOT NULL)", `coalesce("nu_sku" < "rows", true)`],
  ["promo", `coalesce("mx_promo" = true, true)`],
  ["(NOT promo)", `coalesce("mn_promo" = false, true)`],
  [
    "optional: sold=1 OR sold>7",
    `(coalesce(("mn_sold" <= 1 AND "mx_sold" >= 1), true) OR coalesce("mx_sold" > 7, true))`,
  ],
  [
    // DuckDB prints no brackets here; SQL's precedence keeps at least as much.
    "sold!=50 AND optional: sold=1 OR sold>7",
    `((coalesce(("mn_sold" <> 50 OR "mx_sold" <> 50), true) AND coalesce(("mn_sold" <= 1 AND "mx_sold" >= 1), true)) OR coalesce("mx_sold" > 7, true))`,
  ],
  [
    "sku IN ('a', 'b''c')",
    `coalesce((("mn_sku" <= 'a' AND "mx_sku" >= 'a') OR ("mn_sku" <= 'b''c' AND "mx_sku" >= 'b''c')), true)`,
  ],
  ["(sold NOT IN (1, 5))", `coalesce(NOT ("mn_sold" = "mx_sold" AND "mn_sold" IN (1, 5)), true)`],
  ["(sold BETWEEN 1 AND 5)", `coalesce(("mx_sold" >= 1 AND "mn_sold" <= 5), true)`],
  ["(CAST(cost AS DECIMAL(11,3)) > 10.555)", `coalesce(CAST("mx_cost" AS DECIMAL(11, 3)) > 10.555, true)`],
  ["(CAST(at AS DATE) < '2025-01-01'::DATE)", `coalesce(CAST("mn_at" AS DATE) < '2025-01-01'::DATE, true)`],
  [
    "at>='2025-01-01 00:00:00'::TIMESTAMP AND optional: Dynamic Filter (at)",
    `(coalesce("mx_at" >= '2025-01-01 00:00:00'::TIMESTAMP, true) AND true)`,
  ],
  ["year=2024", `coalesce(("year" <= 2024 AND "year" >= 2024), true)`],
])("%s is asked of a row group's bounds", (text, sql) => {
  expect(boundsFilter(only(text), table)).toBe(sql);
});

test.each([
  "contains(sku, 'x')",
  "(sku || 'x' = 'yx')",
  "(CAST(sold AS VARCHAR) = '3')",
  "(CAST(sku AS INTEGER) > 3)",
  "(CAST(at AS TIMESTAMP WITH TIME ZONE) > '2025-01-01'::TIMESTAMP)",
  "(sold > sold)",
  "(NOT (sold = 3))",
  "sold>4 garbage",
  "sold>(4)",
  "sku='a\nb'",
])("%s is not asked of bounds", (text) => {
  expect(boundsFilter(only(text), table)).toBeNull();
});
