import { expect, test } from "vitest";
import { samplePages } from "./sample-pages";
import { initialsOf, toSearchDocuments } from "./to-search-documents";

const documents = toSearchDocuments(samplePages);

test("every pattern is a document, in the order given", () => {
  expect(documents.map(({ slug }) => slug)).toEqual(samplePages.map(({ pattern }) => pattern.slug));
});

test("initials come with the title, whatever else the page says", () => {
  expect(documents.find(({ slug }) => slug === "extract-load-transform")).toEqual({
    slug: "extract-load-transform",
    title: "Extract, load, transform",
    category: "integration",
    aliases: [],
    initials: ["ELT"],
    technologies: [],
    uses: [],
    symptoms: [],
    summary: "",
    headings: [],
    failures: [],
    mentions: [],
    prose: ["", "", ""],
  });
});

test("a product that stands in several groups is listed once", () => {
  const [page] = samplePages;
  const trino = [{ name: "Trino", role: "answers the query" }];
  const twice = [
    { ...page!, pattern: { ...page!.pattern, technologies: { "Open source": trino, AWS: trino } } },
  ];
  expect(toSearchDocuments(twice)[0]?.technologies).toEqual(["Trino"]);
});

test.each([
  ["Change data capture", "CDC"],
  ["Data retention and archival", "DRA"],
  ["Event-driven architecture", "EDA"],
  ["Schema on read", undefined],
  ["Bronze, silver, gold, platinum and lead", undefined],
  ["Data lake", undefined],
  ["Warehouse as the platform", undefined],
])("the initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

const [first, second] = samplePages;
const withText = (headings: readonly string[], passages: readonly string[]) =>
  toSearchDocuments([
    {
      ...first!,
      body: {
        headings: headings.map((title) => ({ title })),
        passages: passages.map((value) => ({ value })),
      },
    },
    second!,
  ])[0]!;

test("headings are kept, but for those that every page has", () => {
  expect(withText(["Problem", "Small files", "In practice", "Small files"], []).headings).toEqual([
    "Small files",
  ]);
});

test("what a page is best for is found like a heading", () => {
  const placement = { number: 1, bestFor: ["Predictable reports"], decisionTable: {} };
  const [document] = toSearchDocuments([{ ...first!, pattern: { ...first!.pattern, placement } }]);
  expect(document?.headings).toEqual(["Predictable reports"]);
});

test("a telling word of the prose is mentioned as it is written, the more frequent first, unless another text has it", () => {
  const { mentions } = withText(
    [],
    ["Compaction and PageRank.", "The compaction of lakes; compaction again."],
  );
  expect(mentions).toEqual(["compaction", "PageRank"]);
});

test("the prose counts from the third time on, and uses of a product by any of its names", () => {
  const { prose, uses, technologies } = withText(
    [],
    ["Iceberg and Iceberg, then Iceberg or Apache Iceberg; Athena."],
  );
  expect(prose[0]).toBe("iceberg");
  expect(uses[technologies.indexOf("Apache Iceberg")]).toBe(4);
});
