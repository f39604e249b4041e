import type { FacetName, Facets } from "@/lib/catalog/facets";
import { setParts } from "./facet-words";

type Props = {
  readonly facets: Facets;
  readonly titleOf: (slug: string) => string;
  /** What to drop to get how many. */
  readonly ways: readonly { readonly name: FacetName; readonly count: number }[];
  /** Patterns without any facet. */
  readonly without: number;
  readonly onDrop: (name: FacetName) => void;
  readonly onClear: () => void;
};

const patterns = (count: number) => `${count} ${count === 1 ? "pattern" : "patterns"}`;

/** What stands in the place of the list where the facets let nothing through: which one to drop to get how many. */
export function NarrowedToNothing({ facets, titleOf, ways, without, onDrop, onClear }: Props) {
  const parts = setParts(facets, titleOf);
  const wordsOf = (name: FacetName) => {
    const part = parts.find((one) => one.name === name);
    return part ? `${part.opening} ${part.chips.map(({ words }) => words).join(" or ")}` : "";
  };
  return (
    <div className="nothing" id="catalog-list">
      <h2>No pattern is all of this at once</h2>
      <p>{ways.length > 0 ? "Drop one of the filters:" : "No single filter is the reason."}</p>
      {ways.length > 0 ? (
        <ul>
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
