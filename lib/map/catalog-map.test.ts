import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { relationWords } from "@/lib/catalog/vocabulary";
import { arrangeMap } from "./arrange-map";
import { currentLayout } from "./current-layout";
import { formatLayout } from "./format-layout";
import { type Box, placeBox } from "./map-layout";
import { neighbourGroups } from "./neighbour-groups";
import { toRelationGraph, toRelationMap } from "./relation-graph";
import { relationId } from "./relation-map";
import { relationPaths } from "./relation-paths";
import { stagedRoutes, stopsOf } from "./staged-routes";
import { isStepKey, stepOnMap } from "./step-on-map";

const { patterns } = await readCatalog();
const graph = toRelationGraph([...patterns.values()]);
const map = toRelationMap(graph);
const paths = relationPaths(currentLayout, map);
const boxes = [...patterns.values()].flatMap(
  ({ slug, title }): readonly (Box & { readonly slug: string })[] => {
    const place = currentLayout.places[slug];
    return place ? [{ slug, ...placeBox(title, place) }] : [];
  },
);

type Point = { readonly x: number; readonly y: number };

/** Points along a path of cubic Bézier pieces, twenty to a piece. */
function pointsOf(path: string): readonly Point[] {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));
  const at = (index: number): Point => ({
    x: numbers[index] ?? Number.NaN,
    y: numbers[index + 1] ?? Number.NaN,
  });
  const points: Point[] = [];
  for (let piece = 0; 8 + 6 * piece <= numbers.length; piece++) {
    const [a, b, c, d] = [0, 2, 4, 6].map((offset) => at(6 * piece + offset));
    if (!a || !b || !c || !d) continue;
    for (let step = 0; step <= 20; step++) {
      const t = step / 20;
      const mix = (p: number, q: number, r: number, s: number) =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
      points.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  }
  return points;
}

test("the map says of every pattern exactly what its page says", () => {
  for (const { slug } of map.patterns) {
    const onMap = neighbourGroups(slug, map.relations).flatMap(({ words, neighbours }) =>
      neighbours.map((neighbour) => `${words} ${neighbour.slug}`),
    );
    const onPage = patterns
      .get(slug)
      ?.relations.map(({ kind, to }) => `${relationWords[kind].forward} ${to}`);
    const others = [...patterns.values()].flatMap((other) =>
      other.relations
        .filter(({ to }) => to === slug)
        .map(({ kind }) => `${relationWords[kind].reverse} ${other.slug}`),
    );
    expect(new Set(onMap)).toEqual(new Set([...(onPage ?? []), ...others]));
    expect(onMap).toHaveLength(new Set(onMap).size);
  }
  expect(map.patterns).toHaveLength(73);
});

test("every evolves-into relation of the catalog says when to move and lies on a route, longest routes first", () => {
  const routes = stagedRoutes(graph);
  const moves = new Set(
    routes.flatMap((route) => {
      const stops = stopsOf(route);
      return stops.slice(1).map((to, index) => `${stops[index]} ${to}`);
    }),
  );
  const declared = [...patterns.values()].flatMap(({ slug, relations }) =>
    relations.filter(({ kind }) => kind === "evolves-into").map(({ to }) => `${slug} ${to}`),
  );
  expect(moves).toEqual(new Set(declared));
  expect(routes.map(stopsOf)).toContainEqual(["object-storage", "data-lake", "purposeful-hybrid"]);
  expect(routes.map(({ moves: steps }) => steps.length)).toEqual(
    routes.map(({ moves: steps }) => steps.length).toSorted((a, b) => b - a),
  );
});

test("the committed layout is the one that the current patterns and relations give", () => {
  const file = "content/map/layout.json";
  const fresh = formatLayout(arrangeMap(graph));
  expect(
    readFileSync(file, "utf8") === fresh,
    `${file}: patterns or relations have changed since it was made. Run npm run map:layout and commit the file.`,
  ).toBe(true);
  expect(Object.keys(currentLayout.places)).toEqual([...patterns.keys()]);
});

test("no two patterns share room on the map, and all stand inside it", () => {
  expect(boxes).toHaveLength(73);
  const overlaps = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.slug} and ${other.slug}`),
  );
  expect(overlaps).toEqual([]);
  expect(
    boxes.filter(
      ({ left, right, top, bottom }) =>
        left < 0 || top < 0 || right > currentLayout.width || bottom > currentLayout.height,
    ),
  ).toEqual([]);
});

test("every relation has a line that begins and ends at the dots of its patterns", () => {
  expect(paths.size).toBe(map.relations.length);
  for (const relation of map.relations) {
    const points = pointsOf(paths.get(relationId(relation)) ?? "");
    const { x, y } = currentLayout.places[relation.from] ?? { x: 0, y: 0 };
    const end = currentLayout.places[relation.to] ?? { x: 0, y: 0 };
    expect(points[0]).toEqual({ x, y });
    expect(points.at(-1)?.x).toBeCloseTo(end.x, 6);
    expect(points.at(-1)?.y).toBeCloseTo(end.y, 6);
  }
});

test("no line crosses a name", () => {
  const names = map.patterns.flatMap(({ slug, title }) => {
    const place = currentLayout.places[slug];
    if (!place) return [];
    const box = placeBox(title, place);
    return place.side === "left" ? { slug, ...box, right: place.x - 5 } : { slug, ...box, left: place.x + 5 };
  });
  expect(names).toHaveLength(73);
  const crossings = [...paths].flatMap(([id, path]) => {
    const points = pointsOf(path);
    return names
      .filter(({ left, right, top, bottom }) =>
        points.some(({ x, y }) => x > left && x < right && y > top && y < bottom),
      )
      .map(({ slug }) => `${id} crosses ${slug}`);
  });
  expect(crossings).toEqual([]);
});

test("arrow keys reach every pattern, and lead back the way they came along a side", () => {
  const reached = new Set(["data-lake"]);
  for (const slug of reached)
    for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const) {
      const next = stepOnMap(currentLayout, slug, key);
      if (next) reached.add(next);
    }
  expect(reached.size).toBe(73);
  const [top, second] = Object.entries(currentLayout.places)
    .filter(([, { x }]) => x === currentLayout.places["data-lake"]?.x)
    .toSorted(([, a], [, b]) => a.y - b.y)
    .map(([slug]) => slug);
  expect(stepOnMap(currentLayout, top ?? "", "ArrowDown")).toBe(second);
  expect(stepOnMap(currentLayout, second ?? "", "ArrowUp")).toBe(top);
  expect(stepOnMap(currentLayout, top ?? "", "ArrowUp")).toBeUndefined();
  expect(["ArrowUp", "Enter", "constructor"].map(isStepKey)).toEqual([true, false, false]);
});
