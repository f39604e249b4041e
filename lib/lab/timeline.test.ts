import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LakeFile, LakeTable, RowGroup } from "./manifest";
import {
  coldPart,
  cutAt,
  dayName,
  describeCut,
  firstDayOf,
  latest,
  monthlyPartitions,
  monthName,
  nameCut,
  type Partition,
  partitionsOf,
  spanOfDays,
  temperatureStep,
} from "./timeline";

/** Months from January 2023 on; the month at position i has 10 + i rows and 100 x (i + 1) bytes. */
const months = (count: number): readonly Partition[] =>
  Array.from({ length: count }, (_, i) => ({
    month: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
    rows: 10 + i,
    bytes: 100 * (i + 1),
  }));

const table = (files: readonly (readonly [year: number, month: number, rows: number, bytes: number])[]) =>
  ({
    name: "inventory_history",
    title: "Inventory",
    dateColumn: "report_date",
    columns: [{ name: "report_date", type: "DATE", comment: "day" }],
    partitions: [
      { name: "year", type: "INTEGER", comment: "year" },
      { name: "month", type: "INTEGER", comment: "month" },
    ],
    rows: 1,
    bytes: 1,
    files: files.map(([year, month, rows, bytes]) => ({
      path: `year=${year}/month=${month}/x.parquet`,
      bytes,
      rows,
      partition: [year, month],
      rowGroups: [{ rows, chunks: [[0, bytes, 0, null, null]] }],
    })),
  }) satisfies LakeTable;

describe("the months of a table", () => {
  test("are listed oldest first, and the files of one month are added up", () => {
    const partitions = monthlyPartitions(
      table([
        [2024, 1, 7, 70],
        [2023, 12, 5, 50],
        [2024, 1, 1, 10],
      ]),
    );
    expect(partitions).toEqual([
      { month: "2023-12", rows: 5, bytes: 50 },
      { month: "2024-01", rows: 8, bytes: 80 },
    ]);
  });

  test("without rows stand between the others with 0 rows", () => {
    const months = monthlyPartitions(
      table([
        [2023, 11, 5, 7],
        [2024, 2, 1, 1],
      ]),
    );
    expect(months).toEqual([
      { month: "2023-11", rows: 5, bytes: 7 },
      { month: "2023-12", rows: 0, bytes: 0 },
      { month: "2024-01", rows: 0, bytes: 0 },
      { month: "2024-02", rows: 1, bytes: 1 },
    ]);
  });

  test("need the partition columns year and month", () => {
    const daily = {
      ...table([[2023, 1, 1, 1]]),
      partitions: [{ name: "day", type: "DATE", comment: "day" }],
    };
    expect(() => monthlyPartitions(daily)).toThrow(
      'inventory_history: no partition columns year and month (found ["day"]). Partition the table by month.',
    );
  });
});

describe("temperature", () => {
  test("runs from the coldest step at the oldest month to the hottest at the newest", () => {
    expect([0, 1, 2, 18, 33, 34, 35].map((index) => temperatureStep(index, 36))).toEqual([
      0, 0, 1, 5, 9, 10, 10,
    ]);
  });

  test("never falls from one month to the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 120 }), (count) => {
        const steps = Array.from({ length: count }, (_, index) => temperatureStep(index, count));
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        expect([steps[0], steps.at(-1)]).toEqual([0, 10]);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test("of a single month is hot", () => {
    expect(temperatureStep(0, 1)).toBe(10);
  });
});

describe("a cut", () => {
  test("gives the newest months to the warehouse and names the first day it holds", () => {
    expect(cutAt(months(5), 2)).toEqual({
      hotMonths: 2,
      boundary: "2023-04-01",
      hot: { months: 2, rows: 13 + 14, bytes: 400 + 500 },
      cold: { months: 3, rows: 10 + 11 + 12, bytes: 100 + 200 + 300 },
    });
  });

  test("at nothing has no boundary, at everything begins with the first month", () => {
    expect(cutAt(months(5), 0)).toMatchObject({ boundary: null, hot: { months: 0, rows: 0, bytes: 0 } });
    expect(cutAt(months(5), 5)).toMatchObject({ boundary: "2023-01-01", cold: { months: 0, bytes: 0 } });
  });

  test("outside the list is clamped to it", () => {
    expect([-3, 2.4, 99].map((hot) => cutAt(months(5), hot).hotMonths)).toEqual([0, 2, 5]);
  });

  test("loses no row and no byte, wherever it lies", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -5, max: 70 }), (count, hot) => {
        const partitions = months(count);
        const cut = cutAt(partitions, hot);
        expect(cut.hot.rows + cut.cold.rows).toBe(partitions.reduce((sum, { rows }) => sum + rows, 0));
        expect(cut.hot.bytes + cut.cold.bytes).toBe(partitions.reduce((sum, { bytes }) => sum + bytes, 0));
        expect(cut.hot.months + cut.cold.months).toBe(count);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("the files that a range of days reads", () => {
  test("are its months before the isotherm", () => {
    const partitions = months(36);
    const span = spanOfDays(partitions, "2024-11-15", "2025-02-01");
    expect(span).toEqual({ from: 22, to: 26 });
    expect(coldPart(partitions, span, 12)).toEqual({ from: 22, to: 24 });
  });

  test("are none when the range lies inside the window", () => {
    const partitions = months(36);
    const { from, to } = coldPart(partitions, spanOfDays(partitions, "2025-01-01", "2025-12-31"), 12);
    expect(to - from).toBe(0);
  });

  test("are clipped to the lake, and none outside it or when the range is reversed", () => {
    const partitions = months(36);
    expect(spanOfDays(partitions, "1999-01-01", "2023-01-31")).toEqual({ from: 0, to: 1 });
    for (const [first, last] of [
      ["2026-01-01", "2026-05-01"],
      ["2020-01-01", "2022-12-31"],
      ["2024-05-20", "2024-05-02"],
    ] as const) {
      const { from, to } = spanOfDays(partitions, first, last);
      expect(to - from).toBe(0);
    }
  });
});

test("a span of the latest months can end some months back", () => {
  expect(latest(months(36), 3)).toEqual({ from: 33, to: 36 });
  expect(latest(months(36), 1, 12)).toEqual({ from: 23, to: 24 });
  expect(latest(months(2), 12)).toEqual({ from: 0, to: 2 });
});

describe("words", () => {
  test("say what a cut means", () => {
    const partitions = months(36);
    expect(describeCut(cutAt(partitions, 12))).toBe(
      "12 months are loaded. From 1 January 2025 on, every row is in the warehouse as well. Before that day it stays in the lake, and only there.",
    );
    expect(describeCut(cutAt(partitions, 0))).toBe(
      "The warehouse is empty: every question is answered from the lake.",
    );
    expect(describeCut(cutAt(partitions, 36))).toBe(
      "Every month is in the warehouse as well: no question has to reach the lake.",
    );
  });

  test("name a cut for a screen reader", () => {
    const partitions = months(36);
    expect([0, 1, 12, 36].map((hot) => nameCut(cutAt(partitions, hot)))).toEqual([
      "nothing in the warehouse",
      "1 month in the warehouse, from 1 December 2025",
      "12 months in the warehouse, from 1 January 2025",
      "everything in the warehouse, 36 months",
    ]);
  });

  test("print days and months in full", () => {
    expect(dayName("2024-02-29")).toBe("29 February 2024");
    expect(monthName("2025-12")).toBe("December 2025");
  });
});

/** Days from 30 May 2001 on; the day at position i has 10 + i rows and 100 x (i + 1) bytes. */
const days = (count: number): LakeTable => ({
  ...table([]),
  partitions: [...table([]).partitions, { name: "day", type: "INTEGER", comment: "day" }],
  files: Array.from({ length: count }, (_, i): LakeFile => {
    const day = new Date(Date.UTC(2001, 4, 30 + i)).toISOString().slice(0, 10);
    const [rows, bytes] = [10 + i, 100 * (i + 1)];
    const rowGroups: RowGroup[] = [{ rows, chunks: [[0, bytes, 0, null, null]] }];
    return { path: `${day}.parquet`, bytes, rows, partition: day.split("-").map(Number), rowGroups };
  }),
});

describe("a table that is cut by day", () => {
  test("lists its days, oldest first, and can be added up to months", () => {
    const found = partitionsOf({ ...days(3), files: days(3).files.toReversed() });
    expect(found).toEqual([
      { month: "2001-05", day: "2001-05-30", rows: 10, bytes: 100 },
      { month: "2001-05", day: "2001-05-31", rows: 11, bytes: 200 },
      { month: "2001-06", day: "2001-06-01", rows: 12, bytes: 300 },
    ]);
    expect(found.map(firstDayOf)).toEqual(["2001-05-30", "2001-05-31", "2001-06-01"]);
    expect(monthlyPartitions(days(3))).toEqual([
      { month: "2001-05", rows: 21, bytes: 300 },
      { month: "2001-06", rows: 12, bytes: 300 },
    ]);
  });

  test("without rows stands between the others with 0 rows", () => {
    const [first, , third] = days(3).files;
    const partitions = partitionsOf({ ...days(3), files: [first!, third!] });
    expect(partitions.map(({ day, rows }) => [day, rows > 0])).toEqual([
      ["2001-05-30", true],
      ["2001-05-31", false],
      ["2001-06-01", true],
    ]);
  });

  test("is cut at a day", () => {
    const partitions = partitionsOf(days(40));
    expect(cutAt(partitions, 7)).toMatchObject({
      hotMonths: 7,
      boundary: "2001-07-02",
      cold: { months: 33 },
    });
    expect(describeCut(cutAt(partitions, 1), "day")).toBe(
      "One day is loaded. From 8 July 2001 on, every row is in the warehouse as well. Before that day it stays in the lake, and only there.",
    );
    expect(describeCut(cutAt(partitions, 40), "day")).toMatch(/^Every day is in the warehouse as well/);
    expect([7, 40].map((hot) => nameCut(cutAt(partitions, hot), "day"))).toEqual([
      "7 days in the warehouse, from 2 July 2001",
      "everything in the warehouse, 40 days",
    ]);
  });

  test("has one file for each day of a range of days", () => {
    const partitions = partitionsOf(days(40));
    expect(spanOfDays(partitions, "2001-06-01", "2001-06-07")).toEqual({ from: 2, to: 9 });
    expect(spanOfDays(partitions, "2001-01-01", "2001-05-30")).toEqual({ from: 0, to: 1 });
  });
});

test("a table that is cut by month has months as its partitions", () => {
  const monthly = table([[2024, 1, 7, 70]]);
  expect(partitionsOf(monthly)).toEqual(monthlyPartitions(monthly));
});
