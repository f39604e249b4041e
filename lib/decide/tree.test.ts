import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "./answers";
import { anyAnswers } from "./arbitraries.testing";
import { currentModel } from "./model/current-model";
import { withoutOwnRules } from "./own-rules";
import { recommend } from "./recommend";
import { unprobed } from "./sensitivity/probes";
import { decisionTree, treeAsText } from "./tree";

const model = currentModel;
const treeFor = (answers: Answers, given = model) =>
  decisionTree(given, recommend(given, answers, [], unprobed));
const textFor = (answers: Answers) => treeAsText(treeFor(answers)).replaceAll("\u00a0", " ").split("\n");

test("without a result the tree prints every rule in the order of the model, then the points", () => {
  expect(treeAsText(decisionTree(model))).toBe(
    [
      "Begin with all placements: Pattern 1, 2 and 3.",
      "The source's situations: whichever placement more of them allow stands ahead.",
      "  S1  above 70 % reports and dashboards: Pattern 1 or 3",
      "  S2  at least 40 % models, unstructured work, logs and streams together: Pattern 2 or 3",
      "  S3  at least 1,000 TB, and a 30 % rise in cost would need approval or worse: Pattern 3",
      "  S4  below 50 TB, at most 30 data people, SQL strong, distributed work basic or absent: Pattern 1",
      "  S5  above 50 % one-off questions: Pattern 2",
      "Our rules, between placements that are level: more of them again stands ahead.",
      "  O1  answers in under a second, at least 250 people at once, at least 40 % reports and dashboards: Pattern 1 or 3",
      "  O2  at most 10 % reports and dashboards, and a minute or more is fast enough: Pattern 1 or 2",
      "  O3  at most 10 data people, and nobody has run distributed jobs: Pattern 1 or 2",
      "The points, between placements that are still level: more points stand ahead.",
      "  At equal points the simpler placement: Pattern 1, 2 then 3.",
    ].join("\n"),
  );
});

test("the rules are the model's: another reading, and no rules of ours, change the tree", () => {
  const [first, ...others] = model.rules;
  const changed = {
    ...model,
    rules: first === undefined ? [] : [{ ...first, reading: "mostly screens" }, ...others],
  };
  expect(treeAsText(decisionTree(changed))).toContain("  S1  mostly screens: Pattern 1 or 3\n");
  expect(decisionTree(withoutOwnRules(model)).lines.flatMap(({ ruleId }) => ruleId ?? [])).toEqual([
    "S1",
    "S2",
    "S3",
    "S4",
    "S5",
  ]);
});

test("where no rule applies all stay level and the points decide", () => {
  const lines = textFor(model.workedExample);
  expect(lines.filter((line) => line.includes("=>"))).toEqual([
    "  => Level: Pattern 1, 2 and 3",
    "  => Level: Pattern 1, 2 and 3",
    "  => First: Pattern 3, the purposeful hybrid, with 555.24 points",
  ]);
  expect(lines.filter((line) => line.endsWith("[does not apply]"))).toHaveLength(8);
});

test("a rule that applies is marked, and narrows who may come first", () => {
  const lines = textFor({ ...model.workedExample, mix: { bi: 20, adhoc: 60, ml: 10, log: 10 } });
  expect(lines).toContain("  S5  above 50 % one-off questions: Pattern 2 [applies]");
  expect(lines.filter((line) => line.includes("=>")).slice(0, 2)).toEqual([
    "  => Ahead: Pattern 2",
    "  => Ahead: Pattern 2",
  ]);
});

test("an open answer leaves a rule possible and the step open", () => {
  const lines = textFor({ ...model.workedExample, mix: null });
  expect(lines).toContain("  S1  above 70 % reports and dashboards: Pattern 1 or 3 [may apply]");
  expect(lines).toContain("  => Open answers decide who is ahead: Pattern 1, 2 or 3");
});

test("open answers that change nothing are said to change nothing", () => {
  const settled = textFor({
    ...model.workedExample,
    mix: { bi: 20, adhoc: 60, ml: 10, log: 10 },
    growthPercentPerYear: null,
  });
  expect(settled.at(-1)).toBe("  => First: Pattern 2, no warehouse, however the open answers turn out");
});

test("the placement that comes first is never ruled out by a step, and steps only narrow", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const result = recommend(model, answers, [], unprobed);
      const steps = decisionTree(model, result).lines.flatMap(({ remaining }) =>
        remaining ? [remaining] : [],
      );
      expect(steps).toHaveLength(3);
      const [source = [], ours = [], last = []] = steps;
      expect(source).toEqual(expect.arrayContaining([...ours]));
      expect(ours).toEqual(expect.arrayContaining([...last]));
      expect(last).toContain(result.patterns[0]?.slug);
    }),
    { seed: 1, numRuns: 30 },
  );
});
