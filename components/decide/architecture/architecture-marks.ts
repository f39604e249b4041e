import type { ArchitectureNode, ArchitecturePart } from "@/lib/decide/architecture/architecture";
import type { Tone } from "@/lib/decide/architecture/architecture-data";

/** What a line of words is, which decides its size and weight. */
export type TextRole = "lane" | "title" | "detail" | "must" | "should" | "label";
export type TextLine = { readonly role: TextRole; readonly text: string };

export type TextMark = TextLine & {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
};
export type BoxMark = {
  readonly look: "plain" | "dump" | "strip";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** A line along points, with an arrow's head at its end unless it only joins. */
export type LineMark = {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly tone: Tone;
  /** Lines of one bundle may lie on each other; others cross with a gap. */
  readonly bundle: string;
  readonly hasHead: boolean;
};
/** A part of the history; `step` is its temperature, 0 to 10, and null where it is only passed through. */
export type CellMark = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly step: number | null;
};

/** Everything that a drawing consists of, in its own units. Lines lie under boxes. */
export type Marks = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly LineMark[];
  readonly boxes: readonly BoxMark[];
  readonly cells: readonly CellMark[];
  readonly texts: readonly TextMark[];
};

export const lineHeight = 16;
const sizes: Readonly<Record<TextRole, number>> = {
  lane: 13,
  title: 13,
  detail: 12,
  must: 12,
  should: 12,
  label: 12,
};

/** Widths in em at these small sizes, rounded up over the text family's upright, italic and bold. */
function em(sign: string): number {
  if (/[ .,:;'()/-]/.test(sign)) return 0.29;
  if (/[fijltI]/.test(sign)) return 0.37;
  if (/[acersz0-9]/.test(sign)) return 0.55;
  if (/[mwMW%]/.test(sign)) return 0.98;
  return /[A-Z]/.test(sign) ? 0.75 : 0.64;
}
const widthOf = (text: string, role: TextRole) =>
  sizes[role] * [...text].reduce((sum, sign) => sum + em(sign), 0);

/** Width of the widest single word, so that nothing need be hyphenated. */
export const widestWord = (text: string, role: TextRole) =>
  Math.max(0, ...text.split(" ").map((word) => widthOf(word, role)));

/** Words broken into lines that are no wider than `width`; a word that is too wide by itself is hyphenated. No words, no lines. */
export function wrap(text: string, role: TextRole, width: number): readonly TextLine[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((whole) => piecesOf(whole, role, width))) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer, role) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter((line) => line !== "").map((line) => ({ role, text: line }));
}

function piecesOf(word: string, role: TextRole, width: number): readonly string[] {
  if (widthOf(word, role) <= width) return [word];
  const signs = [...word];
  const most = signs.findIndex((_, at) => widthOf(`${signs.slice(0, at + 1).join("")}-`, role) > width);
  const cut = Math.max(1, Math.min(most, signs.length - 3));
  return [`${signs.slice(0, cut).join("")}-`, ...piecesOf(signs.slice(cut).join(""), role, width)];
}

/** The lines inside a box: title, detail, then each companion. */
export const linesOfNode = (
  { title, detail, parts }: ArchitectureNode,
  width: number,
): readonly TextLine[] => [
  ...wrap(title, "title", width),
  ...wrap(detail, "detail", width),
  ...linesOfParts(parts, width),
];

export const linesOfParts = (parts: readonly ArchitecturePart[], width: number): readonly TextLine[] =>
  parts.flatMap((part) => wrap(part.title, part.strength, width));

/** Lines of text under each other; `top` is the upper edge of the first. */
export const setText = (
  lines: readonly TextLine[],
  x: number,
  top: number,
  anchor: TextMark["anchor"] = "start",
): readonly TextMark[] => lines.map((line, at) => ({ ...line, x, y: top + at * lineHeight + 12, anchor }));
