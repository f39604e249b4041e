import type { Architecture, ArchitectureEdge } from "@/lib/decide/architecture/architecture";
import type { NodeId } from "@/lib/decide/architecture/architecture-data";
import { cellRoom, cellsOf, holdsHistory } from "./architecture-cells";
import { type Column, columnsOf, type Format, inset } from "./architecture-columns";
import { boxHeight, frameOf, gapAfter, type Spread } from "./architecture-frame";
import {
  type BoxMark,
  type LineMark,
  lineHeight,
  linesOfNode,
  linesOfParts,
  type Marks,
  setText,
  type TextMark,
  wrap,
} from "./architecture-marks";
import { laneOf } from "./architecture-rows";
import { layOutStrip } from "./architecture-strip";
import { boxIn, layOutWideIntake, type Placed } from "./architecture-wide-intake";

const top = 34;
const middle = (spread: Spread) => (spread.top + spread.bottom) / 2;

/** The architecture with its lanes from left to right. Servers are as high as their readers together, so that every arrow is straight. */
export function layOutWide(architecture: Architecture, format: Format): Marks {
  const { width, columns } = columnsOf(architecture, format);
  const frame = frameOf(architecture, columns, top);
  const columnOf = (id: NodeId) => columns.find((column) => column.id === laneOf(architecture, id));
  const boxes = architecture.nodes.flatMap((node) => {
    const column = columnOf(node.id);
    if (column === undefined || node.lane === "bring-in" || node.lane === "sources") return [];
    const spread =
      node.id === "catalog"
        ? { top: frame.bottom + labelRoom, bottom: frame.bottom + labelRoom + boxHeight(node, column.width) }
        : frame.spreadOf(node.id);
    return [{ node, box: boxIn(column, spread, node.id) }];
  });
  const intake = layOutWideIntake(architecture, columns, { top, bottom: frame.bottom });
  const all = [...intake.boxes, ...boxes];
  const arrows = architecture.edges.flatMap((edge) => {
    const row = frame.rows.findIndex(({ from, to }) => from === edge.from && to === edge.to);
    const level = frame.spreads[row];
    return arrowOf(edge, boxes, columns, level);
  });
  const bottom = Math.max(...all.map(({ box }) => box.y + box.height));
  const strip = layOutStrip(architecture, width, bottom + 22);
  return {
    width,
    height: strip.bottom,
    lines: [...intake.lines, ...arrows.map(({ line }) => line)],
    boxes: [...all.map(({ box }) => box), ...strip.boxes],
    cells: all.flatMap(({ node, box }) => cellsOf(node.id, architecture, box, inset)),
    texts: [
      ...columns.map(({ title, x }): TextMark => ({ role: "lane", text: title, x, y: 14, anchor: "start" })),
      ...all.flatMap(({ node, box }) =>
        textInBox(linesOfNode(node, box.width - 2 * inset), box, holdsHistory(node.id)),
      ),
      ...intake.texts,
      ...arrows.flatMap(({ texts }) => texts),
      ...strip.texts,
    ],
  };
}

const labelRoom = 30;

function textInBox(
  lines: ReturnType<typeof linesOfNode>,
  box: BoxMark,
  hasCells: boolean,
): readonly TextMark[] {
  const head = hasCells ? cellRoom : 0;
  const room = box.height - 2 * inset - head;
  return setText(
    lines,
    box.x + inset,
    box.y + inset + head + (hasCells ? 0 : (room - lines.length * lineHeight) / 2),
  );
}

type Arrow = { readonly line: LineMark; readonly texts: readonly TextMark[] };

/** An arrow between two boxes: sideways along its row, or straight up or down within a lane. */
function arrowOf(
  edge: ArchitectureEdge,
  boxes: readonly Placed[],
  columns: readonly Column[],
  row: Spread | undefined,
): readonly Arrow[] {
  const from = boxes.find(({ node }) => node.id === edge.from);
  const to = boxes.find(({ node }) => node.id === edge.to);
  if (from === undefined || to === undefined) return [];
  const line = (points: LineMark["points"]): LineMark => ({
    points,
    tone: edge.tone,
    bundle: edge.from,
    hasHead: true,
  });
  if (from.node.lane === to.node.lane) {
    const isDown = to.box.y > from.box.y;
    const [start, end] = isDown
      ? [from.box.y + from.box.height, to.box.y]
      : [from.box.y, to.box.y + to.box.height];
    const x = from.box.x + 2 * inset;
    const words = wrap(edge.label, "label", from.box.width - 3 * inset);
    return [
      {
        line: line([
          [x, start],
          [x, end],
        ]),
        texts: setText(
          words,
          x + inset,
          Math.min(start, end) + (Math.abs(end - start) - words.length * lineHeight) / 2,
        ),
      },
    ];
  }
  const start = from.box.x + from.box.width;
  const y = row === undefined ? to.box.y + to.box.height / 2 : middle(row);
  const room = gapAfter(columns, from.node.lane) - inset;
  const above = wrap(edge.label, "label", room);
  return [
    {
      line: line([
        [start, y],
        [to.box.x, y],
      ]),
      texts: [
        ...setText(above, start + 5, y - 5 - above.length * lineHeight),
        ...setText(linesOfParts(edge.parts, room), start + 5, y + 4),
      ],
    },
  ];
}
