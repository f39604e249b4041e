import { expect, test } from "vitest";
import { flights, retail } from "@/lib/lab/data-set";
import { windowOf } from "./window-of";

const workload = (hotMonths: number | null) => ({ mix: null, historyMonths: null, hotMonths });

test("what the reader chose comes first, then what a team brought, then the data set's own window", () => {
  expect(windowOf(retail, 36, { window: 6, workload: workload(24) })).toBe(6);
  expect(windowOf(retail, 36, { window: null, workload: workload(24) })).toBe(24);
  expect(windowOf(retail, 36, { window: null, workload: workload(null) })).toBe(12);
  expect(windowOf(retail, 36, { window: 0, workload: null })).toBe(0);
});

test("months become days where the data are cut by day, and no window is longer than the data", () => {
  expect(windowOf(flights, 181, { window: null, workload: workload(3) })).toBe(91);
  expect(windowOf(flights, 181, { window: null, workload: workload(12) })).toBe(181);
  expect(windowOf(retail, 36, { window: 99, workload: null })).toBe(36);
});
