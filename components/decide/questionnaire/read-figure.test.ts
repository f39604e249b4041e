import { expect, test } from "vitest";
import { readFigure } from "./read-figure";

test.each([
  ["100", 100],
  [" 1 200 ", 1200],
  ["1,200", 1200],
  ["1,200,000.5", 1_200_000.5],
  ["0,5", 0.5],
  [".5", 0.5],
  ["12.", 12],
  ["−3", -3],
  ["-3", -3],
])("%j is read as %d", (text, value) => {
  expect(readFigure(text)).toBe(value);
});

test.each(["", "about 5", "1e3", "1,2,3", "--1", "∞"])("%j is no number", (text) => {
  expect(readFigure(text)).toBeUndefined();
});
