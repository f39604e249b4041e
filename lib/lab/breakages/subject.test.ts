import { expect, test } from "vitest";
import { retail } from "../data-set";
import type { LakeManifest } from "../manifest";
import type { LakeOutline } from "../outline";
import { breakageIds } from "./breakage";
import { lastDaysSql, monthConditions, subjectColumns, subjectOf } from "./subject";
import { whyNot } from "./why-not";

const columns = ["report_date", "sold", "region", "store_id"].map((name) => ({
  name,
  type: name === "report_date" ? "DATE" : "INTEGER",
  comment: name,
}));

/** A lake whose table has the columns and one file for each month. */
const manifest = (...months: readonly [number, number][]): LakeManifest => ({
  version: 1,
  firstDay: "2023-12-01",
  lastDay: "2024-03-02",
  tables: [
    {
      name: "inventory_history",
      title: "Stock",
      dateColumn: "report_date",
      columns,
      partitions: ["year", "month"].map((name) => ({ name, type: "INTEGER", comment: name })),
      rows: 1,
      bytes: 1,
      files: months.map((partition) => ({ path: "a", bytes: 1, rows: 1, partition, rowGroups: [] })),
    },
  ],
});

test("months are conditions from their first to their last day, oldest first", () => {
  const subject = subjectOf(retail, manifest([2024, 2], [2023, 12], [2024, 2]));
  expect(monthConditions(subject)).toEqual([
    "report_date BETWEEN DATE '2023-12-01' AND DATE '2023-12-31'",
    "report_date BETWEEN DATE '2024-02-01' AND DATE '2024-02-29'",
  ]);
});

test("the last days count from the lake's last day", () => {
  expect(lastDaysSql(subjectOf(retail, manifest([2024, 3])), 7)).toBe("report_date > DATE '2024-02-24'");
});

test("a table without month partitions has every month of the lake", () => {
  const lake = manifest([2024, 2]);
  const whole = { ...lake, tables: [{ ...lake.tables[0]!, partitions: [] }] };
  expect(monthConditions(subjectOf(retail, whole)).map((condition) => condition.slice(26, 33))).toEqual([
    "2023-12",
    "2024-01",
    "2024-02",
    "2024-03",
  ]);
});

const own = { id: "own", dateColumn: "day" };
const column = (name: string, type: string, bytes: number) => ({ name, type, bytes });

test("of any other table the first whole number is summed, and short text is grouped by and filtered by", () => {
  const columns = [
    column("day", "DATE", 1),
    column("price", "DOUBLE", 5),
    column("note", "VARCHAR", 900),
    column("pieces", "BIGINT", 40),
    column("shop", "VARCHAR", 20),
    column("code", "INTEGER", 2),
  ];
  expect(subjectColumns(own, columns)).toEqual({ measure: "pieces", group: "shop", slicer: "note" });
  const withoutNote = columns.filter(({ name }) => name !== "note");
  expect(subjectColumns(own, withoutNote)).toEqual({ measure: "pieces", group: "shop", slicer: "code" });
  const named = [column("pieces", "INTEGER", 1), column("shop", "VARCHAR", 1), column("order", "VARCHAR", 1)];
  expect(subjectColumns(own, named)).toBeNull();
});

test("a data set without guided runs is refused with what is missing", () => {
  const lake = manifest([2024, 3]);
  expect(() => subjectOf({ ...retail, history: "other" }, lake)).toThrow("found no table other");
  const [table] = lake.tables;
  const narrow = { ...lake, tables: [{ ...table!, columns: columns.slice(0, 2) }] };
  expect(() => subjectOf(retail, narrow)).toThrow(
    "retail: no guided runs (found columns report_date, sold, allowed: a whole number and two more columns",
  );
});

const outline = (names: readonly string[], firstDay: string, rows = 200_000): LakeOutline => ({
  table: "inventory_history",
  partitions: [{ month: firstDay.slice(0, 7), day: firstDay, rows, bytes: 1 }],
  files: [],
  columns: names.map((name) => ({ name, type: "INTEGER", comment: name, bytes: 1 })),
  bytes: 1,
  lastDay: "2025-12-31",
});
const reasons = (of: LakeOutline) =>
  breakageIds.flatMap((id) => {
    const reason = whyNot(id, { dataSet: retail, outline: of });
    return reason === null ? [] : [[id, reason] as const];
  });
const needed = ["sold", "region", "store_id"];

test("every run applies to a table with its columns, eight days and enough rows to fill the memory", () => {
  expect(reasons(outline(needed, "2025-12-24"))).toEqual([]);
});

test("months of few rows do not fill the memory", () => {
  expect(reasons(outline(needed, "2025-12-24", 122_879))).toEqual([
    ["memory-fills", expect.stringContaining("from 122,880 rows a month on, and the table has 122,879")],
  ]);
});

test("a table with five days has no week to compare and no window to roll", () => {
  const refused = reasons(outline(needed, "2025-12-27"));
  expect(refused.map(([id]) => id)).toEqual([
    "forgotten-filter",
    "schema-drift",
    "boundary-rows",
    "late-correction",
    "purge-skipped",
    "half-load",
  ]);
  expect(refused[0]![1]).toContain("it needs 8 days or more, and the table has 5 days");
});

test("no run applies without the columns", () => {
  const refused = reasons(outline(["sold"], "2025-01-01"));
  expect(refused.map(([id]) => id)).toEqual(breakageIds);
  expect(refused.every(([, reason]) => reason.includes("no such three"))).toBe(true);
});
