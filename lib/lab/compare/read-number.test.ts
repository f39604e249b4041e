import { expect, test } from "vitest";
import { numberProblem, readNumber } from "./read-number";

const price = { min: 0, max: 1_000_000, decimals: 6 };
const runs = { min: 0, max: 1_000_000, decimals: 0 };

test.each([
  ["6.25", price, 6.25],
  [" 5 ", price, 5],
  ["5.", price, 5],
  ["0.0004", price, 0.0004],
  ["1.5000000", price, 1.5],
  ["0", runs, 0],
  ["12.0", runs, 12],
])("%j is a number", (text, range, value) => {
  expect(readNumber(text, range)).toBe(value);
});

test.each([
  ["", price],
  ["abc", price],
  ["6,25", price],
  ["-1", price],
  ["1e3", price],
  ["0.1234567", price],
  ["1000001", price],
  ["1.5", runs],
  ["Infinity", price],
])("%j is refused", (text, range) => {
  expect(readNumber(text, range)).toBeNull();
});

test("a problem names the field, what was found and what is allowed", () => {
  expect(numberProblem("Scanned from the lake", "6,25", price)).toBe(
    "Scanned from the lake: found “6,25”, allowed a number with a decimal point and at most 6 digits after it, from 0 to 1,000,000.",
  );
  expect(numberProblem("Runs a month", " ", runs)).toBe(
    "Runs a month: found nothing, allowed a whole number from 0 to 1,000,000.",
  );
});
