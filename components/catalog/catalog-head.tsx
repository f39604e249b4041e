import type { Header } from "@tanstack/react-table";
import type { CatalogFeatures } from "./catalog-columns";
import type { FoundRow } from "./catalog-row";
import { SortMark } from "./sort-mark";

type Props = {
  readonly headers: readonly Header<CatalogFeatures, FoundRow, unknown>[];
  /** Before the page runs, headings are words. */
  readonly runs: boolean;
};

const spoken = { asc: "ascending", desc: "descending" } as const;

/** The table's headings, which are also its order. First click A to Z, or the best figure first; then the other way; then the order of before. */
export function CatalogHead({ headers, runs }: Props) {
  return (
    <thead>
      <tr>
        {headers.map(({ id, column }) => {
          const direction = column.getIsSorted();
          const label = String(column.columnDef.header);
          return (
            <th
              key={id}
              scope="col"
              className={column.columnDef.meta?.figures ? "num" : undefined}
              aria-sort={direction ? spoken[direction] : undefined}
            >
              {runs ? (
                <button type="button" onClick={column.getToggleSortingHandler()}>
                  {label}
                  <SortMark direction={direction} />
                </button>
              ) : (
                label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
