import fc from "fast-check";
import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { evaluate } from "@/lib/catalog/conditions";
import { slugs } from "@/lib/catalog/registry";
import { anyAnswers, check } from "./arbitraries.testing";
import { factsOf } from "./facts";
import { currentModel } from "./model/current-model";
import { recommend } from "./recommend";
import { unprobed } from "./sensitivity/probes";

const patterns = [...(await readCatalog()).patterns.values()];
const ask = (answers: Parameters<typeof recommend>[1]) =>
  recommend(currentModel, answers, patterns, unprobed);

test("no pattern is both recommended and advised against, and each exists and has its reasons and its questions", () => {
  check(
    fc.property(anyAnswers, (answers) => {
      const { companions, possibleCompanions, notRecommended } = ask(answers);
      const all = [...companions, ...possibleCompanions, ...notRecommended];
      expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
      for (const { slug, because, keys } of all) {
        expect(slugs).toContain(slug);
        expect(because.length).toBeGreaterThan(0);
        expect(keys.length).toBeGreaterThan(0);
      }
    }),
    40,
    1000,
  );
});

test("whatever must come along comes along, unless its own page or a stronger pattern speaks against it", () => {
  check(
    fc.property(anyAnswers, (answers) => {
      const { recommendation, companions, notRecommended } = ask(answers);
      const facts = factsOf(answers, recommendation.slug);
      const present = [...companions, ...notRecommended].map(({ slug }) => slug);
      for (const { slug, category, useWhen } of patterns) {
        if (category === "placement") continue;
        const isWanted = useWhen.some(
          (condition) =>
            "when" in condition &&
            condition.strength === "must" &&
            evaluate(condition.when, facts) === "holds",
        );
        if (isWanted) expect(present).toContain(slug);
      }
    }),
    40,
    1000,
  );
});

test("notes, laws and dates change no point, no rule and no pattern", () => {
  const texts = fc.record({
    notes: fc.record({
      mix: fc.string(),
      freshness: fc.constantFrom("data mesh", "blockchain", "we need Kafka"),
    }),
    laws: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 5 }),
    asOf: fc.constantFrom("2024-02-29", "2026-11-22"),
  });
  check(
    fc.property(anyAnswers, texts, (answers, extras) => {
      const { answers: _, warnings: __, ...plain } = ask(answers);
      const { answers: ___, warnings: ____, ...noted } = ask({ ...answers, ...extras });
      expect(noted).toEqual(plain);
    }),
    40,
    1000,
  );
});
