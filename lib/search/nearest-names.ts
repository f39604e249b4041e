import { type SearchDocument, textsOf } from "./search-document";
import { compact } from "./words";

function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${compact(text)} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

/** Shared letter pairs of two texts, from 0 (none) to 1 (all): twice the common over the sum (Dice 1945). */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

/** The places in the catalog of the patterns whose title, alias or product is most like the query: the most like first, ties in catalog order. */
export function nearestNames(
  documents: readonly SearchDocument[],
  query: string,
  count: number,
): readonly { readonly place: number; readonly likeness: number }[] {
  return documents
    .map((document, place) => {
      const names = [document.title, ...textsOf(document, "aliases"), ...textsOf(document, "technologies")];
      return { place, likeness: Math.max(...names.map((name) => likeness(query, name))) };
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count);
}
