import { type SearchDocument, textsOf } from "./search-document";
import type { Steps } from "./steps";
import { compact } from "./words";

function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${compact(text)} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

/** Shared letter pairs of two texts, from 0 (none) to 1 (all): twice the common over the sum (Dice 1945). */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** A pattern, by its place in the catalog, and how like the query the likest of its names is, from 0 to 1. */
type Neighbour = { readonly place: number; readonly likeness: number };

/** Finds the patterns whose title, alias or product is most like the query: the most like first, ties in catalog order. */
type NearestNames = (query: string, count: number) => readonly Neighbour[];

/** Prepares the search for similar names, those of a pattern a step. */
export function* prepareNearestNames(documents: readonly SearchDocument[]): Steps<NearestNames> {
  const names: (readonly ReadonlySet<string>[])[] = [];
  for (const document of documents) {
    names.push(
      (["title", "aliases", "technologies"] as const).flatMap((field) =>
        textsOf(document, field).map(pairsOf),
      ),
    );
    yield;
  }
  return (query, count) => {
    const asked = pairsOf(query);
    return names
      .map((own, place) => ({ place, likeness: Math.max(...own.map((name) => likeness(asked, name))) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, count);
  };
}
