import fc from "fast-check";
import { answerOptions, type NumberKey, needIds, numberKeys } from "@/lib/catalog/vocabulary";
import type { Answers } from "./answers";
import type { ScoredAnswers } from "./scored";

/** Checks a property on fixed random cases: `numRuns` of them, or `longRuns` in the long test run. */
export const check = (property: fc.IRawProperty<unknown>, numRuns: number, longRuns = 10_000) =>
  fc.assert(property, {
    seed: 1,
    numRuns: process.env.ISOTHERM_LONG === "1" ? Math.max(numRuns, longRuns) : numRuns,
  });

/** Four whole shares that add up to 100: cuts of the line from 0 to 100. */
export const anyMix = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .map(([first = 0, second = 0, third = 0]) => ({
    bi: first,
    adhoc: second - first,
    ml: third - second,
    log: 100 - third,
  }));

/** Numbers over the whole accepted range, small ones as often as large ones, and the limits of rules and bands. */
const anyNumber = (key: NumberKey, ...limits: readonly number[]) => {
  const { min, max, integer } = numberKeys[key];
  const whole = fc.integer({ min: Math.ceil(min), max });
  const small = fc.integer({ min: Math.ceil(min), max: Math.min(max, 60) });
  const tenths = fc
    .integer({ min: Math.ceil(min * 10), max: Math.min(max, 100) * 10 })
    .map((tenth) => tenth / 10);
  const near = fc.constantFrom(
    ...limits.flatMap((limit) =>
      [limit - 1, limit, limit + 1].filter((value) => value >= min && value <= max),
    ),
    max,
  );
  return integer
    ? fc.oneof(whole, small, near)
    : fc.oneof(
        whole,
        small,
        tenths.filter((value) => value >= min),
        near,
      );
};

/** Complete answers. */
export const anyScored: fc.Arbitrary<ScoredAnswers> = fc.record({
  mix: anyMix,
  volumeTb: anyNumber("volumeTb", 1, 10, 50, 200, 1000),
  growthPercentPerYear: anyNumber("growthPercentPerYear", 0, 100),
  costPressure: fc.constantFrom(...answerOptions.costPressure),
  sqlSkill: fc.constantFrom(...answerOptions.sqlSkill),
  distributedSkill: fc.constantFrom(...answerOptions.distributedSkill),
  teamSize: anyNumber("teamSize", 4, 11, 31),
  latency: fc.constantFrom(...answerOptions.latency),
  concurrentUsers: anyNumber("concurrentUsers", 10, 50, 250),
  sensitivity: fc.constantFrom(...answerOptions.sensitivity),
  historyYears: anyNumber("historyYears", 2),
  hotMonths: anyNumber("hotMonths", 0, 12),
  futureChange: fc.constantFrom(...answerOptions.futureChange),
});

/** Answers of which any may be missing or "not sure", with everything that a link may carry. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    mix: fc.option(anyMix),
    volumeTb: fc.option(anyNumber("volumeTb", 50, 1000)),
    growthPercentPerYear: fc.option(anyNumber("growthPercentPerYear", 0)),
    costPressure: fc.option(fc.constantFrom(...answerOptions.costPressure)),
    sqlSkill: fc.option(fc.constantFrom(...answerOptions.sqlSkill)),
    distributedSkill: fc.option(fc.constantFrom(...answerOptions.distributedSkill)),
    teamSize: fc.option(anyNumber("teamSize", 4)),
    latency: fc.option(fc.constantFrom(...answerOptions.latency)),
    concurrentUsers: fc.option(anyNumber("concurrentUsers", 250)),
    freshness: fc.option(fc.constantFrom(...answerOptions.freshness)),
    sensitivity: fc.option(fc.constantFrom(...answerOptions.sensitivity)),
    historyYears: fc.option(anyNumber("historyYears", 2)),
    hotMonths: fc.option(anyNumber("hotMonths", 12)),
    domainTeams: fc.option(anyNumber("domainTeams", 5)),
    sourceSystems: fc.option(anyNumber("sourceSystems", 20)),
    futureChange: fc.option(fc.constantFrom(...answerOptions.futureChange)),
    needs: fc.option(fc.subarray([...needIds])),
  },
  { requiredKeys: [] },
);
