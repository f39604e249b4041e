import type { Answers } from "./answers";
import type { FactKey } from "./model/model";

type Known<Key extends keyof Answers> = NonNullable<Answers[Key]>;

/** The answers that score, all of them known. */
export type ScoredAnswers = {
  readonly mix: Known<"mix">;
  readonly volumeTb: number;
  readonly growthPercentPerYear: number;
  readonly costPressure: Known<"costPressure">;
  readonly sqlSkill: Known<"sqlSkill">;
  readonly distributedSkill: Known<"distributedSkill">;
  readonly teamSize: number;
  readonly latency: Known<"latency">;
  readonly concurrentUsers: number;
  readonly sensitivity: Known<"sensitivity">;
  readonly historyYears: number;
  readonly hotMonths: number;
  readonly futureChange: Known<"futureChange">;
};

/** Keys of the answers that score, in the order of the questionnaire. */
export const scoredKeys = [
  "mix",
  "volumeTb",
  "growthPercentPerYear",
  "costPressure",
  "sqlSkill",
  "distributedSkill",
  "teamSize",
  "latency",
  "concurrentUsers",
  "sensitivity",
  "historyYears",
  "hotMonths",
  "futureChange",
] as const satisfies readonly (keyof ScoredAnswers)[];

/** The answers as scored answers, or undefined while one of them is unknown. */
export function scoredAnswers(answers: Answers): ScoredAnswers | undefined {
  const { mix, volumeTb, growthPercentPerYear, costPressure, sqlSkill, distributedSkill, teamSize } = answers;
  const { latency, concurrentUsers, sensitivity, historyYears, hotMonths, futureChange } = answers;
  if (!mix || !costPressure || !sqlSkill || !distributedSkill || !latency || !sensitivity || !futureChange)
    return;
  if (isMissing(volumeTb) || isMissing(growthPercentPerYear) || isMissing(teamSize)) return;
  if (isMissing(concurrentUsers) || isMissing(historyYears) || isMissing(hotMonths)) return;
  return {
    mix,
    volumeTb,
    growthPercentPerYear,
    costPressure,
    sqlSkill,
    distributedSkill,
    teamSize,
    latency,
    concurrentUsers,
    sensitivity,
    historyYears,
    hotMonths,
    futureChange,
  };
}

const isMissing = (value: number | null | undefined): value is null | undefined =>
  value === undefined || value === null;

/** A figure by its key: a share in percent for `mix.…`, else the number itself. 0 for a key that is no number. */
export function figureOf(answers: ScoredAnswers, key: FactKey): number {
  switch (key) {
    case "mix.bi":
      return answers.mix.bi;
    case "mix.adhoc":
      return answers.mix.adhoc;
    case "mix.ml":
      return answers.mix.ml;
    case "mix.log":
      return answers.mix.log;
    case "volumeTb":
    case "growthPercentPerYear":
    case "teamSize":
    case "concurrentUsers":
    case "historyYears":
    case "hotMonths":
      return answers[key];
    default:
      return 0;
  }
}
