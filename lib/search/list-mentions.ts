import { isStopWord, wordsOf } from "./words";

const mentionsPerPage = 60;
/** A word that stands on more than this share of the pages tells none of them apart. */
const tooCommon = 0.2;

/** Stem to how often it occurs and how it is written there, in lower case where it stands so anywhere. */
function countWords(passages: readonly string[]) {
  const found = new Map<string, { count: number; written: string }>();
  for (const text of passages)
    for (const { form, stem, start, end } of wordsOf(text)) {
      if (form.length < 3 || /^\p{N}/u.test(form) || isStopWord(form)) continue;
      const written = text.slice(start, end);
      const entry = found.get(stem) ?? { count: 0, written };
      entry.count += 1;
      if (written === written.toLowerCase()) entry.written = written;
      found.set(stem, entry);
    }
  return found;
}

/**
 * For each page the words of its prose that tell it from the others, the most telling first: times on the page, times the
 * logarithm of the share of pages without it (term frequency, inverse document frequency). Words that stand in the page's
 * other texts are left out.
 */
export function listMentions(
  proses: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const counted = proses.map(countWords);
  const pagesWith = new Map<string, number>();
  for (const stem of counted.flatMap((words) => [...words.keys()]))
    pagesWith.set(stem, (pagesWith.get(stem) ?? 0) + 1);

  return counted.map((words, place) => {
    const known = new Set(others[place]!.flatMap((text) => wordsOf(text).map(({ stem }) => stem)));
    return [...words]
      .filter(([stem]) => !known.has(stem) && pagesWith.get(stem)! <= Math.max(1, proses.length * tooCommon))
      .map(([stem, { count, written }]) => ({
        written,
        telling: count * Math.log((1 + proses.length) / pagesWith.get(stem)!),
      }))
      .sort((a, b) => b.telling - a.telling)
      .slice(0, mentionsPerPage)
      .map(({ written }) => written);
  });
}
