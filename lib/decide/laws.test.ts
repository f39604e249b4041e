import fc from "fast-check";
import { expect, test } from "vitest";
import { answerOptions, mixKeys, placements } from "@/lib/catalog/vocabulary";
import type { Answers } from "./answers";
import { anyAnswers, anyScored, check } from "./arbitraries.testing";
import { confidenceWords } from "./confidence";
import { currentModel } from "./model/current-model";
import { parseDecisionModel } from "./model/parse-model";
import { outlookFor } from "./outlook";
import { inPoints, shownColumn, shownTotal } from "./points";
import { complexityOrder, evaluateAnswers, rankPlacements } from "./ranking";
import { recommend } from "./recommend";
import { collisions } from "./rules";
import { type ScoredAnswers, scoredKeys } from "./scored";
import { scoreOf, type Weighed } from "./scoring";
import { unprobed } from "./sensitivity/probes";
import { tryWeightings } from "./sensitivity/weightings";

const model = currentModel;

const gap = (answers: ScoredAnswers, one: number, other: number) => {
  const { weighed } = evaluateAnswers(model, answers);
  return scoreOf(weighed, placements[one - 1]!) - scoreOf(weighed, placements[other - 1]!);
};
const places = (answers: ScoredAnswers) => evaluateAnswers(model, answers).standings.map(({ slug }) => slug);
const isBefore = (answers: ScoredAnswers, one: number, other: number) =>
  places(answers).indexOf(placements[one - 1]!) < places(answers).indexOf(placements[other - 1]!);

/** Complete answers, and the same with some share moved from one kind of work to another. */
const moved = (from: readonly (keyof ScoredAnswers["mix"])[], to: keyof ScoredAnswers["mix"]) =>
  fc
    .tuple(anyScored, fc.constantFrom(...from), fc.integer({ min: 1, max: 100 }))
    .filter(([answers, giver]) => answers.mix[giver] > 0)
    .map(([answers, giver, wanted]) => {
      const share = Math.min(wanted, answers.mix[giver]);
      const mix = { ...answers.mix, [giver]: answers.mix[giver] - share, [to]: answers.mix[to] + share };
      return { before: answers, after: { ...answers, mix } };
    });

/** Complete answers, and the same with one ordinal answer raised. */
const raised = (key: "costPressure" | "sqlSkill" | "distributedSkill") =>
  fc.tuple(anyScored, fc.nat(3), fc.nat(3)).map(([answers, one, other]) => {
    const options = answerOptions[key];
    return {
      before: { ...answers, [key]: options[Math.min(one, other)]! },
      after: { ...answers, [key]: options[Math.max(one, other)]! },
    };
  });

/** A recommendation whose weights and flips are not tried. */
const quick = (answers: Answers) => recommend(model, answers, [], unprobed);

test("equal answers give byte-identical results", () => {
  check(
    fc.property(anyScored, (answers) => {
      expect(JSON.stringify(recommend(model, answers))).toBe(
        JSON.stringify(recommend(model, structuredClone(answers))),
      );
    }),
    100,
  );
});

test("points add up to the score exactly, and the shown column to the shown total", () => {
  check(
    fc.property(anyScored, (answers) => {
      for (const { score, contributions } of quick(answers).patterns) {
        const points = contributions.map((item) => item.points);
        expect(points.every(Number.isSafeInteger)).toBe(true);
        expect(points.reduce((sum, item) => sum + item, 0)).toBe(score);
        const shown = shownColumn(points);
        expect(shown.reduce((sum, item) => sum + item, 0)).toBe(shownTotal(score));
        for (const [at, item] of shown.entries())
          expect(Math.abs(item * 100 - points[at]!)).toBeLessThan(100);
        expect(inPoints(shownTotal(score))).toMatch(/^\d+\.\d\d$/);
      }
    }),
    300,
  );
});

test("points still add up while answers are open", () => {
  check(
    fc.property(anyAnswers, (answers) => {
      for (const { score, contributions } of quick(answers).patterns) {
        expect(contributions.reduce((sum, item) => sum + item.points, 0)).toBe(score);
        for (const { points, lowest, highest } of contributions) {
          expect(points).toBeGreaterThanOrEqual(lowest - 1);
          expect(points).toBeLessThanOrEqual(highest + 1);
        }
      }
    }),
    25,
  );
});

test("moving share to reports never hurts Pattern 1 against Pattern 2, in points or in rank", () => {
  check(
    fc.property(moved(["adhoc", "ml", "log"], "bi"), ({ before, after }) => {
      expect(gap(after, 1, 2)).toBeGreaterThanOrEqual(gap(before, 1, 2));
      if (isBefore(before, 1, 2)) expect(isBefore(after, 1, 2)).toBe(true);
    }),
    2000,
  );
});

test("moving share from reports to one-off questions never lowers Pattern 2 against Pattern 1", () => {
  check(
    fc.property(moved(["bi"], "adhoc"), ({ before, after }) => {
      expect(gap(after, 2, 1)).toBeGreaterThanOrEqual(gap(before, 2, 1));
    }),
    2000,
  );
});

test("more cost pressure and more volume never lower Pattern 3 against Pattern 1", () => {
  check(
    fc.property(raised("costPressure"), ({ before, after }) => {
      expect(gap(after, 3, 1)).toBeGreaterThanOrEqual(gap(before, 3, 1));
    }),
    1000,
  );
  check(
    fc.property(anyScored, fc.double({ min: 1, max: 1000, noNaN: true }), (before, factor) => {
      const after = { ...before, volumeTb: Math.min(before.volumeTb * factor, 1_000_000) };
      expect(gap(after, 3, 1)).toBeGreaterThanOrEqual(gap(before, 3, 1));
      const applies = (answers: ScoredAnswers) =>
        evaluateAnswers(model, answers).fired.some(({ id }) => id === "S4");
      if (!applies(before)) expect(applies(after)).toBe(false);
    }),
    1000,
  );
});

test("more distributed skill never lowers Pattern 2 against 1, more SQL skill never Pattern 1 against 2", () => {
  check(
    fc.property(raised("distributedSkill"), ({ before, after }) => {
      expect(gap(after, 2, 1)).toBeGreaterThanOrEqual(gap(before, 2, 1));
    }),
    1000,
  );
  check(
    fc.property(raised("sqlSkill"), ({ before, after }) => {
      expect(gap(after, 1, 2)).toBeGreaterThanOrEqual(gap(before, 1, 2));
    }),
    1000,
  );
});

test("the source's situations are obeyed wherever they agree, with our rules on or off, and ours wherever they agree within that", () => {
  let agreeing = 0;
  check(
    fc.property(anyScored, (answers) => {
      for (const scope of ["all", "source"] as const) {
        const { fired, standings } = evaluateAnswers(model, answers, scope);
        const common = (origin: string, among: readonly string[]) =>
          among.filter((slug) =>
            fired.every((rule) => rule.origin !== origin || rule.allowed.some((other) => other === slug)),
          );
        const bySource = common("source", placements);
        if (bySource.length === 0) continue;
        const winner = standings[0]!.slug;
        expect(bySource).toContain(winner);
        const byOurs = common("ours", bySource);
        if (byOurs.length > 0) expect(byOurs).toContain(winner);
        if (fired.length > 0) agreeing++;
      }
    }),
    3000,
  );
  expect(agreeing).toBeGreaterThan(1000);
});

test("every collision is reported and none keeps a confidence above moderate", () => {
  let colliding = 0;
  check(
    fc.property(anyScored, (answers) => {
      const { fired } = evaluateAnswers(model, answers);
      const isImpossible = !placements.some((slug) => fired.every(({ allowed }) => allowed.includes(slug)));
      expect(collisions(fired).length > 0).toBe(isImpossible);
      if (!isImpossible) return;
      colliding++;
      expect(quick(answers).recommendation.confidence).not.toBe("high");
    }),
    1500,
  );
  expect(colliding).toBeGreaterThan(50);
});

const someOpen = anyScored.chain((answers) =>
  fc
    .subarray(
      ["mix", "costPressure", "latency", "sensitivity", "futureChange", "growthPercentPerYear"] as const,
      { minLength: 1, maxLength: 3 },
    )
    .map((open): Answers => ({ ...answers, ...Object.fromEntries(open.map((key) => [key, null])) })),
);

test("what every completion elects is recommended with certainty", () => {
  let unanimous = 0;
  check(
    fc.property(someOpen, (answers) => {
      const { cases } = outlookFor(model, answers);
      const winners = new Set(cases.map(({ standings }) => standings[0]?.slug));
      if (winners.size > 1) return;
      unanimous++;
      const { patterns } = quick(answers);
      expect(winners.has(patterns[0]!.slug)).toBe(true);
      expect(patterns[0]!.acceptability).toBe(1);
    }),
    200,
  );
  expect(unanimous).toBeGreaterThan(20);
});

test("answering an open question never elects a placement that was impossible before", () => {
  check(
    fc.property(someOpen, fc.nat(), (answers, choice) => {
      const { open, acceptability } = outlookFor(model, answers);
      const question = open[choice % open.length]!;
      const option = question.options[choice % question.options.length]!;
      const [first] = quick({ ...answers, ...option.answers }).patterns;
      expect(acceptability[first!.slug]).toBeGreaterThan(0);
    }),
    200,
  );
});

const reversed = parseDecisionModel({
  source: model.source,
  placements: model.placements.toReversed(),
  criteria: model.criteria.toReversed(),
  rules: model.rules.toReversed(),
  constants: model.constants,
  questions: { sections: model.sections, needs: model.needs, questions: model.questions.toReversed() },
  "example-teams": model.exampleTeams.toReversed(),
  "worked-example": model.workedExample,
});

test("the order of answers, criteria, rules and placements in the files does not matter", () => {
  check(
    fc.property(anyScored, (answers) => {
      const shuffled = Object.fromEntries(Object.entries(answers).toReversed());
      const { answers: _, ...result } = recommend(reversed, { ...shuffled, ...answers });
      const { answers: __, ...expected } = recommend(model, answers);
      expect(JSON.stringify(result)).toBe(JSON.stringify(expected));
    }),
    100,
  );
});

const swap = (slug: string) =>
  slug === "no-warehouse" ? "purposeful-hybrid" : slug === "purposeful-hybrid" ? "no-warehouse" : slug;
const swapped = <T>(row: Readonly<Record<string, T>> | undefined) =>
  row === undefined
    ? undefined
    : Object.fromEntries(Object.entries(row).map(([slug, value]) => [swap(slug), value]));

test("exchanging two placements in the model exchanges them in the answer", () => {
  const exchanged = parseDecisionModel({
    source: model.source,
    placements: model.placements,
    criteria: model.criteria.map((row) => ({
      ...row,
      words: swapped(row.words),
      ...(row.values ? { values: swapped(row.values) } : { skills: swapped(row.skills) }),
    })),
    rules: model.rules.map((rule) => ({ ...rule, allowed: rule.allowed.map(swap) })),
    constants: model.constants,
    questions: { sections: model.sections, needs: model.needs, questions: model.questions },
    "example-teams": model.exampleTeams,
    "worked-example": model.workedExample,
  });
  check(
    fc.property(anyScored, (answers) => {
      const there = evaluateAnswers(exchanged, answers).standings.map(({ slug, score }) => [
        swap(slug),
        score,
      ]);
      expect(there).toEqual(
        evaluateAnswers(model, answers).standings.map(({ slug, score }) => [slug, score]),
      );
    }),
    500,
  );
});

test("leaving out the last placement does not change the order of the others", () => {
  check(
    fc.property(anyScored, (answers) => {
      const { weighed, fired, standings } = evaluateAnswers(model, answers);
      const order = standings.map(({ slug }) => slug);
      const kept = complexityOrder(model).filter((slug) => slug !== order.at(-1));
      expect(rankPlacements(kept, weighed, fired).map(({ slug }) => slug)).toEqual(order.slice(0, -1));
    }),
    500,
  );
});

test("a criterion that counts for nothing changes nothing, and doubling all changes neither order nor robustness", () => {
  check(
    fc.property(anyScored, (answers) => {
      const { weighed, fired } = evaluateAnswers(model, answers);
      const outcome = (list: readonly Weighed[]) => {
        const standings = rankPlacements(complexityOrder(model), list, fired);
        const [winner] = standings;
        const share = tryWeightings(model, [{ weight: 1, weighed: list, standings }]).shares[winner!.slug];
        return { order: standings.map(({ slug }) => slug), share };
      };
      const nothing: Weighed = {
        criterion: "ad-hoc-fit",
        importance: 0,
        values: { "warehouse-as-platform": 10, "no-warehouse": 3, "purposeful-hybrid": 0 },
      };
      expect(outcome([...weighed, nothing])).toEqual(outcome(weighed));
      expect(outcome([nothing, ...weighed])).toEqual(outcome(weighed));
      expect(outcome(weighed.map((item) => ({ ...item, importance: item.importance * 2 })))).toEqual(
        outcome(weighed),
      );
    }),
    60,
  );
});

/** Every importance counts twice. */
const doubled = (() => {
  const { constants } = model;
  const twice = <T extends { readonly value: number }>(one: T) => ({ ...one, value: one.value * 2 });
  const twiceEach = <T extends { readonly value: number }>(bands: readonly T[]) => bands.map(twice);
  const twiceAll = <K extends string>(options: Readonly<Record<K, number>>) =>
    Object.fromEntries(Object.entries<number>(options).map(([key, value]) => [key, value * 2]));
  return parseDecisionModel({
    source: model.source,
    placements: model.placements,
    criteria: model.criteria,
    rules: model.rules,
    constants: {
      ...constants,
      biImportance: twice(constants.biImportance),
      mlImportance: twice(constants.mlImportance),
      costImportance: twice(constants.costImportance),
      governanceImportance: {
        ...constants.governanceImportance,
        options: twiceAll(constants.governanceImportance.options),
      },
      scalabilityImportance: twice(constants.scalabilityImportance),
      complexityFloor: twice(constants.complexityFloor),
      complexityByTeam: {
        ...constants.complexityByTeam,
        bands: twiceEach(constants.complexityByTeam.bands),
      },
      complexityNobody: twice(constants.complexityNobody),
      futureImportance: {
        ...constants.futureImportance,
        options: twiceAll(constants.futureImportance.options),
      },
      skillImportance: twice(constants.skillImportance),
      adhocImportance: twice(constants.adhocImportance),
      hotColdImportance: {
        ...constants.hotColdImportance,
        bands: twiceEach(constants.hotColdImportance.bands),
      },
    },
    questions: { sections: model.sections, needs: model.needs, questions: model.questions },
    "example-teams": model.exampleTeams,
    "worked-example": model.workedExample,
  });
})();

test("doubling every importance leaves flips and thresholds as they are, and doubles every score", () => {
  check(
    fc.property(anyScored, (answers) => {
      const [once, twice] = [recommend(model, answers), recommend(doubled, answers)];
      expect(twice.patterns.map(({ slug, score }) => [slug, score])).toEqual(
        once.patterns.map(({ slug, score }) => [slug, score * 2]),
      );
      expect(twice.sensitivity.perQuestion).toEqual(once.sensitivity.perQuestion);
      expect(twice.sensitivity.weightThresholds).toEqual(once.sensitivity.weightThresholds);
      expect(twice.sensitivity.weightRobustness).toBe(once.sensitivity.weightRobustness);
    }),
    40,
    2000,
  );
});

test("robustness is a share, is 1 where rules alone decide, and is the same each time", () => {
  check(
    fc.property(anyScored, (answers) => {
      const { sensitivity, recommendation } = recommend(model, answers);
      expect(sensitivity.weightRobustness).toBeGreaterThanOrEqual(0);
      expect(sensitivity.weightRobustness).toBeLessThanOrEqual(1);
      if (recommendation.lead === null) expect(sensitivity.weightRobustness).toBe(1);
      expect(recommend(model, answers).sensitivity).toEqual(sensitivity);
    }),
    60,
  );
});

test("with open answers the confidence is never higher than for the best of the ways to fill them in", () => {
  const openSome = fc.tuple(anyScored, fc.subarray([...scoredKeys], { minLength: 1, maxLength: 2 }));
  check(
    fc.property(openSome, ([answers, keys]) => {
      const open: Answers = { ...answers, ...Object.fromEntries(keys.map((key) => [key, null])) };
      const placeOf = (given: Answers) =>
        confidenceWords.indexOf(recommend(model, given).recommendation.confidence);
      const best = Math.max(...outlookFor(model, open).cases.map((item) => placeOf(item.answers)));
      expect(placeOf(open)).toBeLessThanOrEqual(best);
    }),
    25,
    1000,
  );
});

test("over typical answers each placement wins a fair part: no button says the same to everybody", () => {
  const { acceptability } = outlookFor(model, {});
  for (const slug of placements) expect(acceptability[slug]).toBeGreaterThan(0.1);
});

test("shares are read by name, so their order in the mix does not matter", () => {
  const { mix } = model.workedExample;
  const backwards = Object.fromEntries(mixKeys.toReversed().map((key) => [key, mix?.[key]]));
  expect(
    recommend(model, { ...model.workedExample, mix: { bi: 0, adhoc: 0, ml: 0, log: 0, ...backwards } })
      .patterns,
  ).toEqual(recommend(model, model.workedExample).patterns);
});
