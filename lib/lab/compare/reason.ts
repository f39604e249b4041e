import type { Placement } from "@/lib/catalog/vocabulary";
import type { ByPlacement } from "./by-placement";
import type { MicroUsd } from "./money";
import { type CostPart, costParts } from "./month-costs";
import type { PlacementMonth } from "./placement-month";

/** Why the winner is cheaper than the next one. Money differences are positive where they speak for the winner. */
export type Reason = {
  readonly winner: Placement;
  readonly next: Placement;
  readonly difference: MicroUsd;
  /** The line of the bill that speaks most for the winner. */
  readonly largest: { readonly part: CostPart; readonly difference: MicroUsd };
  /** The line that speaks most against it; null when none does. */
  readonly against: { readonly part: CostPart; readonly difference: MicroUsd } | null;
  /** The measured times spread so far that their shortest and longest would allow the other order. */
  readonly isClose: boolean;
};

/** The winner against the cheapest of the others. Null where there is no other. */
export function reasonFor(
  winner: Placement,
  eligible: readonly Placement[],
  months: ByPlacement<PlacementMonth | null>,
  shortest: ByPlacement<PlacementMonth | null>,
  longest: ByPlacement<PlacementMonth | null>,
): Reason | null {
  const total = (placement: Placement) => months[placement]?.total ?? Number.POSITIVE_INFINITY;
  const next = eligible
    .filter((placement) => placement !== winner)
    .toSorted((a, b) => total(a) - total(b))[0];
  const [ours, theirs] = [months[winner], next === undefined ? null : months[next]];
  if (next === undefined || ours === null || theirs === null) return null;
  const parts = costParts
    .map((part) => ({ part, difference: theirs.costs[part] - ours.costs[part] }))
    .toSorted((a, b) => b.difference - a.difference);
  const last = parts.at(-1)!;
  return {
    winner,
    next,
    difference: theirs.total - ours.total,
    largest: parts[0]!,
    against: last.difference < 0 ? last : null,
    isClose: (longest[winner]?.total ?? 0) >= (shortest[next]?.total ?? 0),
  };
}
