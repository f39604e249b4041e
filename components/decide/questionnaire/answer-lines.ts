import { type AnswerKey, type Answers, isKnown } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { keysAsked } from "@/lib/decide/next-questions";
import { type QuestionState, questionState } from "@/lib/decide/progress";
import { answerInWords, partOf, saidInWords } from "@/lib/decide/words";
import { type StepId, stepName } from "./steps";

/** One question of the summary: its name, the answer in words, and whether anything is still open. */
export type AnswerLine = {
  readonly id: StepId;
  readonly name: string;
  readonly words: string;
  readonly state: QuestionState;
  readonly hasNote: boolean;
};

/** All questions with their answers in words, in the order of the questionnaire, the list of needs last. */
export const answerLines = (answers: Answers): readonly AnswerLine[] => [
  ...currentModel.questions.map((question) => {
    const keys = keysAsked(question);
    return {
      id: question.id,
      name: stepName(question.id),
      words: inWords(keys, answers),
      state: questionState(question, answers),
      hasNote: keys.some((key) => answers.notes?.[key] !== undefined),
    };
  }),
  {
    id: "needs",
    name: stepName("needs"),
    words: needsInWords(answers),
    state: isNeedsAnswered(answers) ? "answered" : "open",
    hasNote: false,
  },
];

function inWords(keys: readonly AnswerKey[], answers: Answers): string {
  const words = keys.map((key) => answerInWords(currentModel, answers, key));
  const isAlike = !keys.some((key) => isKnown(answers, key)) && new Set(words).size === 1;
  if (keys.length === 1 || isAlike) return words[0] ?? "";
  return keys
    .map((key, place) =>
      key !== "mix" && isKnown(answers, key)
        ? saidInWords(currentModel, answers, key)
        : `${uncapitalised(partOf(currentModel, key)?.short ?? key)} ${words[place]}`,
    )
    .join("; ");
}

const uncapitalised = (name: string) => name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

const isNeedsAnswered = ({ needs }: Answers) => needs !== undefined && needs !== null;

function needsInWords({ needs }: Answers): string {
  if (needs === undefined || needs === null) return "not answered";
  return needs.length === 0 ? "none of them" : `${needs.length} of them`;
}
