import type { Category, RelationKind } from "@/lib/catalog/vocabulary";
import { kindsShown, type MapView } from "./map-view";
import { type MapRelation, otherEnd, type RelationMap } from "./relation-map";

type Filters = Pick<MapView, "kinds" | "categories" | "focus">;

/** Relations under one filter alone: with one end in a chosen category; round one pattern, with the other end in it. */
const touches = (
  relation: MapRelation,
  { categories, focus }: Pick<Filters, "categories" | "focus">,
  categoryOf: ReadonlyMap<string, Category>,
): boolean => {
  if (focus !== null && relation.from !== focus && relation.to !== focus) return false;
  if (categories.length === 0) return true;
  const ends = focus === null ? [relation.from, relation.to] : [otherEnd(relation, focus)];
  return ends.some((slug) => {
    const category = categoryOf.get(slug);
    return category !== undefined && categories.includes(category);
  });
};

const categoriesBySlug = ({ patterns }: RelationMap) =>
  new Map(patterns.map(({ slug, category }) => [slug, category]));

/** The relations that the filters leave, in the map's order. With a focus, only its own. */
export function shownRelations(map: RelationMap, view: Filters): readonly MapRelation[] {
  const kinds = kindsShown(view);
  const categoryOf = categoriesBySlug(map);
  return map.relations.filter(
    (relation) => kinds.includes(relation.kind) && touches(relation, view, categoryOf),
  );
}

export type RelationCounts = {
  /** Relations of each kind under the categories chosen. */
  readonly byKind: ReadonlyMap<RelationKind, number>;
  /** Relations that each category would show, under the kinds chosen. */
  readonly byCategory: ReadonlyMap<Category, number>;
};

/** What each choice would show under everything else that is set. A kind or category without relations is missing. */
export function countRelations(map: RelationMap, view: Filters): RelationCounts {
  const kinds = kindsShown(view);
  const categoryOf = categoriesBySlug(map);
  const byKind = new Map<RelationKind, number>();
  const byCategory = new Map<Category, number>();
  for (const relation of map.relations) {
    if (touches(relation, view, categoryOf)) byKind.set(relation.kind, (byKind.get(relation.kind) ?? 0) + 1);
    if (!kinds.includes(relation.kind)) continue;
    if (view.focus !== null && !touches(relation, { categories: [], focus: view.focus }, categoryOf))
      continue;
    const ends = view.focus === null ? [relation.from, relation.to] : [otherEnd(relation, view.focus)];
    for (const category of new Set(ends.flatMap((slug) => categoryOf.get(slug) ?? [])))
      byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
  }
  return { byKind, byCategory };
}
