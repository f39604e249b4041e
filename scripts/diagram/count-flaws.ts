import type { Bounds, Marks, Point, ShapeMark, TextMark } from "./marks";
import { nameColour } from "./palette";

/** How much worse than a line that hits a corner each flaw looks. */
const weights = { crossing: 5, covered: 5, jog: 2, corner: 1 };

/** Pixels: a line that ends so near a frame is its own, one that passes so near touches it, and a head so near a corner seems to miss. */
const near = { own: 8, other: 3, corner: 14 };

/**
 * How untidy a drawing looks, from 0: lines that run through frames of others, words on lines that touch a frame or other
 * words, lines that would be straight but for a few pixels, and heads that hit the corner of a frame.
 */
export function countFlaws({ shapes, texts }: Marks): number {
  const frames = shapes.filter(isFrame).map(({ bounds }) => bounds);
  const lines = shapes.filter(isLine);
  const words = texts.filter(({ rimmed }) => rimmed).map(boxOf);
  const crossings = lines.flatMap((line) => frames.filter((frame) => crosses(line, frame)));
  const covered = words.filter(
    (word, index) =>
      frames.some((frame) => overlap(word, frame)) ||
      words.some((other, place) => place < index && overlap(word, other)),
  );
  const corners = lines
    .flatMap(({ heads }) => heads)
    .filter((head) =>
      frames.some((frame) => cornersOf(frame).some((corner) => distance(head, corner) < near.corner)),
    );
  return (
    weights.crossing * crossings.length +
    weights.covered * covered.length +
    weights.jog * lines.filter(isJog).length +
    weights.corner * corners.length
  );
}

const isFrame = ({ fill, stroke, where }: ShapeMark) =>
  nameColour(fill, where) === "--dg-paper" && nameColour(stroke, where) === "--dg-node";

const isLine = ({ fill, stroke, where, course }: ShapeMark) =>
  fill === "none" && nameColour(stroke, where) === "--dg-line" && course.length > 1;

function crosses({ course }: ShapeMark, frame: Bounds): boolean {
  const ends = [course[0], course.at(-1)].flatMap((end) => end ?? []);
  if (ends.some((end) => inside(end, grow(frame, near.own)))) return false;
  return course.some((point) => inside(point, grow(frame, near.other)));
}

function isJog({ course }: ShapeMark): boolean {
  const [from, to] = [course[0], course.at(-1)];
  if (!from || !to) return false;
  const [low = 0, high = 0] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)].sort((a, b) => a - b);
  return low > 1.5 && low < 12 && high > 12;
}

const boxOf = ({ x, y, width, anchor, size }: TextMark): Bounds => {
  const left = anchor === "middle" ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
};

const cornersOf = ({ left, top, right, bottom }: Bounds): readonly Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: left, y: bottom },
  { x: right, y: bottom },
];

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const grow = ({ left, top, right, bottom }: Bounds, by: number): Bounds => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const inside = ({ x, y }: Point, { left, top, right, bottom }: Bounds) =>
  x > left && x < right && y > top && y < bottom;

const overlap = (a: Bounds, b: Bounds) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
