import { expect, test } from "vitest";
import type { LakeTable } from "../manifest";
import { planWindow, positionAfter } from "./window-plan";

/** A table of one file with a row group for each pair of days; every chunk takes 100 bytes but those of `note`. */
const table = (...days: readonly (readonly [string | null, string | null])[]): LakeTable => {
  const types = { sku: "VARCHAR", day: "DATE", sold: "INTEGER", price: "DECIMAL(10,2)", note: "VARCHAR" };
  const columns = Object.entries(types).map(([name, type]) => ({ name, type, comment: name }));
  const rowGroups = days.map(([low, high]) => ({
    rows: 100,
    chunks: columns.map(({ name }): [number, number, number, string | null, string | null] =>
      name === "day" ? [4, 100, 0, low, high] : [4, name === "note" ? 5000 : 100, 0, null, null],
    ),
  }));
  const rows = 100 * days.length;
  return {
    name: "sales",
    title: "Sales",
    dateColumn: "day",
    columns,
    partitions: [],
    rows,
    bytes: 10_000,
    files: [{ path: "a.parquet", bytes: 10_000, rows, partition: [], rowGroups }],
  };
};

test("the last day of the table is the last day played, whatever its files are cut by", () => {
  const plan = planWindow(table(["2024-01-01", "2024-06-30"], ["2024-07-01", "2024-12-31"]));
  expect(plan).toMatchObject({ tailDays: 7, windowDays: 28, steps: 30 });
  expect(plan.days).toHaveLength(7 + 28 + 30);
  expect([plan.days[0], plan.days.at(-1)]).toEqual(["2024-10-28", "2024-12-31"]);
  expect(positionAfter(plan, 0)).toEqual({ done: 0, today: "2024-12-01", boundary: "2024-11-04" });
  expect(positionAfter(plan, 30)).toEqual({ done: 30, today: "2024-12-31", boundary: "2024-12-04" });
});

test("wide text stays in the lake, and the first whole numbers are summed unless another column is wished", () => {
  const year = table(["2024-01-01", "2024-12-31"]);
  expect(planWindow(year).columns.map(({ name }) => name)).toEqual(["sku", "day", "sold", "price"]);
  expect(planWindow(year).measure).toBe("sold");
  expect(planWindow(year, { measure: "note" }).columns.map(({ name }) => name)).toContain("note");
});

test("a short table gets a shorter simulation of the same proportions", () => {
  const plan = planWindow(table(["2024-02-20", "2024-03-03"]));
  // 13 days of 65 wanted: a fifth of 7, 28 and 30.
  expect(plan).toMatchObject({ tailDays: 1, windowDays: 5, steps: 6 });
  expect(plan.days).toHaveLength(12);
  expect(plan.days.at(-1)).toBe("2024-03-03");
  expect(plan.days).toContain("2024-02-29");
});

test("a table without enough known days is refused", () => {
  expect(() => planWindow(table(["2024-01-01", "2024-01-05"]))).toThrow(
    "sales: too few days for a rolling window (found 5, allowed: 6 or more).",
  );
  expect(() => planWindow(table([null, null]))).toThrow("sales: the manifest knows no first and last day.");
  expect(() => planWindow({ ...table(["2024-01-01", "2024-12-31"]), dateColumn: null })).toThrow(
    "sales: no day column",
  );
});
