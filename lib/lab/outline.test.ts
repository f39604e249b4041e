import { expect, test } from "vitest";
import type { TablePlan } from "./lab-types";
import type { LakeManifest } from "./manifest";
import { outlineOf, pictureOf } from "./outline";

/** Two columns; each row group's chunks are 10 and 90 bytes. */
const file = (year: number, month: number, rowGroups: number) => ({
  path: `year=${year}/month=${month}/x.parquet`,
  bytes: 100 * rowGroups + 7,
  rows: 5 * rowGroups,
  partition: [year, month],
  rowGroups: Array.from({ length: rowGroups }, (_, group) => ({
    rows: 5,
    chunks: [
      [group * 100, 10, 0, null, null] as [number, number, number, null, null],
      [group * 100 + 10, 90, 0, null, null] as [number, number, number, null, null],
    ],
  })),
});

const manifest: LakeManifest = {
  version: 1,
  firstDay: "2024-11-01",
  lastDay: "2025-01-31",
  tables: [
    {
      name: "inventory_history",
      title: "Inventory",
      dateColumn: "report_date",
      columns: [
        { name: "report_date", type: "DATE", comment: "day" },
        { name: "note", type: "VARCHAR", comment: "text" },
      ],
      partitions: [
        { name: "year", type: "INTEGER", comment: "year" },
        { name: "month", type: "INTEGER", comment: "month" },
      ],
      rows: 30,
      bytes: 614,
      files: [file(2024, 11, 2), file(2024, 12, 1), file(2025, 1, 2), file(2025, 1, 1)],
    },
  ],
};

const plan = (rowGroups: readonly (readonly number[])[], columns: readonly string[]): TablePlan => ({
  table: "inventory_history",
  scans: [],
  files: rowGroups.map((groups, place) => ({
    path: String(place),
    partition: [],
    rowGroups: groups,
    bytesNeeded: 0,
    bytesToRead: 0,
    requests: 0,
  })),
  columns,
  counts: {
    files: { possible: 4, kept: 0 },
    rowGroups: { possible: 6, kept: 0 },
    columns: { possible: 2, kept: 0 },
    bytes: { possible: 600, kept: 0 },
  },
  steps: [],
});

test("an outline adds up each column's chunks over all files", () => {
  const { columns, bytes, files, partitions } = outlineOf(manifest);
  expect(columns.map((column) => [column.name, column.bytes])).toEqual([
    ["report_date", 6 * 10],
    ["note", 6 * 90],
  ]);
  expect(bytes).toBe(6 * 100);
  expect(files).toEqual([
    { month: 0, rowGroups: 2 },
    { month: 1, rowGroups: 1 },
    { month: 2, rowGroups: 2 },
    { month: 2, rowGroups: 1 },
  ]);
  expect(partitions.map(({ month, bytes: of }) => [month, of])).toEqual([
    ["2024-11", 207],
    ["2024-12", 107],
    ["2025-01", 207 + 107],
  ]);
});

test("an outline of a table that is cut by day has a partition for each day", () => {
  const [table] = manifest.tables;
  const daily: LakeManifest = {
    ...manifest,
    tables: [
      {
        ...table!,
        partitions: [...table!.partitions, { name: "day", type: "INTEGER", comment: "day" }],
        files: [1, 2].map((day) => ({ ...file(2001, 6, day), partition: [2001, 6, day] })),
      },
    ],
  };
  const { partitions, files } = outlineOf(daily);
  expect(partitions.map(({ day }) => day)).toEqual(["2001-06-01", "2001-06-02"]);
  expect(files).toEqual([
    { month: 0, rowGroups: 1 },
    { month: 1, rowGroups: 2 },
  ]);
});

test("a picture marks the months, row groups and columns that a plan reads", () => {
  expect(pictureOf(outlineOf(manifest), plan([[], [0], [1], [0]], ["note"]))).toEqual({
    months: [false, true, true],
    rowGroups: [[false, false], [true], [false, true, true]],
    columns: [false, true],
  });
});

test("without a plan nothing is marked", () => {
  expect(pictureOf(outlineOf(manifest), null)).toEqual({
    months: [false, false, false],
    rowGroups: [[false, false], [false], [false, false, false]],
    columns: [false, false],
  });
});
