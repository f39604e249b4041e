import type { SearchHit } from "@/lib/search/search-patterns";

type Props = {
  readonly query: string;
  /** Hits outside of the chosen categories. */
  readonly elsewhere: number;
  readonly nearest: readonly SearchHit[];
  readonly onAllCategories: () => void;
  readonly onClear: () => void;
};

const countWords = (count: number) => (count === 1 ? "1 pattern does" : `${count} patterns do`);

/** What stands in the place of an empty table: why it is empty and the ways out. */
export function NothingFound({ query, elsewhere, nearest, onAllCategories, onClear }: Props) {
  return (
    <div className="nothing" id="catalog-list">
      <h2>No pattern fits</h2>
      {elsewhere > 0 ? (
        <p>
          Nothing in the chosen categories answers “{query}”. {countWords(elsewhere)} in other categories.
        </p>
      ) : (
        <p>
          No name, product, symptom or summary answers “{query}”. Try the name of a product, fewer words, or
          what goes wrong.
        </p>
      )}
      {nearest.length > 0 ? (
        <>
          <h3>The nearest names</h3>
          <ul>
            {nearest.map(({ slug, title, category }) => (
              <li key={slug}>
                <a href={`/patterns/${slug}/`}>{title}</a>
                <span className="label">{category}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        {elsewhere > 0 ? (
          <button type="button" className="plain" onClick={onAllCategories}>
            Search all categories
          </button>
        ) : (
          <button type="button" className="plain" onClick={onClear}>
            Show the whole catalog
          </button>
        )}
      </p>
    </div>
  );
}
