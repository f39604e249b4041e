import type { PreparedText } from "./prepared-text";
import type { Steps } from "./steps";
import { listWords, lookUpTerm, type Term } from "./word-index";
import type { Word } from "./words";

/** Terms kept, so that at a key stroke only the word that is being typed is looked up. */
const kept = 300;

type Terms = {
  readonly lookUp: (word: Word) => Term;
  /** How many documents hold a word, told by its stem, in any inflection; 0 for one that stands in no text. */
  readonly placesOf: (stem: string) => number;
};

/** Prepares the look-up of words in the texts of the catalog. */
export function* prepareTerms(texts: readonly PreparedText[]): Steps<Terms> {
  const entries = yield* listWords(texts);
  const places = new Map<string, Set<number>>();
  for (const { word, places: own } of entries) {
    const all = places.get(word.stem) ?? new Set();
    for (const place of own) all.add(place);
    places.set(word.stem, all);
    yield;
  }
  const looked = new Map<string, Term>();
  return {
    lookUp(word) {
      const term = looked.get(word.form) ?? lookUpTerm(entries, word);
      if (looked.size >= kept) looked.clear();
      looked.set(word.form, term);
      return { ...term, word };
    },
    placesOf: (stem) => places.get(stem)?.size ?? 0,
  };
}
