import type { LiveSearch } from "@/components/search/use-search";
import type { SearchAnswer } from "@/lib/search/search-patterns";
import type { FoundRow } from "./catalog-row";

type Props = {
  readonly search: LiveSearch["state"];
  readonly answer: SearchAnswer | undefined;
  readonly shown: readonly FoundRow[];
  /** Patterns in the whole catalog. */
  readonly all: number;
  /** What Enter in the search box opens. */
  readonly first: FoundRow | undefined;
};

const patterns = (count: number) => `${count} ${count === 1 ? "pattern" : "patterns"}`;

function sayStatus({ search, answer, shown, all, first }: Props): string {
  if (search === "loading") return "Loading the search index.";
  if (!answer) return shown.length === all ? `${patterns(all)}.` : `${shown.length} of ${patterns(all)}.`;
  if (shown.length === 0) return "Nothing found.";
  const enter = first ? ` Enter opens ${first.title}.` : "";
  if (answer.readAs !== null) return `Read as “${answer.readAs}”: ${patterns(shown.length)}.${enter}`;
  return answer.coverage === "some"
    ? `No pattern has every word; ${shown.length} ${shown.length === 1 ? "has" : "have"} some.${enter}`
    : `${patterns(shown.length)}.${enter}`;
}

/** How much of the catalog is shown, and what Enter would do. */
export function CatalogStatus(props: Props) {
  if (props.search === "failed")
    return (
      <p role="alert">
        The search index could not be loaded, so every pattern is listed. Reload the page to try again.
      </p>
    );
  return <p role="status">{sayStatus(props)}</p>;
}
