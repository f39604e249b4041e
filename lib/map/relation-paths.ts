import type { RelationKind } from "@/lib/catalog/vocabulary";
import { endSlopes } from "./end-slopes";
import { channelOf, type MapLayout, type MapPlace, type MapRegion } from "./map-layout";
import { type MapPattern, type MapRelation, type RelationMap, relationId } from "./relation-map";

type Point = readonly [x: number, y: number];
type LineEnd = MapPlace & { readonly slope: number };

/** How far from its dot a line keeps its slope at most, before it bends towards its lane. */
const straight = 15;
/** Half the part of a channel that lines to other regions share. */
const laneReach = 22;

/**
 * The path of each relation as an SVG path, by `relationId`. Relations inside a region bend into its channel. The others share
 * channels and the corridor between the rows of regions, as smoothed bundles (Holten 2006), each in a lane of its own, so that no
 * line crosses a label. Lanes do not depend on what is shown: filters never move a line.
 */
export function relationPaths(
  layout: MapLayout,
  { patterns, relations }: RelationMap,
): ReadonlyMap<string, string> {
  const categoryOf = new Map(patterns.map(({ slug, category }) => [slug, category]));
  const regionOf = (slug: string) => layout.regions.find(({ category }) => category === categoryOf.get(slug));
  const lanes = shareLanes(layout, patterns, relations, regionOf);
  const slopes = endSlopes(relations);
  const endOf = (slug: string, kind: RelationKind): LineEnd | undefined => {
    const place = layout.places[slug];
    return place && { ...place, slope: slopes.get(slug)?.get(kind) ?? 0 };
  };
  const between = new Map<string, number>();

  return new Map(
    relations.flatMap((relation): readonly [string, string][] => {
      const from = endOf(relation.from, relation.kind);
      const to = endOf(relation.to, relation.kind);
      const start = regionOf(relation.from);
      const end = regionOf(relation.to);
      if (!from || !to || !start || !end) return [];
      const id = relationId(relation);
      if (start === end) {
        const pair = [relation.from, relation.to].sort().join(" ");
        const nth = between.get(pair) ?? 0;
        between.set(pair, nth + 1);
        return [[id, insidePath(from, to, nth)]];
      }
      const leave = lanes.get(`${start.category} ${id}`) ?? channelOf(start);
      const enter = lanes.get(`${end.category} ${id}`) ?? channelOf(end);
      const depth = corridorDepth(layout, start, end);
      return [
        [
          id,
          smooth([
            [from.x, from.y],
            rayPoint(from, Math.min(straight, 0.7 * Math.abs(leave - from.x))),
            [leave, from.y],
            [leave, start.gate],
            [leave, depth],
            [enter, depth],
            [enter, end.gate],
            [enter, to.y],
            rayPoint(to, Math.min(straight, 0.7 * Math.abs(enter - to.x))),
            [to.x, to.y],
          ]),
        ],
      ];
    }),
  );
}

/** In each region, lines that lead left take the lanes on the left. */
function shareLanes(
  layout: MapLayout,
  patterns: readonly MapPattern[],
  relations: readonly MapRelation[],
  regionOf: (slug: string) => MapRegion | undefined,
): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const order = new Map(patterns.map(({ slug }, index) => [slug, index]));
  for (const region of layout.regions) {
    const leaving = relations
      .filter(({ from, to }) => (regionOf(from) === region) !== (regionOf(to) === region))
      .map((relation) => {
        const other = regionOf(relation.from) === region ? relation.to : relation.from;
        return { relation, x: layout.places[other]?.x ?? 0, rank: order.get(other) ?? 0 };
      })
      .toSorted((a, b) => a.x - b.x || a.rank - b.rank);
    leaving.forEach(({ relation }, index) => {
      const share = leaving.length < 2 ? 0.5 : index / (leaving.length - 1);
      lanes.set(
        `${region.category} ${relationId(relation)}`,
        channelOf(region) + (2 * share - 1) * laneReach,
      );
    });
  }
  return lanes;
}

/** How far into the corridor a line runs: halfway to the other row, deeper the further it goes along its own. */
function corridorDepth({ regions }: MapLayout, start: MapRegion, end: MapRegion): number {
  const gates = regions.map(({ gate }) => gate);
  const [upper, lower] = [Math.min(...gates), Math.max(...gates)];
  if (start.gate !== end.gate) return (upper + lower) / 2;
  const share = Math.min(1, Math.abs(channelOf(start) - channelOf(end)) / (3 * start.width));
  const into = (0.3 + 0.5 * share) * (lower - upper);
  return start.gate === upper ? upper + into : lower - into;
}

/** A point in the channel on the line's way out of its pattern's dot. */
function rayPoint({ x, y, side, slope }: LineEnd, distance: number): Point {
  return [x + (side === "left" ? distance : -distance), y + slope * distance];
}

/** An arc on one side, a wave across; further relations between the same two bend a little more. */
function insidePath(from: LineEnd, to: LineEnd, nth: number): string {
  const reach =
    from.side === to.side
      ? Math.min(54, 12 + Math.abs(from.y - to.y) * 0.2 + nth * 14)
      : Math.abs(to.x - from.x) * (0.5 + 0.15 * nth);
  const lift = from.side === to.side ? 0 : nth * 14;
  const [fromX, fromY] = rayPoint(from, reach);
  const [toX, toY] = rayPoint(to, reach);
  return `M${write(from.x, from.y)}C${write(fromX, fromY + lift)} ${write(toX, toY + lift)} ${write(to.x, to.y)}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const write = (x: number, y: number) => `${round(x)} ${round(y)}`;

/** A clamped uniform cubic B-spline over the points, as Bézier pieces. */
function smooth(points: readonly Point[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "";
  const padded = [first, first, ...points, last, last];
  let path = `M${write(...first)}`;
  for (let index = 0; index + 3 < padded.length; index++) {
    const [, b, c, d] = padded.slice(index, index + 4);
    if (!b || !c || !d) break;
    const one: Point = [(2 * b[0] + c[0]) / 3, (2 * b[1] + c[1]) / 3];
    const two: Point = [(b[0] + 2 * c[0]) / 3, (b[1] + 2 * c[1]) / 3];
    const end: Point = [(b[0] + 4 * c[0] + d[0]) / 6, (b[1] + 4 * c[1] + d[1]) / 6];
    path += `C${write(...one)} ${write(...two)} ${write(...end)}`;
  }
  return path;
}
