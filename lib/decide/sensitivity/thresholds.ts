import type { DecisionModel } from "../model/parse-model";
import { haveEqualRules, type Standing } from "../ranking";
import type { WeightThreshold } from "../result";
import { pointsOf, type Weighed } from "../scoring";

/**
 * For each criterion how much it alone would have to count for another placement to draw level with the first, rules staying
 * as they are. The gap is linear in each weight: with lead g and difference d in one criterion, level at 1 - g / d.
 * Nearest first on a scale of doublings; equal ones in the order of the criteria.
 */
export function weightThresholds(
  { criteria }: DecisionModel,
  weighed: readonly Weighed[],
  standings: readonly Standing[],
): readonly WeightThreshold[] {
  const [first, ...others] = standings;
  if (first === undefined) return [];
  const rivals = others.filter((standing) => haveEqualRules(standing, first));
  const found = criteria.flatMap(({ id }, at) =>
    rivals.flatMap(({ slug, score }) => {
      const item = weighed[at];
      const difference = item === undefined ? 0 : pointsOf(item, first.slug) - pointsOf(item, slug);
      const factor = 1 - (first.score - score) / difference;
      return difference === 0 || factor < 0
        ? []
        : [{ criterion: id, factor: Math.round(factor * 10_000) / 10_000, slug }];
    }),
  );
  return found
    .filter((one) => !found.some((other) => isNearerThan(other, one)))
    .toSorted((a, b) => doublings(a) - doublings(b));
}

const doublings = ({ factor }: WeightThreshold) => Math.abs(Math.log2(factor));

/** Whether one threshold of the same criterion is met on the way to the other. */
const isNearerThan = (one: WeightThreshold, other: WeightThreshold) =>
  one !== other &&
  one.criterion === other.criterion &&
  one.factor > 1 === other.factor > 1 &&
  doublings(one) < doublings(other);
