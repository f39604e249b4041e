import { newestDate } from "@/lib/catalog/export-list";
import { stateRelations } from "@/lib/catalog/relation-ways";
import type { Pattern } from "@/lib/catalog/schema";
import { suitedFreshness } from "@/lib/catalog/suited-freshness";
import { qualityIds, technologyGroups } from "@/lib/catalog/vocabulary";
import type { CatalogRow } from "./catalog-row";

/** A row for each pattern, in the order given, which is the catalog's. Made at build time: conditions stay at home. */
export function toCatalogRows(patterns: readonly Pattern[]): readonly CatalogRow[] {
  const slugs = patterns.map(({ slug }) => slug);
  return patterns.map((pattern) => ({
    slug: pattern.slug,
    title: pattern.title,
    category: pattern.category,
    summary: pattern.summary,
    qualities: qualityIds.map((id) => pattern.qualities[id].value),
    products: technologyGroups.map((group) => pattern.technologies[group]?.length ?? 0),
    freshness: suitedFreshness(pattern),
    relations: stateRelations(pattern.relations, slugs),
    version: pattern.version,
    changed: newestDate(pattern.changes.map(({ date }) => date)),
  }));
}
