import type { Placement } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import { openQuestions } from "../completions";
import type { DecisionModel } from "../model/parse-model";
import { orderOf, outlookFor } from "../outlook";
import { evaluateAnswers } from "../ranking";
import { scoredAnswers } from "../scored";

/** Open keys are filled in with all typical answers, up to this many at a time, or with so many draws. */
export const mostFillings = 64;

/** The placement that comes first for answers of which any may be open. */
export function firstPlacementOf(model: DecisionModel, answers: Answers): Placement {
  const complete = scoredAnswers(answers);
  if (complete !== undefined)
    return evaluateAnswers(model, complete).standings[0]?.slug ?? "warehouse-as-platform";
  const { cases, acceptability } = outlookFor(withFewFillings(model), answers);
  return orderOf(cases, acceptability)[0] ?? "warehouse-as-platform";
}

/** In how many ways the open keys are filled in. */
export const fillingsOf = (model: DecisionModel, answers: Answers) =>
  Math.min(
    mostFillings,
    openQuestions(model, answers).reduce((product, { options }) => product * options.length, 1),
  );

function withFewFillings(model: DecisionModel): DecisionModel {
  const { constants } = model;
  const few = { ...constants.completions, value: mostFillings };
  return { ...model, constants: { ...constants, completions: few, completionDraws: few } };
}
