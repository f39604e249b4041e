import { type Placement, placements } from "@/lib/catalog/vocabulary";
import type { Growth } from "./growth";
import { cornersOf, valueAt } from "./piecewise";

type Point = { readonly x: number; readonly y: number };

/** A growth as it is drawn: places from 0 to 1, x from left to right, y from the bottom up. */
export type GrowthPicture = {
  readonly lines: readonly {
    readonly placement: Placement;
    readonly measured: readonly Point[];
    readonly extrapolated: readonly Point[];
    /** Where the measured part ends. */
    readonly joint: Point;
  }[];
  readonly crossings: readonly (Point & { readonly years: number })[];
  /** Millionths of a dollar with their places, from 0 up. */
  readonly moneyTicks: readonly { readonly amount: number; readonly y: number }[];
  readonly yearTicks: readonly { readonly years: number; readonly x: number }[];
  readonly measuredTo: number;
  readonly xOf: (years: number) => number;
};

/** Lays a growth out; null where there is no line. */
export function pictureOfGrowth(growth: Growth): GrowthPicture | null {
  const { lines, fromYears, toYears, measuredYears, crossings } = growth;
  const drawn = placements.flatMap((placement) => {
    const line = lines[placement];
    return line === null ? [] : [{ placement, line }];
  });
  if (drawn.length === 0) return null;
  const seam = Math.min(toYears, Math.max(fromYears, measuredYears));
  const most = Math.max(
    ...drawn.flatMap(({ line }) => cornersOf(line, fromYears, toYears).map(({ y }) => y)),
  );
  const step = niceStep(most / 4);
  const top = Math.max(step, Math.ceil(most / step) * step);
  const xOf = (years: number) => (years - fromYears) / (toYears - fromYears);
  const pointOf = ({ x, y }: Point): Point => ({ x: xOf(x), y: y / top });
  return {
    lines: drawn.map(({ placement, line }) => ({
      placement,
      measured: seam > fromYears ? cornersOf(line, fromYears, seam).map(pointOf) : [],
      extrapolated: cornersOf(line, seam, toYears).map(pointOf),
      joint: pointOf({ x: seam, y: valueAt(line, seam) }),
    })),
    crossings: crossings.map(({ years, after }) => ({
      years,
      ...pointOf({ x: years, y: valueAt(lines[after]!, years) }),
    })),
    moneyTicks: Array.from({ length: Math.round(top / step) + 1 }, (_, place) => ({
      amount: place * step,
      y: (place * step) / top,
    })),
    yearTicks: Array.from({ length: Math.floor(toYears) }, (_, place) => place + 1)
      .filter((years) => years >= fromYears)
      .map((years) => ({ years, x: xOf(years) })),
    measuredTo: xOf(seam),
    xOf,
  };
}

/** 1, 2 or 5 times a power of ten, at least `least`; 1 where nothing costs anything. */
function niceStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10);
}

/** Moves places apart until neighbours are `gap` away from each other, upwards and in their order; none leaves 0 to `most` unless it must. */
export function spreadApart(places: readonly number[], gap: number, most: number): readonly number[] {
  const order = places.map((_, at) => at).toSorted((a, b) => places[a]! - places[b]! || a - b);
  const moved = [...places];
  for (const [rank, at] of order.entries()) {
    const below = rank === 0 ? Number.NEGATIVE_INFINITY : moved[order[rank - 1]!]! + gap;
    moved[at] = Math.max(moved[at]!, below);
  }
  let above = most;
  for (const at of order.toReversed()) {
    moved[at] = Math.min(moved[at]!, above);
    above = moved[at]! - gap;
  }
  return moved;
}
