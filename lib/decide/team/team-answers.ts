import { type Need, needIds } from "@/lib/catalog/vocabulary";
import { type AnswerKey, type Answers, type Basis, bases } from "../answers";
import { knownLaws } from "../url";
import type { Influence } from "./team";
import type { Person, Team } from "./team-people";
import { answerName, type GivenAnswer, type KeySpread, spreadOf } from "./team-spread";

/** How the team's answer to a key came about. */
type Origin = "agreed" | "settled" | "most-frequent" | "left-open" | "nobody-knows";

/** The team's answer to a key; `given` is null where it is open. */
export type Choice = {
  readonly key: AnswerKey;
  readonly given: GivenAnswer | null;
  readonly origin: Origin;
};

/**
 * The team's answer to every key, in the order of the questionnaire. What nobody disputes is taken. In a disagreement
 * the team's own choice counts, as long as somebody still gives that answer; without one, the most frequent answer is
 * taken (the first of equals) where the disagreement does not change the result, and the key stays open where it does,
 * or where that is not worked out yet.
 */
export function teamChoices(team: Team, influence: Influence | undefined): readonly Choice[] {
  return spreadOf(team.people).map((spread): Choice => {
    const { key, given, agreement } = spread;
    if (agreement === "nobody-knows") return { key, given: null, origin: "nobody-knows" };
    if (agreement !== "differ") return { key, given: given[0] ?? null, origin: "agreed" };
    const settled = settledIn(spread, team.settled);
    if (settled !== undefined)
      return { key, given: settled, origin: settled === null ? "left-open" : "settled" };
    return matters(key, influence)
      ? { key, given: null, origin: "left-open" }
      : { key, given: mostFrequent(given), origin: "most-frequent" };
  });
}

/** The answer that the team chose; null where it chose to leave the key open, undefined where it chose nothing that is still given. */
function settledIn({ key, given }: KeySpread, settled: Answers): GivenAnswer | null | undefined {
  const value = settled[key];
  if (value === undefined || value === null) return value;
  return given.find((answer) => answerName(answer.value) === answerName(value));
}

/** Whether a disagreement changes the result. Unknown as long as it is not worked out. */
function matters(key: AnswerKey, influence: Influence | undefined): boolean {
  if (influence === undefined) return true;
  return influence.keys.some((other) => other.key === key && other.changes);
}

const mostFrequent = (given: readonly GivenAnswer[]) =>
  given.toSorted((a, b) => b.people.length - a.people.length)[0] ?? null;

type Entry = readonly [AnswerKey, unknown];

/**
 * The team's common answers, as a link carries them. Open keys are missing, save those of which somebody is not sure and
 * that nobody knows. A basis is the best among those who gave the answer. Laws are all that anybody named; notes and
 * dates stay with the people.
 */
export function teamAnswers(team: Team, choices: readonly Choice[]): Answers {
  const { people } = team;
  const values = choices.flatMap(({ key, given }): readonly Entry[] => {
    if (given !== null) return [[key, given.value]];
    const said = people.map(({ answers }) => answers[key]);
    return said.includes(null) && said.every((value) => value === undefined || value === null)
      ? [[key, null]]
      : [];
  });
  const found = choices.flatMap(({ key, given }): readonly Entry[] => {
    const basis = bestBasis(key, given?.people ?? []);
    return basis === undefined ? [] : [[key, basis]];
  });
  const needs = team.settled.needs ?? needsOf(people);
  const laws = knownLaws.filter((law) => people.some(({ answers }) => answers.laws?.includes(law)));
  return {
    ...Object.fromEntries(values),
    ...(needs === undefined ? {} : { needs: [...needs] }),
    ...(found.length === 0 ? {} : { basis: Object.fromEntries(found) }),
    ...(laws.length === 0 ? {} : { laws }),
  };
}

const bestBasis = (key: AnswerKey, people: readonly Person[]): Basis | undefined =>
  bases.find((basis) => people.some(({ answers }) => answers.basis?.[key] === basis));

/** Facts that at least half of those who answered the checklist ticked; undefined where nobody answered it. */
function needsOf(people: readonly Person[]): readonly Need[] | undefined {
  const lists = people.flatMap(({ answers }) => (answers.needs ? [answers.needs] : []));
  if (lists.length === 0) return undefined;
  return needIds.filter((id) => 2 * lists.filter((list) => list.includes(id)).length >= lists.length);
}
