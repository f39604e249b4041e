import type { Side } from "./map-layout";

/** Rows of patterns that a region has room for. */
export const slotRows = 5;

type Slot = {
  /** 0 is the row nearest to the gate. */
  readonly fromGate: number;
  readonly side: Side;
};

/** A relation, as it pulls at the pattern at its one end. */
export type Pull = {
  /** The pattern at the other end where that is in the same region. */
  readonly to: string | null;
  /** -1: the other region lies to the left; 0: above, below or this one. */
  readonly sideways: number;
  readonly weight: number;
};

/**
 * A slot for each of `count` patterns, the ones nearest to the gate; left before right.
 *
 * @throws Error where a region has no room for them.
 */
export function slotsOf(category: string, count: number): readonly Slot[] {
  if (count > 2 * slotRows)
    throw new Error(
      `map: ${category}: found ${count} patterns, allowed ${2 * slotRows}. Raise slotRows in lib/map/settle-slots.ts.`,
    );
  return Array.from({ length: count }, (_, index) => ({
    fromGate: Math.floor(index / 2),
    side: index % 2 === 0 ? "left" : "right",
  }));
}

/** Starts from many fixed orders, swaps two members as long as that shortens the relations, and keeps the best end. */
export function settle(
  members: readonly string[],
  slots: readonly Slot[],
  pulls: ReadonlyMap<string, readonly Pull[]>,
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
          const wrongSide = sideways !== 0 && sideways < 0 !== (own.side === "left") ? 4 : 0;
          sum += weight * (3 * own.fromGate + wrongSide);
        }
      }
    }
    return sum;
  }
}

/** In tenths of a row. Straight across is shortest; a relation along one side has to pass what stands between. */
function insideLength(one: Slot, other: Slot): number {
  const apart = Math.abs(one.fromGate - other.fromGate);
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
