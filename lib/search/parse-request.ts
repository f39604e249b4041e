import { wordsOf } from "./words";

const usage =
  'Use: npm run -s search -- [--json] "words", or - to read one query a line from standard input.';

/** The arguments of the search command make no sense. The message is one line: field, what is wrong (found, allowed), what to do. */
export class SearchRequestError extends Error {
  override readonly name = "SearchRequestError";

  constructor(problem: string) {
    super(`search: ${problem}. ${usage}`);
  }
}

/** What the search command is asked: every line of standard input, or one query, answered as JSON or as text. */
export type SearchRequest =
  | { readonly kind: "lines" }
  | { readonly kind: "query"; readonly query: string; readonly json: boolean };

/**
 * Reads the arguments of the search command. Words need not be quoted: they are joined by spaces.
 *
 * @throws SearchRequestError for an unknown option, for words beside `-`, and where there is no word to search for.
 */
export function parseSearchRequest(given: readonly string[]): SearchRequest {
  const unknown = given.find((argument) => argument.startsWith("--") && argument !== "--json");
  if (unknown) throw new SearchRequestError(`option: unknown (found ${unknown}, allowed --json)`);
  const words = given.filter((argument) => argument !== "--json");
  if (words.includes("-")) {
    if (words.length > 1)
      throw new SearchRequestError(`words: given beside - (found ${words.length - 1}, allowed none)`);
    return { kind: "lines" };
  }
  const query = words.join(" ");
  if (wordsOf(query).length === 0)
    throw new SearchRequestError(
      `words: no word to search for (found ${JSON.stringify(query)}, allowed text with a letter or a figure)`,
    );
  return { kind: "query", query, json: given.includes("--json") };
}
