import type { Marks } from "./marks";
import { isArrow, readEnds, readHead, readMarkers, scaleOf } from "./read-ends";
import { boundsOf, isFilling, readCourse, readPaint, readShape, toDrawing } from "./read-shape";
import { readText, rowsOf } from "./read-text";

/** Reads what a rendered Mermaid drawing shows: its shapes and words, without its classes, styles and empty parts. */
function readMarks(svg: SVGSVGElement): Marks {
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

function hasExtent(element: SVGGeometryElement): boolean {
  const { width, height } = element.getBBox();
  return width > 0 || height > 0;
}

/** Everything that `readMarks` needs in the page, to be handed over as text. */
export const pageFunctions = [
  readMarks,
  isSketch,
  isColumnRule,
  hasExtent,
  ...[toDrawing, readShape, readPaint, readCourse, boundsOf, isFilling],
  ...[readEnds, isArrow, scaleOf, readHead, readMarkers],
  ...[rowsOf, readText],
];
