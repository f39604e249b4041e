import type { GradedCondition, Pattern, RuleReference } from "@/lib/catalog/schema";
import type { Rule } from "@/lib/decide/model/model";
import { ConditionTable } from "./condition-table";
import { PlacementFacts, RuleTable } from "./placement-facts";

type Props = { readonly pattern: Pattern; readonly rules: readonly Rule[] };

const isRule = (condition: GradedCondition | RuleReference): condition is RuleReference =>
  "rule" in condition;
const isGraded = (condition: GradedCondition | RuleReference): condition is GradedCondition =>
  !isRule(condition);

/** When a pattern fits and when not, as the questionnaire evaluates it. */
export function WhenToUse({ pattern, rules }: Props) {
  const { useWhen, avoidWhen, placement, sources } = pattern;
  const named = (conditions: Pattern["useWhen"]) => {
    const ids = conditions.filter(isRule).map(({ rule }) => rule as string);
    return rules.filter(({ id }) => ids.includes(id));
  };
  return (
    <>
      {placement === undefined ? null : <PlacementFacts placement={placement} />}
      <RuleTable caption="Rules that call for it" rules={named(useWhen)} />
      <RuleTable caption="Rules that call for another placement" rules={named(avoidWhen)} />
      <ConditionTable
        caption="It fits when"
        kind="use"
        conditions={useWhen.filter(isGraded)}
        sources={sources}
      />
      <ConditionTable
        caption="It does not fit when"
        kind="avoid"
        conditions={avoidWhen.filter(isGraded)}
        sources={sources}
      />
    </>
  );
}
