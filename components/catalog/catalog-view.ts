import { type Category, categories, type Quality } from "@/lib/catalog/vocabulary";
import { shownQualities } from "./catalog-row";

/** The columns by which the table can be put in order. */
export const sortKeys: readonly SortKey[] = ["category", "name", ...shownQualities.map(({ id }) => id)];
export type SortKey = "category" | "name" | Quality;
export type Sort = { readonly key: SortKey; readonly descending: boolean };

/** What the reader sees of the catalog. It stands in the page's address, so that a link shows the same. */
export type CatalogView = {
  readonly query: string;
  /** In catalog order; empty means all. */
  readonly categories: readonly Category[];
  /** Null is the order of relevance where there is a query, the catalog's own otherwise. */
  readonly sort: Sort | null;
};

export const wholeCatalog: CatalogView = { query: "", categories: [], sort: null };

/** Reads `?q=…&category=…&category=…&sort=-freshness`. What does not exist is dropped. */
export function parseView(search: string): CatalogView {
  const parameters = new URLSearchParams(search);
  const chosen = parameters.getAll("category");
  const sort = /^(-?)(.+)$/.exec(parameters.get("sort") ?? "");
  const key = sortKeys.find((known) => known === sort?.[2]);
  return {
    query: parameters.get("q") ?? "",
    categories: categories.filter((category) => chosen.includes(category)),
    sort: key ? { key, descending: sort?.[1] === "-" } : null,
  };
}

/** The address of a view without its path: "" for the whole catalog, else a search part that `parseView` reads back. */
export function formatView({ query, categories: chosen, sort }: CatalogView): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const category of chosen) parameters.append("category", category);
  if (sort) parameters.set("sort", `${sort.descending ? "-" : ""}${sort.key}`);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** Whether the patterns stand in the catalog's own order, category by category. */
export const isInCatalogOrder = ({ query, sort }: CatalogView) => sort === null && query.trim() === "";
