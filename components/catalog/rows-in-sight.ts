import type { CatalogView } from "./catalog-view";

/** So high is an entry at least, in pixels: a card is one of up to four in a line. */
const leastHeights = { cards: 50, withSummary: 80, plain: 38 } as const;

/** At least so many entries as the window can show of a list, which may move up by one when an answer takes something away above it. */
export function rowsInSight(
  list: Element | null,
  { layout, columns }: Pick<CatalogView, "layout" | "columns">,
): number {
  const height =
    leastHeights[layout === "cards" ? "cards" : columns.includes("summary") ? "withSummary" : "plain"];
  const top = Math.max(0, list?.getBoundingClientRect().top ?? 0);
  return Math.max(0, Math.ceil((innerHeight - top) / height)) + 1;
}
