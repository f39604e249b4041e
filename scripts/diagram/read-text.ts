import type { TextMark } from "./marks";
import { boundsOf, toDrawing } from "./read-shape";

/*
  Runs in the page that draws, like all that read-marks.ts lists: it may use what stands in that list and the page's own
  objects, and nothing else.
*/

/** Mermaid writes a label as one text with a tspan for each line, and in it one for each word. */
export function rowsOf(text: SVGTextElement): readonly SVGTextContentElement[] {
  const lines = [...text.querySelectorAll<SVGTSpanElement>("tspan.text-outer-tspan")];
  const spans = lines.length > 0 ? lines : [...text.querySelectorAll<SVGTSpanElement>("tspan[x]")];
  return (spans.length > 0 ? spans : [text]).filter((row) => row.textContent.trim() !== "");
}

export function readText(row: SVGTextContentElement, svg: SVGSVGElement): TextMark {
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
