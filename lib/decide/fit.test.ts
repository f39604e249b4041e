import fc from "fast-check";
import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { conditionSchema } from "@/lib/catalog/conditions";
import type { GradedCondition, Pattern, Relation } from "@/lib/catalog/schema";
import { type Strength, strengths } from "@/lib/catalog/vocabulary";
import type { Answers } from "./answers";
import { anyAnswers } from "./arbitraries.testing";
import { companionsOf } from "./companions";
import { factsOf } from "./facts";
import { fitOf, fitSources } from "./fit";
import { currentModel } from "./model/current-model";
import { recommend } from "./recommend";
import type { Recommendation } from "./result";
import { unprobed } from "./sensitivity/probes";

const model = currentModel;
const { patterns: written } = await readCatalog();
const [sample] = written.values();
if (sample === undefined) throw new Error("no pattern is written");

const rule = (strength: Strength, when: unknown, because = `a ${strength} reason`): GradedCondition => ({
  when: conditionSchema.parse(when),
  strength,
  because,
});
const relation = (kind: Relation["kind"], to: string): Relation => ({ kind, to, because: `${kind} ${to}` });
const pattern = (slug: string, changes: Partial<Pattern> = {}): Pattern => ({
  ...sample,
  slug,
  category: "architecture",
  useWhen: [],
  avoidWhen: [],
  relations: [],
  ...changes,
});
const resultFor = (answers: Answers) => recommend(model, answers, [], unprobed);
const judge = (slug: string, patterns: readonly Pattern[], answers: Answers) =>
  fitOf(model, slug, fitSources(slug, patterns), resultFor(answers));

const bySeconds = { freshness: "seconds" };
const kappa = pattern("kappa-architecture", {
  useWhen: [rule("consider", { "mix.log": { atLeast: 25 } }), rule("must", bySeconds, "It must follow.")],
  avoidWhen: [rule("should", { freshness: ["daily", "weekly"] }, "Nobody looks.")],
});

test("a condition that holds gives its strength, its reasons and the questions that it read", () => {
  expect(
    judge("kappa-architecture", [kappa], {
      freshness: "seconds",
      mix: { bi: 10, adhoc: 10, ml: 10, log: 70 },
    }),
  ).toEqual({
    verdict: "must",
    because: ["It must follow.", "a consider reason"],
    questions: ["Kinds of work", "Freshness"],
    behind: [],
    confidence: null,
  });
});

test("a condition against it outweighs those for it", () => {
  const answers: Answers = { freshness: "daily", mix: { bi: 10, adhoc: 10, ml: 10, log: 70 } };
  expect(judge("kappa-architecture", [kappa], answers)).toMatchObject({
    verdict: "not-recommended",
    because: ["Nobody looks."],
    questions: ["Freshness"],
  });
});

test("an open answer makes it possible, and only the open questions are named", () => {
  const both = pattern("data-lake", { useWhen: [rule("must", { ...bySeconds, placement: "no-warehouse" })] });
  expect(judge("data-lake", [both], { freshness: "seconds" })).toEqual({
    verdict: "possible",
    because: ["The recommended placement is No warehouse and changes must be visible within seconds"],
    questions: ["the recommended placement"],
    behind: [],
    confidence: null,
  });
});

test("where no condition holds, nothing speaks for it", () => {
  expect(
    judge("kappa-architecture", [kappa], { freshness: "hourly", mix: { bi: 100, adhoc: 0, ml: 0, log: 0 } }),
  ).toEqual({
    verdict: "nothing",
    because: [],
    questions: [],
    behind: [],
    confidence: null,
  });
});

test("a stronger pattern that conflicts takes it out, and a stronger alternative stands before it", () => {
  const lambda = pattern("lambda-architecture", { useWhen: [rule("should", bySeconds)] });
  const clashing = { ...lambda, relations: [relation("conflicts-with", "kappa-architecture")] };
  const similar = { ...lambda, relations: [relation("alternative-to", "kappa-architecture")] };
  expect(judge("lambda-architecture", [kappa, clashing], { freshness: "seconds" })).toMatchObject({
    verdict: "not-recommended",
    because: ["conflicts-with kappa-architecture"],
  });
  expect(judge("lambda-architecture", [kappa, similar], { freshness: "seconds" })).toMatchObject({
    verdict: "should",
    behind: ["kappa-architecture"],
  });
});

test("a placement is recommended or not, with the rules that speak and how sure that is", () => {
  const wholesaler = model.exampleTeams.find(({ situation }) => situation === "S4")?.answers ?? {};
  const s4 = "below 50 TB, at most 30 data people, SQL strong, distributed work basic or absent";
  const confidence = resultFor(wholesaler).recommendation.confidence;
  expect(judge("warehouse-as-platform", [], wholesaler)).toMatchObject({
    verdict: "recommended",
    because: expect.arrayContaining([`Rule S4 allows it: ${s4}.`]),
    confidence,
  });
  expect(judge("no-warehouse", [], wholesaler)).toMatchObject({
    verdict: "not-recommended",
    because: expect.arrayContaining([`Rule S4 rules it out: ${s4}.`]),
    behind: ["warehouse-as-platform"],
    confidence,
  });
});

test("while too much is open every placement is possible, and the questions to answer next are named", () => {
  const { verdict, questions, confidence } = judge("no-warehouse", [], { freshness: "daily" });
  expect([verdict, confidence]).toEqual(["possible", "cannot-say"]);
  expect(questions).toContain("Kinds of work");
});

test("only what can change the verdict travels: reasons of other patterns do not", () => {
  const neighbour = pattern("lambda-architecture", {
    useWhen: [rule("should", bySeconds)],
    relations: [relation("alternative-to", "kappa-architecture"), relation("requires", "data-lake")],
  });
  const lake = pattern("data-lake", { useWhen: [rule("must", bySeconds)] });
  const sources = fitSources("kappa-architecture", [lake, neighbour, kappa]);
  expect(sources.map(({ slug }) => slug)).toEqual(["kappa-architecture", "lambda-architecture"]);
  expect(sources[1]?.useWhen).toEqual([rule("should", bySeconds, "")]);
  expect(sources[1]?.relations).toEqual([relation("alternative-to", "kappa-architecture")]);
});

/** Where the result page would list a pattern, from all patterns. */
function listed(
  slug: string,
  patterns: readonly Pattern[],
  { answers, recommendation }: Recommendation,
): string {
  const { companions, possible, notRecommended } = companionsOf(
    patterns,
    factsOf(answers, recommendation.slug),
  );
  const companion = companions.find((other) => other.slug === slug);
  if (companion !== undefined) return companion.strength;
  if (notRecommended.some((other) => other.slug === slug)) return "not-recommended";
  return possible.some((other) => other.slug === slug) ? "possible" : "not listed";
}
const verdictAs = (slug: string, patterns: readonly Pattern[], result: Recommendation) => {
  const { verdict, behind } = fitOf(model, slug, fitSources(slug, patterns), result);
  return verdict === "nothing" || behind.length > 0 ? "not listed" : verdict;
};

test("the line agrees with the result page for every written pattern", () => {
  const patterns = [...written.values()];
  const companions = patterns.filter(({ category }) => category !== "placement");
  expect(companions).not.toEqual([]);
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const result = resultFor(answers);
      for (const { slug } of companions)
        expect([slug, verdictAs(slug, patterns, result)]).toEqual([slug, listed(slug, patterns, result)]);
    }),
    { seed: 1, numRuns: 25 },
  );
});

test("the line agrees with the result page however patterns conflict and stand in for each other", () => {
  const result = resultFor({ ...model.workedExample, freshness: "seconds" });
  const names = ["data-lake", "data-vault", "data-mesh", "sharding", "partitioning", "replication"];
  const anyPattern = (slug: string) =>
    fc
      .record({
        use: fc.option(fc.constantFrom(...strengths)),
        avoid: fc.option(fc.constantFrom(...strengths), { freq: 6 }),
        links: fc.array(
          fc.tuple(
            fc.constantFrom("conflicts-with" as const, "alternative-to" as const),
            fc.constantFrom(...names),
          ),
          { maxLength: 2 },
        ),
      })
      .map(({ use, avoid, links }) =>
        pattern(slug, {
          useWhen: use === null ? [] : [rule(use, bySeconds)],
          avoidWhen: avoid === null ? [] : [rule(avoid, bySeconds)],
          relations: links.filter(([, to]) => to !== slug).map(([kind, to]) => relation(kind, to)),
        }),
      );
  fc.assert(
    fc.property(fc.tuple(...names.map(anyPattern)), (patterns) => {
      for (const slug of names)
        expect(verdictAs(slug, patterns, result)).toBe(listed(slug, patterns, result));
    }),
    { seed: 1, numRuns: 200 },
  );
});
