import fc from "fast-check";
import { expect, test } from "vitest";
import { explainHit, rangesIn } from "./explain-hit";
import { prepareDocument } from "./prepared-document";
import { samplePatterns } from "./sample-patterns";
import { toSearchDocuments } from "./search-document";
import { listWords, lookUpTerm } from "./word-index";
import { termsOf, wordsOf } from "./words";

const documents = toSearchDocuments(samplePatterns);
const capture = prepareDocument(documents.find(({ slug }) => slug === "change-data-capture")!);
const words = listWords(documents.map(prepareDocument));
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

test("a product is named as the reason where the product was asked for", () => {
  expect(explainHit(capture, asked("debezium"))).toEqual({
    field: "technologies",
    text: "Debezium",
    ranges: [{ start: 0, end: 8 }],
  });
});

test("the text that answers most words is the reason, before a heavier field that answers fewer", () => {
  expect(explainHit(capture, asked("deletes never arrive at the data team"))?.text).toBe(
    "deletes never arrive",
  );
});

test("between equal answers the heavier field is the reason", () => {
  expect(explainHit(capture, asked("log"))?.field).toBe("aliases");
});

test("there is no reason where no word stands in the document", () => {
  expect(explainHit(capture, asked("sentiment"))).toBeUndefined();
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
