import { optimize } from "svgo";
import type { Bounds, Marks, ShapeMark, TextMark } from "./marks";
import { type Colour, nameColour } from "./palette";
import { placeShape } from "./place-shape";

/** Pixels by which a line without an end of its own outlasts what stands last beside it. */
const tail = 14;

type Words = { readonly key: string; readonly title: string; readonly description: string };

/** Pixels of the text column on a screen of 1280; a wider drawing would scroll there. */
export const widest = 960;

/**
 * Writes a drawing as an SVG of presentation attributes: no style, no script, no fixed colour, and no id but those of its
 * title and description, which carry `key`. It is as large as what it shows.
 */
export function writeSvg(
  marks: Marks,
  { key, title, description }: Words,
): { readonly svg: string; readonly width: number } {
  const box = coverOf(marks);
  const [left, top] = [Math.floor(box.left) - 1, Math.floor(box.top) - 1];
  const end = Math.ceil(box.bottom) + (marks.shapes.some(({ endless }) => endless) ? tail : 0);
  const [width, height] = [Math.ceil(box.right) + 2 - left, end + 2 - top];
  const shapes = marks.shapes.map((shape) => (shape.endless ? endAt(shape, end) : shape));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"`,
    ` role="img" aria-labelledby="dg-${key}-t" aria-describedby="dg-${key}-d">`,
    `<title id="dg-${key}-t">${escapeText(title)}</title><desc id="dg-${key}-d">${escapeText(description)}</desc>`,
    ...byPaint(shapes.flatMap(paintShape)),
    ...byPaint(marks.texts.map(paintText)),
    "</svg>",
  ].join("");
  return { svg: `${tidy(svg)}\n`, width };
}

/** An element without its paint, the attributes that paint it, and how far back it lies (0 is farthest). */
type Painted = { readonly layer: number; readonly paint: string; readonly element: string };

function paintShape(shape: ShapeMark): readonly Painted[] {
  const fill = nameColour(shape.fill, shape.where);
  const stroke = shape.strokeWidth === 0 ? "none" : nameColour(shape.stroke, shape.where);
  if (fill === "none" && stroke === "none") return [];
  const { element, heads } = placeShape(shape);
  const paint = [
    `fill="${paintOf(fill)}"`,
    ...(stroke === "none" ? [] : [`stroke="${paintOf(stroke)}"`]),
    ...(stroke === "none" || shape.strokeWidth === 1 ? [] : [`stroke-width="${shape.strokeWidth}"`]),
    ...(stroke === "none" || shape.dashes === "" ? [] : [`stroke-dasharray="${shape.dashes}"`]),
  ].join(" ");
  return [
    { layer: layerOf(fill, stroke), paint, element },
    ...heads.map((head) => ({ layer: 2, paint: `fill="${paintOf("--dg-line")}"`, element: head })),
  ];
}

/** Groups lie behind lines, and lines behind frames, so that nothing crosses a frame. */
function layerOf(fill: Colour | "none", stroke: Colour | "none"): number {
  if (stroke === "--dg-line") return 1;
  if (fill === "--dg-line") return 4;
  return fill === "none" ? 0 : 3;
}

/** Words on lines have a rim of paper, so that a line which runs through them stops short of the letters. */
const rim = `stroke="${paintOf("--dg-paper")}" stroke-width="8" stroke-linejoin="round" paint-order="stroke"`;

function paintText({ text, x, y, anchor, size, rimmed, fill, where }: TextMark): Painted {
  const colour = paintOf(nameColour(fill, where));
  const middle = anchor === "start" ? "" : ' text-anchor="middle"';
  return {
    layer: 0,
    paint: `fill="${colour}" font-size="${size}"${middle}${rimmed ? ` ${rim}` : ""}`,
    element: `<text x="${round(x + 0.5)}" y="${round(y + 0.5)}">${escapeText(text)}</text>`,
  };
}

/** One group for each layer and paint, back to front; within a group the order stays. */
function byPaint(painted: readonly Painted[]): readonly string[] {
  const groups = new Map<string, Painted[]>();
  for (const one of [...painted].sort((a, b) => a.layer - b.layer)) {
    const name = `${one.layer} ${one.paint}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return Array.from(
    groups.values(),
    (group) => `<g ${group[0]?.paint}>${group.map(({ element }) => element).join("")}</g>`,
  );
}

function coverOf({ shapes, texts }: Marks): Bounds {
  const bounds = [
    ...shapes.filter(({ endless }) => !endless).map((shape) => shape.bounds),
    ...texts.map(({ x, y, width, anchor, size }) => {
      const left = anchor === "middle" ? x - width / 2 : x;
      return { left, right: left + width, top: y - size, bottom: y + size * 0.3 };
    }),
  ];
  return {
    left: Math.min(...bounds.map(({ left }) => left)),
    top: Math.min(...bounds.map(({ top }) => top)),
    right: Math.max(...bounds.map(({ right }) => right)),
    bottom: Math.max(...bounds.map(({ bottom }) => bottom)),
  };
}

const endAt = (shape: ShapeMark, bottom: number): ShapeMark => ({
  ...shape,
  geometry: { ...shape.geometry, y2: String(bottom) },
});

function paintOf(colour: Colour | "none"): string {
  return colour === "none" ? "none" : `var(${colour})`;
}

const round = (value: number) => Math.round(value * 10) / 10;

const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const tidy = (svg: string) =>
  optimize(svg, {
    plugins: [
      { name: "convertTransform", params: { floatPrecision: 2 } },
      { name: "convertPathData", params: { floatPrecision: 1 } },
      { name: "cleanupNumericValues", params: { floatPrecision: 1 } },
    ],
  }).data;
