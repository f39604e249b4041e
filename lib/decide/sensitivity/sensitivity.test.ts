import fc from "fast-check";
import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import { anyScored, check } from "../arbitraries.testing";
import { currentModel } from "../model/current-model";
import { complexityOrder, evaluateAnswers, rankPlacements } from "../ranking";
import { recommend } from "../recommend";
import { probe } from "./probes";
import { tryWeightings } from "./weightings";

const model = currentModel;
const example = model.workedExample;
const withMix = (bi: number, adhoc: number, ml: number, log: number): Answers => ({
  ...example,
  mix: { bi, adhoc, ml, log },
});

test.each([
  [65, "no rule", []],
  [66, "5 points below S1", [{ id: "S1", distance: 5, applies: false }]],
  [70, "the limit itself", [{ id: "S1", distance: 1, applies: false }]],
  [71, "the first share above", [{ id: "S1", distance: 1, applies: true }]],
  [75, "5 points above", [{ id: "S1", distance: 5, applies: true }]],
  [76, "no rule any more", []],
] as const)("with %i %% dashboards the near rules are: %s", (bi, _, near) => {
  expect(recommend(model, withMix(bi, 100 - bi - 15, 10, 5)).nearRules).toEqual(near);
});

test("a rule is near only where everything else that it asks for holds", () => {
  expect(recommend(model, withMix(12, 45, 20, 23)).nearRules.map(({ id }) => id)).toEqual(["S2"]);
  const slow: Answers = { ...withMix(12, 45, 20, 23), latency: "up-to-a-minute" };
  expect(recommend(model, slow).nearRules).toEqual([
    { id: "S2", distance: 4, applies: true },
    { id: "O2", distance: 2, applies: false },
  ]);
  expect(recommend(model, { ...slow, mix: null }).nearRules).toEqual([]);
});

test("counted as much as a threshold says, a criterion draws the other placement level, and beyond it ahead", () => {
  check(
    fc.property(anyScored, (answers) => {
      const { weighed, fired, standings } = evaluateAnswers(model, answers);
      const winner = standings[0]!.slug;
      const first = (criterion: string, factor: number) =>
        rankPlacements(
          complexityOrder(model),
          weighed.map((item) =>
            item.criterion === criterion ? { ...item, importance: item.importance * factor } : item,
          ),
          fired,
        )[0]!.slug;
      const thresholds = recommend(model, answers).sensitivity.weightThresholds;
      for (const { criterion, factor } of thresholds) {
        if (factor === 1) continue;
        const slack = 0.0002;
        const [inside, beyond] =
          factor > 1 ? [factor - slack, factor * 1.001 + slack] : [factor + slack, factor * 0.999 - slack];
        if (inside > 0 && Math.abs(inside - 1) > slack) expect(first(criterion, inside)).toBe(winner);
        if (beyond >= 0) expect(first(criterion, beyond)).not.toBe(winner);
      }
      for (const { id } of model.criteria)
        if (!thresholds.some(({ criterion, factor }) => criterion === id && factor < 1) && fired.length === 0)
          expect(first(id, 0)).toBe(winner);
    }),
    150,
  );
});

test("the worked example's nearest threshold can be redone by hand: 1 + (555.24 - 403.04) / 100 for complexity", () => {
  const { weightThresholds } = recommend(model, example).sensitivity;
  expect(weightThresholds[0]).toEqual({
    criterion: "implementation-complexity",
    factor: 2.522,
    slug: "warehouse-as-platform",
  });
});

test("the shares of the weightings add up to one, and a placement that wins none has no weights of its own", () => {
  check(
    fc.property(anyScored, (answers) => {
      const { weighed, standings } = evaluateAnswers(model, answers);
      const { shares, central } = tryWeightings(model, [{ weight: 1, weighed, standings }]);
      expect(placements.reduce((sum, slug) => sum + shares[slug] * 10_000, 0)).toBeCloseTo(10_000, 6);
      for (const slug of placements)
        if (shares[slug] === 0)
          expect(Object.values(central[slug]).every((factor) => factor === 1)).toBe(true);
    }),
    40,
    1000,
  );
});

test("the runner-up's case names what speaks for it, when it would win, and by which answer", () => {
  const { runnersUpCase } = recommend(model, example).sensitivity;
  expect(runnersUpCase).toMatchObject({
    slug: "no-warehouse",
    for: [
      { criterion: "implementation-complexity", points: 500_000 },
      { criterion: "ad-hoc-fit", points: 180_000 },
    ],
    rules: [],
    flip: { to: { bi: 34, adhoc: 51, ml: 10, log: 5 } },
  });
  expect(runnersUpCase!.share).toBeGreaterThan(0);
  expect(runnersUpCase!.share).toBeLessThan(0.05);
  const { centralWeights } = runnersUpCase!;
  expect(
    centralWeights.find(({ criterion }) => criterion === "implementation-complexity")!.factor,
  ).toBeGreaterThan(1.3);
  expect(centralWeights.find(({ criterion }) => criterion === "bi-performance")!.factor).toBeLessThan(0.8);
});

test("probes worked out elsewhere give the same result as probes worked out here", () => {
  for (const answers of [example, { ...example, latency: null, futureChange: null }])
    expect(recommend(model, answers, [], structuredClone(probe(model, answers)))).toEqual(
      recommend(model, answers),
    );
});
