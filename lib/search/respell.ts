import type { Term } from "./word-index";

/** The query with each corrected word in the place of the typed one. */
export function respell(query: string, typed: readonly Term[], meant: readonly Term[]): string {
  let end = 0;
  const parts = typed.map(({ word }, at) => {
    const gap = query.slice(end, word.start);
    end = word.end;
    const now = meant[at]?.word;
    return gap + (now === word || now === undefined ? query.slice(word.start, word.end) : now.form);
  });
  return parts.join("") + query.slice(end);
}
