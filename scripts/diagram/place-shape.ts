import type { Bounds, Head, ShapeMark } from "./marks";

/** Straight lines and frames are put on half pixels, where a stroke of one pixel is sharp; the rest moves along. */
const half = 0.5;
const snap = (value: number) => Math.round(value) + half;

/** Pixels: how long and how wide a head is, and how much of it the end of its line fills. */
const headLength = 7;
const headHalfWidth = 3;
const headCover = 4;

type Placed = { readonly element: string; readonly heads: readonly string[] };

/** A shape as an element in the drawing's coordinates, without paint, and the heads of its arrows. */
export function placeShape(shape: ShapeMark): Placed {
  const { bounds, heads } = shape;
  const isShifted = shape.matrix.slice(0, 4).join() === "1,0,0,1";
  if (bounds.bottom - bounds.top < half) return placeStraight(shape, "horizontal");
  if (bounds.right - bounds.left < half) return placeStraight(shape, "vertical");
  if (isShifted && isFrame(shape)) return { element: placeFrame(shape), heads: [] };

  const geometry = heads.reduce(shorten, shape.geometry);
  const [a, b, c, d, e, f] = shape.matrix;
  const attributes = Object.entries(geometry).map(([name, value]) => ` ${name}="${value}"`);
  return {
    element: `<${shape.tag}${attributes.join("")} transform="matrix(${[a, b, c, d, e + half, f + half].join(" ")})"/>`,
    heads: heads.map((head) => drawHead({ ...head, x: head.x + half, y: head.y + half })),
  };
}

const isFrame = ({ tag, geometry, bounds }: ShapeMark) =>
  tag === "rect" || (geometry.d !== undefined && isOblong(geometry.d, bounds));

/** Whether a closed path of four corners follows its bounds. */
function isOblong(d: string, { left, top, right, bottom }: Bounds): boolean {
  const numbers = /^M[^A-Y]*(?:L[^A-Y]*){3,4}Z$/.test(d)
    ? (d.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    : [];
  const spread = (place: 0 | 1) => new Set(numbers.filter((_number, index) => index % 2 === place)).size;
  return right > left && bottom > top && numbers.length >= 8 && spread(0) === 2 && spread(1) === 2;
}

function placeFrame({ bounds, geometry }: ShapeMark): string {
  const [x, y] = [snap(bounds.left), snap(bounds.top)];
  const radius = Math.min(Number(geometry.rx ?? 0), (bounds.bottom - bounds.top) / 2);
  return `<rect x="${x}" y="${y}" width="${snap(bounds.right) - x}" height="${snap(bounds.bottom) - y}"${radius > 0 ? ` rx="${radius}"` : ""}/>`;
}

function placeStraight({ bounds, heads, geometry }: ShapeMark, course: "horizontal" | "vertical"): Placed {
  const across = course === "horizontal";
  const level = snap(across ? (bounds.top + bounds.bottom) / 2 : (bounds.left + bounds.right) / 2);
  const bottom =
    geometry.y2 === undefined ? bounds.bottom : Math.max(Number(geometry.y1), Number(geometry.y2));
  let [from, to] = across ? [bounds.left, bounds.right] : [bounds.top, bottom];
  for (const { angle, overhang } of heads) {
    const room = Math.max(0, headCover - overhang);
    if (angle > -45 && angle <= 135) to -= room;
    else from += room;
  }
  return {
    element: across
      ? `<path d="M${from + half} ${level}H${to + half}"/>`
      : `<path d="M${level} ${from + half}V${to + half}"/>`,
    heads: heads.map((head) =>
      drawHead(across ? { ...head, x: head.x + half, y: level } : { ...head, x: level, y: head.y + half }),
    ),
  };
}

/** Takes the end of a line back under its head, so that the head's tip stays sharp. */
function shorten(geometry: ShapeMark["geometry"], { at, angle, overhang }: Head): ShapeMark["geometry"] {
  const room = Math.max(0, headCover - overhang);
  const turn = (angle * Math.PI) / 180;
  const move = (x: string, y: string): readonly [number, number] => [
    Number(x) - Math.cos(turn) * room,
    Number(y) - Math.sin(turn) * room,
  ];
  if (geometry.d !== undefined) {
    const end =
      at === "end" ? /(-?[\d.e-]+)[ ,](-?[\d.e-]+)(?=\s*$)/ : /(?<=^\s*M\s*)(-?[\d.e-]+)[ ,](-?[\d.e-]+)/;
    return {
      ...geometry,
      d: geometry.d.replace(end, (_whole, x: string, y: string) => move(x, y).join(" ")),
    };
  }
  const [x, y] = at === "end" ? (["x2", "y2"] as const) : (["x1", "y1"] as const);
  const [toX, toY] = move(geometry[x] ?? "0", geometry[y] ?? "0");
  return { ...geometry, [x]: String(toX), [y]: String(toY) };
}

function drawHead({ x, y, angle }: Pick<Head, "x" | "y" | "angle">): string {
  const turn = (angle * Math.PI) / 180;
  const point = (back: number, side: number) =>
    [
      x - Math.cos(turn) * back - Math.sin(turn) * side,
      y - Math.sin(turn) * back + Math.cos(turn) * side,
    ].join(" ");
  return `<path d="M${point(0, 0)}L${point(headLength, -headHalfWidth)}L${point(headLength, headHalfWidth)}Z"/>`;
}
