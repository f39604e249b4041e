/** A name to put in, and what is said of it. */
export type Suggestion = {
  /** As it is written into the statement. */
  readonly text: string;
  readonly kind: "column" | "table" | "keyword";
  readonly says: string;
};

const mostSuggestions = 40;

/** Those that begin with the letters typed, then those with a part that does, then those that hold three or more of them. */
export function rankSuggestions(suggestions: readonly Suggestion[], prefix: string): readonly Suggestion[] {
  const ranked = suggestions
    .filter(({ text }, at) => suggestions.findIndex((other) => other.text === text) === at)
    .map((suggestion) => ({ suggestion, rank: rankOf(suggestion, prefix) }));
  return ranked
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .map(({ suggestion }) => suggestion)
    .slice(0, mostSuggestions);
}

function rankOf({ text, kind }: Suggestion, prefix: string): number | null {
  const name = text.toLowerCase().replaceAll('"', "");
  if (name.startsWith(prefix)) return 0;
  if (kind === "keyword" || prefix === "") return null;
  if (name.split(/[._]/).some((part) => part.startsWith(prefix))) return 1;
  return prefix.length >= 3 && name.includes(prefix) ? 2 : null;
}
