import type {
  Architecture,
  ArchitectureEdge,
  ArchitectureNode,
} from "@/lib/decide/architecture/architecture";
import { cellRoom, cellsOf, holdsHistory } from "./architecture-cells";
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
import { layOutTallIntake } from "./architecture-tall-intake";

const width = 320;
const inset = 8;
const laneHead = 32;
const boxGap = 12;
/** Where arrows between neighbours run, and the tracks along which the others pass boxes by. */
const straightX = 24;
const trackGap = 12;

/** The architecture with its lanes from top to bottom, for a phone. Arrows that pass boxes by run along tracks at the right. */
export function layOutTall(architecture: Architecture): Marks {
  const stack = architecture.nodes.filter(({ lane }) => lane !== "sources" && lane !== "bring-in");
  const placeOf = (id: string) => stack.findIndex((node) => node.id === id);
  const isDirect = ({ from, to }: ArchitectureEdge) =>
    Math.abs(placeOf(to) - placeOf(from)) === 1 && laneOf(architecture, to) !== "use";
  const inStack = architecture.edges.filter(({ from }) => placeOf(from) >= 0);
  const tracks = [...new Set(inStack.filter((edge) => !isDirect(edge)).map(({ from }) => from))];
  const column = width - trackGap * tracks.length - 4;
  const intake = layOutTallIntake(architecture, column);

  const texts: TextMark[] = [...intake.texts];
  const boxes: BoxMark[] = [];
  let y = intake.bottom;
  for (const [at, node] of stack.entries()) {
    const notes = inStack
      .filter((edge) =>
        isDirect(edge) ? at === Math.max(placeOf(edge.from), placeOf(edge.to)) : edge.to === node.id,
      )
      .map((edge) => ({ isDirect: isDirect(edge), lines: noteLines(edge, column / 2 - inset) }));
    const room = Math.max(0, ...notes.map(({ lines }) => lines.length)) * lineHeight;
    const isFirstOfLane = stack[at - 1]?.lane !== node.lane;
    if (isFirstOfLane) {
      const title = architecture.lanes.find(({ id }) => id === node.lane)?.title ?? "";
      texts.push({ role: "lane", text: title, x: 0, y: y + 24, anchor: "start" });
    }
    const top = y + (isFirstOfLane ? laneHead : boxGap / 2);
    for (const note of notes)
      texts.push(
        ...(note.isDirect
          ? setText(note.lines, straightX + inset, top)
          : setText(note.lines, column - 2, top, "end")),
      );
    const box = boxOf(
      node,
      top + Math.max(room + 5, isFirstOfLane ? 0 : boxGap / 2),
      node.lane === "protect" ? width : column,
    );
    boxes.push(box);
    y = box.y + box.height;
    texts.push(...setText(linesOfNode(node, box.width - 2 * inset), inset, box.y + inset + head(node)));
  }

  const lines = inStack.flatMap((edge): readonly LineMark[] => {
    const [from, to] = [boxes[placeOf(edge.from)], boxes[placeOf(edge.to)]];
    if (from === undefined || to === undefined) return [];
    const { tone, from: bundle } = edge;
    if (isDirect(edge)) return [{ points: straight(from, to), tone, bundle, hasHead: true }];
    const points = alongTrack(from, to, tracks.indexOf(edge.from));
    return [
      { points: points.slice(0, -1), tone: "plain", bundle, hasHead: false },
      { points: points.slice(-2), tone, bundle, hasHead: true },
    ];
  });
  const strip = layOutStrip(architecture, width, y + 20);
  return {
    width,
    height: strip.bottom,
    lines: [...intake.linesTo(boxes[0]?.y ?? y), ...lines],
    boxes: [...intake.boxes, ...boxes, ...strip.boxes],
    cells: stack.flatMap(({ id }, at) => {
      const box = boxes[at];
      return box === undefined ? [] : cellsOf(id, architecture, box, inset);
    }),
    texts: [...texts, ...strip.texts],
  };
}

const noteLines = ({ label, parts }: ArchitectureEdge, room: number) => [
  ...wrap(label, "label", room),
  ...linesOfParts(parts, room),
];

const head = ({ id }: ArchitectureNode) => (holdsHistory(id) ? cellRoom : 0);

const boxOf = (node: ArchitectureNode, y: number, boxWidth: number): BoxMark => ({
  look: node.id === "raw" ? "dump" : "plain",
  x: 0,
  y,
  width: boxWidth,
  height: linesOfNode(node, boxWidth - 2 * inset).length * lineHeight + 2 * inset + head(node),
});

const straight = (from: BoxMark, to: BoxMark): LineMark["points"] =>
  from.y < to.y
    ? [
        [straightX, from.y + from.height],
        [straightX, to.y],
      ]
    : [
        [straightX, from.y],
        [straightX, to.y + to.height],
      ];

/** Out of a box at its right, down the track, and into the other box; each track enters at a height of its own. */
function alongTrack(from: BoxMark, to: BoxMark, track: number): LineMark["points"] {
  const x = width - 2 - track * trackGap;
  const [start, end] = [from.y + from.height - 12, to.y + 8 + track * 6];
  return [
    [from.x + from.width, start],
    [x, start],
    [x, end],
    [to.x + to.width, end],
  ];
}
