import { answerOptions, mixKeys } from "@/lib/catalog/vocabulary";
import { type AnswerKey, type Answers, answerKeys, isOptionKey, type Mix } from "../answers";
import type { Person } from "./team-people";

export type KnownAnswer = NonNullable<Answers[AnswerKey]>;

/** One answer that somebody gave, with all who gave it, in the order of the team. */
export type GivenAnswer = { readonly value: KnownAnswer; readonly people: readonly Person[] };

/** How far people agree on a key. `known-agree`: two or more gave the same answer, the others do not know. */
export type Agreement = "differ" | "nobody-knows" | "one-knows" | "known-agree" | "all-agree";

/** Everything that people said about one key. Each person stands in exactly one place. */
export type KeySpread = {
  readonly key: AnswerKey;
  readonly agreement: Agreement;
  /** Different answers: figures from small to large, options in the order of the vocabulary, mixes by their first share that differs, largest first. */
  readonly given: readonly GivenAnswer[];
  readonly notSure: readonly Person[];
  readonly notAnswered: readonly Person[];
};

/** What people said, for every key, in the order of the questionnaire. */
export function spreadOf(people: readonly Person[]): readonly KeySpread[] {
  return answerKeys.map((key) => {
    const groups = new Map<string, { value: KnownAnswer; people: Person[] }>();
    for (const person of people) {
      const value = person.answers[key];
      if (value === undefined || value === null) continue;
      const name = answerName(value);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, { value, people: [person] });
      else group.people.push(person);
    }
    const given = [...groups.values()].toSorted((a, b) => inOrder(key, a.value, b.value));
    return {
      key,
      agreement: agreementOf(given, people.length),
      given,
      notSure: people.filter(({ answers }) => answers[key] === null),
      notAnswered: people.filter(({ answers }) => answers[key] === undefined),
    };
  });
}

function agreementOf(given: readonly GivenAnswer[], people: number): Agreement {
  const [first, second] = given;
  if (first === undefined) return "nobody-knows";
  if (second !== undefined) return "differ";
  if (first.people.length === people) return "all-agree";
  return first.people.length === 1 ? "one-knows" : "known-agree";
}

/** Tells answers to the same key apart: equal names, equal answers. */
export const answerName = (value: KnownAnswer): string =>
  typeof value === "object" ? mixKeys.map((key) => value[key]).join("-") : String(value);

function inOrder(key: AnswerKey, a: KnownAnswer, b: KnownAnswer): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "object" && typeof b === "object") return byShares(a, b);
  const options: readonly string[] = isOptionKey(key) ? answerOptions[key] : [];
  return options.indexOf(String(a)) - options.indexOf(String(b));
}

function byShares(a: Mix, b: Mix): number {
  const key = mixKeys.find((share) => a[share] !== b[share]);
  return key === undefined ? 0 : b[key] - a[key];
}

/** People with a note to a key, in the order of the team. */
export const notesOn = (people: readonly Person[], key: AnswerKey) =>
  people.flatMap((person) => {
    const note = person.answers.notes?.[key]?.trim() ?? "";
    return note === "" ? [] : [{ person, note }];
  });
