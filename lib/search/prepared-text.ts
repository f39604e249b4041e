import { type SearchDocument, type SearchField, searchFields, textsOf } from "./search-document";
import { type Word, wordsOf } from "./words";

/** One text of the catalog, taken apart once, so that a query need not do it at every key stroke. */
export type PreparedText = {
  /** The document's place in the catalog. */
  readonly place: number;
  readonly field: SearchField;
  readonly text: string;
  readonly words: readonly Word[];
};

/** Every text of the documents: document by document, field by field in the order of `searchFields`. The first of each document is its title. */
export const prepareTexts = (documents: readonly SearchDocument[]): readonly PreparedText[] =>
  documents.flatMap((document, place) =>
    searchFields.flatMap((field) =>
      textsOf(document, field).map((text) => ({ place, field, text, words: wordsOf(text) })),
    ),
  );
