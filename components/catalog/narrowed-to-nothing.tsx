import type { FacetName, Facets } from "@/lib/catalog/facets";
import { setParts } from "./facet-words";

type Props = {
  readonly facets: Facets;
  readonly titleOf: (slug: string) => string;
  /** What to drop to get how many. */
  readonly ways: readonly { readonly name: FacetName; readonly count: number }[];
  /** Patterns without any facet. */
  readonly without: number;
  readonly query: string;
  /** Patterns without the query, with every facet. */
  readonly withoutQuery: number;
  readonly onDrop: (name: FacetName) => void;
  readonly onDropQuery: () => void;
  readonly onClear: () => void;
};

const patterns = (count: number) => `${count} ${count === 1 ? "pattern" : "patterns"}`;

/** What stands in the place of the list where the facets let nothing through: which one to drop to get how many. */
export function NarrowedToNothing({
  query,
  facets,
  titleOf,
  ways,
  without,
  withoutQuery,
  onDrop,
  onDropQuery,
  onClear,
}: Props) {
  const parts = setParts(facets, titleOf);
  const wordsOf = (name: FacetName) => {
    const part = parts.find((one) => one.name === name);
    return part ? `${part.opening} ${part.chips.map(({ words }) => words).join(" or ")}` : "";
  };
  const isNear = ways.length > 0 || withoutQuery > 0;
  return (
    <div className="nothing" id="catalog-list">
      <h2>No pattern is all of this at once</h2>
      <p>{isNear ? "One filter less is enough:" : "No single filter is the reason."}</p>
      {isNear ? (
        <ul>
          {withoutQuery > 0 ? (
            <li>
              <button type="button" className="plain" onClick={onDropQuery}>
                Drop the words “<bdi>{query}</bdi>”
              </button>
              <span className="label">{patterns(withoutQuery)}</span>
            </li>
          ) : null}
          {ways.map(({ name, count }) => (
            <li key={name}>
              <button type="button" className="plain" onClick={() => onDrop(name)}>
                Drop “{wordsOf(name)}”
              </button>
              <span className="label">{patterns(count)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <button type="button" className="plain" onClick={onClear}>
          Drop all filters: {patterns(without)}
        </button>
      </p>
    </div>
  );
}
