import type { Category } from "@/lib/catalog/vocabulary";
import { categories } from "@/lib/catalog/vocabulary";
import type { FoundRow } from "./catalog-columns";
import { CatalogEntry } from "./catalog-entry";
import { categoryTitle } from "./category-words";

type Props = {
  readonly rows: readonly FoundRow[];
  /** True in the catalog's own order: each category is named once, beside its patterns. */
  readonly grouped: boolean;
};

/** The table's rows, as one list or category by category. */
export function CatalogBody({ rows, grouped }: Props) {
  if (grouped)
    return categories.map((category) => (
      <CategoryGroup
        key={category}
        category={category}
        rows={rows.filter((row) => row.category === category)}
      />
    ));
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.slug}>
          <td className="category">{categoryTitle(row.category)}</td>
          <CatalogEntry row={row} />
        </tr>
      ))}
    </tbody>
  );
}

function CategoryGroup({
  category,
  rows,
}: {
  readonly category: Category;
  readonly rows: readonly FoundRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <tbody id={category} className="group">
      {rows.map((row, at) => (
        <tr key={row.slug}>
          {at === 0 ? (
            <th scope="rowgroup" className="category" rowSpan={rows.length}>
              <span>{categoryTitle(category)}</span>
            </th>
          ) : null}
          <CatalogEntry row={row} />
        </tr>
      ))}
    </tbody>
  );
}
