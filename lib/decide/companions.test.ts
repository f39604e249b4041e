import { expect, test } from "vitest";
import { conditionSchema } from "@/lib/catalog/conditions";
import type { GradedCondition, Relation } from "@/lib/catalog/schema";
import type { Strength } from "@/lib/catalog/vocabulary";
import type { Answers } from "./answers";
import { type CompanionSource, companionsOf } from "./companions";
import { factsOf } from "./facts";
import { currentModel } from "./model/current-model";
import { recommend } from "./recommend";

const rule = (strength: Strength, when: unknown, because = `a ${strength} reason`): GradedCondition => ({
  when: conditionSchema.parse(when),
  strength,
  because,
});
const relation = (kind: Relation["kind"], to: string): Relation => ({ kind, to, because: `${kind} ${to}` });
const pattern = (slug: string, changes: Partial<CompanionSource> = {}): CompanionSource => ({
  slug,
  category: "architecture",
  useWhen: [],
  avoidWhen: [],
  relations: [],
  ...changes,
});

const streaming: Answers = { freshness: "seconds", teamSize: 12, needs: ["sensors"] };
const found = (patterns: readonly CompanionSource[], answers: Answers = streaming) =>
  companionsOf(patterns, factsOf(answers, "purposeful-hybrid"));
const slugsOf = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);

test("a pattern whose condition holds comes with its strength, reasons, words and keys", () => {
  const { companions } = found([
    pattern("kappa-architecture", {
      useWhen: [
        rule("consider", { needs: { has: "sensors" } }, "readings"),
        rule("must", { freshness: "seconds" }, "acted on at once"),
      ],
    }),
  ]);
  expect(companions).toEqual([
    {
      slug: "kappa-architecture",
      strength: "must",
      because: ["acted on at once", "readings"],
      when: ["Changes must be visible within seconds", "Sensors or meters send readings"],
      keys: ["freshness", "needs"],
      alternatives: [],
    },
  ]);
});

test("strongest first, then more reasons, then catalog order", () => {
  const { companions } = found([
    pattern("data-lake", { useWhen: [rule("should", { freshness: "seconds" })] }),
    pattern("data-vault", { useWhen: [rule("must", { freshness: "seconds" })] }),
    pattern("data-mesh", {
      useWhen: [rule("should", { freshness: "seconds" }), rule("consider", { teamSize: { atLeast: 10 } })],
    }),
    pattern("data-warehouse", { useWhen: [rule("should", { freshness: "seconds" })] }),
  ]);
  expect(slugsOf(companions)).toEqual(["data-vault", "data-mesh", "data-lake", "data-warehouse"]);
});

test("an unknown answer makes a companion possible, never certain", () => {
  const { companions, possible } = found([
    pattern("data-mesh", { useWhen: [rule("must", { domainTeams: { atLeast: 5 } })] }),
  ]);
  expect(companions).toEqual([]);
  expect(slugsOf(possible)).toEqual(["data-mesh"]);
});

test("a reason against takes a pattern out, however strong the reason for it", () => {
  const { companions, possible, notRecommended } = found([
    pattern("data-mesh", {
      useWhen: [rule("must", { freshness: "seconds" }), rule("must", { domainTeams: { atLeast: 5 } })],
      avoidWhen: [rule("consider", { teamSize: { atMost: 15 } }, "too few people")],
    }),
  ]);
  expect([...companions, ...possible]).toEqual([]);
  expect(notRecommended).toEqual([{ slug: "data-mesh", because: ["too few people"], keys: ["teamSize"] }]);
});

test("of two patterns that conflict the one with the stronger condition stays, whichever page says so", () => {
  const lambda = pattern("lambda-architecture", { useWhen: [rule("must", { freshness: "seconds" })] });
  const kappa = pattern("kappa-architecture", {
    useWhen: [rule("should", { freshness: "seconds" })],
    relations: [relation("conflicts-with", "lambda-architecture")],
  });
  for (const order of [
    [lambda, kappa],
    [kappa, lambda],
  ]) {
    const { companions, notRecommended } = found(order);
    expect(slugsOf(companions)).toEqual(["lambda-architecture"]);
    expect(notRecommended).toEqual([
      { slug: "kappa-architecture", because: ["conflicts-with lambda-architecture"], keys: ["freshness"] },
    ]);
  }
});

test("equal alternatives stay and name each other, a weaker one gives way to the stronger", () => {
  const masking = (strength: "must" | "should") =>
    pattern("data-masking", {
      useWhen: [rule(strength, { freshness: "seconds" })],
      relations: [relation("alternative-to", "data-tokenization")],
    });
  const tokenization = pattern("data-tokenization", { useWhen: [rule("must", { freshness: "seconds" })] });
  const list = (patterns: readonly CompanionSource[]) =>
    found(patterns).companions.map(({ slug, alternatives }) => [slug, ...alternatives]);
  expect(list([masking("must"), tokenization])).toEqual([
    ["data-masking", "data-tokenization"],
    ["data-tokenization", "data-masking"],
  ]);
  expect(list([masking("should"), tokenization])).toEqual([["data-tokenization", "data-masking"]]);
});

test("a placement is never its own companion", () => {
  const { companions } = found([
    pattern("no-warehouse", { category: "placement", useWhen: [rule("must", { freshness: "seconds" })] }),
  ]);
  expect(companions).toEqual([]);
});

test("notes, laws and dates bring nothing: only answers do", () => {
  const sources = [
    {
      ...pattern("kappa-architecture", { useWhen: [rule("must", { freshness: "seconds" })] }),
      failureModes: [],
    },
  ];
  const plain = recommend(currentModel, currentModel.workedExample, sources);
  const wordy = recommend(
    currentModel,
    {
      ...currentModel.workedExample,
      notes: { freshness: "seconds, kappa, streaming" },
      laws: ["kappa"],
      asOf: "2026-11-22",
    },
    sources,
  );
  expect({ ...wordy, answers: null }).toEqual({ ...plain, answers: null });
});
