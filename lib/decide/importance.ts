import type { Bands, Constants, CriterionId } from "./model/model";
import type { ScoredAnswers } from "./scored";

type Formula = (constants: Constants, answers: ScoredAnswers) => number;

/**
 * How much each criterion counts, in thousandths of a point, from complete answers alone.
 * Formulas: `formula` of each criterion in `content/decision/criteria.json`. All arithmetic is on integers.
 */
export const importanceOf: Readonly<Record<CriterionId, Formula>> = {
  "bi-performance": (constants, answers) =>
    answers.mix.bi * demandPercent(constants, answers) * constants.biImportance.value,
  "ml-unstructured": (constants, { mix }) => (mix.ml + mix.log) * constants.mlImportance.value,
  "cost-at-scale": (constants, { volumeTb, costPressure }) =>
    constants.costImportance.value *
    volumeWeight(constants, volumeTb) *
    constants.costPressureWeight.options[costPressure],
  governance: (constants, { sensitivity }) => constants.governanceImportance.options[sensitivity],
  scalability: (constants, answers) =>
    constants.scalabilityImportance.value * comingVolumeWeight(constants, answers),
  "implementation-complexity": (constants, { teamSize, distributedSkill }) =>
    constants.complexityFloor.value +
    valueBelow(constants.complexityByTeam.bands, (bound) => teamSize < bound) +
    (distributedSkill === "none" ? constants.complexityNobody.value : 0),
  "future-readiness": (constants, { futureChange }) => constants.futureImportance.options[futureChange],
  "team-skill": (constants) => constants.skillImportance.value,
  "ad-hoc-fit": (constants, { mix }) => mix.adhoc * constants.adhocImportance.value,
  "hot-cold-separability": (constants, answers) =>
    Math.trunc((hotColdImportance(constants, answers) * volumeWeight(constants, answers.volumeTb)) / 100),
};

/** Demand on dashboards, 50 to 100 %: base, latency part and users part, each part cut to an integer by itself. */
function demandPercent(constants: Constants, answers: Pick<ScoredAnswers, "latency" | "concurrentUsers">) {
  const highest = 3;
  const part = (level: number, most: number) => Math.trunc((most * level) / highest);
  const users = valueBelow(constants.userLevel.bands, (bound) => answers.concurrentUsers < bound);
  return (
    constants.demandBase.value +
    part(constants.latencyLevel.options[answers.latency], constants.demandLatency.value) +
    part(users, constants.demandUsers.value)
  );
}

/** Weight of a volume in TB, 0 to 100 %. */
const volumeWeight = (constants: Constants, volumeTb: number) =>
  valueBelow(constants.volumeWeight.bands, (bound) => volumeTb < bound);

/** Weight of the volume after `growthYears` years of the same growth, compared in whole megabytes and thousandths of a percent, so that no rounding moves a limit. */
function comingVolumeWeight(
  constants: Constants,
  { volumeTb, growthPercentPerYear }: Pick<ScoredAnswers, "volumeTb" | "growthPercentPerYear">,
) {
  const years = BigInt(constants.growthYears.value);
  const megabytes =
    BigInt(Math.round(volumeTb * 1e6)) * BigInt(Math.round((100 + growthPercentPerYear) * 1000)) ** years;
  return valueBelow(
    constants.volumeWeight.bands,
    (bound) => megabytes < BigInt(Math.round(bound * 1e6)) * 100_000n ** years,
  );
}

/** By the hot share of the history: 0 without hot months or where the history is too short. Years count in thousandths. */
function hotColdImportance(constants: Constants, { historyYears, hotMonths }: ScoredAnswers) {
  if (hotMonths === 0 || historyYears < constants.hotColdYears.value) return 0;
  const totalMonths = 12 * Math.round(historyYears * 1000);
  return valueBelow(constants.hotColdImportance.bands, (bound) => hotMonths * 100_000 <= bound * totalMonths);
}

/** The value of the first band whose bound `isWithin` accepts, else of the last, which has no bound. */
const valueBelow = (bands: Bands, isWithin: (bound: number) => boolean) =>
  bands[bandPlace(bands, isWithin)]?.value ?? 0;

/** The place of the first band whose bound `isWithin` accepts, else of the last. */
export function bandPlace(bands: readonly Bound[], isWithin: (bound: number) => boolean): number {
  return bands.findIndex(({ below, atMost }) => {
    const bound = below ?? atMost;
    return bound === undefined || isWithin(bound);
  });
}
type Bound = { readonly below?: number | undefined; readonly atMost?: number | undefined };
