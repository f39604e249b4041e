import type { Category } from "@/lib/catalog/vocabulary";
import { prepareCloseness } from "./closeness";
import { type Range, rangesIn } from "./marked-ranges";
import { indexNames, worthOfProduct } from "./name-index";
import { prepareNearestNames } from "./nearest-names";
import { prepareTexts } from "./prepared-text";
import { prepareRelevance, type Relevance } from "./relevance";
import { respell } from "./respell";
import type { SearchDocument, SearchField } from "./search-document";
import { finish, type Steps } from "./steps";
import { prepareTerms } from "./terms";
import { scoreOf, type Tier } from "./tiers";
import type { Term } from "./word-index";
import { termsOf } from "./words";

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
/** From so many words on a query is a sentence, and a page that answers most of it may be right before one that happens to hold all. */
const sentenceFrom = 3;
/** Pages that answer less than this share of what the best one answers are left out. */
const worthShowing = 0.4;
/** What a product is worth of which only the beginning was asked for. */
const begunShare = 0.9;
/** How much fuse.js counts within a tier. */
const closenessShare = 0.2;

/**
 * Prepares the search over the catalog, once; each call of the result is one query.
 *
 * Whole names come first (title, short title, alias, initials, product), then names of which every word of the query is
 * a word or a beginning, then texts that hold every word, then texts that hold some, ranked by how much of the query they
 * answer and how closely. fuse.js has its say within each of these. A word that the catalog knows is never matched by likeness:
 * "lake" does not find "like". A word that it does not know is first corrected, where the corrected query has an answer to
 * every word. Of two pages found by a product the one that speaks more of it comes first; other ties stay in catalog order.
 */
export const buildSearch = (documents: readonly SearchDocument[]): Search =>
  finish(buildSearchInSteps(documents));

/** `buildSearch` in several thousand steps, each far shorter than a frame, for a page that has other things to do meanwhile. */
export function* buildSearchInSteps(documents: readonly SearchDocument[]): Steps<Search> {
  const texts = yield* prepareTexts(documents);
  const titles = texts.filter(({ field }) => field === "title");
  const { lookUp, placesOf } = yield* prepareTerms(texts);
  const places = new Map(documents.map(({ slug }, place) => [slug, place]));
  const namedBy = yield* indexNames(documents);
  const closenessOf = yield* prepareCloseness(documents.length, texts);
  const nearestNames = yield* prepareNearestNames(documents);
  const weigh = yield* prepareRelevance(documents, texts, placesOf);

  function hitOf(place: number, terms: readonly Term[], score: number, reason = titles[place]!): SearchHit {
    const { slug, title, category } = documents[place]!;
    const { field, text } = reason;
    return {
      slug,
      title,
      category,
      score: rounded(score),
      field,
      text,
      ranges: rangesIn(reason, terms),
      titleRanges: rangesIn(titles[place]!, terms),
    };
  }

  function find(query: string, terms: readonly Term[]): Pick<SearchAnswer, "coverage" | "hits"> {
    const named = namedBy(query);
    const weighed = weigh(terms);
    const found = [
      ...weighed,
      ...[...named.keys()].flatMap((slug) => {
        const place = places.get(slug)!;
        return weighed.some((one) => one.place === place)
          ? []
          : [{ place, answered: 0, share: 0, wholly: [], reason: titles[place]! }];
      }),
    ];
    const answersAll = ({ answered }: Relevance) => answered === terms.length;
    const isAnswered = named.size > 0 || found.some(answersAll);
    const best = Math.max(...found.map(({ share }) => share));
    const shown = found.filter(
      (one) =>
        named.has(documents[one.place]!.slug) ||
        answersAll(one) ||
        ((!isAnswered || terms.length >= sentenceFrom) && one.share >= best * worthShowing),
    );
    const close = isAnswered
      ? closenessOf(spell(terms), bestOf(shown.filter(answersAll)))
      : new Map<number, number>();
    const isProduct = [...named.values()].some(({ kind }) => kind === "technology");
    const hits = shown
      .map(({ place, share, wholly, reason }) => {
        const document = documents[place]!;
        const name = named.get(document.slug);
        const holds = (...fields: readonly SearchField[]) =>
          wholly.filter(({ field }) => fields.includes(field));
        const products = isProduct ? holds("technologies") : [];
        const closeness = (1 - closenessShare) * share + closenessShare * (close.get(place) ?? 0);
        if (name ? name.kind === "technology" : products.length > 0) {
          const worth = Math.max(
            name?.worth ?? 0,
            ...products.map(({ text }) => begunShare * worthOfProduct(document, text)),
          );
          return hitOf(place, terms, scoreOf("technology", (worth + closeness) / 2), reason);
        }
        const begins = holds("title", "aliases").length > 0;
        const tier: Tier = name?.kind ?? (begins ? "beginning of a name" : "words");
        return hitOf(place, terms, scoreOf(tier, closeness), reason);
      })
      .sort((a, b) => b.score - a.score);
    return { coverage: isAnswered ? "all" : hits.length > 0 ? "some" : "none", hits };
  }

  /** One or two letters are no word: they find the names in which a word begins so. */
  function findBeginnings(terms: readonly Term[]): readonly SearchHit[] {
    const [term] = terms;
    if (terms.length !== 1 || term === undefined || term.word.form.length > 2) return [];
    return titles.flatMap(({ words, place }) => {
      const begun = words.find(({ form }) => form.startsWith(term.word.form));
      if (!begun) return [];
      const worth = new Map([[begun.form, 3]]);
      return [hitOf(place, [{ ...term, worth }], scoreOf("beginning of a name", 0))];
    });
  }

  /** The answer to the query with its unknown words corrected, or undefined where that does not lead to a full answer. */
  function findCorrected(query: string, terms: readonly Term[]): SearchAnswer | undefined {
    const meant = terms.map((term) => (term.meant ? lookUp(term.meant) : term));
    if (meant.every((term, at) => term === terms[at])) return undefined;
    const readAs = respell(query, terms, meant);
    const { coverage, hits } = find(readAs, meant);
    const lowered = hits.map((hit) => ({ ...hit, score: rounded(hit.score * correctedShare) }));
    return coverage === "all" ? { coverage, hits: lowered, nearest: [], readAs } : undefined;
  }

  return (raw) => {
    const query = raw.trim().slice(0, longestQuery);
    const terms = termsOf(query).map(lookUp);
    if (terms.length === 0) return { coverage: "none", hits: [], nearest: [], readAs: null };
    const corrected = namedBy(query).size > 0 ? undefined : findCorrected(query, terms);
    if (corrected) return corrected;
    const { coverage, hits } = find(query, terms);
    if (hits.length > 0) return { coverage, hits, nearest: [], readAs: null };
    const begun = findBeginnings(terms);
    if (begun.length > 0) return { coverage: "all", hits: begun, nearest: [], readAs: null };
    const nearest = nearestNames(query, nearestCount).map(({ place, likeness }) =>
      hitOf(place, terms, scoreOf("words", likeness)),
    );
    return { coverage: "none", hits: [], nearest, readAs: null };
  };
}

/** What fuse.js is asked: stems of known words, so that inflections are found, and unknown words as they are. */
const spell = (terms: readonly Term[]) =>
  terms.map(({ word, known }) => (known ? word.stem : word.form)).join(" ");

/** fuse.js looks at the likeliest only: the others would cost more than a frame and change nothing in sight. */
const likeliest = 12;
const bestOf = (found: readonly Relevance[]) =>
  [...found]
    .sort((a, b) => b.share - a.share)
    .slice(0, likeliest)
    .map(({ place }) => place);

const rounded = (score: number) => Math.round(score * 10_000) / 10_000;
