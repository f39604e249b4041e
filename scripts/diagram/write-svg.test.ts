import { expect, test } from "vitest";
import type { ShapeMark, TextMark } from "./marks";
import { writeSvg } from "./write-svg";

const [paper, node, line, text] = ["rgb(161, 0, 1)", "rgb(161, 0, 2)", "rgb(161, 0, 4)", "rgb(161, 0, 5)"];
const words = { key: "0123456789abcdef", title: "One & two", description: 'From "one" to <two>.' };

const shape = (changes: Partial<ShapeMark>): ShapeMark => ({
  tag: "rect",
  geometry: {},
  matrix: [1, 0, 0, 1, 0, 0],
  fill: paper,
  stroke: node,
  strokeWidth: 1,
  dashes: "",
  heads: [],
  course: [],
  bounds: { left: 0, top: 0, right: 40, bottom: 20 },
  endless: false,
  where: "rect.node",
  ...changes,
});
const arrow = shape({
  tag: "path",
  geometry: { d: "M40,10L56,10" },
  fill: "none",
  stroke: line,
  strokeWidth: 1.2,
  bounds: { left: 40, top: 10, right: 56, bottom: 10 },
  heads: [{ x: 60, y: 10, angle: 0, at: "end", overhang: 4 }],
});
const label: TextMark = {
  text: "One",
  x: 20,
  y: 14,
  width: 24,
  anchor: "middle",
  size: 14,
  rimmed: false,
  fill: text,
  where: "text",
};

test("a drawing is as large as what it shows, with a pixel of margin, and names its colours", () => {
  const { svg, width } = writeSvg({ shapes: [arrow, shape({})], texts: [label] }, words);
  expect(width).toBe(56 - 0 + 1 + 2);
  expect(svg).toBe(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="59" height="23" viewBox="-1 -1 59 23" role="img"',
      ' aria-labelledby="dg-0123456789abcdef-t" aria-describedby="dg-0123456789abcdef-d">',
      '<title id="dg-0123456789abcdef-t">One &amp; two</title>',
      '<desc id="dg-0123456789abcdef-d">From &quot;one&quot; to &lt;two&gt;.</desc>',
      '<g fill="none" stroke="var(--dg-line)" stroke-width="1.2"><path d="M40.5 10.5h16"/></g>',
      '<g fill="var(--dg-line)"><path d="m60.5 10.5-7-3v6Z"/></g>',
      '<g fill="var(--dg-paper)" stroke="var(--dg-node)"><rect x=".5" y=".5" width="40" height="20"/></g>',
      '<g fill="var(--dg-text)" font-size="14" text-anchor="middle"><text x="20.5" y="14.5">One</text></g></svg>\n',
    ].join(""),
  );
});

test("a line whose head does not stand out beyond its end stops under the head, so that the tip stays sharp", () => {
  const blunt = shape({ ...arrow, heads: [{ x: 56, y: 10, angle: 0, at: "end", overhang: 0 }] });
  const { svg } = writeSvg({ shapes: [blunt], texts: [] }, words);
  expect(svg).toContain('<path d="M40.5 10.5h12"/>');
  expect(svg).toContain('<path d="m56.5 10.5-7-3v6Z"/>');
});

test("words that may stand on a line have a rim of paper", () => {
  const { svg } = writeSvg({ shapes: [arrow], texts: [{ ...label, rimmed: true, anchor: "start" }] }, words);
  expect(svg).toContain(
    '<g fill="var(--dg-text)" font-size="14" stroke="var(--dg-paper)" stroke-width="8" stroke-linejoin="round" paint-order="stroke">',
  );
});

test("a line without an end stops a little below what stands last", () => {
  const life = shape({
    tag: "line",
    geometry: { x1: "20", y1: "20", x2: "20", y2: "2000" },
    fill: "none",
    bounds: { left: 20, top: 20, right: 20, bottom: 2000 },
    endless: true,
  });
  expect(writeSvg({ shapes: [shape({}), life], texts: [] }, words).svg).toContain(
    '<path d="M20.5 20.5v14"/>',
  );
});

test("a colour that the house style has not set is an error that names the element", () => {
  expect(() => writeSvg({ shapes: [shape({ fill: "rgb(255, 0, 0)" })], texts: [] }, words)).toThrow(
    "rect.node is painted in rgb(255, 0, 0), which is not of the house style",
  );
});
