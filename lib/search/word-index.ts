import { editDistance } from "./edit-distance";
import type { PreparedDocument } from "./prepared-document";
import { compareWords, type Word } from "./words";

/** A word of the catalog: how often it occurs, and in which documents (their places in the catalog). */
export type Entry = {
  readonly word: Word;
  readonly count: number;
  readonly places: ReadonlySet<number>;
};

/** Every word of the documents, each once, in order of first appearance. */
export function listWords(documents: readonly Pick<PreparedDocument, "texts">[]): readonly Entry[] {
  const entries = new Map<string, { word: Word; count: number; places: Set<number> }>();
  for (const [place, { texts }] of documents.entries())
    for (const word of texts.flatMap(({ words }) => words)) {
      const entry = entries.get(word.form) ?? { word, count: 0, places: new Set() };
      entry.count += 1;
      entry.places.add(place);
      entries.set(word.form, entry);
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
  /** How well a word of the catalog, by its form, answers it: 4 the same word, 3 one that begins so, and for a term that is not known 1 for a word that is a slip away. Others are absent. */
  readonly worth: ReadonlyMap<string, number>;
  /** The word of the catalog that was probably meant by a term that is not known. */
  readonly meant?: Word;
};

/** Slips forgiven in a word: none below four letters, one below seven, two from seven on. */
const slipsAllowed = ({ form }: Word) => (form.length < 4 ? 0 : form.length < 7 ? 1 : 2);

/** The words that are a few slips away: fewest slips first, then the more frequent, then in order of appearance. The first letter must be right. */
function nearWords(entries: readonly Entry[], term: Word): readonly Word[] {
  const allowed = slipsAllowed(term);
  if (allowed === 0) return [];
  return entries
    .filter(({ word }) => word.form.charAt(0) === term.form.charAt(0))
    .map(({ word, count }) => ({ word, count, slips: editDistance(term.form, word.form, allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || b.count - a.count)
    .map(({ word }) => word);
}

const directWorth = { same: 4, begins: 3, differs: 0 } as const;

/** Looks a word of a query up among the catalog's words. */
export function lookUpTerm(entries: readonly Entry[], word: Word): Term {
  const worth = new Map<string, number>();
  const places = new Set<number>();
  for (const entry of entries) {
    const points = directWorth[compareWords(word, entry.word)];
    if (points === 0) continue;
    worth.set(entry.word.form, points);
    for (const place of entry.places) places.add(place);
  }
  if (places.size > 0) return { word, known: true, places, worth };
  const near = nearWords(entries, word);
  const [meant] = near;
  return {
    word,
    known: false,
    places,
    worth: new Map(near.map(({ form }) => [form, 1])),
    ...(meant ? { meant } : {}),
  };
}
