import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { developmentQueries } from "./development-queries";
import { samplePatterns } from "./sample-patterns";
import { toSearchDocuments } from "./search-document";
import { buildSearch } from "./search-patterns";

const documents = toSearchDocuments(samplePatterns);
const search = buildSearch(documents);
const slugsFor = (query: string) => search(query).hits.map(({ slug }) => slug);

describe("the development set", () => {
  test.each(developmentQueries)("$kind: $query finds $slug first", ({ query, slug }) => {
    expect(slugsFor(query)[0]).toBe(slug);
  });
});

test("virtualization comes before visualization, and a page that mentions neither does not come at all", () => {
  expect(slugsFor("virtualization")).toEqual(["data-virtualization"]);
});

test("every title and every slug finds its own pattern first", () => {
  const wrong = documents.flatMap(({ slug, title }) =>
    [slug, title].filter((name) => slugsFor(name)[0] !== slug),
  );
  expect(documents).toHaveLength(73);
  expect(wrong).toEqual([]);
});

test("a whole name comes before an alias, an alias before a product, a product before a mere mention", () => {
  const page = samplePatterns.find(({ slug }) => slug === "data-lake")!;
  const named = buildSearch(
    toSearchDocuments([
      {
        ...page,
        slug: "sharding",
        title: "Sharding",
        aliases: ["Other"],
        summary: "Vault is mentioned here.",
      },
      {
        ...page,
        slug: "partitioning",
        title: "Partitioning",
        technologies: { AWS: [{ name: "Vault", role: "keeps it" }] },
      },
      { ...page, slug: "replication", title: "Replication", aliases: ["Vault"] },
      { ...page, slug: "data-vault", title: "Data vault" },
    ]),
  );
  expect(named("vault").hits.map(({ slug }) => slug)).toEqual([
    "data-vault",
    "replication",
    "partitioning",
    "sharding",
  ]);
});

test("a word that the catalog knows is not taken for another", () => {
  expect(slugsFor("lake")).not.toContain("data-lineage");
  expect(search("lake").hits.every(({ ranges }) => ranges.length > 0)).toBe(true);
});

test("a slip is corrected where the corrected query has a full answer, and the answer says how it was read", () => {
  const answer = search("data Warehose?");
  expect(answer.readAs).toBe("data warehouse?");
  expect(answer.hits[0]).toMatchObject({ slug: "data-warehouse", score: 0.9 });
  expect(search("data warehouse?").readAs).toBeNull();
});

test("a word is left as it is where its correction would not answer the whole query", () => {
  const answer = search("lakes tokenz");
  expect(answer).toMatchObject({ coverage: "some", readAs: null });
});

test("words may stand in different fields and in any order", () => {
  expect(search("kafka cdc")).toMatchObject({ coverage: "all", hits: [{ slug: "change-data-capture" }] });
});

test("where no pattern has every word, those that have most of them come first, and the answer says so", () => {
  const answer = search("deletes never arrive in tableau");
  expect(answer.coverage).toBe("some");
  expect(answer.hits.slice(0, 2).map(({ slug }) => slug)).toEqual([
    "change-data-capture",
    "data-visualization",
  ]);
});

test("where nothing is found, the three nearest names are offered", () => {
  const answer = search("shrdng");
  expect(answer.coverage).toBe("none");
  expect(answer.hits).toEqual([]);
  expect(answer.nearest.map(({ slug }) => slug)[0]).toBe("sharding");
  expect(answer.nearest).toHaveLength(3);
});

test.each(["", "   ", "?!"])("%j asks nothing and finds nothing", (query) => {
  expect(search(query)).toEqual({ coverage: "none", hits: [], nearest: [], readAs: null });
});

test("a pattern is found by its initials", () => {
  expect(search("mdm").hits[0]).toEqual({
    slug: "master-data-management",
    title: "Master data management",
    category: "management",
    score: expect.closeTo(0.92, 1),
    field: "initials",
    text: "MDM",
    ranges: [{ start: 0, end: 3 }],
    titleRanges: [],
  });
});

test("whatever is typed, each pattern comes once and scores lie between 0 and 1 and never rise", () => {
  const words = documents.flatMap(({ title, summary, symptoms }) =>
    [title, summary, ...symptoms].join(" ").split(" "),
  );
  const typed = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 8 });
  fc.assert(
    fc.property(typed, (query) => {
      const { hits, nearest } = search(query.join(" "));
      const scores = [...hits, ...nearest].map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      expect(new Set(hits.map(({ slug }) => slug)).size).toBe(hits.length);
    }),
    { seed: 1, numRuns: 200 },
  );
});
