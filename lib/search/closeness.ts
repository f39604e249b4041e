import Fuse, { type IFuseOptions } from "fuse.js";
import {
  fieldWeights,
  type SearchDocument,
  type SearchField,
  searchFields,
  textsOf,
} from "./search-document";
import { formsOf } from "./words";

/** A document as fuse.js sees it: its texts as forms of words, so that case, spelling and punctuation do not matter. */
type Plain = { readonly slug: string } & Readonly<Record<SearchField, readonly string[]>>;

const toPlain = (document: SearchDocument): Plain => {
  const forms = (field: SearchField) => textsOf(document, field).map(formsOf);
  return {
    slug: document.slug,
    title: forms("title"),
    aliases: forms("aliases"),
    initials: forms("initials"),
    technologies: forms("technologies"),
    symptoms: forms("symptoms"),
    summary: forms("summary"),
  };
};

const options: IFuseOptions<Plain> = {
  keys: searchFields.map((name) => ({ name, weight: fieldWeights[name] })),
  ignoreLocation: true,
  includeScore: true,
  threshold: 0.3,
  tokenMatch: "all",
  useTokenSearch: true,
};

/** Slug to closeness, from 0 to 1 (the same). Patterns in which fuse.js does not find every word are absent. */
export type Closeness = ReadonlyMap<string, number>;

/** Up to so many candidates are searched by themselves, which is quicker than to search all the others with them. */
const fewCandidates = 12;

/**
 * Prepares fuse.js over the documents. The result measures how close the words, parted by spaces, are to each document;
 * `candidates`, places in the catalog, names those that matter, and others may be left out.
 */
export function prepareCloseness(documents: readonly SearchDocument[]) {
  const plain = documents.map(toPlain);
  const all = new Fuse(plain, options);

  return (words: string, candidates: readonly number[]): Closeness => {
    const few = candidates.length <= fewCandidates;
    const fuse = few
      ? new Fuse(
          candidates.map((place) => plain[place]!),
          options,
        )
      : all;
    return new Map(fuse.search(words).map(({ item, score = 1 }) => [item.slug, 1 - score]));
  };
}
