import type { Placement } from "@/lib/catalog/vocabulary";
import { importances } from "./importance";
import type { Constants, Criterion, CriterionId } from "./model";
import type { DecisionModel } from "./parse-model";
import type { ScoredAnswers } from "./scored";

export type PerPlacement<T> = Readonly<Record<Placement, T>>;

/** A criterion for one set of answers: `importance` in thousandths of a point, `values` in tenths, both integers. */
export type Weighed = {
  readonly criterion: CriterionId;
  readonly importance: number;
  readonly values: PerPlacement<number>;
};

/** Weighs every criterion for complete answers, in the order of the model. */
export function weigh(model: DecisionModel, answers: ScoredAnswers): readonly Weighed[] {
  const importance = importances(model.constants, answers);
  return model.criteria.map((criterion) => ({
    criterion: criterion.id,
    importance: importance[criterion.id],
    values: criterion.values ?? skillValues(model.constants, criterion, answers),
  }));
}

/** Points of one criterion for one placement, in ten-thousandths of a point. */
export const pointsOf = ({ importance, values }: Weighed, placement: Placement) =>
  importance * values[placement];

/** Score of a placement in ten-thousandths of a point: exactly the sum of its points. */
export const scoreOf = (weighed: readonly Weighed[], placement: Placement) =>
  weighed.reduce((sum, item) => sum + pointsOf(item, placement), 0);

/** The most that any placement could score with these importances, in ten-thousandths of a point. */
export const attainable = (weighed: readonly Weighed[]) =>
  weighed.reduce((sum, { importance }) => sum + importance * 10, 0);

function skillValues(
  constants: Constants,
  { skills }: Criterion,
  answers: ScoredAnswers,
): PerPlacement<number> {
  const sql = constants.sqlFit.options[answers.sqlSkill];
  const distributed = constants.distributedFit.options[answers.distributedSkill];
  const isStrong = (skill: ScoredAnswers["sqlSkill"]) => skill === "strong" || skill === "expert";
  const fits = {
    sql,
    distributed,
    both:
      isStrong(answers.sqlSkill) && isStrong(answers.distributedSkill)
        ? Math.trunc((sql + distributed) / 2)
        : Math.min(sql, distributed) + 1,
  };
  const skillFit = (placement: Placement) => (skills ? fits[skills[placement]] : 0);
  return {
    "warehouse-as-platform": skillFit("warehouse-as-platform"),
    "no-warehouse": skillFit("no-warehouse"),
    "purposeful-hybrid": skillFit("purposeful-hybrid"),
  };
}
