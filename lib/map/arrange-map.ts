import type { Category } from "@/lib/catalog/vocabulary";
import { channelOf, type MapLayout, type MapPlace, type MapRegion, type Side } from "./map-layout";
import type { RelationGraph } from "./relation-graph";

/** The regions as they stand on the page: what is built above, what decides and guards it below. */
const rows: readonly (readonly Category[])[] = [
  ["architecture", "storage", "integration", "analytics"],
  ["placement", "management", "governance", "security"],
];

const regionWidth = 310;
const rowPitch = 56;
const slotRows = 5;
const heading = 44;
const regionHeight = heading + slotRows * rowPitch;
const corridor = 96;
/** From the middle of the channel to the dots on either side. */
const halfChannel = 32;

type Slot = { readonly row: number; readonly side: Side };
type Pull = {
  readonly to: string | null;
  /** -1: the other region lies to the left; 0: above, below or this one. */
  readonly sideways: number;
  readonly weight: number;
};

/** Relations that say something about order or choice count more than company. */
const weightOf = (kind: string) => (kind === "pairs-with" ? 1 : 5);

/**
 * Where each pattern of the graph stands. Regions are fixed; within each, the patterns take the slots that make the sum of weighted
 * lengths of their relations smallest: related ones close together, those with relations to other regions close to the gate and on
 * the side they lead to. The same graph gives the same layout.
 */
export function arrangeMap(graph: RelationGraph): MapLayout {
  const regions = rows.flatMap((row, level) =>
    row.map((category, column): MapRegion => {
      const y = level * (regionHeight + corridor);
      return {
        category,
        x: column * regionWidth,
        y,
        width: regionWidth,
        height: regionHeight,
        gate: level === 0 ? y + regionHeight : y,
      };
    }),
  );
  const columnOf = (category: Category) => Math.max(...rows.map((row) => row.indexOf(category)));
  const places = regions.flatMap((region) => {
    const members = graph.filterNodes((_, { category }) => category === region.category);
    const isUpper = region.gate > region.y;
    const slots = slotsOf(members.length, isUpper);
    const pulls = new Map(
      members.map((slug) => [
        slug,
        graph.mapEdges(slug, (_, { kind }, from, to, source, target): Pull => {
          const other = from === slug ? to : from;
          const { category } = from === slug ? target : source;
          return {
            to: category === region.category ? other : null,
            sideways: Math.sign(columnOf(category) - columnOf(region.category)),
            weight: weightOf(kind),
          };
        }),
      ]),
    );
    return settle(members, slots, pulls, isUpper).map(([slug, slot]): [string, MapPlace] => [
      slug,
      {
        x: channelOf(region) + (slot.side === "left" ? -halfChannel : halfChannel),
        y: region.y + (isUpper ? heading : 0) + (slot.row + 0.5) * rowPitch,
        side: slot.side,
      },
    ]);
  });
  const bySlug = new Map(places);
  return {
    width: regionWidth * 4,
    height: 2 * regionHeight + corridor,
    regions,
    places: Object.fromEntries(
      graph.mapNodes((slug) => {
        const place = bySlug.get(slug);
        if (!place)
          throw new Error(`map: no slot for ${slug}. Give its category more rows in arrange-map.ts.`);
        return [slug, place];
      }),
    ),
  };
}

/** As many slots as members, the ones nearest to the gate; left before right. */
function slotsOf(count: number, isUpper: boolean): readonly Slot[] {
  const order = Array.from({ length: Math.ceil(count / 2) }, (_, index) => index);
  const wanted = isUpper ? order.map((index) => slotRows - 1 - index) : order;
  return wanted
    .flatMap((row): readonly Slot[] => [
      { row, side: "left" },
      { row, side: "right" },
    ])
    .slice(0, count);
}

/** Starts from many fixed orders, swaps two members as long as that shortens the relations, and keeps the best end. */
function settle(
  members: readonly string[],
  slots: readonly Slot[],
  pulls: ReadonlyMap<string, readonly Pull[]>,
  isUpper: boolean,
): readonly (readonly [string, Slot])[] {
  const random = lehmer(20261122);
  const starts = 60;
  let best: readonly string[] = members;
  let shortest = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    const order = start === 0 ? [...members] : shuffle(members, random);
    let length = lengthOf(order);
    for (let improved = true; improved; ) {
      improved = false;
      for (let a = 0; a < order.length; a++)
        for (let b = a + 1; b < order.length; b++) {
          swap(order, a, b);
          const swapped = lengthOf(order);
          if (swapped < length) {
            length = swapped;
            improved = true;
          } else swap(order, a, b);
        }
    }
    if (length < shortest) {
      shortest = length;
      best = order;
    }
  }
  return best.flatMap((slug, index) => {
    const slot = slots[index];
    return slot ? [[slug, slot] as const] : [];
  });

  function lengthOf(order: readonly string[]): number {
    const slotOf = new Map(order.map((slug, index) => [slug, slots[index]]));
    let sum = 0;
    for (const slug of order) {
      const own = slotOf.get(slug);
      if (!own) continue;
      for (const { to, sideways, weight } of pulls.get(slug) ?? []) {
        const other = to === null ? undefined : slotOf.get(to);
        // Relations inside the region are met from both ends.
        if (other) sum += (weight * insideLength(own, other)) / 2;
        else {
          const toGate = isUpper ? slotRows - 1 - own.row : own.row;
          const wrongSide = sideways !== 0 && sideways < 0 !== (own.side === "left") ? 4 : 0;
          sum += weight * (3 * toGate + wrongSide);
        }
      }
    }
    return sum;
  }
}

/** In tenths of a row. Straight across is shortest; a relation along one side has to pass what stands between. */
function insideLength(one: Slot, other: Slot): number {
  const apart = Math.abs(one.row - other.row);
  return one.side === other.side ? (apart === 1 ? 9 : 12 * apart) : 6 + 9 * apart;
}

function swap(order: string[], a: number, b: number) {
  const first = order[a];
  const second = order[b];
  if (first === undefined || second === undefined) return;
  order[a] = second;
  order[b] = first;
}

function shuffle(items: readonly string[], random: () => number): string[] {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index--)
    swap(order, index, Math.floor(random() * (index + 1)));
  return order;
}

/** Lehmer's generator with the multiplier of Park and Miller (1988): the same numbers from the same seed, in [0, 1). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
