import { answerOptions, type NumberKey, numberKeys } from "@/lib/catalog/vocabulary";
import { type AnswerKey, type Answers, isNumberKey } from "../answers";
import type { Bands } from "../model/model";
import type { DecisionModel } from "../model/parse-model";
import { outlookFor } from "../outlook";
import { type ScoredAnswers, scoredKeys } from "../scored";

type StepKey = Exclude<(typeof scoredKeys)[number], "mix">;
type Step = ScoredAnswers[StepKey];

/** The answers to one question that the model tells apart, lowest or first first. All answers within a step score alike. */
export type AnswerSteps = {
  readonly values: readonly Step[];
  /** The place of the answer that was given; `values` holds that answer itself there. */
  readonly at: number;
};

/**
 * The steps of one answer. Where its limits depend on other answers (growth on the volume, fast months on the history), the
 * limits of all given cases are taken together. Values of other steps are the round numbers nearest to the given answer.
 */
export function answerSteps(
  model: DecisionModel,
  key: StepKey,
  given: Step,
  cases: readonly ScoredAnswers[],
): AnswerSteps {
  if (!isNumberKey(key)) {
    const values: readonly Step[] = answerOptions[key];
    return { values, at: values.indexOf(given) };
  }
  const { min, max, integer } = numberKeys[key];
  const limits = [...new Set(cases.flatMap((answers) => [...cutsOf(model, key, answers)]))]
    .map((cut) => (integer ? Math.ceil(cut) : cut))
    .filter((cut) => cut > min && cut <= max);
  const cuts = [...new Set(limits)].toSorted((a, b) => a - b);
  const number = Number(given);
  const at = cuts.filter((cut) => number >= cut).length;
  const values = Array.from({ length: cuts.length + 1 }, (_, place) => {
    if (place === at) return number;
    const [low = min, high = max] = [cuts[place - 1], cuts[place]];
    return place > at ? roundFrom(low, high, integer) : roundBelow(low, high, integer);
  });
  return { values, at };
}

/** The answers to try instead of a known one, itself among them, lowest or first first; [] for the mix, for what never scores and for what is open. */
export function answersToTry(model: DecisionModel, answers: Answers, key: AnswerKey): readonly Step[] {
  const stepKey = scoredKeys.find((scored): scored is StepKey => scored === key && scored !== "mix");
  const given = stepKey && answers[stepKey];
  if (stepKey === undefined || given === undefined || given === null) return [];
  const cases = outlookFor(model, answers).cases.map((item) => item.answers);
  return answerSteps(model, stepKey, given, cases).values;
}

/** The least answers of all steps but the first, for complete answers, in any order. */
function cutsOf(model: DecisionModel, key: NumberKey, answers: ScoredAnswers): readonly number[] {
  const { constants, rules } = model;
  const years = constants.growthYears.value;
  const growth = (1 + answers.growthPercentPerYear / 100) ** years;
  const volumes = below(constants.volumeWeight.bands);
  const hotShares = constants.hotColdImportance.bands.flatMap(({ atMost }) => atMost ?? []);
  const own: Partial<Record<NumberKey, readonly number[]>> = {
    volumeTb: [...volumes, ...volumes.map((bound) => bound / growth)],
    growthPercentPerYear: volumes.map((bound) => ((bound / answers.volumeTb) ** (1 / years) - 1) * 100),
    teamSize: below(constants.complexityByTeam.bands),
    concurrentUsers: below(constants.userLevel.bands),
    historyYears: [
      constants.hotColdYears.value,
      ...(answers.hotMonths === 0 ? [] : hotShares.map((share) => (answers.hotMonths * 100) / (share * 12))),
    ],
    hotMonths: [1, ...hotShares.map((share) => Math.floor((share * 12 * answers.historyYears) / 100) + 1)],
  };
  const least = numberKeys[key].integer ? 1 : Number.EPSILON;
  const inRules = rules.flatMap(({ when }) =>
    when.flatMap((clause) => {
      if (!("sumOf" in clause) || clause.sumOf[0] !== key) return [];
      const { above, atLeast, below: under, atMost } = clause;
      return [
        atLeast,
        under,
        above === undefined ? [] : above + least,
        atMost === undefined ? [] : atMost + least,
      ]
        .flat()
        .filter((cut) => cut !== undefined);
    }),
  );
  return [...(own[key] ?? []), ...inRules];
}

const below = (bands: Bands) => bands.flatMap(({ below: bound }) => bound ?? []);

/** Precisions tried for a round number, in significant digits. */
const precisions = [3, 4, 6, 9];

/** The highest round number below `high` and not below `low`. */
function roundBelow(low: number, high: number, integer: boolean): number {
  const whole = Math.ceil(high) - 1;
  if (integer || whole >= Math.max(low, 1)) return whole;
  for (const digits of precisions) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(high) || 1)) - digits + 1);
    const value = Number(((Math.ceil(high / unit) - 1) * unit).toPrecision(12));
    if (value >= low && value < high) return value;
  }
  return low;
}

/** The lowest round number from `low`, below `high`. */
function roundFrom(low: number, high: number, integer: boolean): number {
  if (integer) return low;
  for (const digits of precisions) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(low) || 1)) - digits + 1);
    const value = Number((Math.ceil(low / unit - 1e-9) * unit).toPrecision(12));
    if (value >= low && value < high) return value;
  }
  return low;
}
