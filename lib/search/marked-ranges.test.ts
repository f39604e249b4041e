import fc from "fast-check";
import { expect, test } from "vitest";
import { rangesIn } from "./marked-ranges";
import { prepareTexts } from "./prepared-text";
import { samplePages } from "./sample-pages";
import { finish } from "./steps";
import { toSearchDocuments } from "./to-search-documents";
import { listWords, lookUpTerm } from "./word-index";
import { termsOf, wordsOf } from "./words";

const documents = toSearchDocuments(samplePages);
const words = finish(listWords(finish(prepareTexts(documents))));
const asked = (query: string) => termsOf(query).map((word) => lookUpTerm(words, word));
const marked = (text: string, query: string) =>
  rangesIn({ text, words: wordsOf(text) }, asked(query)).map(({ start, end }) => text.slice(start, end));

test("only the typed beginning of a word is marked", () => {
  expect(marked("Data virtualization", "virt dat")).toEqual(["Dat", "virt"]);
});

test("a word in another spelling, another number or with a slip is marked whole", () => {
  expect(marked("Data virtualization", "virtualisation")).toEqual(["virtualization"]);
  expect(marked("Federated query", "queries")).toEqual(["query"]);
  expect(marked("Debezium", "debezuim")).toEqual(["Debezium"]);
});

test("a word that the catalog knows is not marked by a slip", () => {
  expect(marked("Raw lake, of a like kind", "lake")).toEqual(["lake"]);
});

test("whatever is typed, marks ascend, do not overlap and lie in the text", () => {
  const typing = documents.flatMap(({ title, summary }) => `${title} ${summary}`.split(" "));
  const typed = fc.array(fc.oneof(fc.constantFrom(...typing), fc.string({ maxLength: 5 })), { maxLength: 6 });
  fc.assert(
    fc.property(typed, fc.constantFrom(...documents), (query, { summary }) => {
      const ranges = rangesIn({ text: summary, words: wordsOf(summary) }, asked(query.join(" ")));
      for (const [at, { start, end }] of ranges.entries()) {
        expect(start).toBeGreaterThanOrEqual(ranges[at - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(summary.length);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
