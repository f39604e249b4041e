import { type SearchDocument, type SearchField, searchFields, textsOf } from "./search-document";
import { type Word, wordsOf } from "./words";

/** One text of a document, with its words. */
type PreparedText = {
  readonly field: SearchField;
  readonly text: string;
  readonly words: readonly Word[];
};

/** A document whose texts are taken apart once, so that a query need not do it at every key stroke. */
export type PreparedDocument = {
  readonly document: SearchDocument;
  /** Field by field, in the order of `searchFields`. */
  readonly texts: readonly PreparedText[];
};

export function prepareDocument(document: SearchDocument): PreparedDocument {
  const texts = searchFields.flatMap((field) =>
    textsOf(document, field).map((text) => ({ field, text, words: wordsOf(text) })),
  );
  return { document, texts };
}
