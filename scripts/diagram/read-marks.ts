import type { Head, Marks, ShapeMark, TextMark } from "./marks";

/*
  These functions run in the page that draws: they are handed over as text, so they may use one another and the page's
  own objects, and nothing else.
*/

/** Reads what a rendered Mermaid drawing shows: its shapes and words, without its classes, styles and empty parts. */
export function readMarks(svg: SVGSVGElement): Marks {
  const alien = svg.querySelector("foreignObject, image, use");
  if (alien) throw new Error(`the drawing has <${alien.tagName}>, which the house style cannot draw`);
  const seen = (element: Element) =>
    !element.closest("marker, defs, symbol") && element.checkVisibility({ visibilityProperty: true });

  const shapes = [
    ...svg.querySelectorAll<SVGGeometryElement>("path, rect, circle, ellipse, line, polygon, polyline"),
  ]
    .filter((element) => seen(element) && hasExtent(element) && !isSketch(element) && !isColumnRule(element))
    .flatMap((element) => [readShape(element, svg), ...readMarkers(element, svg)]);
  const texts = [...svg.querySelectorAll("text")]
    .filter(seen)
    .flatMap((element) => rowsOf(element).map((row) => readText(row, svg)));
  return { shapes, texts };
}

/** Some outlines come twice: as an open path that is filled, then as strokes of a pen (12.3.0). The first is enough. */
function isSketch(element: Element): boolean {
  return element.getAttribute("fill") === "none" && isFilling(element.previousElementSibling);
}

/** The rules between the columns of an entity; space parts them well enough. */
function isColumnRule(element: SVGGeometryElement): boolean {
  return element.closest(".divider") !== null && element.getBBox().width < 1;
}

function isFilling(element: Element | null): boolean {
  return element?.tagName === "path" && element.getAttribute("stroke") === "none";
}

function hasExtent(element: SVGGeometryElement): boolean {
  const { width, height } = element.getBBox();
  return width > 0 || height > 0;
}

/** Takes an element's own coordinates to those of the whole drawing. */
function toDrawing(element: SVGGraphicsElement, svg: SVGSVGElement): DOMMatrix {
  const [inner, outer] = [element.getScreenCTM(), svg.getScreenCTM()];
  if (!inner || !outer) throw new Error("the drawing is not shown");
  return DOMMatrix.fromMatrix(outer).inverse().multiply(DOMMatrix.fromMatrix(inner));
}

function readShape(element: SVGGeometryElement, svg: SVGSVGElement): ShapeMark {
  const matrix = toDrawing(element, svg);
  const shape = readPaint(element, matrix);
  const ends = readEnds(element).filter(({ marker }) => isArrow(marker));
  return { ...shape, course: readCourse(element, matrix), heads: ends.map((end) => readHead(end, matrix)) };
}

function readCourse(element: SVGGeometryElement, matrix: DOMMatrix) {
  const length = element.getTotalLength();
  const steps = Math.ceil(length / 4);
  return Array.from({ length: steps + 1 }, (_step, index) => {
    const { x, y } = DOMPoint.fromPoint(element.getPointAtLength((length * index) / steps)).matrixTransform(
      matrix,
    );
    return { x, y };
  });
}

function readPaint(element: SVGGraphicsElement, matrix: DOMMatrix): ShapeMark {
  const style = getComputedStyle(element);
  const names = [
    "d",
    "points",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "x1",
    "y1",
    "x2",
    "y2",
  ];
  const given = names.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, name === "d" && isFilling(element) ? `${value}Z` : value]];
  });
  return {
    tag: element.tagName,
    geometry: {
      ...Object.fromEntries(given),
      ...(element.tagName === "rect" ? { rx: style.rx.replace("auto", "0").replace("px", "") } : {}),
    },
    matrix: [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f],
    fill: style.fill,
    stroke: style.stroke,
    strokeWidth: Number.parseFloat(style.strokeWidth),
    dashes: style.strokeDasharray === "none" ? "" : style.strokeDasharray.replace(/px|,/g, ""),
    heads: [],
    course: [],
    bounds: boundsOf(element, matrix),
    endless: element.classList.contains("actor-line"),
    where: `${element.tagName}.${element.getAttribute("class") ?? ""} in .${element.parentElement?.getAttribute("class") ?? ""}`,
  };
}

function boundsOf(element: SVGGraphicsElement, matrix: DOMMatrix) {
  const { x, y, width, height } = element.getBBox();
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([left, top]) => new DOMPoint(left, top).matrixTransform(matrix));
  const [xs, ys] = [corners.map((point) => point.x), corners.map((point) => point.y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

type End = {
  readonly marker: SVGMarkerElement;
  readonly at: "start" | "end";
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise from the right, out of the line. */
  readonly outward: number;
};

function readEnds(element: SVGGeometryElement): readonly End[] {
  const style = getComputedStyle(element);
  const length = element.getTotalLength();
  const step = Math.min(3, length / 2);
  const read = (at: "start" | "end", url: string): readonly End[] => {
    const id = /#([^")]+)/.exec(url)?.[1];
    const marker = id === undefined ? null : document.getElementById(id);
    if (!(marker instanceof SVGMarkerElement)) return [];
    const tip = element.getPointAtLength(at === "end" ? length : 0);
    const before = element.getPointAtLength(at === "end" ? length - step : step);
    const outward = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
    return [{ marker, at, x: tip.x, y: tip.y, outward }];
  };
  return [...read("start", style.markerStart), ...read("end", style.markerEnd)];
}

function isArrow(marker: SVGMarkerElement): boolean {
  return /(point(Start|End)|barbEnd|arrowhead|filled-head)(-margin)?$/.test(marker.id);
}

/** The factor from a marker's units to those of the line that carries it. */
function scaleOf(marker: SVGMarkerElement): number {
  const { width } = marker.viewBox.baseVal ?? { width: 0 };
  return width > 0 ? marker.markerWidth.baseVal.value / width : 1;
}

function readHead({ marker, at, x, y, outward }: End, matrix: DOMMatrix): Head {
  const shape = marker.querySelector<SVGGraphicsElement>("path, polygon");
  if (!shape) throw new Error(`marker ${marker.id} has no shape`);
  const box = shape.getBBox();
  const backwards = at === "start" && marker.orientType.baseVal !== 3;
  const tip = backwards ? marker.refX.baseVal.value - box.x : box.x + box.width - marker.refX.baseVal.value;
  const overhang = tip * scaleOf(marker);
  const turn = (outward * Math.PI) / 180;
  const point = new DOMPoint(x + Math.cos(turn) * overhang, y + Math.sin(turn) * overhang).matrixTransform(
    matrix,
  );
  return { x: point.x, y: point.y, angle: outward, at, overhang };
}

/** The shapes of the markers that are not arrow heads, such as the feet of an entity relation, put where they show. */
function readMarkers(element: SVGGeometryElement, svg: SVGSVGElement): readonly ShapeMark[] {
  return readEnds(element)
    .filter(({ marker }) => !isArrow(marker))
    .flatMap(({ marker, at, x, y, outward }) => {
      const along = at === "start" && marker.orientType.baseVal !== 3 ? outward + 180 : outward;
      const matrix = toDrawing(element, svg)
        .translate(x, y)
        .rotate(along)
        .scale(scaleOf(marker))
        .translate(-marker.refX.baseVal.value, -marker.refY.baseVal.value);
      return [...marker.querySelectorAll<SVGGraphicsElement>("path, circle, line, polygon")].map((shape) =>
        readPaint(shape, matrix),
      );
    });
}

/** Mermaid writes a label as one text with a tspan for each line, and in it one for each word. */
function rowsOf(text: SVGTextElement): readonly SVGTextContentElement[] {
  const lines = [...text.querySelectorAll<SVGTSpanElement>("tspan.text-outer-tspan")];
  const spans = lines.length > 0 ? lines : [...text.querySelectorAll<SVGTSpanElement>("tspan[x]")];
  return (spans.length > 0 ? spans : [text]).filter((row) => row.textContent.trim() !== "");
}

function readText(row: SVGTextContentElement, svg: SVGSVGElement): TextMark {
  const style = getComputedStyle(row);
  const size = Number.parseFloat(style.fontSize);
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) throw new Error("the page cannot measure text");
  pen.font = `${size}px ${style.fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText("x");
  const last = row.getNumberOfChars() - 1;
  const extent = row.getExtentOfChar(0);
  const left = row.getStartPositionOfChar(0).x;
  const right = row.getEndPositionOfChar(last).x;
  const state = row.closest<SVGGElement>(".node.statediagram-state");
  const group = row.closest(".cluster-label")?.parentElement?.querySelector<SVGGraphicsElement>("rect, path");
  const anchor = !group && (state || style.textAnchor === "middle") ? "middle" : "start";
  const place = new DOMPoint(
    anchor === "middle" ? (left + right) / 2 : left,
    extent.y + (extent.height * ascent) / (ascent + descent),
  ).matrixTransform(toDrawing(row, svg));
  return {
    text: row.textContent.trim().replace(/\s+/g, " "),
    x: state ? toDrawing(state, svg).e : group ? boundsOf(group, toDrawing(group, svg)).left + 10 : place.x,
    y: place.y,
    width: right - left,
    anchor,
    size,
    rimmed: row.closest(".edgeLabel, .messageText, .loopText, .labelText, .sectionTitle") !== null,
    fill: style.fill,
    where: `text.${row.getAttribute("class") ?? ""} "${row.textContent.trim()}"`,
  };
}

export const pageFunctions = [
  readMarks,
  isSketch,
  isColumnRule,
  isFilling,
  hasExtent,
  toDrawing,
  readShape,
  readPaint,
  readCourse,
  boundsOf,
  readEnds,
  isArrow,
  scaleOf,
  readHead,
  readMarkers,
  rowsOf,
  readText,
];
