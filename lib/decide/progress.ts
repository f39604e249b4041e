import type { Answers } from "./answers";
import type { Question } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import { keysAsked } from "./next-questions";

/** `not-sure`: every part is answered, at least one with "not sure". `part`: some part is not answered at all. */
export type QuestionState = "open" | "part" | "not-sure" | "answered";

export function questionState(question: Question, answers: Answers): QuestionState {
  const given = keysAsked(question).map((key) => answers[key]);
  if (given.every((value) => value === undefined)) return "open";
  if (given.some((value) => value === undefined)) return "part";
  return given.includes(null) ? "not-sure" : "answered";
}

/** How far the questionnaire is filled in. `answered` counts explicit "not sure" too, which `notSure` counts again. */
export function progressOf(model: DecisionModel, answers: Answers) {
  const states = model.questions.map((question) => questionState(question, answers));
  const notSure = states.filter((state) => state === "not-sure").length;
  return {
    states,
    answered: notSure + states.filter((state) => state === "answered").length,
    notSure,
    of: states.length,
  };
}
