import { answerOptions, type Placement } from "@/lib/catalog/vocabulary";
import type { Rule, RuleClause } from "./model/model";
import { figureOf, type ScoredAnswers } from "./scored";

/** Whether a rule applies to complete answers: all its clauses hold. */
export const fires = (rule: Rule, answers: ScoredAnswers) =>
  rule.when.every((clause) => clauseHolds(clause, answers));

/** Whether one clause holds. Options compare by their place in the vocabulary: for latency a later option is slower. */
export function clauseHolds(clause: RuleClause, answers: ScoredAnswers): boolean {
  if ("optionOf" in clause) {
    const options: readonly string[] = answerOptions[clause.optionOf];
    const place = options.indexOf(answers[clause.optionOf]);
    return (
      (clause.atLeast === undefined || place >= options.indexOf(clause.atLeast)) &&
      (clause.atMost === undefined || place <= options.indexOf(clause.atMost))
    );
  }
  const figure = clause.sumOf.reduce((sum, key) => sum + figureOf(answers, key), 0);
  return (
    (clause.above === undefined || figure > clause.above) &&
    (clause.atLeast === undefined || figure >= clause.atLeast) &&
    (clause.below === undefined || figure < clause.below) &&
    (clause.atMost === undefined || figure <= clause.atMost)
  );
}

/** How many of the fired rules allow a placement, the source's and ours apart. */
export type Satisfied = { readonly source: number; readonly ours: number };

export function satisfied(fired: readonly Rule[], placement: Placement): Satisfied {
  const allowing = fired.filter(({ allowed }) => allowed.includes(placement));
  const source = allowing.filter(({ origin }) => origin === "source").length;
  return { source, ours: allowing.length - source };
}

/** Rules that cannot all be satisfied: no placement is allowed by every one of them. */
export type Collision = {
  readonly rules: readonly Rule["id"][];
  /** "source" where the source contradicts itself, "ours" where one of our rules differs from the others. */
  readonly between: "source" | "ours";
};

/** The smallest sets of fired rules with no placement in common: pairs in the order of the rules, then triples that hold no such pair. */
export function collisions(fired: readonly Rule[]): readonly Collision[] {
  const pairs = fired.flatMap((first, at) => fired.slice(at + 1).map((second) => [first, second]));
  const clashing = pairs.filter(haveNothingInCommon);
  const triples = fired.flatMap((first, at) =>
    fired
      .slice(at + 1)
      .flatMap((second, next) => fired.slice(at + next + 2).map((third) => [first, second, third])),
  );
  const fresh = triples.filter(
    (triple) =>
      haveNothingInCommon(triple) && !clashing.some((pair) => pair.every((rule) => triple.includes(rule))),
  );
  return [...clashing, ...fresh].map((rules) => ({
    rules: rules.map(({ id }) => id),
    between: rules.every(({ origin }) => origin === "source") ? "source" : "ours",
  }));
}

const haveNothingInCommon = ([first, ...others]: readonly Rule[]) =>
  first !== undefined && !first.allowed.some((slug) => others.every(({ allowed }) => allowed.includes(slug)));
