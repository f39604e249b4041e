import { categories } from "@/lib/catalog/vocabulary";
import type { ListProps } from "./catalog-body";
import { categoryTitle } from "./category-words";
import { ColumnValue } from "./column-value";
import { PatternName } from "./pattern-name";

/** The patterns as short entries side by side, as one list or category by category. */
export function CatalogCards({ rows, columns, grouped }: ListProps) {
  if (!grouped) return <Cards rows={rows} columns={columns} grouped={false} />;
  return categories.map((category) => {
    const own = rows.filter((row) => row.category === category);
    return own.length === 0 ? null : (
      <section key={category} id={category} className="card-group" aria-labelledby={`${category}-cards`}>
        <h2 id={`${category}-cards`}>{categoryTitle(category)}</h2>
        <Cards rows={own} columns={columns} grouped />
      </section>
    );
  });
}

function Cards({ rows, columns, grouped }: ListProps) {
  const figures = columns.filter(({ id }) => id !== "summary");
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.slug} className="entry card">
          {grouped ? null : <span className="label">{categoryTitle(row.category)}</span>}
          <PatternName row={row} summary={figures.length < columns.length} />
          {figures.length > 0 ? (
            <dl>
              {figures.map((column) => (
                <div key={column.id}>
                  <dt>{column.label}</dt>
                  <dd>
                    <ColumnValue column={column} row={row} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
