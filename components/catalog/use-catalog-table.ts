"use client";

import { type SortingState, useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import { catalogColumns, catalogFeatures } from "./catalog-columns";
import type { FoundRow } from "./catalog-row";
import { type CatalogView, type Sort, sortKeys } from "./catalog-view";
import { listColumns } from "./list-columns";

export type ShownRows = ReturnType<typeof useCatalogTable>;

/** The table over the rows that are left, with the columns and in the order of the view. `onSort` hears of clicks on headings. */
export function useCatalogTable(
  data: readonly FoundRow[],
  { columns, sort }: Pick<CatalogView, "columns" | "sort">,
  onSort: (sort: Sort | null) => void,
) {
  const sorting = useMemo<SortingState>(
    () => (sort ? [{ id: sort.key, desc: sort.descending }] : []),
    [sort],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(listColumns.map(({ id }) => [id, columns.includes(id)])),
    [columns],
  );
  const table = useTable({
    features: catalogFeatures,
    columns: catalogColumns,
    data,
    getRowId: ({ slug }) => slug,
    enableMultiSort: false,
    state: { sorting, columnVisibility },
    onSortingChange: (update) => {
      const [first] = typeof update === "function" ? update(sorting) : update;
      const key = sortKeys.find((known) => known === first?.id);
      onSort(first && key ? { key, descending: first.desc } : null);
    },
  });
  return {
    /** In their order. */
    rows: table.getRowModel().rows.map(({ original }) => original),
    headers: table.getFlatHeaders(),
  };
}
