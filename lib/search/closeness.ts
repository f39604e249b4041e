import Fuse, { type IFuseOptions } from "fuse.js";
import type { PreparedText } from "./prepared-text";
import { fieldWeights, type SearchField } from "./search-document";
import type { Steps } from "./steps";

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
type Plain = Record<(typeof closeFields)[number], string[]>;

function* toPlain(documents: number, texts: readonly PreparedText[]): Steps<readonly Plain[]> {
  const plain = Array.from(
    { length: documents },
    (): Plain => ({
      title: [],
      aliases: [],
      initials: [],
      technologies: [],
      symptoms: [],
      summary: [],
    }),
  );
  const isClose = (field: SearchField): field is keyof Plain => closeFields.some((one) => one === field);
  for (const { place, field, words } of texts) {
    if (isClose(field)) plain[place]![field].push(words.map(({ stem }) => stem).join(" "));
    yield;
  }
  return plain;
}

const keys = closeFields.map((name) => ({ name, weight: fieldWeights[name] }));

/**
 * fuse.js counts in how many texts each word stands, but reads the counts of the query's words only: of a text it need hear no
 * others. A text with none of them is told as one word, for one without words would not be counted at all.
 */
function tokenizeFor(query: string) {
  const asked = query.split(" ");
  const holds = (text: string, stem: string) => text.includes(stem) && ` ${text} `.includes(` ${stem} `);
  return (text: string) => {
    if (text === query) return asked;
    const named = asked.filter((stem) => holds(text, stem));
    return named.length > 0 ? named : [text];
  };
}

const optionsFor = (stems: string): IFuseOptions<Plain> => ({
  keys,
  ignoreLocation: true,
  includeScore: true,
  threshold: 0.3,
  tokenMatch: "all",
  useTokenSearch: true,
  tokenize: tokenizeFor(stems),
});

/** Place in the catalog to closeness, from 0 to 1 (the same). Patterns in which fuse.js does not find every word are absent. */
type Closeness = ReadonlyMap<number, number>;

/** Measures how close stems, parted by spaces, are to each of the candidates, which are places in the catalog. */
type ClosenessOf = (stems: string, candidates: readonly number[]) => Closeness;

/** Prepares fuse.js over `documents` documents with these texts, a document a step. */
export function* prepareCloseness(documents: number, texts: readonly PreparedText[]): Steps<ClosenessOf> {
  const plain = yield* toPlain(documents, texts);
  const { keys: indexed, records } = Fuse.createIndex<Plain>(keys, []).toJSON();
  for (const [place, document] of plain.entries()) {
    for (const record of Fuse.createIndex(keys, [document]).toJSON().records)
      records.push({ ...record, i: place });
    yield;
  }
  return (stems, candidates) => {
    const index = Fuse.parseIndex<Plain>({
      keys: indexed,
      records: candidates.map((place) => records[place]!),
    });
    const fuse = new Fuse(plain, optionsFor(stems), index);
    return new Map(fuse.search(stems).map(({ refIndex, score = 1 }) => [refIndex, 1 - score]));
  };
}
