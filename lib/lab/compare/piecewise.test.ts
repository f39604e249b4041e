import fc from "fast-check";
import { expect, test } from "vitest";
import {
  atLeastOnce,
  constant,
  cornersOf,
  larger,
  type Piecewise,
  plus,
  proportional,
  runningTotal,
  signChanges,
  smaller,
  sumOf,
  times,
  valueAt,
  wholeUnits,
} from "./piecewise";

const places = [0, 0.25, 0.5, 1, 1.3, 2, 2.75, 3, 4.1, 5, 8, 10];
const valuesOf = (line: Piecewise) => places.map((x) => valueAt(line, x));

const anyLine: fc.Arbitrary<Piecewise> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: -5, max: 5 }),
    ),
    {
      maxLength: 5,
    },
  )
  .chain((list) =>
    fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -5, max: 5 }))
      .map(([value, slope]) => [
        { from: 0, value, slope },
        ...[...new Map(list.map((piece) => [piece[0], piece])).values()]
          .toSorted((a, b) => a[0] - b[0])
          .map(([from, at, rise]) => ({ from, value: at, slope: rise })),
      ]),
  );

test("a running total goes up by each amount over its width and then on at its own slope", () => {
  const line = runningTotal([10, 0, 30], 0.5, 4);
  expect([0, 0.25, 0.5, 0.75, 1.25, 1.5, 2.5].map((x) => valueAt(line, x))).toEqual([
    0, 5, 10, 10, 25, 40, 44,
  ]);
});

test("the larger of two lines bends where they cross", () => {
  expect(larger(constant(6), proportional(2))).toEqual([
    { from: 0, value: 6, slope: 0 },
    { from: 3, value: 6, slope: 2 },
  ]);
});

test("whole units step up when the data outgrow them, and there is always one", () => {
  const units = wholeUnits(proportional(10), 32, 10);
  expect([0, 3.1, 3.3, 6.5, 9.9].map((x) => valueAt(units, x))).toEqual([1, 1, 2, 3, 4]);
  expect(wholeUnits(constant(0), 32, 10)).toEqual(constant(1));
  expect(valueAt(wholeUnits(proportional(1e6), 1, 10), 2)).toBe(2e6);
});

test("a least amount counts from the moment that anything is read", () => {
  const line = atLeastOnce(runningTotal([0, 4], 1, 4), 3);
  expect([0, 0.9, 1, 1.5, 2, 3].map((x) => valueAt(line, x))).toEqual([0, 0, 3, 3, 4, 8]);
  expect(atLeastOnce(constant(0), 3)).toEqual(constant(0));
  expect(valueAt(atLeastOnce(constant(2), 3), 0)).toBe(3);
});

test("a change of sign is found exactly, at a jump as well, and a touch is none", () => {
  const range = { from: 0, to: 10, tolerance: 1e-9 };
  expect(signChanges([{ from: 0, value: -5, slope: 2 }], range)).toEqual([{ x: 2.5, signBefore: -1 }]);
  expect(
    signChanges(
      [
        { from: 0, value: 1, slope: 0 },
        { from: 4, value: -1, slope: 0 },
      ],
      range,
    ),
  ).toEqual([{ x: 4, signBefore: 1 }]);
  expect(
    signChanges(
      [
        { from: 0, value: 2, slope: -1 },
        { from: 2, value: 0, slope: 1 },
      ],
      range,
    ),
  ).toEqual([]);
  expect(
    signChanges(
      [
        { from: 0, value: 2, slope: -1 },
        { from: 2, value: 0, slope: 0 },
        { from: 5, value: 0, slope: -1 },
      ],
      range,
    ),
  ).toEqual([{ x: 5, signBefore: 1 }]);
  expect(signChanges([{ from: 0, value: -5, slope: 2 }], { ...range, from: 3 })).toEqual([]);
});

test("corners are the ends of each piece, cut to what is drawn", () => {
  expect(
    cornersOf(
      [
        { from: 0, value: 0, slope: 1 },
        { from: 2, value: 5, slope: 0 },
      ],
      1,
      3,
    ),
  ).toEqual([
    { x: 1, y: 1 },
    { x: 2, y: 2 },
    { x: 2, y: 5 },
    { x: 3, y: 5 },
  ]);
});

test("sums, multiples, larger and smaller agree with their values at every place", () => {
  fc.assert(
    fc.property(anyLine, anyLine, anyLine, (a, b, c) => {
      const [one, other, third] = [valuesOf(a), valuesOf(b), valuesOf(c)];
      const close = (line: Piecewise, expected: readonly number[]) => {
        for (const [at, value] of valuesOf(line).entries()) expect(value).toBeCloseTo(expected[at]!, 6);
      };
      close(
        plus(a, b),
        one.map((value, at) => value + other[at]!),
      );
      close(
        sumOf([a, b, c]),
        one.map((value, at) => value + other[at]! + third[at]!),
      );
      close(
        times(a, -3),
        one.map((value) => -3 * value),
      );
      close(
        larger(a, b),
        one.map((value, at) => Math.max(value, other[at]!)),
      );
      close(
        smaller(a, b),
        one.map((value, at) => Math.min(value, other[at]!)),
      );
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("between two changes of sign a line keeps its sign", () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const changes = signChanges(line, { from: 0, to: 10, tolerance: 1e-9 });
      const borders = [0, ...changes.map(({ x }) => x), 10];
      for (const [place, to] of borders.slice(1).entries()) {
        const from = borders[place]!;
        const signs = Array.from({ length: 40 }, (_, step) =>
          valueAt(line, from + ((to - from) * (step + 0.5)) / 40),
        )
          .filter((value) => Math.abs(value) > 1e-6)
          .map(Math.sign);
        expect(new Set(signs).size).toBeLessThanOrEqual(1);
        if (place < changes.length && signs.length > 0) expect(signs[0]).toBe(changes[place]!.signBefore);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
