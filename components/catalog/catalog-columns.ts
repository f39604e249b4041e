import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from "@tanstack/react-table";
import { categories } from "@/lib/catalog/vocabulary";
import type { FoundRow } from "./catalog-row";
import { listColumns } from "./list-columns";

export const catalogFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
  columnMeta: metaHelper<{ readonly figures: boolean }>(),
});
export type CatalogFeatures = typeof catalogFeatures;

const column = createColumnHelper<CatalogFeatures, FoundRow>();

/** Category, name, then what the reader may choose. The summary stands under the name. */
export const catalogColumns = column.columns([
  column.accessor((row) => categories.indexOf(row.category), {
    id: "category",
    header: "Category",
    sortFn: "basic",
  }),
  column.accessor((row) => row.title.toLowerCase(), { id: "name", header: "Pattern", sortFn: "basic" }),
  ...listColumns.flatMap(({ id, label, kind, rank }) =>
    rank
      ? [
          column.accessor(rank, {
            id,
            header: label,
            sortFn: "basic",
            sortDescFirst: true,
            meta: { figures: kind !== "text" },
          }),
        ]
      : [],
  ),
]);
