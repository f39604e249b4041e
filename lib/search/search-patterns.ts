import type { Category } from "@/lib/catalog/vocabulary";
import { prepareCloseness } from "./closeness";
import { explainHit, type Range, rangesIn } from "./explain-hit";
import { indexNames } from "./name-index";
import { nearestNames } from "./nearest-names";
import { type PreparedDocument, prepareDocument } from "./prepared-document";
import type { SearchDocument, SearchField } from "./search-document";
import { scoreOf, type Tier } from "./tiers";
import { listWords, lookUpTerm, type Term } from "./word-index";
import { termsOf, type Word } from "./words";

/** A found pattern with the reason why it was found. */
export type SearchHit = {
  readonly slug: string;
  readonly title: string;
  readonly category: Category;
  /** From 0 to 1, four decimals; never rises down the list. */
  readonly score: number;
  /** The field, and its text, that best answers the query. */
  readonly field: SearchField;
  readonly text: string;
  /** What to mark in `text`. */
  readonly ranges: readonly Range[];
  /** What to mark in `title`. */
  readonly titleRanges: readonly Range[];
};

/** What a search comes to. */
export type SearchAnswer = {
  /** `all`: each hit answers every word. `some`: no pattern does, and each hit answers some. `none`: there are no hits. */
  readonly coverage: "all" | "some" | "none";
  readonly hits: readonly SearchHit[];
  /** Where there are no hits, the three patterns with the most similar names. */
  readonly nearest: readonly SearchHit[];
  /** The query as it was understood, where a word that the catalog does not know was taken for one that it does; else null. */
  readonly readAs: string | null;
};

/** Ranks the patterns for a query. An empty query, or one without letters and figures, finds nothing and has no neighbours. */
export type Search = (query: string) => SearchAnswer;

/** Longer queries are cut; nobody reads an answer to them. */
const longestQuery = 200;
const nearestCount = 3;
/** What a score is worth after a correction. */
const correctedShare = 0.9;

/**
 * Prepares the search over the catalog, once; each call of the result is one query.
 *
 * Whole names come first (title, short title, alias, initials, product), then names of which every word of the query is
 * a word or a beginning, then texts that hold every word, then, where nothing does, texts that hold some. Within each
 * of these fuse.js ranks, and finds words that the catalog does not know by likeness; a word that it knows is never
 * matched by likeness: "lake" does not find "like". A word that it does not know is first corrected, where the corrected
 * query has an answer to every word. Of two pages found by a product the one that lists it earlier comes first; other ties stay
 * in catalog order.
 */
export function buildSearch(documents: readonly SearchDocument[]): Search {
  const prepared = documents.map(prepareDocument);
  const words = listWords(prepared);
  const namedBy = indexNames(documents);
  const closenessOf = prepareCloseness(documents);

  const lookUp = (word: Word) => lookUpTerm(words, word);

  function findAll(query: string, terms: readonly Term[]): readonly SearchHit[] {
    const named = namedBy(query);
    const known = terms.filter((term) => term.known);
    const candidates = [...prepared.keys()].filter(
      (place) => named.has(documents[place]!.slug) || known.every((term) => term.places.has(place)),
    );
    const close = closenessOf(spell(terms), candidates);
    const tierOf = (entry: PreparedDocument): Tier | undefined => {
      const kind = named.get(entry.document.slug);
      if (kind) return kind;
      if (beginsName(entry, terms)) return "beginning of a name";
      return known.length === terms.length || close.has(entry.document.slug) ? "every word" : undefined;
    };
    return candidates
      .flatMap((place) => {
        const entry = prepared[place]!;
        const tier = tierOf(entry);
        if (tier === undefined) return [];
        const hit = hitOf(entry, terms, scoreOf(tier, close.get(entry.document.slug) ?? 0));
        return [{ hit, listed: placeOfProduct(entry.document, hit) }];
      })
      .sort((a, b) => b.hit.score - a.hit.score || a.listed - b.listed)
      .map(({ hit }) => hit);
  }

  /** Patterns that answer rarer words, and more of them, come first. */
  function findSome(terms: readonly Term[]): readonly SearchHit[] {
    const weigh = ({ places }: Term) => Math.log(1 + documents.length / Math.max(places.size, 1));
    const whole = terms.reduce((sum, term) => sum + weigh(term), 0);
    return prepared
      .flatMap((entry, place) => {
        const answered = terms.filter(({ places }) => places.has(place));
        const share = answered.reduce((sum, term) => sum + weigh(term), 0) / whole;
        return answered.length === 0 ? [] : [hitOf(entry, terms, scoreOf("some words", share))];
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The answer to the query with its unknown words corrected, or undefined where that does not lead to a full answer. */
  function findCorrected(query: string, terms: readonly Term[]): SearchAnswer | undefined {
    const meant = terms.map((term) => (term.meant ? lookUp(term.meant) : term));
    if (meant.every((term, at) => term === terms[at])) return undefined;
    const readAs = respell(query, terms, meant);
    const hits = findAll(readAs, meant).map((hit) => ({
      ...hit,
      score: rounded(hit.score * correctedShare),
    }));
    return hits.length === 0 ? undefined : { coverage: "all", hits, nearest: [], readAs };
  }

  return (raw) => {
    const query = raw.trim().slice(0, longestQuery);
    const terms = termsOf(query).map(lookUp);
    if (terms.length === 0) return { coverage: "none", hits: [], nearest: [], readAs: null };

    const corrected = namedBy(query).size > 0 ? undefined : findCorrected(query, terms);
    if (corrected) return corrected;
    const full = findAll(query, terms);
    if (full.length > 0) return { coverage: "all", hits: full, nearest: [], readAs: null };
    const partial = findSome(terms);
    if (partial.length > 0) return { coverage: "some", hits: partial, nearest: [], readAs: null };
    const nearest = nearestNames(documents, query, nearestCount).map(({ place, likeness }) =>
      hitOf(prepared[place]!, terms, scoreOf("some words", likeness)),
    );
    return { coverage: "none", hits: [], nearest, readAs: null };
  };
}

/** Whether one of the pattern's names has, for every word of the query, that word or one that begins so. */
const beginsName = ({ texts }: PreparedDocument, terms: readonly Term[]) =>
  texts.some(
    ({ field, words }) =>
      (field === "title" || field === "aliases") &&
      terms.every(({ known, worth }) => known && words.some(({ form }) => worth.has(form))),
  );

/** What fuse.js is asked: stems of known words, so that inflections are found, and unknown words as they are. */
const spell = (terms: readonly Term[]) =>
  terms.map(({ word, known }) => (known ? word.stem : word.form)).join(" ");

/** The query with each corrected word in the place of the typed one. */
function respell(query: string, typed: readonly Term[], meant: readonly Term[]): string {
  let end = 0;
  const parts = typed.map(({ word }, at) => {
    const gap = query.slice(end, word.start);
    end = word.end;
    const now = meant[at]?.word;
    return gap + (now === word || now === undefined ? query.slice(word.start, word.end) : now.form);
  });
  return parts.join("") + query.slice(end);
}

const rounded = (score: number) => Math.round(score * 10_000) / 10_000;

function hitOf(entry: PreparedDocument, terms: readonly Term[], score: number): SearchHit {
  const { slug, title, category } = entry.document;
  const evidence = explainHit(entry, terms) ?? { field: "title" as const, text: title, ranges: [] };
  const titleText = entry.texts[0]!;
  return {
    slug,
    title,
    category,
    score: rounded(score),
    ...evidence,
    titleRanges: rangesIn(titleText, terms),
  };
}

/** Where a page lists the product that it was found by; 0 for what was found otherwise. */
const placeOfProduct = ({ technologies }: SearchDocument, { field, text }: SearchHit) =>
  field === "technologies" ? technologies.indexOf(text) : 0;
