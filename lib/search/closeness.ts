import Fuse, { type IFuseOptions } from "fuse.js";
import { fieldWeights, type SearchDocument, type SearchField, textsOf } from "./search-document";
import { stemsOf } from "./words";

/** The fields in which likeness is worth its time: names and short texts. */
const closeFields = [
  "title",
  "aliases",
  "initials",
  "technologies",
  "symptoms",
  "summary",
] as const satisfies readonly SearchField[];

/** A document as fuse.js sees it: its texts as stems of words, so that case, spelling and punctuation do not matter. */
type Plain = { readonly slug: string } & Readonly<Record<(typeof closeFields)[number], readonly string[]>>;

const toPlain = (document: SearchDocument): Plain => {
  const stems = (field: SearchField) => textsOf(document, field).map(stemsOf);
  return {
    slug: document.slug,
    title: stems("title"),
    aliases: stems("aliases"),
    initials: stems("initials"),
    technologies: stems("technologies"),
    symptoms: stems("symptoms"),
    summary: stems("summary"),
  };
};

const options: IFuseOptions<Plain> = {
  keys: closeFields.map((name) => ({ name, weight: fieldWeights[name] })),
  ignoreLocation: true,
  includeScore: true,
  threshold: 0.3,
  tokenMatch: "all",
  useTokenSearch: true,
};

/** Slug to closeness, from 0 to 1 (the same). Patterns in which fuse.js does not find every word are absent. */
export type Closeness = ReadonlyMap<string, number>;

/**
 * Prepares fuse.js over the documents. The result measures how close the stems, parted by spaces, are to each of the candidates,
 * which are places in the catalog.
 */
export function prepareCloseness(documents: readonly SearchDocument[]) {
  const plain = documents.map(toPlain);
  return (stems: string, candidates: readonly number[]): Closeness => {
    const fuse = new Fuse(
      candidates.map((place) => plain[place]!),
      options,
    );
    return new Map(fuse.search(stems).map(({ item, score = 1 }) => [item.slug, 1 - score]));
  };
}
