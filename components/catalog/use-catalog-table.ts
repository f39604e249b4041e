"use client";

import { type SortingState, useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import { catalogColumns, catalogFeatures, type FoundRow } from "./catalog-columns";
import { type CatalogView, type Sort, sortKeys } from "./catalog-view";

/** The table over the found rows, filtered and ordered as the view says. `onSort` hears of clicks on headings. */
export function useCatalogTable(
  data: readonly FoundRow[],
  { categories, sort }: Pick<CatalogView, "categories" | "sort">,
  onSort: (sort: Sort | null) => void,
) {
  const sorting = useMemo<SortingState>(
    () => (sort ? [{ id: sort.key, desc: sort.descending }] : []),
    [sort],
  );
  const columnFilters = useMemo(
    () => (categories.length > 0 ? [{ id: "category", value: categories }] : []),
    [categories],
  );
  return useTable({
    features: catalogFeatures,
    columns: catalogColumns,
    data,
    getRowId: ({ slug }) => slug,
    enableMultiSort: false,
    state: { sorting, columnFilters },
    onSortingChange: (update) => {
      const [first] = typeof update === "function" ? update(sorting) : update;
      const key = sortKeys.find((known) => known === first?.id);
      onSort(first && key ? { key, descending: first.desc } : null);
    },
  });
}
