import fc from "fast-check";
import { expect, test } from "vitest";
import { choosePrices, formatPrices, type PriceChoice, parsePrices, withPrice } from "./price-choice";
import { assumptionKeys, assumptionLines, isPriceKey, priceKeys } from "./price-lines";
import { priceTables } from "./prices";

const changed = (choice: PriceChoice, key: Parameters<typeof withPrice>[1], value: number) => {
  const next = withPrice(choice, key, value);
  if (next === null) throw new RangeError(`${key} ${value}`);
  return next;
};

test("a link holds the table and the reader's own lines only", () => {
  const own = changed(changed(choosePrices(), "scan", 6_250_000), "hoursPerDay", 12);
  expect(formatPrices(own)).toBe("aws-serverless_scan-6.25_hoursPerDay-12");
  expect(own.own).toEqual(["scan", "hoursPerDay"]);
  expect(formatPrices(choosePrices())).toBe("");
  expect(formatPrices(choosePrices("aws-provisioned"))).toBe("aws-provisioned");
});

test("a line set back to the table's figure is no longer the reader's own", () => {
  const there = changed(choosePrices(), "scan", 6_250_000);
  expect(changed(there, "scan", 5_000_000).own).toEqual([]);
});

test("a figure that may not stand is refused", () => {
  expect(withPrice(choosePrices(), "hoursPerDay", 25)).toBeNull();
  expect(withPrice(choosePrices(), "federatedScan", 0.5)).toBeNull();
  expect(withPrice(choosePrices(), "slots", 0)).toBeNull();
  expect(withPrice(choosePrices(), "scan", Number.NaN)).toBeNull();
  expect(withPrice(choosePrices(), "engineFactor", 0.0001)).toBeNull();
});

test("a link that makes no sense loses only that part", () => {
  const { choice, dropped } = parsePrices("aws-provisioned_scan-6.25_colour-3_hour-x_hoursPerDay-12");
  expect(formatPrices(choice)).toBe("aws-provisioned_scan-6.25_hoursPerDay-12");
  expect(dropped).toEqual([
    { key: "colour", found: "3" },
    { key: "hour", found: "x" },
  ]);
  expect(parsePrices("")).toEqual({ choice: choosePrices(), dropped: [] });
  expect(parsePrices("acme").dropped).toEqual([{ key: "table", found: "acme" }]);
});

test("what is written is read again, for any prices", () => {
  type Line = readonly [Parameters<typeof withPrice>[1], number];
  const anyLine = fc.constantFrom(...priceKeys, ...assumptionKeys).chain((key): fc.Arbitrary<Line> => {
    if (isPriceKey(key)) return fc.nat({ max: 1e12 }).map((value): Line => [key, value]);
    const { min, max, unit } = assumptionLines[key];
    const step = unit === "switch" || key === "slots" ? 1 : 1000;
    return fc
      .integer({ min: Math.ceil(min * step), max: max * step })
      .map((value): Line => [key, value / step]);
  });
  fc.assert(
    fc.property(fc.constantFrom(...priceTables), fc.array(anyLine, { maxLength: 6 }), ({ id }, lines) => {
      const choice = lines.reduce((chosen, [key, value]) => changed(chosen, key, value), choosePrices(id));
      expect(parsePrices(formatPrices(choice))).toEqual({ choice, dropped: [] });
    }),
    { seed: 1, numRuns: 300 },
  );
});
