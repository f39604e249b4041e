import type { Facts } from "@/lib/catalog/conditions";
import { factNotation } from "./facts";
import type { Rule } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import type { Case } from "./outlook";
import type { RuleResult, RuleState } from "./result";
import { figureOf, type ScoredAnswers } from "./scored";

/** Every rule with its state over the cases: fired in all, possible in some, not fired in none. */
export function ruleResults(
  model: DecisionModel,
  facts: Facts,
  cases: readonly Case[],
): readonly RuleResult[] {
  return model.rules.map((rule) => {
    const firing = cases.filter(({ fired }) => fired.includes(rule)).length;
    const state: RuleState = firing === cases.length ? "fired" : firing > 0 ? "possible" : "not-fired";
    const [first] = cases;
    return {
      id: rule.id,
      state,
      origin: rule.origin,
      allowed: rule.allowed,
      quote: rule.quote,
      reading: rule.reading,
      read: rule.when.flatMap((clause) =>
        ("optionOf" in clause ? [clause.optionOf] : clause.sumOf).map((key) => factNotation(facts, key)),
      ),
      shortBy:
        state === "not-fired" && facts["mix.bi"] !== undefined && first
          ? missingShare(rule, first.answers)
          : null,
    };
  });
}

/** Points of share that a rule about shares alone still needs; null for every other rule, and where it would have to lose share. */
function missingShare({ when }: Rule, answers: ScoredAnswers): number | null {
  const [clause, ...others] = when;
  if (clause === undefined || others.length > 0 || "optionOf" in clause) return null;
  if (!clause.sumOf.every((key) => key.startsWith("mix."))) return null;
  const least = clause.above === undefined ? clause.atLeast : clause.above + 1;
  return least === undefined
    ? null
    : least - clause.sumOf.reduce((sum, key) => sum + figureOf(answers, key), 0);
}
