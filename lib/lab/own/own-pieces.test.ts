import { expect, test } from "vitest";
import { boundsOf, type RawStatistics } from "./own-bounds";
import { type ColumnReading, readingOf, topColumns } from "./own-columns";
import { grainFor, isCutAlready, rangeProblem } from "./own-cut";
import { nameColumns, nameTable } from "./own-name";

test("column names become plain, short, unlike each other and unlike words of SQL and partition columns", () => {
  expect(
    nameColumns([
      "Order Date",
      "order-date",
      "größe",
      "日付",
      "group",
      "month",
      "2024",
      "",
      "x".repeat(60),
      "like",
    ]),
  ).toEqual([
    "order_date",
    "order_date_2",
    "grosse",
    "column_4",
    "group_",
    "month_in_file",
    "c_2024",
    "column_8",
    "x".repeat(48),
    "like_",
  ]);
  expect(["sales 2024.csv", "2024.parquet", "select.csv", "日.csv"].map(nameTable)).toEqual([
    "sales_2024",
    "c_2024",
    "select_rows",
    "own_file",
  ]);
});

test("up to 200 days are cut by day; a file is taken as it is only if it holds one partition", () => {
  expect(grainFor({ first: "2024-01-01", last: "2024-07-18" })).toBe("day");
  expect(grainFor({ first: "2024-01-01", last: "2024-07-19" })).toBe("month");
  const january = { first: "2024-01-02", last: "2024-01-31" };
  expect(isCutAlready([january], "month")).toBe(true);
  expect(isCutAlready([january], "day")).toBe(false);
  expect(isCutAlready([january, { first: "2024-02-01", last: "2024-03-01" }], "month")).toBe(false);
  expect(rangeProblem({ first: "1975-01-01", last: "2024-12-31" })).toBeNull();
  expect(rangeProblem({ first: "1974-12-31", last: "2024-12-31" })).toContain("601 months (allowed: 600)");
});

const column = (type: string, changes: Partial<ColumnReading> = {}): ColumnReading => ({
  type,
  physical: "INT64",
  width: 0,
  reading: "plain",
  isOptional: true,
  note: null,
  ...changes,
});

const statistics = (
  low: Uint8Array,
  high: Uint8Array,
  changes: Partial<RawStatistics> = {},
): RawStatistics => ({
  nullCount: 0,
  nanCount: null,
  low,
  high,
  oldLow: undefined,
  oldHigh: undefined,
  isLowExact: true,
  isHighExact: true,
  ...changes,
});

const int64 = (value: bigint) => new Uint8Array(new BigInt64Array([value]).buffer);
const double = (value: number) => new Uint8Array(new Float64Array([value]).buffer);
const text = (value: string) => new TextEncoder().encode(value);
const byOther = { hasOrder: true, createdBy: "parquet-cpp-arrow version 14.0.0" };

test("bounds become the text of SQL literals", () => {
  const of = (reading: ColumnReading, low: Uint8Array, high: Uint8Array) =>
    boundsOf(reading, statistics(low, high), byOther);
  expect(of(column("DECIMAL(12,3)"), int64(-5n), int64(1_234_567n))).toEqual(["-0.005", "1234.567"]);
  expect(of(column("DECIMAL(4,0)"), int64(0n), int64(12n))).toEqual(["0", "12"]);
  expect(of(column("TIMESTAMP", { reading: "milliseconds" }), int64(-1n), int64(86_400_000n))).toEqual([
    "1969-12-31 23:59:59.999000",
    "1970-01-02 00:00:00.000000",
  ]);
  expect(of(column("TIMESTAMP", { reading: "nanoseconds" }), int64(-1n), int64(1_999n))).toEqual([
    "1969-12-31 23:59:59.999999",
    "1970-01-01 00:00:00.000001",
  ]);
  const fixed = column("DECIMAL(9,2)", { physical: "FIXED_LEN_BYTE_ARRAY", width: 3 });
  expect(of(fixed, new Uint8Array([0xff, 0xff, 0xfe]), new Uint8Array([0, 1, 0]))).toEqual(["-0.02", "2.56"]);
  expect(of(column("VARCHAR", { physical: "BYTE_ARRAY" }), text("O'Brien"), text("Zoë"))).toEqual([
    "O'Brien",
    "Zoë",
  ]);
});

test("what a footer does not say for certain is not known", () => {
  const words = column("VARCHAR", { physical: "BYTE_ARRAY" });
  const [a, b] = [text("a"), text("b")];
  const none = [null, null];
  expect(boundsOf(words, statistics(a, b), { ...byOther, hasOrder: false })).toEqual(none);
  const old = { low: undefined, high: undefined, oldLow: a, oldHigh: b };
  expect(boundsOf(words, statistics(a, b, old), byOther)).toEqual(none);
  expect(boundsOf(words, statistics(a, b, { isHighExact: false }), byOther)).toEqual(["a", null]);
  expect(boundsOf(words, statistics(text("x".repeat(33)), new Uint8Array([0xff])), byOther)).toEqual(none);
  expect(boundsOf(column("TIMESTAMP", { physical: "INT96" }), statistics(a, b), byOther)).toEqual(none);
  expect(
    boundsOf(column("BIGINT", { physical: "INT32", reading: "unsigned" }), statistics(a, b), byOther),
  ).toEqual(none);
  // The old bounds of numbers were compared as numbers.
  const oldNumbers = { low: undefined, high: undefined, oldLow: int64(1n), oldHigh: int64(2n) };
  expect(boundsOf(column("BIGINT"), statistics(a, b, oldNumbers), { ...byOther, hasOrder: false })).toEqual([
    "1",
    "2",
  ]);
});

test("the largest number is not known where NaN, which is larger, may have been left out", () => {
  const ratio = column("DOUBLE", { physical: "DOUBLE" });
  const bounds = statistics(double(-0.5), double(1e21));
  expect(boundsOf(ratio, bounds, byOther)).toEqual(["-0.5", null]);
  expect(boundsOf(ratio, { ...bounds, nanCount: 0 }, byOther)).toEqual(["-0.5", "1e+21"]);
  expect(boundsOf(ratio, bounds, { ...byOther, createdBy: "DuckDB version v1.4.3" })).toEqual([
    "-0.5",
    "1e+21",
  ]);
  expect(boundsOf(ratio, { ...bounds, low: double(Number.NaN) }, byOther)).toEqual([null, null]);
});

test("a schema's top columns are told apart from what is nested below them, with the reason why those stay out", () => {
  const elements = [
    { name: "root", num_children: 4 },
    { name: "id", type: "INT64", repetition_type: "REQUIRED" },
    { name: "tags", num_children: 1 },
    { name: "list", num_children: 1, repetition_type: "REPEATED" },
    { name: "element", type: "BYTE_ARRAY" },
    { name: "at", type: "INT64", logical_type: { type: "TIMESTAMP", unit: "NANOS", isAdjustedToUTC: true } },
    { name: "shape", type: "BYTE_ARRAY", logical_type: { type: "GEOMETRY" } },
  ];
  const columns = topColumns(elements);
  expect(columns.map(({ name }) => name)).toEqual(["id", "tags", "at", "shape"]);
  expect(columns.map(readingOf)).toEqual([
    expect.objectContaining({ type: "BIGINT", isOptional: false, note: null }),
    "nested: a struct, list or map has no place in a flat table",
    expect.objectContaining({
      type: "TIMESTAMP",
      reading: "nanoseconds",
      note: "time zone left out: the times are UTC; nanoseconds cut to microseconds",
    }),
    "binary: GEOMETRY",
  ]);
});
