import {
  columnFacetingFeature,
  columnFilteringFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from "@tanstack/react-table";
import { type Category, categories } from "@/lib/catalog/vocabulary";
import type { SearchHit } from "@/lib/search/search-patterns";
import { type CatalogRow, shownQualities } from "./catalog-row";

/** A row and, where the reader searched, why it was found. */
export type FoundRow = CatalogRow & { readonly hit?: SearchHit };

export const catalogFeatures = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  columnFacetingFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortFns: { basic: sortFn_basic },
  columnMeta: metaHelper<{ readonly figures: boolean }>(),
});
export type CatalogFeatures = typeof catalogFeatures;

const column = createColumnHelper<CatalogFeatures, FoundRow>();

/** Category, name, then the qualities. */
export const catalogColumns = column.columns([
  column.accessor("category", {
    header: "Category",
    sortFn: (a, b) => categories.indexOf(a.original.category) - categories.indexOf(b.original.category),
    filterFn: (row, _, chosen: readonly Category[]) => chosen.includes(row.original.category),
  }),
  column.accessor((row) => row.title.toLowerCase(), { id: "name", header: "Pattern", sortFn: "basic" }),
  ...shownQualities.map(({ id, label }) =>
    column.accessor((row) => row.qualities[id], {
      id,
      header: label,
      sortFn: "basic",
      sortDescFirst: true,
      meta: { figures: true },
    }),
  ),
]);
