import type { Architecture, ArchitectureNode } from "@/lib/decide/architecture/architecture";
import { type Column, inset } from "./architecture-columns";
import { boxHeight, rowGap, type Spread, stepHeight } from "./architecture-frame";
import {
  type BoxMark,
  type LineMark,
  lineHeight,
  linesOfNode,
  setText,
  type TextMark,
  wrap,
} from "./architecture-marks";
import { intakeOf } from "./architecture-rows";

/** A node with its box. */
export type Placed = { readonly node: ArchitectureNode; readonly box: BoxMark };

/** The box of a node in its column. */
export const boxIn = (
  { x, width }: Column,
  { top, bottom }: Spread,
  id: ArchitectureNode["id"],
): BoxMark => ({
  look: id === "raw" ? "dump" : "plain",
  x,
  y: top,
  width,
  height: bottom - top,
});

/** Sources as boxes, and the steps that bring them in as words on their way to the lake. */
export function layOutWideIntake(
  architecture: Architecture,
  columns: readonly Column[],
  { top, bottom }: Spread,
) {
  const [sources, steps] = columns;
  const entry = columns.find(({ id }) => id === "keep");
  const intakes = intakeOf(architecture);
  if (sources === undefined || steps === undefined || entry === undefined)
    return { boxes: [], lines: [], texts: [] };
  const needs = intakes.map(({ step, sources: nodes }) =>
    Math.max(
      stepHeight(step, steps.width),
      nodes.reduce((sum, node) => sum + boxHeight(node, sources.width) + rowGap, -rowGap),
    ),
  );
  const spare = bottom - top - needs.reduce((sum, need) => sum + need + rowGap, -rowGap);
  const boxes: Placed[] = [];
  const lines: LineMark[] = [];
  const texts: TextMark[] = [];
  let y = top;
  for (const [at, { step, sources: nodes }] of intakes.entries()) {
    const height = (needs[at] ?? 0) + spare / intakes.length;
    const slot = height / nodes.length;
    const level = y + height / 2;
    for (const [place, node] of nodes.entries()) {
      const own = boxHeight(node, sources.width);
      const centre = y + slot * (place + 0.5);
      boxes.push({ node, box: boxIn(sources, { top: centre - own / 2, bottom: centre + own / 2 }, node.id) });
      lines.push({
        points: [
          [sources.right, centre],
          [steps.x, centre],
          [steps.x, level],
        ],
        tone: "plain",
        bundle: step.id,
        hasHead: false,
      });
    }
    lines.push({
      points: [
        [steps.x, level],
        [entry.x, level],
      ],
      tone: "plain",
      bundle: step.id,
      hasHead: true,
    });
    const title = wrap(step.title, "title", steps.width - inset);
    texts.push(
      ...setText(title, steps.x + inset, level - 5 - title.length * lineHeight),
      ...setText(linesOfNode(step, steps.width - inset).slice(title.length), steps.x + inset, level + 4),
    );
    y += height + rowGap;
  }
  return { boxes, lines, texts };
}
