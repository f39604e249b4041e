import fc from "fast-check";
import { expect, test } from "vitest";
import { mixKeys } from "@/lib/catalog/vocabulary";
import { anyMix } from "./arbitraries.testing";
import { emptyMix, withShare } from "./mix-shares";

test("the first share set fills the others evenly", () => {
  expect(withShare(emptyMix, "bi", 60, [])).toEqual({ bi: 60, adhoc: 14, ml: 13, log: 13 });
});

test("shares set one after the other stay, and the last fills itself", () => {
  const first = withShare(emptyMix, "bi", 60, []);
  const second = withShare(first, "adhoc", 25, ["bi"]);
  const third = withShare(second, "ml", 10, ["bi", "adhoc"]);
  expect(second).toEqual({ bi: 60, adhoc: 25, ml: 8, log: 7 });
  expect(third).toEqual({ bi: 60, adhoc: 25, ml: 10, log: 5 });
});

test("what does not fit is taken from the set shares in proportion", () => {
  expect(withShare({ bi: 60, adhoc: 20, ml: 10, log: 10 }, "ml", 60, ["bi", "adhoc"])).toEqual({
    bi: 30,
    adhoc: 10,
    ml: 60,
    log: 0,
  });
  expect(withShare({ bi: 60, adhoc: 20, ml: 10, log: 10 }, "ml", 100, ["bi", "adhoc", "log"])).toEqual({
    bi: 0,
    adhoc: 0,
    ml: 100,
    log: 0,
  });
  expect(withShare({ bi: 0, adhoc: 0, ml: 100, log: 0 }, "ml", 97, ["bi", "adhoc", "log"])).toEqual({
    bi: 1,
    adhoc: 1,
    ml: 97,
    log: 1,
  });
});

test("whatever is set, the four make 100, none is negative, and the one that was set has its value", () => {
  fc.assert(
    fc.property(
      anyMix,
      fc.constantFrom(...mixKeys),
      fc.integer({ min: -20, max: 130 }),
      fc.subarray([...mixKeys]),
      (mix, key, wanted, settled) => {
        const after = withShare(mix, key, wanted, settled);
        expect(after[key]).toBe(Math.min(100, Math.max(0, wanted)));
        expect(mixKeys.reduce((sum, other) => sum + after[other], 0)).toBe(100);
        for (const other of mixKeys) expect(after[other]).toBeGreaterThanOrEqual(0);
        const held = mixKeys.filter((other) => other !== key && settled.includes(other));
        const isRoomy =
          held.length < 3 && held.reduce((sum, other) => sum + mix[other], 0) <= 100 - after[key];
        if (isRoomy) for (const other of held) expect(after[other]).toBe(mix[other]);
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
});
