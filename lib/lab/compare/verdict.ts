import { type Placement, placements } from "@/lib/catalog/vocabulary";

/** Who has the least of something. */
export type Verdict =
  | { readonly kind: "one"; readonly placement: Placement }
  /** Exactly equal, in the order of the placements. */
  | { readonly kind: "tie"; readonly placements: readonly Placement[] }
  /** Fewer than two can be compared. */
  | { readonly kind: "open" };

/** The least of the values that are there. Two at least are needed for a verdict. */
export function leastOf(figureOf: (placement: Placement) => number | null): Verdict {
  const values = placements.flatMap((placement) => {
    const value = figureOf(placement);
    return value === null ? [] : [{ placement, value }];
  });
  if (values.length < 2) return { kind: "open" };
  const least = Math.min(...values.map(({ value }) => value));
  const first = values.filter(({ value }) => value === least).map(({ placement }) => placement);
  return first.length === 1 ? { kind: "one", placement: first[0]! } : { kind: "tie", placements: first };
}
