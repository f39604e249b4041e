import type { Bounds, Point, ShapeMark } from "./marks";
import { isArrow, readEnds, readHead } from "./read-ends";

/*
  Runs in the page that draws, like all that read-marks.ts lists: it may use what stands in that list and the page's own
  objects, and nothing else.
*/

/** Takes an element's own coordinates to those of the whole drawing. */
export function toDrawing(element: SVGGraphicsElement, svg: SVGSVGElement): DOMMatrix {
  const [inner, outer] = [element.getScreenCTM(), svg.getScreenCTM()];
  if (!inner || !outer) throw new Error("the drawing is not shown");
  return DOMMatrix.fromMatrix(outer).inverse().multiply(DOMMatrix.fromMatrix(inner));
}

export function readShape(element: SVGGeometryElement, svg: SVGSVGElement): ShapeMark {
  const matrix = toDrawing(element, svg);
  const shape = readPaint(element, matrix);
  const ends = readEnds(element).filter(({ marker }) => isArrow(marker));
  return { ...shape, course: readCourse(element, matrix), heads: ends.map((end) => readHead(end, matrix)) };
}

export function readCourse(element: SVGGeometryElement, matrix: DOMMatrix): readonly Point[] {
  const length = element.getTotalLength();
  const steps = Math.ceil(length / 4);
  return Array.from({ length: steps + 1 }, (_step, index) => {
    const { x, y } = DOMPoint.fromPoint(element.getPointAtLength((length * index) / steps)).matrixTransform(
      matrix,
    );
    return { x, y };
  });
}

/** A shape without its course and heads; `matrix` takes it to the drawing. */
export function readPaint(element: SVGGraphicsElement, matrix: DOMMatrix): ShapeMark {
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

/** What an element covers once it is moved by `matrix`. */
export function boundsOf(element: SVGGraphicsElement, matrix: DOMMatrix): Bounds {
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

/** Whether a path is the open, filled half of an outline that comes twice (12.3.0); it lacks its last side. */
export function isFilling(element: Element | null): boolean {
  return element?.tagName === "path" && element.getAttribute("stroke") === "none";
}
