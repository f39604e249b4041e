import fc from "fast-check";
import { expect, test } from "vitest";
import { answerOptions, mixKeys, numberKeys, placements } from "@/lib/catalog/vocabulary";
import { anyScored, check } from "../arbitraries.testing";
import { currentModel } from "../model/current-model";
import { outlookFor } from "../outlook";
import { complexityOrder, evaluateAnswers, firstPlacement } from "../ranking";
import { recommend } from "../recommend";
import type { Flip } from "../result";
import { type ScoredAnswers, scoredAnswers, scoredKeys } from "../scored";
import { answerSteps } from "./answer-steps";
import { nearestFlips } from "./flips";

const model = currentModel;
const optionKeys = [
  "costPressure",
  "sqlSkill",
  "distributedSkill",
  "latency",
  "sensitivity",
  "futureChange",
] as const;
const figureKeys = [
  "volumeTb",
  "growthPercentPerYear",
  "teamSize",
  "concurrentUsers",
  "historyYears",
  "hotMonths",
] as const;
const winnerOf = (answers: ScoredAnswers) => evaluateAnswers(model, answers).standings[0]!.slug;
const flipsOf = (answers: ScoredAnswers) => nearestFlips(model, answers, outlookFor(model, answers)) ?? [];
const flipOf = (answers: ScoredAnswers, key: string) => flipsOf(answers).find((one) => one.key === key)?.flip;
const example = scoredAnswers(model.workedExample)!;

test("the worked example turns only when 26 points move from dashboards to one-off questions", () => {
  const flips = flipsOf(example).flatMap(({ flip }) => flip ?? []);
  expect(flips).toEqual([
    {
      question: "mix",
      key: "mix",
      kind: "fact",
      from: { bi: 60, adhoc: 25, ml: 10, log: 5 },
      to: { bi: 34, adhoc: 51, ml: 10, log: 5 },
      distance: 0.26,
      change: "26 points of the work move from dashboards to one-off questions",
      winner: "no-warehouse",
      rules: ["S5"],
      ceasing: [],
      criterion: null,
    },
  ]);
});

test("an insurer just above a limit is told which side of it matters, and what kind of change that is", () => {
  const insurer = scoredAnswers(model.exampleTeams.find(({ id }) => id === "insurer")!.answers)!;
  expect(flipOf(insurer, "volumeTb")).toMatchObject({
    to: 49,
    winner: "warehouse-as-platform",
    rules: ["S4"],
    kind: "fact",
    change: "volume is 49\u00a0TB instead of 90\u00a0TB",
  });
  expect(flipOf(insurer, "distributedSkill")).toMatchObject({ to: "none", kind: "decision" });
});

test("every reported flip, applied, puts the named placement first", () => {
  check(
    fc.property(anyScored, (answers) => {
      const elected = winnerOf(answers);
      for (const { flip } of flipsOf(answers)) {
        if (flip === null) continue;
        expect(flip.winner).not.toBe(elected);
        expect(winnerOf({ ...answers, [flip.key]: flip.to })).toBe(flip.winner);
        expect(flip.rules.length > 0).toBe(flip.criterion === null);
      }
    }),
    150,
  );
});

/** Fails unless the flip is the nearest: `nearer` are all answers that are closer, or all others where there is no flip. */
const expectNoFlip = (answers: ScoredAnswers, key: string, nearer: readonly unknown[]) => {
  const elected = winnerOf(answers);
  for (const value of nearer) expect(winnerOf({ ...answers, [key]: value })).toBe(elected);
};

test("no transfer of share that is smaller than the reported one flips the result", () => {
  check(
    fc.property(anyScored, (answers) => {
      const flip = flipOf(answers, "mix");
      const least = flip ? Math.round(flip.distance * 100) : 101;
      const nearer = mixKeys.flatMap((from) =>
        mixKeys.flatMap((to) =>
          Array.from({ length: Math.min(least - 1, answers.mix[from]) }, (_, at) => at + 1).map((points) => ({
            ...answers.mix,
            [from]: answers.mix[from] - points,
            [to]: answers.mix[to] + (from === to ? 0 : points),
          })),
        ),
      );
      expectNoFlip(
        answers,
        "mix",
        nearer.filter((mix) => mixKeys.reduce((sum, key) => sum + mix[key], 0) === 100),
      );
    }),
    100,
    2000,
  );
});

test("no option that is fewer steps away than the reported one flips the result", () => {
  check(
    fc.property(anyScored, fc.constantFrom(...optionKeys), (answers, key) => {
      const options: readonly string[] = answerOptions[key];
      const stepsTo = (value: unknown) =>
        Math.abs(options.indexOf(String(value)) - options.indexOf(answers[key]));
      const flip = flipOf(answers, key);
      expectNoFlip(
        answers,
        key,
        options.filter((option) => flip === null || flip === undefined || stepsTo(option) < stepsTo(flip.to)),
      );
    }),
    300,
  );
});

/** Numbers over the whole accepted range of a key, small ones as often as large ones. */
const anyValueOf = (key: keyof typeof numberKeys) => {
  const { min, max, integer } = numberKeys[key];
  const shift = 0.001 - Math.min(min, 0);
  return fc.double({ min: Math.log(min + shift), max: Math.log(max + shift), noNaN: true }).map((log) => {
    const value = Math.min(max, Math.max(min, Math.exp(log) - shift));
    return integer ? Math.round(value) : Math.round(value * 1000) / 1000 || min;
  });
};

test("no number that is fewer steps away than the reported one flips the result, whatever number it is", () => {
  const anyNumberKey = fc.constantFrom(...figureKeys);
  const anyCase = anyNumberKey.chain((key) =>
    fc.tuple(anyScored, fc.constant(key), fc.array(anyValueOf(key), { minLength: 20, maxLength: 20 })),
  );
  check(
    fc.property(anyCase, ([answers, key, values]) => {
      const stepOf = (value: number) => answerSteps(model, key, value, [answers]).at;
      const flip: Flip | null = flipOf(answers, key) ?? null;
      const reach =
        flip === null ? Number.POSITIVE_INFINITY : Math.abs(stepOf(Number(flip.to)) - stepOf(answers[key]));
      expectNoFlip(
        answers,
        key,
        values.filter((value) => Math.abs(stepOf(value) - stepOf(answers[key])) < reach),
      );
    }),
    300,
  );
});

test("with open answers a flip turns the placement that most completions elect", () => {
  const open = { ...example, latency: null, volumeTb: null };
  const found = nearestFlips(model, open, outlookFor(model, open)) ?? [];
  expect(found.map(({ key }) => key)).not.toContain("volumeTb");
  for (const { flip } of found) {
    if (flip === null) continue;
    const after = recommend(model, { ...open, [flip.key]: flip.to });
    expect(after.patterns[0]!.slug).toBe(flip.winner);
  }
  expect(found.some(({ flip }) => flip !== null)).toBe(true);
});

test("where much is open no other answers are tried, and the result says so", () => {
  const { sensitivity } = recommend(model, { mix: example.mix, volumeTb: 100, costPressure: "high" });
  expect(sensitivity.completions).toBeGreaterThan(model.constants.flipCompletions.value);
  expect(sensitivity).toMatchObject({ isFlipKnown: false, smallestFlip: null, perQuestion: [] });
});

test("a criterion counts only what it says that it reads", () => {
  check(
    fc.property(anyScored, anyScored, fc.constantFrom(...scoredKeys), (answers, other, key) => {
      const [before, after] = [answers, { ...answers, [key]: other[key] }].map(
        (given) => evaluateAnswers(model, given).weighed,
      );
      model.criteria.forEach(({ reads }, at) => {
        if (!reads.some((read) => read === key || (key === "mix" && read.startsWith("mix."))))
          expect(after![at]).toEqual(before![at]);
      });
    }),
    300,
  );
});

test("the first of the ranking is the same with and without the ranking", () => {
  check(
    fc.property(anyScored, (answers) => {
      const { weighed, fired, standings } = evaluateAnswers(model, answers);
      expect(placements).toContain(standings[0]!.slug);
      expect(firstPlacement(complexityOrder(model), weighed, fired)).toBe(standings[0]!.slug);
    }),
    500,
  );
});
