import type { Problem } from "./problem";

/** A piece of a file's text, and where it begins. */
export type Passage = { readonly value: string; readonly line: number; readonly column: number };

/** Shorter sentences may stand on two pages: they say too little to be copied. */
const shortestCounted = 8;

/** The words of each sentence of a passage that has at least eight, in lower case, without punctuation. */
export function longSentences(passage: string): readonly string[] {
  return passage
    .split(/(?<=[.!?:;])\s+|\n+/)
    .map((sentence) => sentence.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length >= shortestCounted)
    .map((words) => words.join(" "));
}

/** Every long sentence that stands in two files, reported in the later of them. Within one file a sentence may stand twice. */
export function repeatedSentences(
  files: readonly { readonly path: string; readonly passages: readonly Passage[] }[],
): readonly Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ path, passages }) =>
    passages.flatMap(({ value, line, column }) =>
      longSentences(value).flatMap((sentence): readonly Problem[] => {
        const other = first.get(sentence) ?? path;
        first.set(sentence, other);
        return other === path
          ? []
          : [
              {
                path,
                line,
                column,
                field: "sentence",
                message: `found "${sentence}" here and in ${other}, allowed in one of them. Say what is special here, or link`,
              },
            ];
      }),
    ),
  );
}

/** Every text in a front matter, at any depth, but for the keys left out. */
export function textsIn(value: unknown, leftOut: readonly string[]): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leftOut.includes(key) ? [] : textsIn(inner, leftOut),
  );
}
