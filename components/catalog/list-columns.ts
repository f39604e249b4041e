import type { FitChoice } from "@/lib/catalog/facets";
import { type Quality, qualities } from "@/lib/catalog/vocabulary";
import type { FoundRow } from "./catalog-row";

export type ColumnId = "summary" | Quality | "products" | "relations" | "version" | "changed" | "fit";

/** A column that the reader may choose. */
export type ListColumn = {
  readonly id: ColumnId;
  readonly label: string;
  readonly kind: "text" | "quality" | "figure";
  /** What the cell says; null where there is nothing to say. */
  readonly read: (row: FoundRow) => string | number | null;
  /** The larger, the better or the newer. Absent where nobody would put the list in this order. */
  readonly rank?: (row: FoundRow) => number | string;
};

export const fitWords: Readonly<Record<FitChoice, string>> = {
  for: "speak for it",
  possible: "leave it open",
  against: "speak against it",
};

/** From what speaks against a pattern to what speaks for it. */
const fitOrder: readonly FoundRow["fit"][] = ["against", "silent", "possible", "for"];

const versionRank = ({ version }: FoundRow) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
};
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
const figure = (id: ColumnId, label: string, read: (row: FoundRow) => number): ListColumn => ({
  id,
  label,
  kind: "figure",
  read,
  rank: read,
});

/** All columns after category and name, in their order. */
export const listColumns: readonly ListColumn[] = [
  { id: "summary", label: "Summary", kind: "text", read: ({ summary }) => summary },
  ...qualities.map(({ id, label }, at): ListColumn => {
    const read = (row: FoundRow) => row.qualities[at] ?? 0;
    return { id, label, kind: "quality", read, rank: read };
  }),
  figure("products", "Products", ({ products }) => sum(products)),
  figure("relations", "Related", ({ neighbours }) => neighbours),
  {
    id: "fit",
    label: "Your answers",
    kind: "text",
    read: ({ fit }) => (fit === undefined ? null : fit === "silent" ? "say nothing of it" : fitWords[fit]),
    rank: ({ fit }) => (fit === undefined ? 0 : fitOrder.indexOf(fit)),
  },
  {
    id: "version",
    label: "Version",
    kind: "text",
    read: ({ version }) => version,
    rank: versionRank,
  },
  {
    id: "changed",
    label: "Changed",
    kind: "text",
    read: ({ changed }) => changed,
    rank: ({ changed }) => changed,
  },
];

/** What the list shows until somebody chooses. */
export const usualColumns: readonly ColumnId[] = [
  "summary",
  "freshness",
  "querySpeed",
  "costAtScale",
  "simplicity",
];

/** The columns with these ids, in their own order. */
export const columnsOf = (ids: readonly ColumnId[]) => listColumns.filter(({ id }) => ids.includes(id));
