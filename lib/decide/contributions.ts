import type { Facts } from "@/lib/catalog/conditions";
import type { Placement } from "@/lib/catalog/vocabulary";
import { apportion, roundedQuotient } from "./apportion";
import { factNotation } from "./facts";
import type { DecisionModel } from "./model/parse-model";
import type { Outlook } from "./outlook";
import type { Contribution } from "./result";

/**
 * What each criterion gives a placement, in the order of the criteria: exact where nothing is open, else means over the
 * cases, rounded so that they still add up to the rounded mean score.
 */
export function contributionsOf(
  model: DecisionModel,
  facts: Facts,
  outlook: Outlook,
  placement: Placement,
): readonly Contribution[] {
  const sums = model.criteria.map((_, at) => sumOver(outlook, at, placement));
  const means = apportion(
    sums.map(({ points }) => points),
    outlook.weight,
  );
  return model.criteria.map(({ id, reads }, at) => {
    const { importance = 0, value = null, lowest = 0, highest = 0 } = sums[at] ?? {};
    return {
      criterion: id,
      importance: roundedQuotient(importance, outlook.weight),
      value,
      points: means[at] ?? 0,
      lowest,
      highest,
      because: reads.map((key) => factNotation(facts, key)),
    };
  });
}

/** Weighted sums over the cases, with the extremes of the points. `value` is null where it differs between cases. */
function sumOver({ cases }: Outlook, criterion: number, placement: Placement) {
  const first = cases[0]?.weighed[criterion]?.values[placement] ?? 0;
  let [importance, points, lowest, highest] = [0, 0, Number.POSITIVE_INFINITY, 0];
  let value: number | null = first;
  for (const { weight, weighed } of cases) {
    const item = weighed[criterion];
    if (item === undefined) continue;
    const earned = item.importance * item.values[placement];
    importance += weight * item.importance;
    points += weight * earned;
    if (earned < lowest) lowest = earned;
    if (earned > highest) highest = earned;
    if (item.values[placement] !== first) value = null;
  }
  return { importance, points, value, lowest, highest };
}
