import type { PreparedDocument } from "./prepared-document";
import { fieldWeights, type SearchField } from "./search-document";
import type { Term } from "./word-index";
import type { Word } from "./words";

/** Offsets into a text, `end` exclusive. */
export type Range = { readonly start: number; readonly end: number };

/** Where a query was found: one text of one field, and what to mark in it. Ranges ascend and do not overlap. */
export type Evidence = {
  readonly field: SearchField;
  readonly text: string;
  readonly ranges: readonly Range[];
};

type Asked = Pick<Term, "word" | "worth">;
type Text = { readonly text: string; readonly words: readonly Word[] };

/** The part of a word to mark: the typed beginning where it stands in the text letter by letter, else the whole word. */
function markedRange(text: string, { word: term }: Asked, word: Word): Range {
  const end = word.start + term.form.length;
  const isTyped = text.slice(word.start, end).toLowerCase() === term.form;
  return { start: word.start, end: isTyped && end < word.end ? end : word.end };
}

/** For each term the word of the text that answers it best, and the worth of the answer. */
const answersIn = ({ words }: Text, terms: readonly Asked[]) =>
  terms.map((term) => {
    let best: { readonly points: number; readonly word?: Word } = { points: 0 };
    for (const word of words) {
      const points = term.worth.get(word.form) ?? 0;
      if (points > best.points) best = { points, word };
    }
    return { ...best, term };
  });

/** What to mark in a text for the words of a query; empty where none of them stands in it. */
export function rangesIn(text: Text, terms: readonly Asked[]): readonly Range[] {
  const ranges = answersIn(text, terms)
    .flatMap(({ term, word }) => (word ? markedRange(text.text, term, word) : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return ranges.filter(({ start }, at) => at === 0 || start >= ranges[at - 1]!.end);
}

/**
 * The text that best says why a pattern was found: most words answered, then the better answers, then the heavier field.
 * Undefined where no text holds any of the words, not even with a slip.
 */
export function explainHit({ texts }: PreparedDocument, terms: readonly Asked[]): Evidence | undefined {
  const [best] = texts
    .map((text) => {
      const found = answersIn(text, terms);
      const points = found.reduce((sum, answer) => sum + answer.points, 0);
      return { text, points, answered: found.filter((answer) => answer.points > 0).length };
    })
    .filter(({ answered }) => answered > 0)
    .sort(
      (a, b) =>
        b.answered - a.answered ||
        b.points - a.points ||
        fieldWeights[b.text.field] - fieldWeights[a.text.field],
    );
  return best && { field: best.text.field, text: best.text.text, ranges: rangesIn(best.text, terms) };
}
