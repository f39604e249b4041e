import type { ConfidenceLimit } from "../confidence";
import type { CriterionId } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import { inPoints } from "../points";
import type { PlacementResult, Recommendation } from "../result";
import { contrastSentence, headline } from "../sentences";
import { listed, percentage } from "../words";
import { markdownText } from "./markdown-text";
import { bullets, inShownPoints, optionTitle, patternOf, rulesNamed, shownDifference } from "./record-words";
import type { PatternNames } from "./site-names";

/** The section "Decision Outcome" without its subsections. */
export function outcomeOf(
  model: DecisionModel,
  result: Recommendation,
  names: PatternNames,
): readonly string[] {
  const { recommendation, patterns } = result;
  const [first] = patterns;
  if (recommendation.slug === null || first === undefined)
    return [`Chosen option: none yet, because ${whyUndecided(model, result)}.`, `Confidence: cannot say.`];
  const held = recommendation.limits.map((limit) => limitWords[limit]);
  return [
    `Chosen option: "${optionTitle(model, first.slug, names)}", because ${reasonOf(model, result, first)}.`,
    `In short: ${headline(model, result)}`,
    `Confidence: ${recommendation.confidence}.${held.length === 0 ? "" : ` What keeps it from being higher: ${listed(held)}.`}`,
    contrastSentence(model, result),
  ].filter((part) => part !== "");
}

function whyUndecided(model: DecisionModel, { recommendation, patterns }: Recommendation): string {
  if (recommendation.limits.includes("all-open"))
    return "nothing that scores is answered and each of the three may be right";
  const shares = patterns.map(
    ({ slug, acceptability }) => `${patternOf(model, slug)} in ${percentage(acceptability)}`,
  );
  return `the kinds of work are open and none of the three comes first often enough: of the ways in which the open answers may turn out, ${listed(shares)}`;
}

function reasonOf(model: DecisionModel, result: Recommendation, first: PlacementResult): string {
  const { recommendation, patterns, sensitivity } = result;
  const others = patterns
    .slice(1)
    .map(({ slug, score }) => `${inShownPoints(score)} (${patternOf(model, slug)})`);
  const isOpen = sensitivity.completions > 1;
  const scores = `scores ${inShownPoints(first.score)} points${isOpen ? " on average" : ""} against ${listed(others)}`;
  const share = isOpen
    ? `, and comes first in ${percentage(first.acceptability)} of the ways in which the open answers may turn out`
    : "";
  const although =
    first.ruledOutBy.length === 0
      ? ""
      : `, although ${rulesNamed(first.ruledOutBy)} ${first.ruledOutBy.length === 1 ? "speaks" : "speak"} against it`;
  const { decidedBy, aheadOnPoints } = recommendation;
  if (decidedBy.length > 0)
    return `${rulesNamed(decidedBy)} ${decidedBy.length === 1 ? "decides" : "decide"}, not the points, on which ${patternOf(model, aheadOnPoints)} is ahead: it ${scores}${share}${although}`;
  if (first.satisfies.length > 0)
    return `it satisfies ${rulesNamed(first.satisfies)} and ${scores}${share}${although}`;
  const none = result.rules.some(({ state }) => state === "possible")
    ? "no rule is certain to apply"
    : "no rule applies";
  return although === "" ? `${none} and it ${scores}${share}` : `it ${scores}${share}${although}`;
}

const limitWords: Readonly<Record<ConfidenceLimit, string>> = {
  "all-open": "nothing is answered",
  "mix-open": "the kinds of work are open",
  margin: "the lead is narrow",
  robustness: "other weights would easily change it",
  acceptability: "open answers may change it",
  collision: "rules disagree",
  rules: "a rule and the points disagree",
  answers: "too few of the main questions are answered",
};

/** The section "Consequences": the largest differences to the runner-up both ways, and how the placement is known to fail. */
export function consequencesOf(model: DecisionModel, result: Recommendation): readonly string[] {
  const { contrast, recommendation, breaks } = result;
  if (recommendation.slug === null)
    return bullets(["Neutral, because nothing is decided and nothing has to be built or moved yet."]);
  const compared = (criterion: CriterionId, more: string) => {
    const entry = model.criteria.find(({ id }) => id === criterion);
    const { slug } = recommendation;
    if (entry === undefined || contrast === null || slug === null) return criterion;
    return `${entry.label} is “${entry.words[slug]}” against “${entry.words[contrast.vs]}” for ${patternOf(model, contrast.vs)}: ${inPoints(Math.abs(shownDifference(result, criterion)))} points ${more}.`;
  };
  return bullets([
    ...(contrast?.for ?? []).map(({ criterion }) => `Good, because ${compared(criterion, "more")}`),
    ...(contrast?.against ?? []).map(({ criterion }) => `Bad, because ${compared(criterion, "fewer")}`),
    ...breaks.map(({ sign }) => `Bad, because it is known to fail like this: ${markdownText(sign)}`),
  ]);
}
