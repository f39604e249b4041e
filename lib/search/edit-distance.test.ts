import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance";

test.each([
  ["kappa", "kappa", 0],
  ["kapa", "kappa", 1],
  ["debezuim", "debezium", 1],
  ["lake", "like", 1],
  ["warehose", "warehouse", 1],
  ["visualization", "virtualization", 2],
  ["mesh", "vault", 3],
])("from %j to %j are %i slips, of at most three that count", (from, to, distance) => {
  expect(editDistance(from, to, 2)).toBe(distance);
});

test("the way back is as long as the way there", () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("one letter more is one slip", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (head, tail) => {
      expect(editDistance(`${head}x${tail}`, head + tail, 3)).toBe(1);
    }),
    { seed: 1, numRuns: 300 },
  );
});
