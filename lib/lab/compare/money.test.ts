import fc from "fast-check";
import { expect, test } from "vitest";
import { charge, dollars } from "./money";

test("a charge is quantity times price, rounded half up to a millionth of a dollar", () => {
  expect(charge(2_500_000_000_000, 5_000_000, 1e12)).toBe(12_500_000);
  expect([charge(1, 400, 1000), charge(2, 250, 1000), charge(3, 250, 1000)]).toEqual([0, 1, 1]);
  expect(charge(0, 5_000_000, 1e12)).toBe(0);
});

test("a charge stays exact where the product is too large for a number", () => {
  expect(charge(9_007_199_254_740_991, 24_000_001, 1e12)).toBe(216_172_791_121);
});

test("splitting a quantity never changes the sum by more than a millionth for each part", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), fc.nat(1e8), (one, other, price) => {
      const whole = charge(one + other, price, 1e6);
      expect(Math.abs(whole - charge(one, price, 1e6) - charge(other, price, 1e6))).toBeLessThanOrEqual(1);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("money reads with as many digits as it deserves", () => {
  expect(
    [0, 3, 4_200, 12_300, 37_775_694, 99_994_999, 99_995_000, 1_234_500_000, -7_380_000].map(dollars),
  ).toEqual(["$0", "$0.0000030", "$0.0042", "$0.01", "$37.78", "$99.99", "$100", "$1,235", "−$7.38"]);
});
