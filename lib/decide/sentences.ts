import type { Placement, RuleId } from "@/lib/catalog/vocabulary";
import type { ConfidenceLimit } from "./confidence";
import type { CriterionId } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import { inPoints, shownColumn, shownTotal, signedPoints } from "./points";
import type { PlacementRecommendation } from "./result";
import { figure, listed, percentage } from "./words";

/** A result as tables show it, in whole hundredths of a point, best placement first. */
type ShownTable = {
  readonly columns: readonly {
    readonly slug: Placement;
    readonly number: number;
    readonly points: Readonly<Partial<Record<CriterionId, number>>>;
    readonly total: number;
  }[];
  /** The first column less the second. */
  readonly differences: readonly { readonly criterion: CriterionId; readonly difference: number }[];
  readonly totalDifference: number;
};

/** Rounds a result for display so that every column, and the column of differences, adds up to its total. */
export function shownTable({ patterns }: PlacementRecommendation): ShownTable {
  const columns = patterns.map(({ slug, number, score, contributions }) => {
    const shown = shownColumn(contributions.map(({ points }) => points));
    const points = Object.fromEntries(contributions.map(({ criterion }, at) => [criterion, shown[at]]));
    return { slug, number, points, total: shownTotal(score) };
  });
  const [first, second] = columns;
  const differences = (patterns[0]?.contributions ?? []).map(({ criterion }) => ({
    criterion,
    difference: (first?.points[criterion] ?? 0) - (second?.points[criterion] ?? 0),
  }));
  return { columns, differences, totalDifference: (first?.total ?? 0) - (second?.total ?? 0) };
}

/** "Pattern 3, the purposeful hybrid". */
export function placementName(model: DecisionModel, slug: Placement): string {
  const entry = model.placements.find((other) => other.slug === slug);
  return entry === undefined ? slug : `Pattern ${entry.number}, ${entry.name}`;
}

/** A criterion's name for use inside a sentence. */
export const criterionShort = (model: DecisionModel, criterion: CriterionId) =>
  model.criteria.find(({ id }) => id === criterion)?.short ?? criterion;

const numberOf = (model: DecisionModel, slug: Placement) =>
  model.placements.find((entry) => entry.slug === slug)?.number ?? slug;

/** What to do, as a title: with the team's own hot months where they are known. */
export function headline(model: DecisionModel, { recommendation, answers }: PlacementRecommendation): string {
  const entry = model.placements.find(({ slug }) => slug === recommendation.slug);
  if (entry === undefined) return "We cannot say yet.";
  const { hotMonths } = answers;
  if (!hotMonths || entry.headlineWithMonths === undefined) return entry.headline;
  const months = hotMonths === 1 ? "month" : `${smallNumbers[hotMonths] ?? figure(hotMonths)} months`;
  return entry.headlineWithMonths.replace("{months}", months);
}

const smallNumbers = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Why the first placement and not the second: rules first where they decide, then the largest differences. "" without a recommendation. */
export function contrastSentence(model: DecisionModel, result: PlacementRecommendation): string {
  const { contrast, recommendation } = result;
  if (contrast === null || recommendation.slug === null) return "";
  const { differences } = shownTable(result);
  const named = (list: readonly { readonly criterion: CriterionId }[]) =>
    listed(
      list.map(({ criterion }) => {
        return `${criterionShort(model, criterion)} (${signedPoints(differences.find((item) => item.criterion === criterion)?.difference ?? 0)})`;
      }),
    );
  const opening = `Pattern ${numberOf(model, recommendation.slug)} rather than ${numberOf(model, contrast.vs)}`;
  const against = contrast.against.length > 0 ? ` Against it: ${named(contrast.against)}.` : "";
  const ahead = result.patterns.find(({ slug }) => slug === recommendation.aheadOnPoints);
  if (recommendation.decidedBy.length > 0 && ahead !== undefined) {
    const lead = shownTotal(ahead.score) - shownTotal(result.patterns[0]?.score ?? 0);
    const onPoints = `on points alone Pattern ${ahead.number} is ahead by ${inPoints(lead)}`;
    const inFavour = contrast.for.length > 0 ? ` For it: ${named(contrast.for)}.` : "";
    return `${opening} because ${rulesApply(recommendation.decidedBy)}; ${onPoints}.${inFavour}${against}`;
  }
  return contrast.for.length > 0
    ? `${opening} mainly because of ${named(contrast.for)}.${against}`
    : `${opening}, although no criterion speaks for it.${against}`;
}

const rulesApply = (ids: readonly RuleId[]) =>
  ids.length === 1 ? `rule ${ids[0]} applies` : `rules ${listed(ids)} apply`;

/** Why the confidence is what it is, in one or two sentences. */
export function confidenceSentence(model: DecisionModel, result: PlacementRecommendation): string {
  const { recommendation, sensitivity, conflicts, patterns, nextQuestions } = result;
  const { weightings, weightingFactor } = model.constants;
  if (recommendation.slug === null)
    return recommendation.limits.includes("all-open")
      ? "Nothing that scores is answered yet, so any of the three may be right."
      : `The kinds of work are open, and no placement wins ${model.constants.confidence.cannotSayAcceptability} % of the ways in which they may turn out.`;

  const range =
    weightingFactor.value === 2
      ? "half to double"
      : `1/${weightingFactor.value} to ${weightingFactor.value} times`;
  const { weightRobustness, weightRobustnessWithoutRules } = sensitivity;
  const onPoints =
    weightRobustness === weightRobustnessWithoutRules
      ? ""
      : ` (${percentage(weightRobustnessWithoutRules ?? 0)} with the rules switched off)`;
  const robust = `It stays first in ${percentage(weightRobustness ?? 0)} of ${figure(weightings.value)} weightings in which each criterion counts for ${range}${onPoints}`;
  const isOpen = sensitivity.completions > 1;
  const lead =
    recommendation.lead === null
      ? isOpen
        ? undefined
        : "no other placement satisfies as many rules"
      : `it leads by ${inPoints(shownTotal(recommendation.lead))} of ${inPoints(shownTotal(recommendation.attainable ?? 0))} points`;
  const open =
    isOpen || nextQuestions.length > 0
      ? `it wins ${percentage(patterns[0]?.acceptability ?? 0)} of the ${figure(sensitivity.completions)} ways in which we filled in the open questions`
      : "nothing that scores was left open";
  const rules =
    conflicts.length === 0
      ? "no two rules disagree"
      : `rules ${listed(
          conflicts.map((one) => listed(one.rules)),
          "and also",
        )} disagree`;
  const facts = listed([robust, ...(lead === undefined ? [] : [lead]), open, rules]);
  const limits = recommendation.limits.map((limit) => limitWords[limit]);
  return limits.length === 0
    ? `${facts}.`
    : `${facts}. What keeps the confidence from being higher: ${listed(limits)}.`;
}

const limitWords: Readonly<Record<ConfidenceLimit, string>> = {
  "all-open": "nothing is answered",
  "mix-open": "the kinds of work are open",
  margin: "the narrow lead",
  robustness: "how easily other weights would change it",
  acceptability: "the open questions",
  collision: "the rules that disagree",
  rules: "that a rule and the points disagree",
  answers: "too few of the nine main questions are answered",
};
