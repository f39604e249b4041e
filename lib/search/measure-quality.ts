import type { Search } from "./search-patterns";

/** The ways in which people ask. Listed in the order of the report. */
export const queryKinds = ["exact", "alias", "vendor", "problem", "typo", "concept"] as const;
type QueryKind = (typeof queryKinds)[number];

/** What a reader types, with the slugs of which any may come first. */
export type JudgedQuery = {
  readonly kind: QueryKind;
  readonly query: string;
  readonly right: readonly string[];
};

/** A query whose right answer did not come first. `place` counts from 1; undefined where it did not come at all. */
type Miss = {
  readonly judged: JudgedQuery;
  readonly place: number | undefined;
  readonly first: string | undefined;
};

/** How often the right pattern came first, and among the first three. */
export type Quality = {
  readonly queries: number;
  readonly first: number;
  readonly firstThree: number;
  readonly misses: readonly Miss[];
};

/** Asks the search every query and counts. */
export function measureQuality(search: Search, queries: readonly JudgedQuery[]): Quality {
  const answers = queries.map((judged) => {
    const slugs = search(judged.query).hits.map(({ slug }) => slug);
    const at = slugs.findIndex((slug) => judged.right.includes(slug));
    return { judged, place: at < 0 ? undefined : at + 1, first: slugs[0] };
  });
  return {
    queries: queries.length,
    first: answers.filter(({ place }) => place === 1).length,
    firstThree: answers.filter(({ place }) => place !== undefined && place <= 3).length,
    misses: answers.filter(({ place }) => place !== 1),
  };
}
