import { expect, test } from "vitest";
import { countFlaws } from "./count-flaws";
import type { Point, ShapeMark, TextMark } from "./marks";

const base: ShapeMark = {
  tag: "path",
  geometry: {},
  matrix: [1, 0, 0, 1, 0, 0],
  fill: "none",
  stroke: "rgb(161, 0, 4)",
  strokeWidth: 1.2,
  dashes: "",
  heads: [],
  course: [],
  bounds: { left: 0, top: 0, right: 0, bottom: 0 },
  endless: false,
  where: "path",
};
/** A frame of 60 by 30 pixels. */
const frame = (left: number, top: number): ShapeMark => ({
  ...base,
  tag: "rect",
  fill: "rgb(161, 0, 1)",
  stroke: "rgb(161, 0, 2)",
  bounds: { left, top, right: left + 60, bottom: top + 30 },
});
/** A straight arrow, with a point on each hundredth of its way. */
const arrow = (from: Point, to: Point): ShapeMark => ({
  ...base,
  course: Array.from({ length: 101 }, (_point, step) => ({
    x: from.x + ((to.x - from.x) * step) / 100,
    y: from.y + ((to.y - from.y) * step) / 100,
  })),
  heads: [{ ...to, angle: 0, at: "end", overhang: 4 }],
});
const label = (x: number, y: number): TextMark => ({
  text: "words",
  x,
  y,
  width: 40,
  anchor: "middle",
  size: 13,
  rimmed: true,
  fill: "rgb(161, 0, 6)",
  where: "text",
});

const [left, middle, right] = [frame(0, 0), frame(100, 0), frame(200, 0)];

test("frames in a row, joined by straight lines, have no flaw", () => {
  const joined = [arrow({ x: 60, y: 15 }, { x: 100, y: 15 }), arrow({ x: 160, y: 15 }, { x: 200, y: 15 })];
  expect(countFlaws({ shapes: [left, middle, right, ...joined], texts: [label(80, 10)] })).toBe(0);
});

test("a line through a frame of others counts 5", () => {
  const through = arrow({ x: 60, y: 15 }, { x: 200, y: 15 });
  expect(countFlaws({ shapes: [left, middle, right, through], texts: [] })).toBe(5);
});

test("words that touch a frame, or words before them, count 5 each", () => {
  expect(countFlaws({ shapes: [left], texts: [label(70, 10), label(200, 10), label(220, 12)] })).toBe(5 + 5);
});

test("a line that misses being straight by 5 pixels counts 2", () => {
  expect(countFlaws({ shapes: [left, middle, arrow({ x: 60, y: 10 }, { x: 100, y: 15 })], texts: [] })).toBe(
    2,
  );
});

test("a head that hits the corner of a frame counts 1", () => {
  expect(countFlaws({ shapes: [middle, arrow({ x: 60, y: 80 }, { x: 104, y: 30 })], texts: [] })).toBe(1);
});
