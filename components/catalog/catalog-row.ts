import type { Pattern } from "@/lib/catalog/schema";
import { type Category, type Quality, qualities } from "@/lib/catalog/vocabulary";

/** The qualities that the catalog's table lines up, in its order. */
export const shownQualities = qualities.filter(({ id }) =>
  ["freshness", "querySpeed", "costAtScale", "simplicity"].includes(id),
);

/** One pattern as the table shows it. */
export type CatalogRow = {
  readonly slug: string;
  readonly title: string;
  readonly category: Category;
  readonly summary: string;
  /** -2 to +2. */
  readonly qualities: Readonly<Partial<Record<Quality, number>>>;
};

/** A row for each pattern, in the order given. */
export const toCatalogRows = (
  patterns: readonly Pick<Pattern, "slug" | "title" | "category" | "summary" | "qualities">[],
): readonly CatalogRow[] =>
  patterns.map(({ slug, title, category, summary, qualities: all }) => ({
    slug,
    title,
    category,
    summary,
    qualities: Object.fromEntries(shownQualities.map(({ id }) => [id, all[id].value])),
  }));
