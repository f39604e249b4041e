import type { Head, ShapeMark } from "./marks";
import { readPaint, toDrawing } from "./read-shape";

/*
  Runs in the page that draws, like all that read-marks.ts lists: it may use what stands in that list and the page's own
  objects, and nothing else.
*/

/** An end of a line that carries a marker, in the line's own coordinates. */
type End = {
  readonly marker: SVGMarkerElement;
  readonly at: "start" | "end";
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise from the right, out of the line. */
  readonly outward: number;
};

export function readEnds(element: SVGGeometryElement): readonly End[] {
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

export function isArrow(marker: SVGMarkerElement): boolean {
  return /(point(Start|End)|barbEnd|arrowhead|filled-head)(-margin)?$/.test(marker.id);
}

/** The factor from a marker's units to those of the line that carries it. */
export function scaleOf(marker: SVGMarkerElement): number {
  const { width } = marker.viewBox.baseVal ?? { width: 0 };
  return width > 0 ? marker.markerWidth.baseVal.value / width : 1;
}

export function readHead({ marker, at, x, y, outward }: End, matrix: DOMMatrix): Head {
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
export function readMarkers(element: SVGGeometryElement, svg: SVGSVGElement): readonly ShapeMark[] {
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
