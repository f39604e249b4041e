import { readCatalog } from "@/lib/adapters/content";
import { type JudgedQuery, measureQuality, queryKinds } from "@/lib/search/measure-quality";
import { buildSearch } from "@/lib/search/search-patterns";
import { toSearchDocuments } from "@/lib/search/to-search-documents";
import { querySets, readJudgedQueries } from "./read-judged-queries";

const { pages } = await readCatalog();
const search = buildSearch(toSearchDocuments([...pages.values()]));
const queries = readJudgedQueries();

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

function reportPart(name: string, part: readonly JudgedQuery[]): string {
  const { first, firstThree, queries: count } = measureQuality(search, part);
  return [
    name.padEnd(16),
    String(count).padStart(7),
    percent(first, count).padStart(9),
    percent(firstThree, count).padStart(9),
  ].join("");
}

const misses = measureQuality(search, queries).misses.map(
  ({ judged, place, first }) =>
    `${judged.kind}: "${judged.query}": ${judged.right.join(" or ")} ${place === undefined ? "is not found" : `comes ${place}.`}, first is ${first ?? "nothing"}`,
);
console.log(
  [
    `${"".padEnd(16)}queries    first  in three`,
    ...queryKinds.map((kind) =>
      reportPart(
        kind,
        queries.filter((one) => one.kind === kind),
      ),
    ),
    reportPart("all", queries),
    "",
    ...querySets.map((set) =>
      reportPart(
        set,
        queries.filter((one) => one.set === set),
      ),
    ),
    "",
    `${misses.length} not first:`,
    ...misses,
  ].join("\n"),
);
