import { editDistance } from "./edit-distance";
import { letterSet, lettersApart } from "./letter-set";
import type { PreparedText } from "./prepared-text";
import { relatedTo } from "./related-words";
import type { Steps } from "./steps";
import { compareWords, type Word } from "./words";

/** A word of the catalog: how often it occurs, in which documents (their places) and in which texts (their numbers). */
export type Entry = {
  readonly word: Word;
  readonly letters: number;
  readonly count: number;
  readonly places: ReadonlySet<number>;
  readonly texts: readonly number[];
};

/** Every word of the texts, each once, in order of first appearance; a text a step. */
export function* listWords(texts: readonly Pick<PreparedText, "place" | "words">[]): Steps<readonly Entry[]> {
  const entries = new Map<
    string,
    { word: Word; letters: number; count: number; places: Set<number>; texts: number[] }
  >();
  for (const [number, { place, words }] of texts.entries()) {
    for (const word of words) {
      let entry = entries.get(word.form);
      if (entry === undefined) {
        entry = { word, letters: letterSet(word.form), count: 0, places: new Set(), texts: [] };
        entries.set(word.form, entry);
      }
      entry.count += 1;
      entry.places.add(place);
      if (entry.texts.at(-1) !== number) entry.texts.push(number);
    }
    yield;
  }
  return [...entries.values()];
}

/** A word of a query, looked up in the catalog. */
export type Term = {
  readonly word: Word;
  /** Whether it is, or begins, a word of the catalog. */
  readonly known: boolean;
  /** Places of the documents that answer it; empty where it is not known. */
  readonly places: ReadonlySet<number>;
  /** Numbers of the texts that answer it, with how well; empty where it is not known. */
  readonly texts: ReadonlyMap<number, number>;
  /** How well a word of the catalog, by its form, answers it: 4 the same word, 3 one that begins so, and for a term that is not known 1 for a word that is a slip away. Others are absent. */
  readonly worth: ReadonlyMap<string, number>;
  /** The word of the catalog that was probably meant by a term that is not known. */
  readonly meant?: Word;
};

/** Slips forgiven in a word: none below four letters, one below seven, two from seven on. */
const slipsAllowed = ({ form }: Word) => (form.length < 4 ? 0 : form.length < 7 ? 1 : 2);

/** What a wrong first letter adds to the slips: people rarely get it wrong. */
const wrongBeginning = 1;

/** The words that are a few slips away: fewest slips first, then the more frequent, then in order of appearance. */
function nearWords(entries: readonly Entry[], term: Word): readonly Word[] {
  const allowed = slipsAllowed(term);
  if (allowed === 0) return [];
  const letters = letterSet(term.form);
  return entries
    .filter((entry) => lettersApart(letters, entry.letters) <= 2 * allowed)
    .map(({ word, count }) => {
      const begins = word.form.charAt(0) === term.form.charAt(0);
      const slips = editDistance(term.form, word.form, allowed) + (begins ? 0 : wrongBeginning);
      return { word, count, slips };
    })
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || b.count - a.count)
    .map(({ word }) => word);
}

const directWorth = { same: 4, begins: 3, differs: 0 } as const;
/** What a word that means nearly the same is worth; it does not count as an answer. */
export const relatedWorth = 2;

/** Looks a word of a query up among the catalog's words. */
export function lookUpTerm(entries: readonly Entry[], word: Word): Term {
  const worth = new Map<string, number>();
  const places = new Set<number>();
  const texts = new Map<number, number>();
  const related = relatedTo(word.stem);
  for (const entry of entries) {
    const direct = directWorth[compareWords(word, entry.word)];
    const points = direct === 0 && related?.has(entry.word.stem) ? relatedWorth : direct;
    if (points === 0) continue;
    worth.set(entry.word.form, points);
    if (direct > 0) for (const place of entry.places) places.add(place);
    for (const number of entry.texts) if ((texts.get(number) ?? 0) < points) texts.set(number, points);
  }
  if (texts.size > 0) return { word, known: places.size > 0, places, texts, worth };
  const near = nearWords(entries, word);
  const [meant] = near;
  return {
    word,
    known: false,
    places,
    texts,
    worth: new Map(near.map(({ form }) => [form, 1])),
    ...(meant ? { meant } : {}),
  };
}
