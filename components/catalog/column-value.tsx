import type { FoundRow } from "./catalog-row";
import type { ListColumn } from "./list-columns";
import { QualityFigure } from "./quality-figure";

/** What a column says of a pattern: a figure with its bar, or words. */
export function ColumnValue({ column, row }: { readonly column: ListColumn; readonly row: FoundRow }) {
  const value = column.read(row);
  if (column.kind === "quality" && typeof value === "number") return <QualityFigure value={value} />;
  return value;
}
