import type { Placement } from "@/lib/catalog/vocabulary";
import type { CriterionId } from "./model/model";

type Points = { readonly criterion: CriterionId; readonly points: number };

/** Differences in ten-thousandths of a point, largest first; `against` holds negative numbers, most negative first. */
export type Contrast = {
  readonly vs: Placement;
  readonly for: readonly Points[];
  readonly against: readonly Points[];
};

/** The three largest differences for the first placement and the three largest against it. Equal ones stand in the order of the criteria. */
export function contrast(
  winner: readonly Points[],
  rival: { readonly slug: Placement; readonly contributions: readonly Points[] },
): Contrast {
  const differences = winner.map(({ criterion, points }) => ({
    criterion,
    points: points - (rival.contributions.find((other) => other.criterion === criterion)?.points ?? 0),
  }));
  return {
    vs: rival.slug,
    for: differences
      .filter(({ points }) => points > 0)
      .toSorted((a, b) => b.points - a.points)
      .slice(0, 3),
    against: differences
      .filter(({ points }) => points < 0)
      .toSorted((a, b) => a.points - b.points)
      .slice(0, 3),
  };
}
