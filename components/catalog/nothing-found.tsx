import type { SearchHit } from "@/lib/search/search-patterns";

type Props = {
  readonly query: string;
  readonly nearest: readonly SearchHit[];
  readonly onClear: () => void;
};

/** What stands in the place of an empty table: why it is empty and the ways out. */
export function NothingFound({ query, nearest, onClear }: Props) {
  return (
    <div className="nothing" id="catalog-list">
      <h2>No pattern fits</h2>
      <p>
        No name, product, symptom, heading or text answers “<bdi>{query}</bdi>”. Try the name of a product,
        fewer words, or what goes wrong.
      </p>
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
        <button type="button" className="plain" onClick={onClear}>
          Show the whole catalog
        </button>
      </p>
    </div>
  );
}
