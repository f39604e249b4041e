import { expect, test } from "vitest";
import { inBytes, inMs, median, times } from "./words";

test("bytes, milliseconds and ratios are rounded for a sentence", () => {
  expect([0, 812.4, 9_999, 10_000, 999_999, 1_970_000, 23_456_789].map(inBytes)).toEqual([
    "0\u202fbytes",
    "812\u202fbytes",
    "9,999\u202fbytes",
    "0.010\u202fMB",
    "1.000\u202fMB",
    "1.97\u202fMB",
    "23.5\u202fMB",
  ]);
  expect(inMs(1234.5)).toBe("1,235\u202fms");
  expect([times(3, 2), times(99, 10), times(5900, 1)]).toEqual(["1.5 times", "9.9 times", "5,900 times"]);
});

test("the median is the middle value, or the mean of the two in the middle", () => {
  expect([median([]), median([7]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([0, 7, 5, 2.5]);
});
