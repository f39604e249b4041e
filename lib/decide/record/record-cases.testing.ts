import fc from "fast-check";
import { type Answers, answerKeys, bases, parseAnswers } from "../answers";
import { anyAnswers } from "../arbitraries.testing";
import { currentModel } from "../model/current-model";
import { nastyText } from "../nasty-text.testing";

const worked = currentModel.workedExample;
const halfOpen: Answers = {
  ...worked,
  volumeTb: null,
  costPressure: null,
  latency: null,
  teamSize: undefined,
};
const allUnsure: Answers = Object.fromEntries(answerKeys.map((key) => [key, null]));
const near: Answers = { ...worked, mix: { bi: 68, adhoc: 17, ml: 10, log: 5 } };
const smallSqlTeam: Answers = {
  ...worked,
  volumeTb: 3,
  teamSize: 6,
  distributedSkill: "basic",
  historyYears: 1,
};

/** Answers of every kind that a record has to cope with, by name. */
export const recordCases: Readonly<Record<string, Answers>> = {
  "the worked example": worked,
  ...Object.fromEntries(currentModel.exampleTeams.map(({ title, answers }) => [title, answers])),
  "no answers": {},
  "nothing but not sure": allUnsure,
  "half of the answers open": halfOpen,
  "the kinds of work open": { ...worked, mix: null },
  "a single open answer": { ...worked, growthPercentPerYear: null },
  "S2 against S4": { ...smallSqlTeam, mix: { bi: 20, adhoc: 20, ml: 30, log: 30 } },
  "S3 against S5": {
    ...worked,
    volumeTb: 2500,
    costPressure: "severe",
    mix: { bi: 20, adhoc: 60, ml: 10, log: 10 },
  },
  "S4 against S5": { ...smallSqlTeam, mix: { bi: 30, adhoc: 60, ml: 5, log: 5 } },
  "a rule of ours that differs": {
    ...worked,
    mix: { bi: 40, adhoc: 55, ml: 3, log: 2 },
    latency: "sub-second",
    concurrentUsers: 1200,
  },
  "a share close to a rule": near,
  "large, small and negative figures": {
    ...worked,
    volumeTb: 123456.5,
    growthPercentPerYear: -12.5,
    teamSize: 0.2,
    concurrentUsers: 100_000,
    hotMonths: 0,
    sourceSystems: 9999,
  },
  "everything that never scores": {
    ...worked,
    needs: ["point-lookups", "cards"],
    asOf: "2026-11-22",
    basis: { volumeTb: "guessed", mix: "measured", freshness: "estimated" },
    laws: ["GDPR", "Law # 7 | <b>"],
    notes: { volumeTb: "From the bill of October: 100 TB.\n\n# Not a heading", domainTeams: "two" },
  },
};

/** Any answers, with notes and laws that try to break out of the record. */
export const anyNotedAnswers: fc.Arbitrary<Answers> = fc
  .record({
    answers: anyAnswers,
    notes: fc.dictionary(fc.constantFrom(...answerKeys), nastyText, { maxKeys: 4, noNullPrototype: true }),
    basis: fc.dictionary(fc.constantFrom(...answerKeys), fc.constantFrom(...bases), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    laws: fc.array(
      nastyText.map((text) => text.slice(0, 40)).filter((text) => text.length > 0),
      { maxLength: 3 },
    ),
    asOf: fc.constantFrom("2026-11-22", null),
  })
  .map(({ answers, ...extras }) => parseAnswers({ ...answers, ...extras }));
