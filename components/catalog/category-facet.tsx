import { type Category, categories } from "@/lib/catalog/vocabulary";
import { categoryTitle } from "./category-words";

type Props = {
  readonly chosen: readonly Category[];
  /** Patterns of each category under everything else that is set. */
  readonly counts: ReadonlyMap<Category, number>;
  /** Before the page runs, categories are links into the list. */
  readonly runs: boolean;
  readonly onChoose: (chosen: readonly Category[]) => void;
};

/** The choice of categories, each with the number of patterns that it would show. */
export function CategoryFacet({ chosen, counts, runs, onChoose }: Props) {
  const toggle = (category: Category) =>
    onChoose(
      chosen.includes(category) ? chosen.filter((other) => other !== category) : [...chosen, category],
    );
  return (
    <fieldset className="facet">
      <legend>Category</legend>
      <ul>
        {categories.map((category) => {
          const count = counts.get(category) ?? 0;
          return (
            <li key={category}>
              {runs ? (
                <label className={count === 0 ? "none" : undefined}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(category)}
                    onChange={() => toggle(category)}
                  />
                  {categoryTitle(category)} <span className="num">{count}</span>
                </label>
              ) : (
                <a href={`#${category}`}>
                  {categoryTitle(category)} <span className="num">{count}</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
