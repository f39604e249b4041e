import fc from "fast-check";
import { expect, test } from "vitest";
import { charactersOf, readRanges, writeRanges } from "./character-ranges";

test("a range of characters is read and written as a style sheet has it", () => {
  expect([...readRanges("U+41-43, U+2212")]).toEqual([0x41, 0x42, 0x43, 0x2212]);
  expect(writeRanges(new Set([0x2212, 0x43, 0x41, 0x42]))).toBe("U+41-43,U+2212");
  expect(writeRanges(new Set())).toBe("");
  expect(() => readRanges("A-Z")).toThrow('unicode-range: found "A-Z", allowed U+A0 or U+A0-FF.');
});

test("any set of characters comes back from its ranges", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 0x10ffff }), { minLength: 1 }), (codes) => {
      expect([...readRanges(writeRanges(new Set(codes)))]).toEqual(codes.toSorted((a, b) => a - b));
    }),
    { seed: 9 },
  );
});

test("a text's characters are printable ASCII and its own", () => {
  expect(writeRanges(charactersOf("na\u00efve\u2009\n"))).toBe("U+20-7E,U+EF,U+2009");
});
