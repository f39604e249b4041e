import fc from "fast-check";
import { expect, test } from "vitest";
import { logAxis } from "./log-axis";

test("the axis ends at whole powers of ten, and zero takes no part", () => {
  const { ticks, placeOf } = logAxis([0, 92_000, 20_820_000, 0]);
  expect(ticks).toEqual([1e4, 1e5, 1e6, 1e7, 1e8]);
  expect([placeOf(1e4), placeOf(1e6), placeOf(1e8)]).toEqual([0, 0.5, 1]);
});

test("powers of ten themselves are the ends", () => {
  expect(logAxis([1000, 1_000_000]).ticks).toEqual([1e3, 1e4, 1e5, 1e6]);
  expect(logAxis([1000]).ticks).toEqual([1e3, 1e4]);
});

test("with no bytes at all there is still an axis", () => {
  expect(logAxis([0, 0]).ticks).toEqual([1e3, 1e4, 1e5, 1e6]);
});

test("a wide range has few ticks at equal distances", () => {
  expect(logAxis([1, 3e12]).ticks).toEqual([1, 1e3, 1e6, 1e9, 1e12, 1e15]);
});

test("every positive value has a place on it, in the order of the values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1 }), (values) => {
      const { ticks, placeOf } = logAxis(values);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      const places = values
        .filter((value) => value > 0)
        .toSorted((a, b) => a - b)
        .map(placeOf);
      for (const [at, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(1 + 1e-9);
        if (at > 0) expect(place).toBeGreaterThanOrEqual(places[at - 1]!);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});
