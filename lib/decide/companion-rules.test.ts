import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { evaluate, type Facts } from "@/lib/catalog/conditions";
import type { GradedCondition, Pattern } from "@/lib/catalog/schema";
import { type Strength, strengths } from "@/lib/catalog/vocabulary";

type Wanted = Partial<Readonly<Record<Strength, readonly string[]>>>;
type Rule = readonly [id: string, facts: Facts, wanted: Wanted];

/** The companion rules that the pages' own conditions must hold, each with the least facts that call for it. */
const rules: readonly Rule[] = [
  [
    "K1",
    { placement: "warehouse-as-platform" },
    { must: ["data-warehouse"], should: ["extract-load-transform", "columnar-storage"] },
  ],
  [
    "K2",
    { placement: "no-warehouse" },
    {
      must: ["data-lake", "object-storage", "columnar-storage", "partitioning"],
      should: ["metadata-management", "data-catalog"],
    },
  ],
  [
    "K3",
    { placement: "purposeful-hybrid" },
    {
      must: [
        "data-lake",
        "data-warehouse",
        "object-storage",
        "partitioning",
        "data-lifecycle-management",
        "data-federation",
      ],
    },
  ],
  [
    "K4",
    { freshness: "seconds" },
    {
      must: ["streaming-first", "kappa-architecture", "publish-subscribe", "change-data-capture"],
      should: ["real-time-analytics"],
    },
  ],
  ["K5", { freshness: "minutes", needs: ["transactional-sources"] }, { should: ["change-data-capture"] }],
  ["K5", { freshness: "hourly", needs: ["transactional-sources"] }, { should: ["change-data-capture"] }],
  ["K6", { freshness: "seconds", needs: ["point-lookups"] }, { should: ["in-memory-storage"] }],
  [
    "K7",
    { "mix.log": 25 },
    { should: ["time-series-storage", "partitioning", "data-retention-and-archival"] },
  ],
  [
    "K7",
    { needs: ["sensors"] },
    { should: ["time-series-storage", "partitioning", "data-retention-and-archival"] },
  ],
  ...(["personal-data", "regulated"] as const).map(
    (sensitivity): Rule => [
      "K8",
      { sensitivity },
      { must: ["data-masking", "data-access-control", "data-classification", "data-privacy-compliance"] },
    ],
  ),
  [
    "K9",
    { sensitivity: "regulated" },
    {
      must: ["data-encryption", "data-auditing", "data-pseudonymization", "data-lineage-and-provenance"],
    },
  ],
  ["K10", { needs: ["cards"] }, { must: ["data-tokenization"] }],
  ["K11", { needs: ["shared-outside"] }, { must: ["data-anonymization"] }],
  [
    "K12",
    { domainTeams: 5, teamSize: 40, needs: ["central-queue"] },
    { should: ["data-mesh", "data-ownership", "data-cataloging-and-discovery", "data-stewardship"] },
  ],
  [
    "K13",
    { sourceSystems: 20 },
    { should: ["data-catalog", "data-lineage", "data-quality-management", "data-profiling"] },
  ],
  ["K14", { needs: ["shared-entities"] }, { should: ["master-data-management"] }],
  ["K14", { needs: ["shared-codes"] }, { should: ["reference-data-management"] }],
  ["K15", { "mix.ml": 20 }, { should: ["predictive-analytics", "data-versioning", "data-preparation"] }],
  ["K15", { "mix.ml": 20, needs: ["text"] }, { should: ["text-analytics"] }],
  ["K16", { historyYears: 5 }, { should: ["data-retention-and-archival", "data-lifecycle-management"] }],
  [
    "K17",
    {
      sourceSystems: 20,
      needs: ["full-audit"],
      futureChange: "committed",
      teamSize: 8,
      sqlSkill: "strong",
    },
    { consider: ["data-vault"] },
  ],
  ["K18", { needs: ["location"] }, { should: ["geospatial-analytics"] }],
  ["K18", { needs: ["relationships"] }, { should: ["graph-storage", "network-analytics"] }],
  ["K18", { needs: ["opinions"] }, { should: ["sentiment-analytics"] }],
  ["K19", { needs: ["on-premises"] }, { consider: ["hybrid-storage", "data-replication"] }],
];

/** What the pages must speak against, with the least facts that call for it. */
const antiRules: readonly (readonly [id: string, facts: Facts, slugs: readonly string[]])[] = [
  ["N1", { freshness: "daily" }, ["kappa-architecture", "lambda-architecture", "streaming-first"]],
  ["N1", { freshness: "weekly" }, ["kappa-architecture", "lambda-architecture", "streaming-first"]],
  ["N2", { domainTeams: 2 }, ["data-mesh"]],
  ["N2", { teamSize: 14 }, ["data-mesh"]],
  ["N4", { needs: [] }, ["sharding"]],
  ["N5", { sourceSystems: 4 }, ["data-vault"]],
  ["N5", { teamSize: 3 }, ["data-vault"]],
  ["N7", { latency: "seconds", needs: [] }, ["in-memory-storage"]],
  ["N8", { sensitivity: "none", needs: [] }, ["data-masking", "data-tokenization"]],
];

/** Pairs that must not be recommended together. */
const clashes = [
  ["N3", "lambda-architecture", "kappa-architecture"],
  ["N9", "extract-transform-load", "extract-load-transform"],
] as const;

const { patterns } = await readCatalog();

function pageOf(slug: string): Pattern {
  const pattern = patterns.get(slug);
  if (pattern === undefined) throw new Error(`no page for ${slug}`);
  return pattern;
}

const strongest = (conditions: Pattern["useWhen"], facts: Facts): Strength | undefined => {
  const holding = conditions.filter(
    (condition): condition is GradedCondition =>
      "when" in condition && evaluate(condition.when, facts) === "holds",
  );
  return strengths.find((strength) => holding.some((condition) => condition.strength === strength));
};

test.each(rules)("%s: %j brings what the model says, from the pages' own conditions", (_, facts, wanted) => {
  for (const strength of strengths)
    for (const slug of wanted[strength] ?? []) {
      expect([slug, strongest(pageOf(slug).useWhen, facts)]).toEqual([slug, strength]);
    }
});

test.each(antiRules)("%s: with %j the pages advise against what the model says", (_, facts, slugs) => {
  for (const slug of slugs) {
    expect([slug, strongest(pageOf(slug).avoidWhen, facts)]).not.toEqual([slug, undefined]);
  }
});

test.each(clashes)("%s: %s and %s exclude each other", (_, one, other) => {
  const kinds = [...pageOf(one).relations, ...pageOf(other).relations]
    .filter(({ to }) => to === one || to === other)
    .map(({ kind }) => kind);
  expect(kinds.some((kind) => kind === "conflicts-with" || kind === "alternative-to")).toBe(true);
});

test("N6: microservices are never recommended where nothing transactional exists", () => {
  const conditions = pageOf("microservices-architecture").useWhen;
  for (const condition of conditions)
    expect("when" in condition && evaluate(condition.when, { needs: [] })).toBe("fails");
});
