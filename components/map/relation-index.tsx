import { memo } from "react";
import { categoryTitle } from "@/components/catalog/category-words";
import { PatternLink } from "@/components/pattern/pattern-link";
import { categories } from "@/lib/catalog/vocabulary";
import { neighbourGroups } from "@/lib/map/neighbour-groups";
import type { MapRelation, RelationMap } from "@/lib/map/relation-map";

type Props = {
  readonly map: RelationMap;
  /** The relations that the filters leave, from both ends. */
  readonly shown: readonly MapRelation[];
};

/** The map in words: each pattern with its neighbours by relation, category by category. Patterns without a relation are left out. */
export const RelationIndex = memo(function RelationIndex({ map, shown }: Props) {
  const titles = new Map(map.patterns.map(({ slug, title }) => [slug, title]));
  return categories.map((category) => {
    const entries = map.patterns
      .filter((pattern) => pattern.category === category)
      .map((pattern) => ({ pattern, groups: neighbourGroups(pattern.slug, shown) }))
      .filter(({ groups }) => groups.length > 0);
    return entries.length === 0 ? null : (
      <section key={category} className="index-part" aria-labelledby={`index-${category}`}>
        <h3 id={`index-${category}`}>{categoryTitle(category)}</h3>
        <dl>
          {entries.map(({ pattern, groups }) => (
            <div key={pattern.slug}>
              <dt>
                <PatternLink slug={pattern.slug}>{pattern.title}</PatternLink>
              </dt>
              {groups.map(({ words, neighbours }) => (
                <dd key={words}>
                  <span className="relation-words">{words}</span>{" "}
                  {neighbours.map(({ slug }, index) => (
                    <span key={slug}>
                      {index > 0 ? ", " : ""}
                      <a href={`/patterns/${slug}/`}>{titles.get(slug)}</a>
                    </span>
                  ))}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
    );
  });
});
