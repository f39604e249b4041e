import { categories } from "@/lib/catalog/vocabulary";
import { CatalogEntry } from "./catalog-entry";
import type { FoundRow } from "./catalog-row";
import { categoryTitle } from "./category-words";
import type { ListColumn } from "./list-columns";

export type ListProps = {
  readonly rows: readonly FoundRow[];
  readonly columns: readonly ListColumn[];
  /** True in the catalog's own order: each category is named once, beside its patterns. */
  readonly grouped: boolean;
};

/** The table's rows, as one list or category by category. */
export function CatalogBody({ rows, columns, grouped }: ListProps) {
  if (!grouped)
    return (
      <tbody>
        {rows.map((row, at) => (
          // At each key most of the found rows are others. They have no state: to fill what is there anew takes half the time.
          <tr key={row.hit ? at : row.slug}>
            <td className="category">{categoryTitle(row.category)}</td>
            <CatalogEntry row={row} columns={columns} />
          </tr>
        ))}
      </tbody>
    );
  return categories.map((category) => {
    const own = rows.filter((row) => row.category === category);
    return own.length === 0 ? null : (
      <tbody key={category} id={category} className="group">
        {own.map((row, at) => (
          <tr key={row.slug}>
            {at === 0 ? (
              <th scope="rowgroup" className="category" rowSpan={own.length}>
                <span>{categoryTitle(category)}</span>
              </th>
            ) : null}
            <CatalogEntry row={row} columns={columns} />
          </tr>
        ))}
      </tbody>
    );
  });
}
