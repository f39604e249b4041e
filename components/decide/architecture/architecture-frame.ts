import type { Architecture, ArchitectureNode } from "@/lib/decide/architecture/architecture";
import type { NodeId } from "@/lib/decide/architecture/architecture-data";
import { cellRoom, holdsHistory } from "./architecture-cells";
import { type Column, inset } from "./architecture-columns";
import { lineHeight, linesOfNode, linesOfParts, wrap } from "./architecture-marks";
import { intakeOf, laneOf, type Row, rowsOf } from "./architecture-rows";

export type Spread = { readonly top: number; readonly bottom: number };

export const rowGap = 14;
/** Between two servers of which one feeds the other. */
const joinGap = 36;
const leastRow = 46;

/** Height of a node's box in a column. */
export const boxHeight = (node: ArchitectureNode, width: number) =>
  linesOfNode(node, width - 2 * inset).length * lineHeight +
  2 * inset +
  (holdsHistory(node.id) ? cellRoom : 0);

/** Height of a step that brings data in: its title above the line, the rest below. */
export function stepHeight(node: ArchitectureNode, width: number): number {
  const titleLines = wrap(node.title, "title", width).length;
  return 2 * Math.max(titleLines, linesOfNode(node, width).length - titleLines) * lineHeight + 16;
}

/** How far each row reaches down the page, so high that every box and every word on an arrow has room. */
export function frameOf(architecture: Architecture, columns: readonly Column[], top: number) {
  const rows = rowsOf(architecture);
  const widthOf = (lane: Column["id"] | undefined) => columns.find(({ id }) => id === lane)?.width ?? 0;
  const keepGap = gapAfter(columns, "keep");
  const heights = rows.map(() => leastRow);
  const gaps = rows.map((row, at) => gapBelow(architecture, row, rows[at + 1]));
  const raise = (members: readonly number[], need: number) => {
    const have = members.reduce(
      (sum, at, place) => sum + (heights[at] ?? 0) + (place > 0 ? (gaps[at - 1] ?? 0) : 0),
      0,
    );
    for (const at of members) heights[at] = (heights[at] ?? 0) + Math.max(0, need - have) / members.length;
  };
  const rowsWith = (id: NodeId) => rows.flatMap(({ from, to }, at) => (from === id || to === id ? [at] : []));
  const all = rows.map((_, at) => at);

  for (const node of architecture.nodes) {
    if (node.lane === "serve" || node.lane === "use")
      raise(rowsWith(node.id), boxHeight(node, widthOf(node.lane)));
    else if (node.lane === "protect" || (node.lane === "keep" && node.id !== "catalog"))
      raise(all, boxHeight(node, widthOf(node.lane)));
  }
  for (const { from, to, label, parts } of architecture.edges) {
    const [start, end] = [laneOf(architecture, from), laneOf(architecture, to)];
    if (start !== "keep" || end === "keep") continue;
    const above = wrap(label, "label", keepGap - inset).length;
    const below = linesOfParts(parts, keepGap - inset).length;
    raise(
      end === "serve"
        ? rowsWith(to)
        : rows.flatMap((row, at) => (row.from === from && row.to === to ? [at] : [])),
      2 * Math.max(above, below) * lineHeight + 12,
    );
  }
  raise(all, intakeHeight(architecture, widthOf("sources"), widthOf("bring-in")));

  const spreads: Spread[] = [];
  for (const [at, height] of heights.entries()) {
    const start = at === 0 ? top : (spreads[at - 1]?.bottom ?? 0) + (gaps[at - 1] ?? 0);
    spreads.push({ top: start, bottom: start + height });
  }
  const spreadOf = (id: NodeId): Spread => {
    const members = rowsWith(id);
    const places = members.length > 0 && laneOf(architecture, id) !== "keep" ? members : all;
    return { top: spreads[places[0] ?? 0]?.top ?? top, bottom: spreads[places.at(-1) ?? 0]?.bottom ?? top };
  };
  return { rows, spreads, spreadOf, bottom: spreads.at(-1)?.bottom ?? top };
}

export const gapAfter = (columns: readonly Column[], lane: Column["id"]) => {
  const at = columns.findIndex(({ id }) => id === lane);
  return (columns[at + 1]?.x ?? 0) - (columns[at]?.right ?? 0);
};

const gapBelow = ({ edges }: Architecture, row: Row, next: Row | undefined) =>
  edges.some(({ from, to }) => from === row.from && to === next?.from) ? joinGap : rowGap;

/** Sources and steps beside each other: a step is as high as its sources together. */
const intakeHeight = (architecture: Architecture, sources: number, steps: number) =>
  intakeOf(architecture).reduce(
    (sum, intake) =>
      sum +
      rowGap +
      Math.max(
        stepHeight(intake.step, steps),
        intake.sources.reduce((height, node) => height + boxHeight(node, sources) + rowGap, -rowGap),
      ),
    -rowGap,
  );
