import type { Rule, RuleClause } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import type { Case } from "../outlook";
import type { NearRule } from "../result";
import { clauseHolds } from "../rules";
import { figureOf, type ScoredAnswers } from "../scored";

/**
 * Rules whose limit on a share is at most `nearShare` points away, on either side, while everything else that they ask for
 * holds in every case. [] while the kinds of work are open. In the order of the rules.
 */
export function nearRules(
  { rules, constants }: DecisionModel,
  isMixKnown: boolean,
  cases: readonly Case[],
): readonly NearRule[] {
  const [first] = cases;
  if (!isMixKnown || first === undefined) return [];
  return rules.flatMap((rule) => {
    const share = shareClause(rule);
    const others = rule.when.filter((clause) => clause !== share);
    if (share === undefined) return [];
    if (!cases.every(({ answers }) => others.every((clause) => clauseHolds(clause, answers)))) return [];
    const distance = pointsToOtherSide(share, first.answers);
    return distance > constants.nearShare.value
      ? []
      : [{ id: rule.id, distance, applies: clauseHolds(share, first.answers) }];
  });
}

type ShareClause = Extract<RuleClause, { sumOf: unknown }>;

const shareClause = ({ when }: Rule) =>
  when.find(
    (clause): clause is ShareClause =>
      "sumOf" in clause && clause.sumOf.every((key) => key.startsWith("mix.")),
  );

/** Whole points of share until the clause turns, at least 1. */
function pointsToOtherSide({ sumOf, above, atLeast, below, atMost }: ShareClause, answers: ScoredAnswers) {
  const figure = sumOf.reduce((sum, key) => sum + figureOf(answers, key), 0);
  const leastHolding = above === undefined ? atLeast : above + 1;
  const mostHolding = below === undefined ? atMost : below - 1;
  const distances = [
    ...(leastHolding === undefined
      ? []
      : [figure >= leastHolding ? figure - leastHolding + 1 : leastHolding - figure]),
    ...(mostHolding === undefined
      ? []
      : [figure <= mostHolding ? mostHolding - figure + 1 : figure - mostHolding]),
  ];
  return Math.min(...distances);
}
