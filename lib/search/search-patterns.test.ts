import fc from "fast-check";
import { expect, test } from "vitest";
import { samplePages } from "./sample-pages";
import { buildSearch } from "./search-patterns";
import { type SearchablePage, toSearchDocuments } from "./to-search-documents";

const documents = toSearchDocuments(samplePages);
const search = buildSearch(documents);
const slugsFor = (query: string) => search(query).hits.map(({ slug }) => slug);

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
  const page = samplePages.find(({ pattern }) => pattern.slug === "data-lake")!;
  const like = (changes: Partial<SearchablePage["pattern"]>) => ({
    ...page,
    pattern: { ...page.pattern, ...changes },
  });
  const named = buildSearch(
    toSearchDocuments([
      like({ slug: "sharding", title: "Sharding", aliases: ["Other"], summary: "Vault is mentioned here." }),
      like({
        slug: "partitioning",
        title: "Partitioning",
        technologies: { AWS: [{ name: "Vault", role: "keeps it" }] },
      }),
      like({ slug: "replication", title: "Replication", aliases: ["Vault"] }),
      like({ slug: "data-vault", title: "Data vault" }),
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

test("of two pages that list a product the one that speaks of it more often comes first", () => {
  const redis = (slug: "in-memory-storage" | "polyglot-persistence", sentence: string): SearchablePage => {
    const page = samplePages.find(({ pattern }) => pattern.slug === slug)!;
    const technologies = { "Open source": [{ name: "Redis or Valkey", role: "keeps the cache" }] };
    return {
      pattern: { ...page.pattern, technologies },
      body: { headings: [], passages: [{ value: sentence }] },
    };
  };
  const twoPages = buildSearch(
    toSearchDocuments([
      redis("polyglot-persistence", "Redis once."),
      redis("in-memory-storage", "Redis, Redis and again Redis."),
    ]),
  );
  expect(twoPages("redis").hits.map(({ slug, field }) => [slug, field])).toEqual([
    ["in-memory-storage", "technologies"],
    ["polyglot-persistence", "technologies"],
  ]);
});

test("a sentence finds a page that answers most of it, beside one that happens to hold every word", () => {
  const page = samplePages.find(({ pattern }) => pattern.slug === "sharding")!;
  const scattered = ["cards on the table", "numbers in a list", "to hide and seek", "join the queue"];
  const sentence = buildSearch(
    toSearchDocuments([
      { ...page, pattern: { ...page.pattern, symptoms: scattered } },
      {
        ...page,
        pattern: { ...page.pattern, slug: "data-tokenization", symptoms: ["we join on hidden card numbers"] },
      },
    ]),
  );
  expect(sentence("hide card numbers but join them").hits.map(({ slug }) => slug)).toContain(
    "data-tokenization",
  );
});

test("a word that means nearly the same finds a page, but does not count as an answer", () => {
  const answer = search("erased customers mysql report");
  expect(answer.coverage).toBe("some");
  expect(answer.hits.map(({ slug }) => slug)).toContain("change-data-capture");
});

test("one or two letters find the names that begin so", () => {
  expect(slugsFor("ka")).toEqual(["kappa-architecture"]);
  expect(search("k").hits[0]?.titleRanges).toEqual([{ start: 0, end: 1 }]);
});

test("a name written as one word is a full answer", () => {
  expect(search("datamesh")).toMatchObject({ coverage: "all", hits: [{ slug: "data-mesh", score: 1 }] });
});
