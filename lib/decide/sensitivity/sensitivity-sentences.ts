import type { RuleId } from "@/lib/catalog/vocabulary";
import type { DecisionModel } from "../model/parse-model";
import type { Flip, NearRule, PlacementRecommendation, WeightThreshold } from "../result";
import { criterionShort, placementName } from "../sentences";
import { figure, listed, percentage } from "../words";

/** What changes the result with the least change of one answer, or that nothing does. "" where it was not looked for. */
export function smallestFlipSentence(
  model: DecisionModel,
  { sensitivity, recommendation }: PlacementRecommendation,
) {
  const { smallestFlip, isFlipKnown } = sensitivity;
  if (recommendation.slug === null || !isFlipKnown) return "";
  return smallestFlip === null
    ? "No other answer to a single question changes the result."
    : `If ${flipSentence(model, smallestFlip)}`;
}

/** "26 points of the work move from dashboards to one-off questions, Pattern 2, no warehouse, comes first. Then S5 applies." */
export function flipSentence(model: DecisionModel, flip: Flip): string {
  return `${flip.change}, ${placementName(model, flip.winner)}, comes first. ${causeSentence(model, flip)}`;
}

function causeSentence(model: DecisionModel, { rules, ceasing, criterion }: Flip): string {
  if (criterion !== null) return `The points do it, ${criterionShort(model, criterion)} most of all.`;
  const beginning = rules.filter((id) => !ceasing.includes(id));
  const verb = (ids: readonly RuleId[], one: string, more: string) =>
    ids.length === 0 ? [] : [`${listed(ids)} ${ids.length === 1 ? one : more}`];
  const causes = [
    ...verb(beginning, "applies", "apply"),
    ...verb(ceasing, "no longer applies", "no longer apply"),
  ];
  return `Then ${listed(causes)}.`;
}

/** Whether the change can be decided or only verified. */
export const kindWords = {
  decision: "You can decide this.",
  fact: "Whether it is so is a fact: measure it.",
} as const satisfies Record<Flip["kind"], string>;

/** "Close to the boundary of S1 (above 70 % reports and dashboards): it does not apply, and 3 points of share would change that." */
export function nearRuleSentence(model: DecisionModel, { id, distance, applies }: NearRule): string {
  const reading = model.rules.find((rule) => rule.id === id)?.reading ?? "";
  const points = `${distance} ${distance === 1 ? "point" : "points"} of share`;
  return `Close to the boundary of ${id} (${reading}): it ${applies ? "applies" : "does not apply"}, and ${points} would change that.`;
}

/** "if complexity counted 2.52 times as much, Pattern 1 would draw level". */
export function thresholdSentence(
  model: DecisionModel,
  { criterion, factor, slug }: WeightThreshold,
): string {
  const number = model.placements.find((entry) => entry.slug === slug)?.number ?? "";
  const name = criterionShort(model, criterion);
  const times =
    factor === 0 ? "did not count at all" : `counted ${figure(Math.round(factor * 100) / 100)} times as much`;
  return `If ${name} ${times}, Pattern ${number} would draw level.`;
}

/** What speaks for the second placement, in up to four sentences; [] without a recommendation. */
export function runnersUpSentences(
  model: DecisionModel,
  { sensitivity }: PlacementRecommendation,
): readonly string[] {
  const { runnersUpCase } = sensitivity;
  if (runnersUpCase === null) return [];
  const { rules, share, centralWeights, flip } = runnersUpCase;
  const strong = runnersUpCase.for.map(({ criterion }) => criterionShort(model, criterion));
  const weights = centralWeights.map(
    ({ criterion, factor }) => `${criterionShort(model, criterion)} ${figure(factor)} times`,
  );
  return [
    ...(strong.length > 0 ? [`It is stronger in ${listed(strong)}.`] : ["No criterion speaks for it."]),
    ...(rules.length > 0
      ? [`Of the two, ${listed(rules)} ${rules.length === 1 ? "allows" : "allow"} only this one.`]
      : []),
    share === 0
      ? "It comes first in none of the weightings."
      : `It comes first in ${percentage(share)} of the weightings${weights.length > 0 ? `. In those, on average, these weigh differently: ${listed(weights)} as much` : ""}.`,
    ...(flip === null ? [] : [`It wins if ${flip.change}.`]),
  ];
}
