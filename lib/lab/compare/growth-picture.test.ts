import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import { comparePlacements } from "./comparison";
import { input, provisioned, reads, runs } from "./fixture.testing";
import { growCosts } from "./growth";
import { pictureOfGrowth, spreadApart } from "./growth-picture";

const draw = (changes: Parameters<typeof input>[0] = {}) => {
  const given = input(changes);
  return pictureOfGrowth(growCosts(given, comparePlacements(given), reads));
};

test("lines run from one year to ten within the frame, and meet where the measured part ends", () => {
  const picture = draw({ prices: provisioned })!;
  expect(picture.lines.map(({ placement }) => placement)).toEqual(placements);
  for (const { measured, extrapolated, joint } of picture.lines) {
    // One year of data: everything after it is extrapolated.
    expect(measured).toEqual([]);
    expect(extrapolated[0]).toEqual(joint);
    expect(extrapolated.at(-1)!.x).toBe(1);
    for (const { x, y } of extrapolated) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
  }
  expect(picture.measuredTo).toBe(0);
});

test("three years of data are drawn as measured up to year three", () => {
  const picture = draw({ data: { ...input().data, days: 3 * 365 } })!;
  expect(picture.measuredTo).toBeCloseTo(2 / 9, 9);
  for (const { measured, extrapolated } of picture.lines) {
    const [end, start] = [measured.at(-1)!, extrapolated[0]!];
    expect([end.x, end.y]).toEqual([expect.closeTo(start.x, 9), expect.closeTo(start.y, 9)]);
    expect(measured[0]!.x).toBe(0);
  }
  expect(picture.yearTicks.map(({ years }) => years)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("a crossing lies on both lines, and the money axis ends above them in round steps", () => {
  const given = input({ prices: provisioned });
  const growth = growCosts(given, comparePlacements(given), reads);
  const { crossings, moneyTicks } = pictureOfGrowth(growth)!;
  expect(crossings).toHaveLength(1);
  expect(crossings[0]!.years).toBe(growth.crossings[0]!.years);
  const amounts = moneyTicks.map(({ amount }) => amount / 1e6);
  expect(amounts[0]).toBe(0);
  expect(new Set(amounts.slice(1).map((amount, at) => amount - amounts[at]!)).size).toBe(1);
  expect(moneyTicks.at(-1)!.y).toBe(1);
});

test("nothing measured is nothing to draw, and a month that costs nothing lies on the ground", () => {
  expect(draw({ runs: [] })).toBeNull();
  const { prices } = input();
  const free = { ...prices, scan: 0, request: 0, hour: 0, lakeStorage: 0, warehouseStorage: 0 };
  const { lines } = draw({ prices: free, runs: runs.slice(2, 4) })!;
  expect(lines.map(({ extrapolated }) => Math.max(...extrapolated.map(({ y }) => y)))).toEqual([0]);
});

test("labels move apart in their order and stay on the plot", () => {
  expect(spreadApart([10, 12, 50], 16, 100)).toEqual([10, 26, 50]);
  expect(spreadApart([99, 98, 97], 16, 100)).toEqual([100, 84, 68]);
  expect(spreadApart([5, 5, 5], 10, 100)).toEqual([5, 15, 25]);
});
