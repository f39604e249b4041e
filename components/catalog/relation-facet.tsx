import type { Facets } from "@/lib/catalog/facets";
import { relationWays, wayWords } from "@/lib/catalog/relation-ways";
import { categories } from "@/lib/catalog/vocabulary";
import type { CatalogRow } from "./catalog-row";
import { categoryTitle } from "./category-words";

type Props = {
  /** The whole catalog. */
  readonly rows: readonly Pick<CatalogRow, "slug" | "title" | "category">[];
  readonly relation: Facets["relation"];
  readonly targets: ReadonlyMap<string, number>;
  readonly ways: ReadonlyMap<string, number>;
  readonly onChoose: (relation: Facets["relation"]) => void;
};

/** A pattern, and how others stand to it. */
export function RelationFacet({ rows, relation, targets, ways, onChoose }: Props) {
  return (
    <fieldset className="facet relation-facet">
      <legend>Relation</legend>
      <ul>
        <li>
          <label className={relation ? undefined : "none"}>
            Each
            <select
              disabled={relation === null}
              value={relation?.way ?? "any"}
              onChange={({ target: { value } }) => relation && onChoose({ ...relation, way: value })}
            >
              {relationWays.map((way) => (
                <option key={way} value={way}>
                  {wayWords(way)} {relation ? `(${ways.get(way) ?? 0})` : ""}
                </option>
              ))}
            </select>
          </label>
        </li>
        <li>
          <label>
            this pattern
            <select
              value={relation?.to ?? ""}
              onChange={({ target: { value } }) =>
                onChoose(value === "" ? null : { way: relation?.way ?? "any", to: value })
              }
            >
              <option value="">none chosen</option>
              {categories.map((category) => (
                <optgroup key={category} label={categoryTitle(category)}>
                  {rows
                    .filter((row) => row.category === category)
                    .map(({ slug, title }) => (
                      <option key={slug} value={slug}>
                        {title} ({targets.get(slug) ?? 0})
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
        </li>
      </ul>
    </fieldset>
  );
}
