import type { RelationKind } from "@/lib/catalog/vocabulary";
import type { MapRelation } from "./relation-map";

/** The kinds whose marks would cover each other, from the uppermost to the lowest. */
const fanned = ["requires", "specialises", "evolves-into", "alternative-to", "conflicts-with"] as const;
const step = 0.55;

/**
 * The slope at which each kind of line leaves its pattern's dot, by slug and kind: rise over run into the channel, positive downwards.
 * So the marks of different kinds fan out round the dot. One kind alone runs level, and so do kinds that are not named here.
 */
export function endSlopes(
  relations: readonly MapRelation[],
): ReadonlyMap<string, ReadonlyMap<RelationKind, number>> {
  const kindsAt = new Map<string, Set<RelationKind>>();
  for (const { kind, from, to } of relations)
    for (const slug of [from, to]) kindsAt.set(slug, (kindsAt.get(slug) ?? new Set()).add(kind));
  return new Map(
    [...kindsAt].map(([slug, kinds]) => {
      const present = fanned.filter((kind) => kinds.has(kind));
      return [slug, new Map(present.map((kind, index) => [kind, (index - (present.length - 1) / 2) * step]))];
    }),
  );
}
