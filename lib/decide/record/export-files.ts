import { type Answers, answerKeys } from "../answers";
import type { Recommendation } from "../result";
import { toSearch } from "../url";
import { unseenCharacters } from "./markdown-text";

/** The result as a file: what `decide --json` prints. */
export const resultAsJson = (result: Recommendation) => `${JSON.stringify(result, null, 2)}\n`;

/**
 * The answers as an `answers.json` that can be read again, notes included, without a final line break. Keys stand in fixed
 * order, in `basis` and `notes` too. Characters that cannot be seen are written as escapes.
 */
export function answersAsJson({ needs, asOf, basis, laws, notes, ...asked }: Answers): string {
  const ordered = {
    ...inOrder(asked),
    needs,
    asOf,
    basis: basis && inOrder(basis),
    laws,
    notes: notes && inOrder(notes),
  };
  return JSON.stringify(ordered, null, 2).replace(unseen, asEscape);
}

const inOrder = (given: Readonly<Partial<Record<(typeof answerKeys)[number], unknown>>>) =>
  Object.fromEntries(answerKeys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]));

const unseen = new RegExp(`[\\u00a0${unseenCharacters}]`, "gu");
const asEscape = (character: string) =>
  Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");

/** The address of a result on the site, without the host. Notes are not part of it. */
export function permalink(answers: Answers, modelVersion: string): string {
  const search = toSearch(answers, modelVersion);
  return `/decide/result/${search && `?${search}`}`;
}
