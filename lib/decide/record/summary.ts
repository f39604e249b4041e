import type { Answers } from "../answers";
import type { CriterionId } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import { signedPoints } from "../points";
import type { Recommendation } from "../result";
import { criterionShort, headline } from "../sentences";
import { listed, percentage } from "../words";
import { permalink } from "./export-files";
import { patternOf, rulesNamed, shownDifference } from "./record-words";
import type { PatternNames } from "./site-names";

/** Longer messages are cut or folded by common chat programs. */
export const summaryLimit = 900;

/**
 * The result as a plain message for a chat, at most `summaryLimit` characters: answer, confidence, three reasons, the strongest
 * objection, what would change it, link. It uses no mark that chat programs format. `site` is the host in front of the link,
 * without a final slash. The link leaves out what scores nothing, and then itself, where the message would be too long.
 */
export function summaryFor(
  model: DecisionModel,
  result: Recommendation,
  { titleOf }: Pick<PatternNames, "titleOf">,
  site = "",
): string {
  const lines = linesOf(model, result, titleOf).map((line) => line.replaceAll("\u00a0", " "));
  const { basis: _, laws: __, ...shorter } = result.answers;
  const { needs: ___, ...shortest } = shorter;
  const link = (answers: Answers) =>
    [...lines, `${site}${permalink(answers, result.modelVersion)}`].join("\n");
  const messages = [link(result.answers), link(shorter), link(shortest), lines.join("\n")];
  return (
    messages.find((message) => message.length <= summaryLimit) ?? lines.join("\n").slice(0, summaryLimit)
  );
}

function linesOf(
  model: DecisionModel,
  result: Recommendation,
  titleOf: PatternNames["titleOf"],
): readonly string[] {
  const { recommendation, contrast, sensitivity, patterns, nextQuestions } = result;
  const opening = "Where our data warehouse belongs:";
  if (recommendation.slug === null || contrast === null) {
    const open = nextQuestions.map(
      ({ id }) => model.questions.find((question) => question.id === id)?.label ?? id,
    );
    const shares = patterns.map(
      ({ slug, acceptability }) => `${patternOf(model, slug)} ${percentage(acceptability)}`,
    );
    return [
      `${opening} we cannot say yet.`,
      `First in the ways that the open answers may turn out: ${listed(shares)}.`,
      ...(open.length === 0 ? [] : [`Answer first: ${open.join("; ")}.`]),
    ];
  }
  const { slug, decidedBy, confidence } = recommendation;
  const named = ({ criterion }: { readonly criterion: CriterionId }) => {
    return `${criterionShort(model, criterion)} (${signedPoints(shownDifference(result, criterion))})`;
  };
  const reasons = [...(decidedBy.length === 0 ? [] : [rulesNamed(decidedBy)]), ...contrast.for.map(named)];
  const [objection] = contrast.against;
  const { smallestFlip, isFlipKnown } = sensitivity;
  return [
    `${opening} ${headline(model, result)} (${patternOf(model, slug)}, ${titleOf(slug)})`,
    `Confidence: ${confidence}.`,
    reasons.length === 0
      ? `No criterion speaks for it against ${patternOf(model, contrast.vs)}.`
      : `For it, against ${patternOf(model, contrast.vs)}: ${listed(reasons.slice(0, 3))}.`,
    objection === undefined ? "No criterion speaks against it." : `Against it: ${named(objection)}.`,
    smallestFlip !== null
      ? `It would change to ${patternOf(model, smallestFlip.winner)} if ${smallestFlip.change}.`
      : isFlipKnown
        ? "No answer, changed alone, would change it."
        : "What would change it depends on open answers.",
  ];
}
