import { type Dropped, readFacets, writeFacets } from "@/lib/catalog/facet-address";
import { type Facets, noFacets } from "@/lib/catalog/facets";
import { type ColumnId, columnsOf, listColumns, usualColumns } from "./list-columns";

/** What the list can be put in order by. */
export type SortKey = "category" | "name" | ColumnId;
export const sortKeys: readonly SortKey[] = [
  "category",
  "name",
  ...listColumns.flatMap(({ id, rank }) => (rank ? [id] : [])),
];
export type Sort = { readonly key: SortKey; readonly descending: boolean };

/** What the reader sees of the catalog. It stands in the page's address, so that a link shows the same. */
export type CatalogView = {
  readonly query: string;
  readonly facets: Facets;
  /** Null is the order of relevance where there is a query, the catalog's own otherwise. */
  readonly sort: Sort | null;
  readonly layout: "table" | "cards";
  /** In the order of `listColumns`. */
  readonly columns: readonly ColumnId[];
};

export const wholeCatalog: CatalogView = {
  query: "",
  facets: noFacets,
  sort: null,
  layout: "table",
  columns: usualColumns,
};

/** What is longer was not written here; the rest is not read. */
const longestSearch = 4000;
/** Nobody types more; the search itself reads less. */
const longestQuery = 400;

/**
 * Reads `?q=…&category=…&need=…&sort=-freshness&view=cards&columns=freshness.version`. What the catalog does not have is
 * left out and comes back in `dropped`; all else stays. Parameters of other names are none of the catalog's: mail and campaigns add them. `slugs` are those of the catalog.
 */
export function parseView(
  search: string,
  slugs: readonly string[],
): { readonly view: CatalogView; readonly dropped: readonly Dropped[] } {
  const parameters = new URLSearchParams(search.slice(0, longestSearch));
  const { facets, dropped } = readFacets(parameters, slugs);
  const sort = readSort(parameters.get("sort"));
  const columns = readColumns(parameters.get("columns"));
  const layout = parameters.get("view") ?? "table";
  const isLayout = layout === "table" || layout === "cards";
  return {
    view: {
      query: (parameters.get("q") ?? "").slice(0, longestQuery),
      facets,
      sort: sort.sort,
      layout: isLayout ? layout : "table",
      columns: columns.columns,
    },
    dropped: [
      ...dropped,
      ...sort.dropped,
      ...(isLayout ? [] : [{ asked: "view", value: layout }]),
      ...columns.dropped,
      ...(search.length > longestSearch ? [{ asked: "text", value: "beyond 4,000 characters" }] : []),
    ],
  };
}

function readSort(text: string | null): {
  readonly sort: Sort | null;
  readonly dropped: readonly Dropped[];
} {
  if (text === null) return { sort: null, dropped: [] };
  const descending = text.startsWith("-");
  const key = sortKeys.find((one) => one === (descending ? text.slice(1) : text));
  return key
    ? { sort: { key, descending }, dropped: [] }
    : { sort: null, dropped: [{ asked: "order", value: text }] };
}

function readColumns(text: string | null): {
  readonly columns: readonly ColumnId[];
  readonly dropped: readonly Dropped[];
} {
  if (text === null) return { columns: usualColumns, dropped: [] };
  const ids = text === "none" ? [] : text.split(".");
  return {
    columns: listColumns.map(({ id }) => id).filter((id) => ids.includes(id)),
    dropped: ids
      .filter((id) => !listColumns.some((column) => column.id === id))
      .map((value) => ({ asked: "column", value })),
  };
}

/** The address of a view without its path: "" for the whole catalog, else a search part that `parseView` reads back. */
export function formatView({ query, facets, sort, layout, columns }: CatalogView): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  writeFacets(facets, parameters);
  if (sort) parameters.set("sort", `${sort.descending ? "-" : ""}${sort.key}`);
  if (layout !== "table") parameters.set("view", layout);
  const ids = columnsOf(columns).map(({ id }) => id);
  if (ids.join() !== usualColumns.join())
    parameters.set("columns", ids.length === 0 ? "none" : ids.join("."));
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** Whether the patterns stand in the catalog's own order, category by category. */
export const isInCatalogOrder = ({ query, sort }: Pick<CatalogView, "query" | "sort">) =>
  sort === null && query.trim() === "";
