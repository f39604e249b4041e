import { readCatalog } from "@/lib/adapters/content";
import { parseSearchRequest, SearchRequestError } from "@/lib/search/parse-request";
import { fieldLabels } from "@/lib/search/search-document";
import { buildSearch, type SearchAnswer, type SearchHit } from "@/lib/search/search-patterns";
import { toSearchDocuments } from "@/lib/search/to-search-documents";

type Streams = {
  readonly readLines: () => AsyncIterable<string>;
  /** Both get a text without its last line break. */
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
};

const ranking = ({ hits }: SearchAnswer) =>
  JSON.stringify(hits.map(({ slug, title, score }) => ({ slug, title, score })));

function describeHit({ slug, title, score, field, text }: SearchHit): string {
  const reason = field === "title" ? "" : `  ${fieldLabels[field]}: ${text}`;
  return `${score.toFixed(2)}  ${title}${reason}  /patterns/${slug}/`;
}

function describeAnswer({ coverage, hits, nearest, readAs }: SearchAnswer): string {
  if (readAs !== null) return [`Read as "${readAs}":`, ...hits.map(describeHit)].join("\n");
  if (coverage === "all") return hits.map(describeHit).join("\n");
  return coverage === "some"
    ? ["No pattern has every word. These have some:", ...hits.map(describeHit)].join("\n")
    : ["Nothing found. The nearest names:", ...nearest.map(describeHit)].join("\n");
}

async function run(given: readonly string[], { readLines, print }: Streams): Promise<void> {
  const request = parseSearchRequest(given);
  const { pages } = await readCatalog();
  const search = buildSearch(toSearchDocuments([...pages.values()]));
  if (request.kind === "query") {
    const answer = search(request.query);
    print(request.json ? ranking(answer) : describeAnswer(answer));
    return;
  }
  for await (const line of readLines()) print(ranking(search(line)));
}

/**
 * The command with its arguments and streams. Returns the exit status: 2 for bad input, which is told in one line.
 *
 * @throws whatever is not the caller's fault.
 */
export async function searchCommand(given: readonly string[], streams: Streams): Promise<0 | 2> {
  try {
    await run(given, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof SearchRequestError)) throw error;
    streams.complain(error.message);
    return 2;
  }
}
