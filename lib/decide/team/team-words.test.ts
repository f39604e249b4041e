import { expect, test } from "vitest";
import type { Answers } from "../answers";
import { currentModel } from "../model/current-model";
import { influenceOf } from "./team";
import { teamOf } from "./team.testing";
import { exampleTeam } from "./team-example";
import { emptyTeam, withPeople } from "./team-people";
import { spreadOf } from "./team-spread";
import { influenceSentence, ruleLimits, summaryOf, winsInWords } from "./team-words";

const { workedExample } = currentModel;
const read = (...answers: readonly Answers[]) => {
  const spreads = spreadOf(teamOf(...answers).people);
  return { spreads, influence: influenceOf(currentModel, spreads) };
};
const summary = (...answers: readonly Answers[]) => {
  const { spreads, influence } = read(...answers);
  return summaryOf(currentModel, spreads, influence).join(" ");
};

test("the summary says how many disagreements there are, how many matter, and who wins how often", () => {
  const spreads = spreadOf(withPeople(emptyTeam, exampleTeam).people);
  const influence = influenceOf(currentModel, spreads);
  expect(summaryOf(currentModel, spreads, influence)).toEqual([
    "You disagree on nine questions, and two of them change the result.",
    "Of the 128 combinations of your answers, Pattern 3 comes first in 75\u00a0% and Pattern 1 in 25\u00a0%.",
  ]);
});

test("where nothing matters the summary says so, and what wins", () => {
  expect(summary(workedExample, { ...workedExample, teamSize: 22, growthPercentPerYear: 35 })).toBe(
    "You disagree on two questions, and none of it matters: every combination of your answers puts Pattern 3, the purposeful hybrid, first.",
  );
  expect(summary(workedExample, { ...workedExample, teamSize: 22 })).toContain(
    "You disagree on one question, and it does not matter",
  );
  expect(summary(workedExample, { ...workedExample, freshness: "weekly" })).toBe(
    "You disagree on one question, and it does not matter: it scores nothing.",
  );
  expect(summary(workedExample, workedExample)).toBe(
    "You disagree on nothing that more than one of you knows.",
  );
});

test("each disagreement has its sentence", () => {
  const { spreads, influence } = read(workedExample, {
    ...workedExample,
    mix: { bi: 30, adhoc: 55, ml: 10, log: 5 },
    teamSize: 22,
    freshness: "weekly",
  });
  const sentence = (key: string) =>
    spreads
      .filter((spread) => spread.key === key)
      .map((spread) =>
        influenceSentence(
          spread,
          influence.keys.find((found) => found.key === key),
          influence,
        ),
      )[0];
  expect(sentence("mix")).toBe(
    "In all combinations of your answers, switching this one alone puts another placement first.",
  );
  expect(sentence("teamSize")).toMatch(
    /^In no combination of your answers does switching this one alone change/,
  );
  expect(sentence("freshness")).toMatch(/^It scores nothing, so it cannot change the result\./);
});

test("shares of wins are told from most to least, in whole percent where combinations were drawn", () => {
  const wins = { "warehouse-as-platform": 0.252, "no-warehouse": 0.004, "purposeful-hybrid": 0.744 };
  const told = (shares: typeof wins, looked: number) =>
    winsInWords(currentModel, shares, { keys: [], combinations: 500, looked, won: shares, unknown: [] });
  expect(told(wins, 500)).toBe(
    "Pattern 3 comes first in 74.4\u00a0%, Pattern 1 in 25.2\u00a0% and Pattern 2 in 0.4\u00a0%",
  );
  expect(told(wins, 400)).toBe(
    "Pattern 3 comes first in 74\u00a0%, Pattern 1 in 25\u00a0% and Pattern 2 in 1\u00a0%",
  );
  const even = { "warehouse-as-platform": 0.225, "no-warehouse": 0.1875, "purposeful-hybrid": 0.5875 };
  expect(told(even, 400)).toBe(
    "Pattern 3 comes first in 59\u00a0%, Pattern 1 in 22\u00a0% and Pattern 2 in 19\u00a0%",
  );
  expect(told({ "warehouse-as-platform": 0, "no-warehouse": 0, "purposeful-hybrid": 1 }, 400)).toBe(
    "Pattern 3 always comes first",
  );
});

test("limits of rules stand on the figures that they read alone", () => {
  expect(ruleLimits(currentModel, "volumeTb").map(({ id, at, words }) => [id, at, words])).toEqual([
    ["S3", 1000, "from 1,000\u00a0TB"],
    ["S4", 50, "below 50\u00a0TB"],
  ]);
  expect(ruleLimits(currentModel, "mix.adhoc").map(({ words }) => words)).toEqual(["above 50\u00a0%"]);
  expect(ruleLimits(currentModel, "mix.ml")).toEqual([]);
});
