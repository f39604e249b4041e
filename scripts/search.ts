import { createInterface } from "node:readline";
import { readCatalog } from "@/lib/adapters/content";
import { parseSearchRequest, SearchRequestError } from "@/lib/search/parse-request";
import { fieldLabels, toSearchDocuments } from "@/lib/search/search-document";
import { buildSearch, type SearchAnswer, type SearchHit } from "@/lib/search/search-patterns";

const ranking = ({ hits }: SearchAnswer) =>
  JSON.stringify(hits.map(({ slug, title, score }) => ({ slug, title, score })));

function describeHit({ slug, title, score, field, text, written }: SearchHit): string {
  const reason = field === "title" ? "" : `  ${fieldLabels[field]}: ${text}`;
  return `${score.toFixed(2)}  ${title}${reason}  ${written ? `/patterns/${slug}/` : "(page to come)"}`;
}

function describeAnswer({ coverage, hits, nearest, readAs }: SearchAnswer): string {
  if (readAs !== null) return [`Read as "${readAs}":`, ...hits.map(describeHit)].join("\n");
  if (coverage === "all") return hits.map(describeHit).join("\n");
  return coverage === "some"
    ? ["No pattern has every word. These have some:", ...hits.map(describeHit)].join("\n")
    : ["Nothing found. The nearest names:", ...nearest.map(describeHit)].join("\n");
}

async function run(given: readonly string[]): Promise<void> {
  const request = parseSearchRequest(given);
  const { patterns } = await readCatalog();
  const search = buildSearch(toSearchDocuments(patterns));
  if (request.kind === "query") {
    const answer = search(request.query);
    console.log(request.json ? ranking(answer) : describeAnswer(answer));
    return;
  }
  for await (const line of createInterface({ input: process.stdin })) console.log(ranking(search(line)));
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof SearchRequestError ? 2 : 1;
});
