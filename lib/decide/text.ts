import type { DecisionModel } from "./model/parse-model";
import { inPoints, shownTotal } from "./points";
import type { Recommendation } from "./result";
import {
  nearRuleSentence,
  runnersUpSentences,
  smallestFlipSentence,
} from "./sensitivity/sensitivity-sentences";
import { confidenceSentence, contrastSentence, headline, placementName } from "./sentences";
import { listed, percentage } from "./words";

/** A recommendation as plain text for a terminal, without a final line break. `titleOf` gives a pattern's title by slug. */
export function recommendationAsText(
  model: DecisionModel,
  result: Recommendation,
  titleOf: (slug: string) => string,
): string {
  const { recommendation, patterns, rules, conflicts, companions, notRecommended, nextQuestions, warnings } =
    result;
  const isOpen = result.sensitivity.completions > 1;
  const standings = patterns.map(({ slug, score, acceptability, ruledOutBy }) => {
    const points = `${inPoints(shownTotal(score)).padStart(8)}${isOpen ? " on average" : ""}`;
    const share = isOpen ? `, first in ${percentage(acceptability)} of the cases` : "";
    const against = ruledOutBy.length > 0 ? `, ruled out by ${listed(ruledOutBy)}` : "";
    return `${points}  ${placementName(model, slug)}${share}${against}`;
  });
  const applied = rules
    .filter(({ state }) => state !== "not-fired")
    .map(
      ({ id, origin, quote, state }) =>
        `${id} (${origin}${state === "possible" ? ", possible" : ""}): ${quote}`,
    );
  const questions = nextQuestions.map(
    ({ id }) => model.questions.find((question) => question.id === id)?.text ?? id,
  );

  return [
    headline(model, result),
    `Confidence: ${recommendation.confidence.replace("-", " ")}. ${confidenceSentence(model, result)}`,
    contrastSentence(model, result),
    section("What would change it", [
      smallestFlipSentence(model, result),
      ...result.nearRules.map((near) => nearRuleSentence(model, near)),
      ...runnersUpSentences(model, result).map((sentence) => `The second: ${sentence}`),
    ]),
    section("Points", standings),
    section("Rules that apply", applied),
    section(
      "Rules that disagree",
      conflicts.map(
        (conflict) =>
          `${listed(conflict.rules)} (${conflict.between === "source" ? "the source's own" : "ours differs"})`,
      ),
    ),
    section(
      "Goes with it",
      companions.map(({ slug, strength, because }) => `${strength}: ${titleOf(slug)}. ${because[0] ?? ""}`),
    ),
    section(
      "Not recommended",
      notRecommended.map(({ slug, because }) => `${titleOf(slug)}. ${because[0] ?? ""}`),
    ),
    section(
      "How it breaks",
      result.breaks.map(({ sign }) => sign),
    ),
    section("Answer next", questions),
    section(
      "Check",
      warnings.map(({ text }) => text),
    ),
    `Decision model ${result.modelVersion}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function section(title: string, lines: readonly string[]): string {
  const said = lines.filter((line) => line !== "");
  return said.length === 0 ? "" : [title, ...said.map((line) => `  ${line}`)].join("\n");
}
