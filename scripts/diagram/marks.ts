/** Pixels right of and below the drawing's origin. */
export type Point = { readonly x: number; readonly y: number };

/** A solid arrow head: its tip, and the direction in which it points in degrees clockwise from the right. */
export type Head = Point & {
  readonly angle: number;
  /** Which end of its line it stands at. */
  readonly at: "start" | "end";
  /** Pixels by which the tip stands out beyond the end of the line. */
  readonly overhang: number;
};

/** Edges in pixels, right of and below the drawing's origin. */
export type Bounds = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A shape in its own coordinates; `matrix` takes them to those of the whole drawing. */
export type ShapeMark = {
  readonly tag: string;
  readonly geometry: Readonly<Record<string, string>>;
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Computed CSS colours, or "none". */
  readonly fill: string;
  readonly stroke: string;
  /** Pixels. */
  readonly strokeWidth: number;
  /** Lengths of dashes and gaps in pixels; empty for a solid line. */
  readonly dashes: string;
  readonly heads: readonly Head[];
  /** Points along the shape, a few pixels apart, in the whole drawing. */
  readonly course: readonly Point[];
  /** What the shape covers in the whole drawing, its stroke not counted. */
  readonly bounds: Bounds;
  /** A line without an end of its own, which stops a little below everything else. */
  readonly endless: boolean;
  /** Names the element in messages. */
  readonly where: string;
};

/** One line of words. `y` is its baseline; `x` its middle or its left end as `anchor` says; lengths are pixels. */
export type TextMark = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly anchor: "start" | "middle";
  readonly size: number;
  /** Whether it may stand on a line, which then has to make room. */
  readonly rimmed: boolean;
  readonly fill: string;
  readonly where: string;
};

/** What a drawing shows, in the order in which it is painted. */
export type Marks = { readonly shapes: readonly ShapeMark[]; readonly texts: readonly TextMark[] };
