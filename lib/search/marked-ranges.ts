import type { Term } from "./word-index";
import type { Word } from "./words";

/** Offsets into a text, `end` exclusive. */
export type Range = { readonly start: number; readonly end: number };

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
