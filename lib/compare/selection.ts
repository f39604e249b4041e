import { isSlug, type Slug } from "@/lib/catalog/registry";
import { mostShownParts, shownPart } from "@/lib/catalog/shown-part";

/** As many patterns as fit side by side. */
export const mostCompared = 4;

/** What is longer was not written here; the rest is not read. */
const longestSearch = 8_000;

export type Selection = {
  /** At most `mostCompared`, each once, in the order of the address. */
  readonly slugs: readonly Slug[];
  /** One sentence for each reason for which something in the address was left out. */
  readonly notes: readonly string[];
};

/** Reads `?p=data-lake,data-vault`. What is unknown, named twice or too much is left out, with a note. */
export function parseSelection(search: string): Selection {
  const words = new URLSearchParams(search.slice(0, longestSearch))
    .getAll("p")
    .flatMap((list) => list.split(","))
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
  const known = words.filter((word) => isSlug(word));
  const slugs = [...new Set(known)];
  const unknown = [...new Set(words.filter((word) => !isSlug(word)))];
  const twice = slugs.filter((slug) => known.indexOf(slug) !== known.lastIndexOf(slug));
  const tooMuch = slugs.slice(mostCompared);
  const note = (left: readonly string[], why: string) =>
    left.length === 0
      ? []
      : [
          `Left out: ${left.slice(0, mostShownParts).map(quoted).join(", ")}${left.length > mostShownParts ? ", …" : ""} (${why}).`,
        ];
  return {
    slugs: slugs.slice(0, mostCompared),
    notes: [
      ...note(unknown, "not in the catalog"),
      ...note(twice, "named more than once; it stands once"),
      ...note(tooMuch, `at most ${mostCompared} fit side by side`),
    ],
  };
}

/** The address of a selection without its path: "" for none, else a search part that `parseSelection` reads back. */
export const formatSelection = (slugs: readonly string[]) =>
  slugs.length === 0 ? "" : `?p=${slugs.join(",")}`;

const quoted = (word: string) => `“${shownPart(word)}”`;
