import type { Range } from "./marked-ranges";
import { stemsOf, termsOf, type Word, wordsOf } from "./words";

/** What the palette leads to besides patterns, in the order of its groups. */
export const placeKinds = ["question", "scenario", "page", "category"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A place of the site that is no pattern. */
export type SitePlace = {
  readonly kind: PlaceKind;
  readonly title: string;
  /** What stands behind the title: what one finds there. */
  readonly detail: string;
  /** Path, query and hash. */
  readonly href: string;
};

/** How well a place answers: its title is the query, begins so, holds every word, or holds them together with the detail. */
const worths = { title: 4, beginning: 3, words: 2, detail: 1 } as const;

/** A place that answers every word of a query, and what to mark in its texts. `worth` 3 or 4: the query is its title, or begins it. */
export type FoundPlace = {
  readonly place: SitePlace;
  readonly worth: 1 | 2 | 3 | 4;
  readonly titleRanges: readonly Range[];
  readonly detailRanges: readonly Range[];
};

const answers = (terms: readonly Word[], words: readonly Word[]) =>
  terms.every((term) => words.some((word) => begins(term, word)));

/** A half-typed word counts from its first letter on: the places are few. */
const begins = (term: Word, { form, stem }: Word) => stem === term.stem || form.startsWith(term.form);

const markedIn = (terms: readonly Word[], words: readonly Word[]): readonly Range[] =>
  words.flatMap((word) => {
    const term = terms.find((one) => begins(one, word));
    if (!term) return [];
    const typed = word.form.startsWith(term.form) ? word.start + term.form.length : word.end;
    return [{ start: word.start, end: Math.min(typed, word.end) }];
  });

type Read = { readonly title: readonly Word[]; readonly detail: readonly Word[] };

/** The words of places that were asked for before: every key asks for all of them. */
const readBefore = new WeakMap<SitePlace, Read>();

function readPlace(place: SitePlace): Read {
  const read = readBefore.get(place) ?? { title: wordsOf(place.title), detail: wordsOf(place.detail) };
  readBefore.set(place, read);
  return read;
}

function worthOf(terms: readonly Word[], asked: string, { title, detail }: Read) {
  if (title.map(({ stem }) => stem).join(" ") === asked) return worths.title;
  if (answers(terms, title)) return begins(terms[0]!, title[0]!) ? worths.beginning : worths.words;
  return answers(terms, [...title, ...detail]) ? worths.detail : undefined;
}

/**
 * The places that have every word of the query, or a word that begins so, in title and detail; best first, ties in the order
 * given. None for a query without letters and figures.
 */
export function findPlaces(places: readonly SitePlace[], query: string): readonly FoundPlace[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const asked = stemsOf(query);
  const found = places.flatMap((place): readonly FoundPlace[] => {
    const read = readPlace(place);
    const worth = worthOf(terms, asked, read);
    if (worth === undefined) return [];
    const [titleRanges, detailRanges] = [markedIn(terms, read.title), markedIn(terms, read.detail)];
    return [{ place, worth, titleRanges, detailRanges }];
  });
  return found.sort((a, b) => b.worth - a.worth);
}
