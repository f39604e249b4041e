import type { Architecture, ArchitectureEdge } from "@/lib/decide/architecture/architecture";
import type { LaneId } from "@/lib/decide/architecture/architecture-data";
import { linesOfNode, widestWord } from "./architecture-marks";
import { laneOf } from "./architecture-rows";

export const inset = 8;

/** Widths of a drawing with its lanes side by side: for the column of a tablet and for paper, and for a desk. */
const formats = {
  compact: { width: 704, gap: 16 },
  roomy: { width: 1072, gap: 30 },
} as const;
export type Format = keyof typeof formats;
const leastColumn = 72;

export type Column = {
  readonly id: LaneId;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly right: number;
};

/** The lanes as columns. Each, and each gap with words on its arrows, holds its widest word; the rest of the width is shared out. */
export function columnsOf(architecture: Architecture, format: Format) {
  const { lanes, nodes, edges } = architecture;
  const { width, gap } = formats[format];
  const leasts = lanes.map(({ id }) =>
    Math.max(
      leastColumn,
      ...nodes
        .filter(({ lane }) => lane === id)
        .flatMap((node) => linesOfNode(node, Number.POSITIVE_INFINITY))
        .map(({ text, role }) => widestWord(text, role) + 2 * inset),
    ),
  );
  const gaps = lanes.map(({ id }, at) => {
    const leaving = edges.filter(
      ({ from, to }) => laneOf(architecture, from) === id && laneOf(architecture, to) !== id,
    );
    return at === lanes.length - 1 ? 0 : Math.max(...leaving.map(wordsWidth), 0);
  });
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const wordless = gaps.filter((words) => words === 0).length - 1;
  const taken = sum(leasts) + sum(gaps) + wordless * gap;
  const rest = width - taken;
  const spare = rest / (rest < 0 ? lanes.length : 2 * lanes.length - 1 - wordless);
  const gapAfter = (words: number) => (words === 0 ? gap : words + Math.max(0, spare));
  const columns: Column[] = [];
  for (const [at, { id, title }] of lanes.entries()) {
    const x = at === 0 ? 0 : (columns[at - 1]?.right ?? 0) + gapAfter(gaps[at - 1] ?? 0);
    const own = (leasts[at] ?? 0) + spare;
    columns.push({ id, title, x, width: own, right: x + own });
  }
  return { width, columns };
}

/** Room that the words on an arrow need; 0 without words. */
const wordsWidth = ({ label, parts }: ArchitectureEdge) =>
  label === "" && parts.length === 0
    ? 0
    : 2 * inset +
      Math.max(
        widestWord(label, "label"),
        ...parts.map(({ title, strength }) => widestWord(title, strength)),
      );
