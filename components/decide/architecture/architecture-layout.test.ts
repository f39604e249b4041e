import { expect, test } from "vitest";
import { registry } from "@/lib/catalog/registry";
import { placements } from "@/lib/catalog/vocabulary";
import type { Answers } from "@/lib/decide/answers";
import { type Architecture, architectureOf } from "@/lib/decide/architecture/architecture";
import { currentModel } from "@/lib/decide/model/current-model";
import { recommend } from "@/lib/decide/recommend";
import { unprobed } from "@/lib/decide/sensitivity/probes";
import { type BoxMark, type Marks, widestWord, wrap } from "./architecture-marks";
import { layOutTall } from "./architecture-tall";
import { layOutWide } from "./architecture-wide";

const everything = registry.filter(({ category }) => category !== "placement").map(({ slug }) => slug);
const usual = [
  "change-data-capture",
  "data-lake",
  "data-warehouse",
  "partitioning",
  "data-lifecycle-management",
  "data-federation",
  "data-masking",
  "data-catalog",
  "data-quality-management",
  "time-series-storage",
];
const { recommendation } = recommend(currentModel, currentModel.workedExample, [], unprobed);

/** Architectures of every placement, with no, with usual and with all companions, by day and by the second. */
const architectures = placements.flatMap((slug) =>
  [[], usual, everything].flatMap((slugs) =>
    (["daily", "seconds"] as const).flatMap((freshness) => {
      const answers: Answers = { ...currentModel.workedExample, freshness, needs: ["text", "sensors"] };
      const companions = slugs.map((companion) => ({
        slug: companion,
        strength: "must" as const,
        because: [],
        when: [],
        keys: [],
        alternatives: [],
      }));
      return (
        architectureOf(currentModel, { recommendation: { ...recommendation, slug }, answers, companions }) ??
        []
      );
    }),
  ),
);
const formats: readonly (readonly [string, (architecture: Architecture) => Marks])[] = [
  ["roomy", (architecture) => layOutWide(architecture, "roomy")],
  ["compact", (architecture) => layOutWide(architecture, "compact")],
  ["tall", layOutTall],
];

const overlap = (a: BoxMark, b: BoxMark) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isOnEdge = ([x = 0, y = 0]: readonly number[], { x: left, y: top, width, height }: BoxMark) =>
  x > left - 0.01 &&
  x < left + width + 0.01 &&
  y > top - 0.01 &&
  y < top + height + 0.01 &&
  [x - left, x - left - width, y - top, y - top - height].some((distance) => Math.abs(distance) < 0.01);

test("there are 18 architectures to lay out", () => {
  expect(architectures).toHaveLength(3 * 3 * 2);
});

test.each(formats)(
  "in the %s drawing no two boxes overlap and nothing leaves the drawing",
  (_name, layOut) => {
    for (const architecture of architectures) {
      const { boxes, texts, cells, lines, width, height } = layOut(architecture);
      expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)))).toEqual([]);
      const points = [
        ...boxes.flatMap((box) => [
          [box.x, box.y],
          [box.x + box.width, box.y + box.height],
        ]),
        ...cells.flatMap((cell) => [
          [cell.x, cell.y],
          [cell.x + cell.width, cell.y + cell.height],
        ]),
        ...texts.map(({ x, y }) => [x, y]),
        ...lines.flatMap((line) => line.points),
      ];
      expect(points.filter(([x = -1, y = -1]) => x < 0 || x > width + 0.01 || y < 0 || y > height)).toEqual(
        [],
      );
    }
  },
);

test.each(formats)("in the %s drawing every arrow runs level or plumb and ends at a box", (_name, layOut) => {
  for (const architecture of architectures) {
    const { boxes, lines } = layOut(architecture);
    for (const { points, hasHead } of lines) {
      for (const [at, [x, y]] of points.slice(1).entries()) {
        const [beforeX, beforeY] = points[at] ?? [];
        expect(x === beforeX || y === beforeY).toBe(true);
      }
      if (hasHead) expect(boxes.some((box) => isOnEdge(points.at(-1) ?? [], box))).toBe(true);
    }
  }
});

test.each(formats)("the %s drawing has every title and every companion", (_name, layOut) => {
  for (const architecture of architectures) {
    const { texts } = layOut(architecture);
    const said = texts
      .map(({ text }) => text)
      .join(" ")
      .replaceAll("- ", "")
      .replaceAll("-", "")
      .replaceAll(" ", "");
    const wanted = [
      ...architecture.nodes,
      ...architecture.nodes.flatMap(({ parts }) => parts),
      ...architecture.across.parts,
    ];
    expect(
      wanted.map(({ title }) => title).filter((title) => !said.includes(title.replaceAll(/[- ]/g, ""))),
    ).toEqual([]);
  }
});

test("in wide drawings an arrow to a reader passes nothing but what protects it", () => {
  for (const architecture of architectures) {
    const { boxes, lines } = layOutWide(architecture, "roomy");
    const gates = architecture.nodes.some(({ id }) => id === "protection") ? 1 : 0;
    for (const { points, hasHead } of lines.filter((line) => line.points.length === 2)) {
      const [[fromX, fromY] = [0, 0], [toX, toY] = [0, 0]] = points;
      const crossed = boxes.filter(
        ({ x, y, width, height }) =>
          fromY === toY && y < fromY && y + height > fromY && x > fromX && x + width < toX,
      );
      expect(crossed.length).toBeLessThanOrEqual(hasHead ? gates : 0);
    }
  }
});

test("words wrap at the width, and only a word that is too wide is hyphenated", () => {
  const width = widestWord("dashboards", "detail");
  expect(wrap("Reports and dashboards", "detail", width).map(({ text }) => text)).toEqual([
    "Reports",
    "and",
    "dashboards",
  ]);
  expect(wrap("pseudonymization", "detail", width).map(({ text }) => text)).toEqual([
    "pseudony-",
    "mization",
  ]);
  expect(wrap("", "detail", width)).toEqual([]);
});
