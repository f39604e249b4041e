import { registry } from "@/lib/catalog/registry";
import type { Pattern } from "@/lib/catalog/schema";
import { type Category, type Quality, qualities } from "@/lib/catalog/vocabulary";

/** The qualities that the catalog's table lines up, in its order. */
export const shownQualities = qualities.filter(({ id }) =>
  ["freshness", "querySpeed", "costAtScale", "simplicity"].includes(id),
);

/** One pattern as the table shows it. `page` is absent while the page is to come. */
export type CatalogRow = {
  readonly slug: string;
  readonly title: string;
  readonly category: Category;
  readonly page?: {
    readonly summary: string;
    /** -2 to +2. */
    readonly qualities: Readonly<Partial<Record<Quality, number>>>;
  };
};

/** A row for each entry of the catalog, written or not, in catalog order. `patterns` is keyed by slug. */
export function toCatalogRows(
  patterns: ReadonlyMap<string, Pick<Pattern, "title" | "summary" | "qualities">>,
): readonly CatalogRow[] {
  return registry.map(({ slug, title, category }) => {
    const pattern = patterns.get(slug);
    if (!pattern) return { slug, title, category };
    const values = shownQualities.map(({ id }) => [id, pattern.qualities[id].value] as const);
    const page = { summary: pattern.summary, qualities: Object.fromEntries(values) };
    return { slug, title: pattern.title, category, page };
  });
}
