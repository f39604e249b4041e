import fc from "fast-check";
import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import { comparePlacements } from "./comparison";
import type { ComparisonInput } from "./comparison-row";
import { data, input, provisioned, reads, runs } from "./fixture.testing";
import { growCosts } from "./growth";
import { growthLine, readsByAge } from "./history-reads";
import { valueAt } from "./piecewise";

const [loaded, lake, hybrid] = placements;
const grow = (given: ComparisonInput, readsOf = reads) => growCosts(given, comparePlacements(given), readsOf);

test("a question about the last month stops growing, one about everything grows with each year", () => {
  const lastMonth = [24, ...Array.from({ length: 23 }, () => 0)];
  const everything = Array.from({ length: 24 }, () => 1);
  const years = [0.5, 1, 2, 3, 10];
  expect(years.map((year) => valueAt(growthLine(lastMonth, 2, 24), year))).toEqual([24, 24, 24, 24, 24]);
  const grown = years.map((year) => valueAt(growthLine(everything, 2, 24), year));
  for (const [at, value] of [6, 12, 24, 36, 120].entries()) expect(grown[at]).toBeCloseTo(value, 9);
});

test("this December against the last one does not grow once both are there, every June grows by one month a year", () => {
  const months = (ages: readonly number[]) =>
    Array.from({ length: 36 }, (_, age) => (ages.includes(age) ? 5 : 0));
  const decembers = growthLine(months([0, 12]), 3, 10);
  expect([0.5, 1.5, 3, 10].map((year) => valueAt(decembers, year))).toEqual([5, 10, 10, 10]);
  const junes = growthLine(months([6, 18, 30]), 3, 15);
  expect([3, 4, 10].map((year) => Math.round(valueAt(junes, year)))).toEqual([15, 20, 50]);
});

test("amounts that say nothing leave a flat line at what was measured", () => {
  expect(valueAt(growthLine([0, 0], 1, 7), 5)).toBe(7);
  expect(valueAt(growthLine([], 1, 7), 5)).toBe(7);
});

test("the files of a plan are summed by age, the newest first", () => {
  const file = (year: number, month: number, bytesToRead: number) => ({
    path: `${year}-${month}`,
    partition: [year, month],
    rowGroups: [0],
    bytesNeeded: bytesToRead,
    bytesToRead,
    requests: 1,
  });
  const result = readsByAge(
    [file(2025, 11, 5), file(2025, 12, 7), file(2025, 12, 2), file(2020, 1, 99)],
    ({ partition: [year, month] }) => `${year}-${month}`,
    ["2025-10", "2025-11", "2025-12"],
  );
  expect(result).toEqual({ bytes: [9, 5, 0], requests: [2, 1, 0] });
});

test.each([
  ["as it is", input()],
  ["in a warehouse that is always on", input({ prices: provisioned })],
  ["at forty times the volume", input({ volumeTb: 40 })],
  [
    "at forty times the volume, with planning and waiting told apart",
    input({
      volumeTb: 40,
      runs: runs.map((run) => ({ ...run, fixedMs: 500, waitMs: run.requests === 0 ? 0 : 1000 })),
    }),
  ],
  [
    "with history in the infrequent tier",
    input({ prices: { ...input().prices, infrequentHistory: 1, lakeCopy: 1 } }),
  ],
])("at the data's own years each line is the month of the comparison, %s", (_, given) => {
  const { months } = comparePlacements(given);
  const { lines, measuredYears } = grow(given);
  expect(measuredYears).toBe(1);
  for (const placement of placements)
    expect(Math.abs(valueAt(lines[placement]!, 1) - months[placement]!.total)).toBeLessThan(10);
});

test("each year adds what was measured: scans and storage, or time and storage", () => {
  const { lines } = grow(input());
  const added = placements.map((placement) => valueAt(lines[placement]!, 5) - valueAt(lines[placement]!, 4));
  // A year of 1 TB. Pattern 1: 100 x 120 s at $1.50 an hour and $24. Pattern 2: 50 TB at $5, 12.5 million requests and $23.
  // Pattern 3: 100 x 110 s, 10 million requests and $23; its window stays as it is.
  for (const [at, value] of [5 + 24, 250 + 5 + 23, 4.583333 + 4 + 23].entries())
    expect(added[at]! / 1e6).toBeCloseTo(value, 5);
});

test("lines cross where the sums say, and beyond the data it is called extrapolated", () => {
  const growth = grow(input({ prices: provisioned }));
  // Pattern 1: 730 h x $3.26 + $0.008333 + $24 a year. Pattern 2: $30.60 for the dashboards + $278 a year.
  const meets = (730 * 3.26 + 0.008333 - 30.6) / (278 - 24);
  expect(growth.crossings).toEqual([
    { years: expect.closeTo(meets, 6), before: lake, after: loaded, isWithinData: false },
  ]);
  expect(growth.cheapest).toEqual([
    { from: 1, to: expect.closeTo(meets, 6), placements: [lake] },
    { from: expect.closeTo(meets, 6), to: 10, placements: [loaded] },
  ]);
  expect([growth.fromYears, growth.toYears, growth.measuredYears]).toEqual([1, 10, 1]);
});

test("the window of Pattern 3 fills up and then stays", () => {
  const { lines } = grow(input());
  const slopeAt = (year: number) =>
    (valueAt(lines[hybrid]!, year + 0.01) - valueAt(lines[hybrid]!, year)) / 0.01 / 1e6;
  // 0.2 TB are a fifth of a year: before that the month grows by warehouse storage as well.
  expect(slopeAt(0.1) - slopeAt(0.5)).toBeCloseTo(24 - 0, 3);
});

test("a scenario whose reads by age are not known is named", () => {
  const known = new Map([["dashboard", reads.get("dashboard")!]]);
  expect(grow(input(), known).flat).toEqual(["exploration"]);
  expect(grow(input()).flat).toEqual([]);
});

test("nothing measured gives no lines", () => {
  const growth = grow(input({ runs: [] }));
  expect([growth.lines[loaded], growth.crossings, growth.cheapest]).toEqual([null, [], []]);
  const one = grow(input({ runs: runs.filter(({ placement }) => placement === lake) }));
  expect(one.cheapest).toEqual([{ from: 1, to: 10, placements: [lake] }]);
});

test("less than a year of data is drawn from where it ends", () => {
  const growth = grow(input({ data: { ...data, days: 182.5, hotDays: 7 } }));
  expect([growth.fromYears, growth.measuredYears]).toEqual([0.5, 0.5]);
});

test("a longer history never makes a month cheaper, and on both sides of a crossing the order is as told", () => {
  const anyAmounts = fc.array(fc.nat(1e11), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(
      anyAmounts,
      anyAmounts,
      fc.boolean(),
      fc.option(fc.integer({ min: 1, max: 500 })),
      (one, other, isOn, volumeTb) => {
        const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
        const list = runs.map((run) =>
          run.scenarioId === "exploration" && run.placement !== loaded
            ? { ...run, bytesRead: total(run.placement === lake ? one : other) }
            : run,
        );
        const counts = one.map(() => 10);
        const readsOf = new Map([
          ...reads,
          [
            "exploration",
            { [lake]: { bytes: one, requests: counts }, [hybrid]: { bytes: other, requests: counts } },
          ] as const,
        ]);
        const growth = grow(
          input({ runs: list, volumeTb, prices: isOn ? provisioned : input().prices }),
          readsOf,
        );
        for (const placement of placements) {
          const values = Array.from({ length: 200 }, (_, step) =>
            valueAt(growth.lines[placement]!, step / 20),
          );
          for (const [at, value] of values.slice(1).entries())
            expect(value).toBeGreaterThanOrEqual(values[at]! - 1);
        }
        for (const { years, before, after } of growth.crossings) {
          const gap = (year: number) =>
            valueAt(growth.lines[after]!, year) - valueAt(growth.lines[before]!, year);
          expect(gap(years * (1 - 1e-9))).toBeGreaterThanOrEqual(-1);
          expect(gap(years * (1 + 1e-9))).toBeLessThanOrEqual(1);
        }
      },
    ),
    { seed: 1, numRuns: 30 },
  );
});
