import { expect, test } from "vitest";
import { pictureWindow } from "./day-cells";
import { checkWindow } from "./invariant";
import type { WindowPlan } from "./window-plan";

const plan: WindowPlan = {
  table: "sales",
  dateColumn: "day",
  columns: [],
  measure: null,
  days: ["2025-06-01", "2025-06-02", "2025-06-03", "2025-06-04", "2025-06-05", "2025-06-06"],
  tailDays: 2,
  windowDays: 2,
  steps: 2,
};
const amount = (rows: number) => ({ rows, total: 0 });

test("before anything is loaded the picture shows what the first load will bring", () => {
  const { cells, cut, isLoaded } = pictureWindow(plan, null);
  expect([cut, isLoaded]).toEqual([2, false]);
  expect(cells.map(({ warehouse }) => warehouse)).toEqual([0, 0, 1, 1, 0, 0]);
  expect(cells.map(({ lake }) => lake)).toEqual([1, 1, 1, 1, 0, 0]);
  expect(cells.map(({ isPast }) => isPast)).toEqual([true, true, true, true, false, false]);
});

test("a day cools with age: 10 today, 5 a window ago, 0 two windows ago", () => {
  expect(pictureWindow(plan, null).cells.map(({ step }) => step)).toEqual([3, 5, 8, 10, 10, 10]);
});

test("a day that is held twice stands twice as high, and the line stands where the view is cut", () => {
  const of = (day: string, warehouse: number, seen = 100) => ({
    day,
    source: amount(100),
    seen: amount(seen),
    warehouse: amount(warehouse),
    lake: amount(100),
  });
  const check = checkWindow({ measure: null }, { boundary: "2025-06-03" }, [
    of("2025-06-01", 0),
    of("2025-06-02", 12),
    of("2025-06-03", 50),
    of("2025-06-04", 200, 200),
  ]);
  const { cells, cut } = pictureWindow(plan, {
    position: { today: "2025-06-04" },
    viewBoundary: "2025-06-02",
    check,
  });
  expect(cut).toBe(1);
  expect(cells.map(({ warehouse }) => warehouse)).toEqual([0, 0.12, 0.5, 2, 0, 0]);
  expect(cells.map(({ mark }) => mark)).toEqual([null, "held", null, "wrong", null, null]);
});
