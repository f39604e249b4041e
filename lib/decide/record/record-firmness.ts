import type { DecisionModel } from "../model/parse-model";
import type { Recommendation } from "../result";
import { flipSentence, runnersUpSentences, thresholdSentence } from "../sensitivity/sensitivity-sentences";
import { listed, percentage } from "../words";
import { markdownText } from "./markdown-text";
import { bullets, inShownPoints, nameOf, patternOf } from "./record-words";

/** How firm the answer is, what speaks for the second, and what each answer would have to be to change it. Nothing without a recommendation. */
export function firmnessOf(model: DecisionModel, result: Recommendation): readonly string[] {
  if (result.recommendation.slug === null) return [];
  const changes = changesOf(model, result);
  return [
    "### How firm the answer is",
    ...bullets([...weightsOf(model, result), ...openOf(result), ...runnerUpOf(model, result)]),
    ...(changes.length === 0 ? [] : ["### What would change the answer", ...bullets(changes)]),
  ];
}

function weightsOf(model: DecisionModel, result: Recommendation): readonly string[] {
  const { sensitivity, conflicts } = result;
  const { weightRobustness, weightRobustnessWithoutRules, weightThresholds } = sensitivity;
  const range =
    model.constants.weightingFactor.value === 2 ? ", in which each criterion counts for half to double" : "";
  return [
    `Weights: it stays first in ${percentage(weightRobustness ?? 0)} of the weightings tried${range}, and with the rules switched off in ${percentage(weightRobustnessWithoutRules ?? 0)}.`,
    leadInWords(result),
    conflicts.length === 0
      ? "Rules: no two that apply disagree."
      : "Rules: some that apply disagree, see above.",
    ...weightThresholds.map((threshold) => markdownText(thresholdSentence(model, threshold))),
  ];
}

function leadInWords({ recommendation, sensitivity }: Recommendation): string {
  const { lead, attainable } = recommendation;
  const { margin, completions } = sensitivity;
  if (lead !== null && attainable !== null)
    return `Lead: ${inShownPoints(lead)} of ${inShownPoints(attainable)} points that a placement could have scored, or ${percentage(margin ?? 0)}, before the best that satisfies as many rules.`;
  return completions === 1
    ? "Lead: no other placement satisfies as many rules."
    : `Lead: ${percentage(margin ?? 0)} of the points that a placement could have scored, on average, counted in full where no other satisfies as many rules.`;
}

const openOf = ({ sensitivity, patterns, recommendation }: Recommendation) => {
  const first = patterns.find(({ slug }) => slug === recommendation.slug);
  return sensitivity.completions === 1
    ? []
    : [
        `Open answers: it comes first in ${percentage(first?.acceptability ?? 0)} of ${sensitivity.completions} ways in which they were filled in.`,
      ];
};

function runnerUpOf(model: DecisionModel, result: Recommendation): readonly string[] {
  const { runnersUpCase } = result.sensitivity;
  if (runnersUpCase === null) return [];
  const sentences = runnersUpSentences(model, result).map(markdownText).join(" ");
  return [`The case for ${patternOf(model, runnersUpCase.slug)}: ${sentences}`];
}

function changesOf(model: DecisionModel, result: Recommendation): readonly string[] {
  const { perQuestion } = result.sensitivity;
  const firm = perQuestion.filter(({ flip }) => flip === null).map(({ key }) => nameOf(model, key));
  return [
    ...perQuestion.flatMap(({ key, flip }) =>
      flip === null ? [] : [`${nameOf(model, key)}: if ${markdownText(flipSentence(model, flip))}`],
    ),
    ...(firm.length === 0
      ? []
      : [`Whatever else is said, alone, about ${listed(firm, "or")}: nothing changes.`]),
  ];
}
