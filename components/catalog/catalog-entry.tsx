import type { FoundRow } from "./catalog-row";
import { ColumnValue } from "./column-value";
import type { ListColumn } from "./list-columns";
import { PatternName } from "./pattern-name";

type Props = { readonly row: FoundRow; readonly columns: readonly ListColumn[] };

/** The cells of one pattern after its category: name and summary, then the chosen columns. */
export function CatalogEntry({ row, columns }: Props) {
  return (
    <>
      <th scope="row" className="entry">
        <PatternName row={row} summary={columns.some(({ id }) => id === "summary")} />
      </th>
      {columns.map((column) =>
        column.id === "summary" ? null : (
          <td key={column.id} className={column.kind === "text" ? undefined : "num"} data-l={column.label}>
            <ColumnValue column={column} row={row} />
          </td>
        ),
      )}
    </>
  );
}
