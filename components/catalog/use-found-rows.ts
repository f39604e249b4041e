import { useMemo } from "react";
import type { FitChoice } from "@/lib/catalog/facets";
import { lookUpRelations } from "@/lib/catalog/relation-ways";
import type { SearchAnswer } from "@/lib/search/search-patterns";
import type { CatalogRow, FoundRow } from "./catalog-row";

/** The rows that the search found, best first, or all of them; all of them, and the relations between them. */
export function useFoundRows(
  rows: readonly CatalogRow[],
  answer: SearchAnswer | undefined,
  fits: ReadonlyMap<string, FitChoice> | undefined,
) {
  const relations = useMemo(() => lookUpRelations(rows), [rows]);
  const all = useMemo(
    () =>
      rows.map(
        (row): FoundRow => ({
          ...row,
          neighbours: relations.neighbours(row.slug),
          fit: fits && (fits.get(row.slug) ?? "silent"),
        }),
      ),
    [rows, relations, fits],
  );
  const found = useMemo(() => {
    if (!answer) return all;
    const bySlug = new Map(all.map((row) => [row.slug, row]));
    return answer.hits.flatMap((hit): readonly FoundRow[] => {
      const row = bySlug.get(hit.slug);
      return row ? [{ ...row, hit }] : [];
    });
  }, [answer, all]);
  return { relations, all, found };
}
