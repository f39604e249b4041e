import type { Answers } from "../answers";
import type { DecisionModel } from "../model/parse-model";
import type { Recommendation } from "../result";
import { nearRuleSentence } from "../sensitivity/sensitivity-sentences";
import { listed } from "../words";
import { markdownText } from "./markdown-text";
import { checksFor } from "./record-checks";
import { guessed } from "./record-context";
import { bullets, nameOf, patternOf, withoutFigures } from "./record-words";

/** The section "Confirmation": what to measure, when to decide again, and what to find out first. */
export function confirmationOf(model: DecisionModel, result: Recommendation): readonly string[] {
  const { recommendation, answers } = result;
  const findOut = bullets([...questionsOf(model, result), ...measuresOf(model, answers)]);
  if (recommendation.slug === null)
    return ["There is nothing to confirm yet. To be able to decide:", ...findOut];
  return [
    "It works if three measurements hold:",
    ...bullets(checksFor(model, recommendation.slug, answers)),
    "When to decide again:",
    ...bullets(conditionsOf(model, result)),
    ...(findOut.length === 0 ? [] : ["Find out first:", ...findOut]),
  ];
}

function conditionsOf(model: DecisionModel, { sensitivity, nearRules }: Recommendation): readonly string[] {
  const { smallestFlip, isFlipKnown } = sensitivity;
  const flip =
    smallestFlip !== null
      ? `Revisit when ${markdownText(smallestFlip.change)}: ${patternOf(model, smallestFlip.winner)} then comes first. No smaller change of one answer changes the decision. ${kindWords[smallestFlip.kind]}`
      : isFlipKnown
        ? "Revisit when several answers have changed: no answer, changed alone, changes the decision."
        : "Revisit once the open answers are known: which single answer would change the decision cannot be told before.";
  return [flip, ...nearRules.map((near) => markdownText(nearRuleSentence(model, near)))];
}

const kindWords = {
  decision: "It is the team's to decide.",
  fact: "It is a fact to verify.",
} as const;

const questionsOf = (model: DecisionModel, { nextQuestions }: Recommendation) =>
  nextQuestions.map(({ id }) => {
    const question = model.questions.find((other) => other.id === id);
    const words = withoutFigures(question?.text ?? "", "");
    return `Answer “${question?.label ?? id}”${words === "" ? "." : `: ${words}`}`;
  });

function measuresOf(model: DecisionModel, answers: Answers): readonly string[] {
  const keys = guessed(answers);
  return keys.length === 0
    ? []
    : [`Measure what was guessed: ${listed(keys.map((key) => nameOf(model, key)))}.`];
}
