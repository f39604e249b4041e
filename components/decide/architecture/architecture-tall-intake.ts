import type { Architecture } from "@/lib/decide/architecture/architecture";
import {
  type BoxMark,
  type LineMark,
  lineHeight,
  linesOfNode,
  setText,
  type TextLine,
  type TextMark,
} from "./architecture-marks";
import { intakeOf } from "./architecture-rows";

const inset = 8;
const gap = 10;
const laneHead = 24;
/** From the right edge of a source to the line that leaves it. */
const lineInset = 14;

/** Sources beside each other, and under them the steps that bring them in, as words beside the line on their way. */
export function layOutTallIntake(architecture: Architecture, width: number) {
  const intakes = intakeOf(architecture);
  const sources = intakes.flatMap((intake) => intake.sources);
  const each = (width - (sources.length - 1) * gap) / sources.length;
  const lines = sources.map((node) => linesOfNode(node, each - 2 * inset));
  const boxes = sources.map(
    (_, at): BoxMark => ({
      look: "plain",
      x: at * (each + gap),
      y: laneHead,
      width: each,
      height: Math.max(...lines.map((own) => own.length)) * lineHeight + 2 * inset,
    }),
  );
  const floor = laneHead + (boxes[0]?.height ?? 0);
  const titleOf = (id: "sources" | "bring-in") =>
    architecture.lanes.find((lane) => lane.id === id)?.title ?? "";
  const texts: TextMark[] = [
    { role: "lane", text: titleOf("sources"), x: 0, y: 14, anchor: "start" },
    { role: "lane", text: titleOf("bring-in"), x: 0, y: floor + 22, anchor: "start" },
    ...boxes.flatMap(({ x, y }, at) => setText(lines[at] ?? [], x + inset, y + inset)),
  ];
  const stepTop = floor + laneHead + 8;
  let bottom = stepTop;
  let first = 0;
  const spans = intakes.map(({ step, sources: own }) => {
    const span = boxes.slice(first, first + own.length);
    first += own.length;
    const left = span[0]?.x ?? 0;
    const exit = (span.at(-1)?.x ?? 0) + each - lineInset;
    const words: readonly TextLine[] = linesOfNode(step, exit - left - inset);
    texts.push(...setText(words, left, stepTop));
    bottom = Math.max(bottom, stepTop + words.length * lineHeight);
    return { id: step.id, span, exit };
  });
  /** The lines from the sources down to where data comes to rest. */
  const linesTo = (y: number): readonly LineMark[] =>
    spans.flatMap(({ id, span, exit }) => [
      ...span.slice(0, -1).map(
        (box): LineMark => ({
          points: [
            [box.x + each - lineInset, floor],
            [box.x + each - lineInset, floor + gap],
            [exit, floor + gap],
          ],
          tone: "plain",
          bundle: id,
          hasHead: false,
        }),
      ),
      {
        points: [
          [exit, floor],
          [exit, y],
        ],
        tone: "plain",
        bundle: id,
        hasHead: true,
      },
    ]);
  return { boxes, texts, bottom, linesTo };
}
