import type { Placement } from "@/lib/catalog/vocabulary";
import type { Rule } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import { fires, type Satisfied, satisfied } from "./rules";
import type { ScoredAnswers } from "./scored";
import { scoreOf, type Weighed, weigh } from "./scoring";

/** How one placement stands for complete answers. `score` in ten-thousandths of a point. */
export type Standing = {
  readonly slug: Placement;
  readonly score: number;
  readonly satisfied: Satisfied;
  /** Its place by the source's complexity, simplest first, from 0: the last resort between equals. */
  readonly complexity: number;
};

/** Everything that complete answers lead to. Both lists of standings are best first. */
export type Evaluation = {
  readonly weighed: readonly Weighed[];
  readonly fired: readonly Rule[];
  readonly standings: readonly Standing[];
  /** The same with all rules switched off. */
  readonly onPoints: readonly Standing[];
};

/** Which rules count: the source's and ours, or the source's alone. */
type RuleScope = "all" | "source";

/** Weighs, applies the rules and ranks. */
export function evaluateAnswers(
  model: DecisionModel,
  answers: ScoredAnswers,
  scope: RuleScope = "all",
): Evaluation {
  const weighed = weigh(model, answers);
  const fired = model.rules.filter(
    (rule) => (scope === "all" || rule.origin === "source") && fires(rule, answers),
  );
  const simplestFirst = complexityOrder(model);
  return {
    weighed,
    fired,
    standings: rankPlacements(simplestFirst, weighed, fired),
    onPoints: rankPlacements(simplestFirst, weighed, []),
  };
}

/**
 * Ranks placements by satisfied rules of the source, then of ours, then score, then complexity, simplest first.
 * Each place depends on the placement alone, so leaving one out does not change the order of the others.
 */
export function rankPlacements(
  simplestFirst: readonly Placement[],
  weighed: readonly Weighed[],
  fired: readonly Rule[],
): readonly Standing[] {
  return simplestFirst
    .map((slug, complexity) => ({
      slug,
      score: scoreOf(weighed, slug),
      satisfied: satisfied(fired, slug),
      complexity,
    }))
    .toSorted(
      (a, b) =>
        b.satisfied.source - a.satisfied.source ||
        b.satisfied.ours - a.satisfied.ours ||
        b.score - a.score ||
        a.complexity - b.complexity,
    );
}

/** The first of `rankPlacements`, without the others and without allocating: for loops over many cases. */
export function firstPlacement(
  simplestFirst: readonly Placement[],
  weighed: readonly Weighed[],
  fired: readonly Rule[],
): Placement {
  let best = simplestFirst[0] ?? "warehouse-as-platform";
  let [bestSource, bestOurs, bestScore] = [-1, -1, -1];
  for (const slug of simplestFirst) {
    let [source, ours] = [0, 0];
    for (const rule of fired) {
      if (!rule.allowed.includes(slug)) continue;
      if (rule.origin === "source") source++;
      else ours++;
    }
    if (source < bestSource || (source === bestSource && ours < bestOurs)) continue;
    const score = scoreOf(weighed, slug);
    if (source === bestSource && ours === bestOurs && score <= bestScore) continue;
    [best, bestSource, bestOurs, bestScore] = [slug, source, ours, score];
  }
  return best;
}

/** The placements by the source's implementation complexity, simplest first. */
export function complexityOrder(model: DecisionModel): readonly Placement[] {
  const simplicity = model.criteria.find(({ id }) => id === "implementation-complexity")?.values;
  return model.placements
    .map(({ slug }) => slug)
    .toSorted((a, b) => (simplicity?.[b] ?? 0) - (simplicity?.[a] ?? 0));
}

/** Whether two placements satisfy equally many rules of either origin, so that points decide between them. */
export const haveEqualRules = (a: Standing, b: Standing) =>
  a.satisfied.source === b.satisfied.source && a.satisfied.ours === b.satisfied.ours;
