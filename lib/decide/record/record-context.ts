import { type AnswerKey, type Answers, answerKeys, isKnown } from "../answers";
import { factKeys } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import { listed, partOf, saidInWords } from "../words";
import { markdownText } from "./markdown-text";
import { answerSaid, bullets, exactWords, nameOf, needsSaid } from "./record-words";

const question =
  "Where should the analytical data be kept: in one warehouse for everything, in a lake without a warehouse, " +
  "or in a lake with a warehouse beside it for what must be fast?";

/** The section "Context and Problem Statement": the question, who asks it, and what is not known or only guessed. */
export function contextOf(model: DecisionModel, answers: Answers): readonly string[] {
  const said = (key: "teamSize" | "volumeTb") => exactWords(saidInWords(model, answers, key));
  const team = isKnown(answers, "teamSize")
    ? `A team of ${said("teamSize")}`
    : "A team of a size that is not known";
  const volume = isKnown(answers, "volumeTb") ? said("volumeTb") : "an unknown volume";
  const work = isKnown(answers, "mix")
    ? `the work on it is ${listed(
        factKeys.filter((key) => key.startsWith("mix.")).map((key) => saidInWords(model, answers, key)),
      )}`
    : "the kinds of work on it are not known";
  const names = (keys: readonly AnswerKey[]) => listed(keys.map((key) => nameOf(model, key)));
  const open = [
    { keys: answerKeys.filter((key) => answers[key] === null), words: "The team is not sure about" },
    { keys: answerKeys.filter((key) => answers[key] === undefined), words: "Not answered" },
    { keys: guessed(answers), words: "Only guessed" },
  ].filter(({ keys }) => keys.length > 0);
  return [
    question,
    `${team} keeps ${volume} of analytical data, and ${work}.`,
    ...(open.length === 0 ? [] : [open.map(({ keys, words }) => `${words}: ${names(keys)}.`).join(" ")]),
  ];
}

/** Known answers that were guessed, in the order of the questionnaire. */
export const guessed = (answers: Answers) =>
  answerKeys.filter((key) => isKnown(answers, key) && answers.basis?.[key] === "guessed");

/** The section "Decision Drivers": every known answer with how it was found, what it counts for, and the team's note. */
export function driversOf(model: DecisionModel, answers: Answers): readonly string[] {
  const asked = answerKeys
    .filter((key) => isKnown(answers, key) || hasNote(answers, key))
    .map((key) => {
      const isOpen = !isKnown(answers, key);
      const words = isOpen ? "not known" : answerSaid(model, answers, key);
      const basis = isOpen ? undefined : answers.basis?.[key];
      const note = hasNote(answers, key) ? ` Note: “${markdownText(answers.notes?.[key] ?? "")}”` : "";
      return `${labelOf(model, key)}: ${words}${basis === undefined ? "" : ` (${basis})`}. ${countsFor(model, key)}${note}`;
    });
  const ticked = needsSaid(answers.needs);
  const isNeedsAnswered = answers.needs !== undefined && answers.needs !== null;
  const facts = !isNeedsAnswered
    ? []
    : [
        ticked.length === 0
          ? "None of the listed facts is true of the team. They score nothing."
          : `True of the team: ${ticked.join("; ")}. These facts score nothing; they bring companion patterns.`,
      ];
  const laws = (answers.laws ?? []).map(markdownText).filter((law) => law !== "");
  const lines = [...asked, ...facts, ...(laws.length === 0 ? [] : [`Laws that apply: ${laws.join(", ")}.`])];
  return lines.length === 0 ? ["Nothing is answered yet."] : bullets(lines);
}

/** "An answer may take", to stand before the answer. */
const labelOf = (model: DecisionModel, key: AnswerKey) =>
  partOf(model, key)?.short ?? partOf(model, key)?.label ?? nameOf(model, key);

const hasNote = (answers: Answers, key: AnswerKey) => markdownText(answers.notes?.[key] ?? "") !== "";

function countsFor(model: DecisionModel, key: AnswerKey): string {
  const criteria = model.criteria.filter(({ reads }) =>
    reads.some((fact) => fact === key || (key === "mix" && fact.startsWith("mix."))),
  );
  return criteria.length === 0
    ? "It scores nothing; it brings companion patterns."
    : `It counts for ${listed(criteria.map(({ short }) => short))}.`;
}
