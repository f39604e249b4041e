import { saveFile } from "@/components/decide/save-file";
import { type ExportColumn, listAsCsv, listAsJson, newestDate } from "@/lib/catalog/export-list";
import type { CatalogRow, FoundRow } from "./catalog-row";
import type { ListColumn } from "./list-columns";

type Props = {
  /** The whole catalog: its newest change dates the file. */
  readonly rows: readonly CatalogRow[];
  readonly shown: readonly FoundRow[];
  readonly columns: readonly ListColumn[];
};

/** What every exported row begins with; then come the chosen columns. */
const fixed = (origin: string): readonly ExportColumn<FoundRow>[] => [
  { id: "category", read: ({ category }) => category },
  { id: "slug", read: ({ slug }) => slug },
  { id: "title", read: ({ title }) => title },
  { id: "url", read: ({ slug }) => `${origin}/patterns/${slug}/` },
];

/** What is shown, as a file: same rows, same order, same columns. */
export function ExportChoice({ rows, shown, columns }: Props) {
  const newest = newestDate(rows.map(({ changed }) => changed));
  const save = (format: "csv" | "json") => {
    const all = [...fixed(location.origin), ...columns];
    const name = `isotherm-patterns-${newest}.${format}`;
    if (format === "csv") saveFile(name, "text/csv;charset=utf-8", listAsCsv(all, shown));
    else
      saveFile(
        name,
        "application/json",
        listAsJson({ address: location.href, generated: newest }, all, shown),
      );
  };
  return (
    <fieldset className="export-choice">
      <legend className="vh">Save what is shown</legend>
      <span className="wide-only">Save as</span>
      <button type="button" className="plain" aria-label="Save as CSV" onClick={() => save("csv")}>
        CSV
      </button>
      <button type="button" className="plain" aria-label="Save as JSON" onClick={() => save("json")}>
        JSON
      </button>
    </fieldset>
  );
}
