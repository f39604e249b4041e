import { SearchBox } from "./search-box";

type Props = {
  /** Queries to try, each a link to its answer in the catalog. */
  readonly examples: readonly string[];
};

/** The large search of the home page, with a few queries to try. */
export function HomeSearch({ examples }: Props) {
  return (
    <div className="seek later-part">
      <SearchBox label="Find a pattern" showLabel placeholder="by name, or by what hurts" />
      <p className="try label">
        {examples.map((words) => (
          <a key={words} href={`/patterns/?${new URLSearchParams({ q: words })}`}>
            {words}
          </a>
        ))}
      </p>
    </div>
  );
}
