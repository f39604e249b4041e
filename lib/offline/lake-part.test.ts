import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesIn, findPart, parseContentRange, parsePartAddress, parseRange, partAddress } from "./lake-part";

const file = "https://host/lake/a.parquet";

test("a range with both ends is read, every other form is left to the server", () => {
  expect(parseRange("bytes=4-11")).toEqual({ first: 4, last: 11 });
  for (const other of [null, "", "bytes=-4", "bytes=4-", "bytes=4-11, 20-30", "bytes=11-4", "items=4-11"])
    expect(parseRange(other)).toBeUndefined();
});

test("a partial answer says its part and the file's size", () => {
  expect(parseContentRange("bytes 4-11/100")).toEqual({ part: { first: 4, last: 11 }, total: 100 });
  expect(parseContentRange("bytes 4-11/*")).toBeUndefined();
  expect(parseContentRange(null)).toBeUndefined();
});

test("a part's address gives file and part back", () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e6), (first, more) => {
      const part = { first, last: first + more };
      expect(parsePartAddress(partAddress(file, part))).toEqual({ file, part });
      expect(bytesIn(part)).toBe(more + 1);
    }),
    { seed: 9, numRuns: 100 },
  );
  expect(parsePartAddress(file)).toBeUndefined();
});

test("the smallest kept part that holds the wanted one is found, of the same file alone", () => {
  const kept = [
    partAddress(file, { first: 0, last: 99 }),
    partAddress(file, { first: 10, last: 29 }),
    partAddress("https://host/lake/b.parquet", { first: 12, last: 13 }),
    "https://host/lake/uses.json",
  ];
  expect(findPart(kept, file, { first: 12, last: 13 })).toBe(kept[1]);
  expect(findPart(kept, file, { first: 10, last: 30 })).toBe(kept[0]);
  expect(findPart(kept, file, { first: 90, last: 100 })).toBeUndefined();
});
