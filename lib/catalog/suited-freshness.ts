import { evaluate, keysOf, type Verdict } from "./conditions";
import type { FreshnessChoice } from "./facets";
import type { GradedCondition, Pattern } from "./schema";
import { answerOptions } from "./vocabulary";

const ranks: readonly Verdict[] = ["fails", "possible", "holds"];

/**
 * The answers on freshness that a pattern suits, freshest first: those for which a condition for it speaks more than for
 * other answers, unless a condition against it holds on that answer alone. What else a condition asks for is left open.
 * `any` where no condition, for or against, reads the question.
 */
export function suitedFreshness({
  useWhen,
  avoidWhen,
}: Pick<Pattern, "useWhen" | "avoidWhen">): readonly FreshnessChoice[] {
  const [speaking, against] = [useWhen, avoidWhen].map((conditions) =>
    conditions
      .filter((condition): condition is GradedCondition => "when" in condition)
      .map(({ when }) => when)
      .filter((when) => keysOf(when).includes("freshness")),
  );
  if (speaking === undefined || against === undefined || speaking.length + against.length === 0)
    return ["any"];
  const rank = (when: GradedCondition["when"], freshness: string) =>
    ranks.indexOf(evaluate(when, { freshness }));
  const speaksFor = (when: GradedCondition["when"], freshness: string) =>
    answerOptions.freshness.some((other) => rank(when, freshness) > rank(when, other));
  return answerOptions.freshness.filter(
    (freshness) =>
      speaking.some((when) => speaksFor(when, freshness)) &&
      !against.some((when) => evaluate(when, { freshness }) === "holds"),
  );
}
