import { categoryTitle } from "@/components/catalog/category-words";
import { type Category, categories, type RelationKind, relationKinds } from "@/lib/catalog/vocabulary";
import { kindsShown, type MapView } from "@/lib/map/map-view";
import type { RelationCounts } from "@/lib/map/shown-relations";
import { kindTitle } from "./kind-words";
import { LineSample } from "./line-sample";

type Props = {
  readonly view: MapView;
  readonly counts: RelationCounts;
  /** Before the page runs, the kinds are a legend and the categories lead into the index. */
  readonly runs: boolean;
  readonly onKinds: (kinds: readonly RelationKind[]) => void;
  readonly onCategories: (categories: readonly Category[]) => void;
};

function toggled<T>(all: readonly T[], chosen: readonly T[], one: T): readonly T[] {
  return all.filter((value) => (value === one ? !chosen.includes(value) : chosen.includes(value)));
}

/** The legend of the lines, which is also the choice of kinds, and the choice of categories. Each has the number it would show. */
export function MapFilters({ view, counts, runs, onKinds, onCategories }: Props) {
  const kinds = kindsShown(view);
  return (
    <div className="map-filters">
      <fieldset className="facet map-kinds">
        <legend>Relation</legend>
        <ul>
          {relationKinds.map((kind) => {
            const count = counts.byKind.get(kind) ?? 0;
            const content = (
              <>
                <LineSample kind={kind} />
                {kindTitle(kind)} <span className="num">{count}</span>
              </>
            );
            return (
              <li key={kind}>
                {runs ? (
                  <label className={count === 0 ? "none" : undefined}>
                    <input
                      type="checkbox"
                      checked={kinds.includes(kind)}
                      onChange={() => onKinds(toggled(relationKinds, kinds, kind))}
                    />
                    {content}
                  </label>
                ) : (
                  <span className="entry-line">{content}</span>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <fieldset className="facet">
        <legend>Category</legend>
        <ul>
          {categories.map((category) => {
            const count = counts.byCategory.get(category) ?? 0;
            return (
              <li key={category}>
                {runs ? (
                  <label className={count === 0 ? "none" : undefined}>
                    <input
                      type="checkbox"
                      checked={view.categories.includes(category)}
                      onChange={() => onCategories(toggled(categories, view.categories, category))}
                    />
                    {categoryTitle(category)} <span className="num">{count}</span>
                  </label>
                ) : (
                  <a href={`#index-${category}`}>
                    {categoryTitle(category)} <span className="num">{count}</span>
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
    </div>
  );
}
