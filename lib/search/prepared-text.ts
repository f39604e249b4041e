import { type SearchDocument, type SearchField, searchFields, textsOf } from "./search-document";
import type { Steps } from "./steps";
import { type Word, wordsOf } from "./words";

/** One text of the catalog, taken apart once, so that a query need not do it at every key stroke. */
export type PreparedText = {
  /** The document's place in the catalog. */
  readonly place: number;
  readonly field: SearchField;
  readonly text: string;
  readonly words: readonly Word[];
};

/** Every text of the documents, a field of one a step: document by document, field by field in the order of `searchFields`. The first of each document is its title. */
export function* prepareTexts(documents: readonly SearchDocument[]): Steps<readonly PreparedText[]> {
  const texts: PreparedText[] = [];
  for (const [place, document] of documents.entries())
    for (const field of searchFields) {
      for (const text of textsOf(document, field)) texts.push({ place, field, text, words: wordsOf(text) });
      yield;
    }
  return texts;
}
