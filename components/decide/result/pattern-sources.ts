import type { Pattern } from "@/lib/catalog/schema";
import type { RecommendSource } from "@/lib/decide/recommend";

/** What the answer page and compare need of the written patterns: no prose, and failure modes of the placements alone. */
export function toRecommendSources(patterns: Iterable<Pattern>): readonly RecommendSource[] {
  return Array.from(patterns, ({ slug, category, useWhen, avoidWhen, relations, failureModes }) => ({
    slug,
    category,
    useWhen,
    avoidWhen,
    relations: relations.filter(({ kind }) => kind === "conflicts-with" || kind === "alternative-to"),
    failureModes: category === "placement" ? failureModes : [],
  }));
}
