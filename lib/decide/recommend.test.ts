import { expect, test } from "vitest";
import type { Placement } from "@/lib/catalog/vocabulary";
import type { Answers } from "./answers";
import { currentModel } from "./model/current-model";
import { inPoints, shownColumn, shownTotal, signedPoints } from "./points";
import { recommend } from "./recommend";

const model = currentModel;
const p1: Placement = "warehouse-as-platform";
const p2: Placement = "no-warehouse";
const p3: Placement = "purposeful-hybrid";

/** Four kinds of work in balance, nothing near a limit: no rule applies. */
const neutral = {
  mix: { bi: 40, adhoc: 30, ml: 15, log: 15 },
  volumeTb: 100,
  growthPercentPerYear: 20,
  costPressure: "moderate",
  sqlSkill: "strong",
  distributedSkill: "strong",
  teamSize: 40,
  latency: "seconds",
  concurrentUsers: 40,
  freshness: "daily",
  sensitivity: "internal",
  historyYears: 3,
  hotMonths: 12,
  domainTeams: 2,
  sourceSystems: 10,
  futureChange: "possible",
} as const satisfies Answers;

const answer = (changes: Answers = {}) => recommend(model, { ...neutral, ...changes });
const mix = (bi: number, adhoc: number, ml: number, log: number) => ({ bi, adhoc, ml, log });
const fired = (changes: Answers) =>
  answer(changes)
    .rules.filter(({ state }) => state === "fired")
    .map(({ id }) => id);

test("the worked example gives 403.04, 462.45 and 555.24 points", () => {
  const { patterns, recommendation, rules } = recommend(model, model.workedExample);
  const table = Object.fromEntries(
    patterns.map(({ slug, score, contributions }) => [
      slug,
      [...shownColumn(contributions.map(({ points }) => points)), shownTotal(score)].map(inPoints).join(" "),
    ]),
  );
  expect(table).toEqual({
    [p1]: "108.24 0.00 5.20 6.00 30.60 100.00 0.00 135.00 18.00 0.00 403.04",
    [p2]: "21.65 30.00 20.80 30.00 102.00 50.00 30.00 120.00 45.00 13.00 462.45",
    [p3]: "108.24 30.00 52.00 30.00 102.00 0.00 60.00 120.00 27.00 26.00 555.24",
  });
  expect(patterns.map(({ slug }) => slug)).toEqual([p3, p2, p1]);
  expect(rules.every(({ state }) => state === "not-fired")).toBe(true);
  expect(recommendation).toMatchObject({
    slug: p3,
    runnerUp: p2,
    confidence: "high",
    lead: 5552400 - 4624480,
    attainable: 7032400,
  });
});

test("the worked example is weighed as in the model's table", () => {
  const [first] = recommend(model, model.workedExample).patterns;
  expect(first?.contributions.map(({ importance }) => importance)).toEqual([
    60 * (50 + 16 + 16) * 22,
    (10 + 5) * 2000,
    16 * 65 * 50,
    30_000,
    1200 * 85,
    60_000 + 40_000,
    60_000,
    150_000,
    25 * 1800,
    (40_000 * 65) / 100,
  ]);
});

test("the contrast names the largest differences on both sides", () => {
  const { contrast } = recommend(model, model.workedExample);
  const shown = (list: readonly { criterion: string; points: number }[] = []) =>
    list.map(({ criterion, points }) => `${criterion} ${signedPoints(shownTotal(points))}`);
  expect(contrast?.vs).toBe(p2);
  expect(shown(contrast?.for)).toEqual([
    "bi-performance +86.59",
    "cost-at-scale +31.20",
    "future-readiness +30.00",
  ]);
  expect(shown(contrast?.against)).toEqual(["implementation-complexity −50.00", "ad-hoc-fit −18.00"]);
});

test("neutral answers fire no rule", () => {
  expect(fired({})).toEqual([]);
});

test.each<[string, Answers, readonly Placement[]]>([
  ["S1", { mix: mix(71, 14, 10, 5) }, [p1, p3]],
  ["S2", { mix: mix(35, 20, 25, 20) }, [p2, p3]],
  ["S3", { volumeTb: 1500, costPressure: "high" }, [p3]],
  ["S4", { volumeTb: 20, teamSize: 12, distributedSkill: "basic" }, [p1]],
  ["S5", { mix: mix(25, 51, 14, 10) }, [p2]],
])("situation %s alone, all else neutral, is obeyed", (id, changes, allowed) => {
  expect(fired(changes)).toEqual([id]);
  const { recommendation, patterns, conflicts } = answer(changes);
  expect(allowed).toContain(recommendation.slug);
  expect(
    patterns
      .filter(({ satisfies }) => satisfies.length > 0)
      .map(({ slug }) => slug)
      .toSorted(),
  ).toEqual([...allowed].toSorted());
  expect(conflicts).toEqual([]);
});

test.each<[string, Answers, boolean]>([
  ["S1", { mix: mix(70, 15, 10, 5) }, false],
  ["S1", { mix: mix(71, 14, 10, 5) }, true],
  ["S5", { mix: mix(30, 50, 10, 10) }, false],
  ["S5", { mix: mix(29, 51, 10, 10) }, true],
  ["S2", { mix: mix(41, 20, 20, 19) }, false],
  ["S2", { mix: mix(40, 20, 20, 20) }, true],
  ["S3", { volumeTb: 999, costPressure: "severe" }, false],
  ["S3", { volumeTb: 1000, costPressure: "severe" }, true],
  ["S3", { volumeTb: 1000, costPressure: "moderate" }, false],
  ["S4", { volumeTb: 49.9, teamSize: 30.5, distributedSkill: "basic" }, true],
  ["S4", { volumeTb: 50, teamSize: 30, distributedSkill: "basic" }, false],
  ["S4", { volumeTb: 49.9, teamSize: 31, distributedSkill: "basic" }, false],
  ["S4", { volumeTb: 49.9, teamSize: 30, distributedSkill: "strong" }, false],
  ["S4", { volumeTb: 49.9, teamSize: 30, distributedSkill: "basic", sqlSkill: "basic" }, false],
  ["O1", { latency: "sub-second", concurrentUsers: 250 }, true],
  ["O1", { latency: "sub-second", concurrentUsers: 249 }, false],
  ["O1", { latency: "seconds", concurrentUsers: 250 }, false],
  ["O1", { latency: "sub-second", concurrentUsers: 250, mix: mix(39, 31, 15, 15) }, false],
  ["O2", { mix: mix(10, 45, 25, 20), latency: "up-to-a-minute" }, true],
  ["O2", { mix: mix(10, 45, 25, 20), latency: "minutes-or-more" }, true],
  ["O2", { mix: mix(11, 44, 25, 20), latency: "minutes-or-more" }, false],
  ["O2", { mix: mix(10, 45, 25, 20), latency: "seconds" }, false],
  ["O3", { teamSize: 10.5, distributedSkill: "none" }, true],
  ["O3", { teamSize: 11, distributedSkill: "none" }, false],
  ["O3", { teamSize: 10, distributedSkill: "basic" }, false],
])("limit of %s: %j", (id, changes, applies) => {
  expect(fired(changes).includes(id as "S1")).toBe(applies);
});

test.each<[string, string, Answers]>([
  ["S2+S4", "source", { mix: mix(30, 20, 25, 25), volumeTb: 20, teamSize: 12, distributedSkill: "basic" }],
  ["S3+S5", "source", { mix: mix(25, 55, 10, 10), volumeTb: 2000, costPressure: "severe" }],
  ["S4+S5", "source", { mix: mix(25, 55, 10, 10), volumeTb: 20, teamSize: 12, distributedSkill: "basic" }],
  ["S5+O1", "ours", { mix: mix(40, 55, 5, 0), latency: "sub-second", concurrentUsers: 400 }],
  [
    "S3+O2",
    "ours",
    { mix: mix(10, 50, 25, 15), latency: "minutes-or-more", volumeTb: 2000, costPressure: "severe" },
  ],
  ["S3+O3", "ours", { volumeTb: 2000, costPressure: "severe", teamSize: 8, distributedSkill: "none" }],
])("the collision %s is reported as %s and caps the confidence", (pair, between, changes) => {
  const { conflicts, recommendation } = answer(changes);
  expect(conflicts).toContainEqual({ rules: pair.split("+"), between });
  expect(["toss-up", "low", "moderate"]).toContain(recommendation.confidence);
});

test("where one of ours differs from the source, the source decides", () => {
  const { recommendation } = answer({
    volumeTb: 2000,
    costPressure: "severe",
    teamSize: 8,
    distributedSkill: "none",
  });
  expect(recommendation.slug).toBe(p3);
});

test("three rules that agree only in pairs are reported together", () => {
  const { conflicts } = answer({
    mix: mix(45, 10, 25, 20),
    latency: "sub-second",
    concurrentUsers: 400,
    teamSize: 8,
    distributedSkill: "none",
    volumeTb: 100,
  });
  expect(conflicts).toEqual([{ rules: ["S2", "O1", "O3"], between: "ours" }]);
});

test("a rule that overrules the points is named, and caps the confidence", () => {
  const { recommendation } = answer({
    volumeTb: 45,
    teamSize: 30,
    distributedSkill: "basic",
    futureChange: "committed",
    costPressure: "severe",
    growthPercentPerYear: 200,
  });
  expect(recommendation).toMatchObject({ slug: p1, decidedBy: ["S4"] });
  expect(recommendation.aheadOnPoints).not.toBe(p1);
  expect(["toss-up", "low", "moderate"]).toContain(recommendation.confidence);
});

test("each example team is a clear case of its situation", () => {
  expect(model.exampleTeams.map(({ situation }) => situation)).toEqual(["S1", "S2", "S3", "S4", "S5"]);
  for (const { situation, answers } of model.exampleTeams) {
    const { rules, recommendation, unknown } = recommend(model, answers);
    const rule = rules.find(({ id }) => id === situation);
    expect(rule?.state).toBe("fired");
    expect(rule?.allowed).toContain(recommendation.slug);
    expect(["moderate", "high"]).toContain(recommendation.confidence);
    expect(unknown).toEqual([]);
  }
});

test("with nothing answered there is no recommendation, and three questions to ask", () => {
  for (const answers of [{}, { freshness: "daily", needs: [] }, { mix: null }] satisfies Answers[]) {
    const { recommendation, nextQuestions, contrast } = recommend(model, answers);
    expect(recommendation).toMatchObject({ slug: null, runnerUp: null, confidence: "cannot-say" });
    expect(contrast).toBeNull();
    expect(nextQuestions).toHaveLength(3);
  }
});

test("with the mix open and no placement ahead in 55 % of the cases there is no recommendation", () => {
  const open = {
    ...model.workedExample,
    mix: null,
    distributedSkill: "basic",
    teamSize: 8,
    volumeTb: 3,
  } as const;
  const { recommendation, sensitivity, nextQuestions } = recommend(model, open);
  expect(sensitivity.acceptability).toEqual({ [p1]: 2 / 5, [p2]: 1 / 5, [p3]: 2 / 5 });
  expect(recommendation).toMatchObject({ slug: null, confidence: "cannot-say", limits: ["mix-open"] });
  expect(nextQuestions).toEqual([{ id: "mix", keys: ["mix"], gain: 1 - 2 / 5 }]);
});

test("fewer than six of the required answers keep the confidence low", () => {
  const { mix, volumeTb, costPressure, sensitivity, futureChange } = neutral;
  const five = recommend(model, { mix, volumeTb, costPressure, sensitivity, futureChange });
  expect(["cannot-say", "toss-up", "low"]).toContain(five.recommendation.confidence);
});

test("unknown keys are listed in the order of the questionnaire, half answers by their half", () => {
  const { unknown } = answer({ hotMonths: null, mix: null, sqlSkill: null });
  expect(unknown).toEqual(["mix", "sqlSkill", "hotMonths"]);
});

test("a rule is possible where an open answer decides", () => {
  const { rules } = answer({ costPressure: null, volumeTb: 1500 });
  expect(rules.find(({ id }) => id === "S3")?.state).toBe("possible");
  expect(rules.find(({ id }) => id === "S1")).toMatchObject({ state: "not-fired", shortBy: 71 - 40 });
});
