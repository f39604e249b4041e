import type { Range } from "@/lib/search/marked-ranges";
import type { SearchAnswer, SearchHit } from "@/lib/search/search-patterns";

/** A line of the list under a search box. */
export type SearchOption =
  | { readonly kind: "hit"; readonly key: string; readonly hit: SearchHit; readonly href: string }
  | {
      readonly kind: "place";
      readonly key: string;
      readonly title: string;
      readonly detail: string;
      readonly href: string;
      readonly titleRanges: readonly Range[];
      readonly detailRanges: readonly Range[];
    }
  | { readonly kind: "all"; readonly key: string; readonly label: string; readonly href: string };

/** Lines under one heading; a list of one group has no heading. */
export type OptionGroup = {
  readonly key: string;
  readonly heading?: string;
  readonly options: readonly SearchOption[];
};

const shown = 7;

/** The best hits, or the nearest names where there are none, and a last line that leads to the catalog. */
export function toOptions(
  query: string,
  { hits, nearest, coverage }: SearchAnswer,
  most = shown,
): readonly SearchOption[] {
  const lines = (coverage === "none" ? nearest : hits.slice(0, most)).map(
    (hit): SearchOption => ({
      kind: "hit",
      key: hit.slug,
      hit,
      href: `/patterns/${hit.slug}/`,
    }),
  );
  const all: SearchOption =
    coverage === "none"
      ? { kind: "all", key: "all", label: "Browse all patterns", href: "/patterns/" }
      : {
          kind: "all",
          key: "all",
          label: `Show ${hits.length === 1 ? "it" : `all ${hits.length}`} in the catalog`,
          href: `/patterns/?${new URLSearchParams({ q: query })}`,
        };
  return query === "" ? [] : [...lines, all];
}

/** What the answer amounts to, in one sentence; where there is none, what to do. */
export function describeAnswer(query: string, { hits, coverage, readAs }: SearchAnswer): string {
  if (coverage === "none")
    return `Nothing found for “${query}”. Try fewer words, a product’s name, or what goes wrong. The nearest names:`;
  const count = `${hits.length} ${hits.length === 1 ? "pattern" : "patterns"}`;
  if (readAs !== null) return `Read as “${readAs}”. ${count}`;
  return coverage === "all"
    ? count
    : `No pattern has every word. ${count} ${hits.length === 1 ? "has" : "have"} some:`;
}

/** The next option in a direction, round the ends. */
export const moveActive = (active: number, step: 1 | -1, count: number) =>
  count === 0 ? -1 : active < 0 && step < 0 ? count - 1 : (active + step + count) % count;
