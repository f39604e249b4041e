import { type AnswerKey, type Answers, isKnown } from "./answers";
import { factKeys, type Question } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import type { Case, Outlook } from "./outlook";
import type { NextQuestion } from "./result";

/**
 * The open questions whose answer would settle most: by how much the largest share of cases won is expected to grow once
 * the question is answered. At most three, best first; equal ones in the order of the questionnaire.
 */
export function nextQuestions(
  model: DecisionModel,
  answers: Answers,
  { open, cases, weight, acceptability }: Outlook,
): readonly NextQuestion[] {
  const now = Math.max(...Object.values(acceptability));
  return open
    .map(({ id, options }, at) => {
      const expected = largestWins(cases, at, options.length) / weight;
      const question = model.questions.find((other) => other.id === id);
      const keys = question === undefined ? [] : keysAsked(question).filter((key) => !isKnown(answers, key));
      return { id, keys, gain: Math.max(0, Math.round((expected - now) * 10_000) / 10_000) };
    })
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, 3);
}

/** For each choice of a question the weight that the placement with most of its cases wins, added up. */
function largestWins(cases: readonly Case[], question: number, choices: number) {
  const won = Array.from({ length: choices }, () => ({
    "warehouse-as-platform": 0,
    "no-warehouse": 0,
    "purposeful-hybrid": 0,
  }));
  for (const item of cases) {
    const winner = item.standings[0]?.slug;
    const choice = won[item.choices[question] ?? 0];
    if (winner !== undefined && choice !== undefined) choice[winner] += item.weight;
  }
  return won.reduce((sum, choice) => sum + Math.max(...Object.values(choice)), 0);
}

/** The keys of the answers that a question asks for. */
export const keysAsked = ({ parts, kind }: Question): readonly AnswerKey[] =>
  kind === "mix"
    ? ["mix"]
    : parts.flatMap(({ key }) => factKeys.filter((known) => known === key).filter(isPlainKey));

const isPlainKey = (key: (typeof factKeys)[number]): key is Exclude<AnswerKey, "mix"> =>
  !key.startsWith("mix.");
