import type { Placement } from "@/lib/catalog/vocabulary";
import { importanceOf } from "./importance";
import type { Constants, Criterion, CriterionId } from "./model/model";
import type { DecisionModel } from "./model/parse-model";
import type { ScoredAnswers } from "./scored";

export type PerPlacement<T> = Readonly<Record<Placement, T>>;

/** A criterion for one set of answers: `importance` in thousandths of a point, `values` in tenths, both integers. */
export type Weighed = {
  readonly criterion: CriterionId;
  readonly importance: number;
  readonly values: PerPlacement<number>;
};

/** Weighs every criterion for complete answers, in the order of the model. */
export const weigh = (model: DecisionModel, answers: ScoredAnswers): readonly Weighed[] =>
  model.criteria.map((criterion) => weighCriterion(model, criterion, answers));

/** Weighs one criterion. */
export const weighCriterion = (
  { constants }: DecisionModel,
  criterion: Criterion,
  answers: ScoredAnswers,
): Weighed => ({
  criterion: criterion.id,
  importance: importanceOf[criterion.id](constants, answers),
  values: criterion.values ?? skillValues(constants, criterion, answers),
});

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
