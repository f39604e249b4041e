import { expect, test } from "vitest";
import { leastUsed } from "./least-used";

const uses = new Map([
  ["new", { bytes: 40, at: 3 }],
  ["b", { bytes: 30, at: 1 }],
  ["a", { bytes: 20, at: 1 }],
  ["middle", { bytes: 10, at: 2 }],
]);

test("what fits is left alone", () => {
  expect(leastUsed(uses, 100)).toEqual([]);
  expect(leastUsed(new Map(), 0)).toEqual([]);
});

test("the longest unused goes first, ties in key order, and no more than is needed", () => {
  // 100 - 20 = 80; 80 - 30 = 50; 50 - 10 = 40.
  expect(leastUsed(uses, 80)).toEqual(["a"]);
  expect(leastUsed(uses, 79)).toEqual(["a", "b"]);
  expect(leastUsed(uses, 40)).toEqual(["a", "b", "middle"]);
  expect(leastUsed(uses, 0)).toEqual(["a", "b", "middle", "new"]);
});
