import fc from "fast-check";
import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import { anyScored } from "../arbitraries.testing";
import { currentModel } from "../model/current-model";
import { orderOf, outlookFor } from "../outlook";
import { recommend } from "../recommend";
import { scoredKeys } from "../scored";
import { influenceOf } from "./team";
import { anyDispute, anyTeam, teamOf } from "./team.testing";
import { drawnCombinations, mostCombinations } from "./team-combinations";
import { exampleTeam } from "./team-example";
import { emptyTeam, type Team, withPeople } from "./team-people";
import { answerName, spreadOf } from "./team-spread";

const influence = (team: Team, fixed?: Answers) => influenceOf(currentModel, spreadOf(team.people), fixed);

function firstPlacement(answers: Answers) {
  const { cases, acceptability } = outlookFor(currentModel, answers);
  return orderOf(cases, acceptability)[0];
}

/** The definition read out: every combination, every pair of them that differs in one key. */
function byBruteForce({ people }: Team) {
  const given = scoredKeys.map((key) => {
    const values = people.flatMap(({ answers }) => answers[key] ?? []);
    return { key, values: [...new Map(values.map((value) => [answerName(value), value])).values()] };
  });
  let combinations: readonly Answers[] = [{}];
  for (const { key, values } of given.filter(({ values: all }) => all.length > 0))
    combinations = combinations.flatMap((before) => values.map((value) => ({ ...before, [key]: value })));
  const elected = combinations.map((answers) => ({ answers, first: firstPlacement(answers) }));
  const disputed = given.filter(({ values }) => values.length > 1).map(({ key }) => key);
  const isSwitch = (key: string, a: Answers, b: Answers) =>
    disputed.every((other) => (other === key) !== (said(a, other) === said(b, other)));
  const keys = disputed.map((key) => {
    const switching = elected.filter((one) =>
      elected.some((two) => one.first !== two.first && isSwitch(key, one.answers, two.answers)),
    ).length;
    return { key, changes: switching > 0, share: switching / elected.length };
  });
  const won = Object.fromEntries(
    placements.map((slug) => [slug, elected.filter(({ first }) => first === slug).length / elected.length]),
  );
  return { keys, won, combinations: elected.length };
}
const said = (answers: Answers, key: (typeof scoredKeys)[number]) => JSON.stringify(answers[key]);

test("a disagreement changes the result exactly if two combinations that differ in it alone elect different placements", () => {
  let changing = 0;
  let harmless = 0;
  fc.assert(
    fc.property(anyDispute, (team) => {
      const { keys, won, combinations, looked } = influence(team);
      expect(looked).toBe(combinations);
      expect({
        keys: keys.map(({ key, changes, share }) => ({ key, changes, share })),
        won,
        combinations,
      }).toEqual(byBruteForce(team));
      changing += keys.filter(({ changes }) => changes).length;
      harmless += keys.filter(({ changes }) => !changes).length;
    }),
    { seed: 1, numRuns: 300 },
  );
  expect(changing).toBeGreaterThan(50);
  expect(harmless).toBeGreaterThan(50);
});

test("some disagreement changes the result exactly if more than one placement wins a combination", () => {
  fc.assert(
    fc.property(anyDispute, (team) => {
      const { keys, won } = influence(team);
      const winners = placements.filter((slug) => won[slug] > 0);
      expect(keys.some(({ changes }) => changes)).toBe(winners.length > 1);
      for (const { wins } of keys)
        for (const shares of wins)
          expect(placements.reduce((sum, slug) => sum + shares[slug], 0)).toBeCloseTo(1, 9);
    }),
    { seed: 2, numRuns: 200 },
  );
});

test("where nobody disagrees the one combination elects what the result page recommends", () => {
  fc.assert(
    fc.property(anyScored, (answers) => {
      const { keys, combinations, won } = influence(teamOf(answers, answers));
      const first = recommend(currentModel, answers).patterns[0]?.slug ?? "warehouse-as-platform";
      expect({ keys, combinations, won: won[first] }).toEqual({ keys: [], combinations: 1, won: 1 });
    }),
    { seed: 3, numRuns: 25 },
  );
});

test("the order of the people changes nothing", () => {
  fc.assert(
    fc.property(anyTeam, (team) => {
      const turned = { ...team, people: team.people.toReversed() };
      expect(influence(turned)).toEqual(influence(team));
    }),
    { seed: 4, numRuns: 20 },
  );
});

test("a settled answer leaves what all would have if they had given it", () => {
  fc.assert(
    fc.property(anyDispute, (team) => {
      const dispute = spreadOf(team.people).find(({ agreement }) => agreement === "differ");
      if (dispute === undefined) return;
      const fixed: Answers = { [dispute.key]: dispute.given.at(-1)?.value };
      const converted = teamOf(...team.people.map(({ answers }) => ({ ...answers, ...fixed })));
      expect(influence(team, fixed)).toEqual(influence(converted));
    }),
    { seed: 5, numRuns: 100 },
  );
});

test("too many combinations are drawn: what is seen to change does change, and shares are near the true ones", () => {
  const answersOf = (team: string) => currentModel.exampleTeams.find(({ id }) => id === team)?.answers ?? {};
  const [one, two]: readonly [Answers, Answers] = [
    answersOf("marketplace"),
    { ...answersOf("wholesaler"), latency: "up-to-a-minute" },
  ];
  const team = teamOf(one, two);
  const drawn = influence(team);
  expect(drawn.combinations).toBe(2 ** 13);
  expect(drawn.combinations).toBeGreaterThan(mostCombinations);
  expect(drawn.looked).toBe(drawnCombinations);

  const first = (which: number) =>
    firstPlacement(
      Object.fromEntries(scoredKeys.map((key, at) => [key, ((which >> at) & 1 ? two : one)[key]])),
    );
  const elected = Array.from({ length: 2 ** 13 }, (_, which) => first(which));
  const shares = scoredKeys.map(
    (_, at) => elected.filter((slug, which) => slug !== elected[which ^ (1 << at)]).length / elected.length,
  );
  for (const [at, { key, changes, share }] of drawn.keys.entries()) {
    expect(key).toBe(scoredKeys[at]);
    expect(Math.abs(share - (shares[at] ?? 0))).toBeLessThan(0.1);
    if (changes) expect(shares[at]).toBeGreaterThan(0);
  }
  expect(drawn.keys.filter(({ changes }) => changes).length).toBeGreaterThan(3);
  for (const slug of placements)
    expect(
      Math.abs(drawn.won[slug] - elected.filter((other) => other === slug).length / elected.length),
    ).toBeLessThan(0.08);
});

test("fifty people who differ in everything, two keys open, are looked at within the limits", () => {
  const answers = fc.sample(anyScored, { seed: 7, numRuns: 50 });
  const team = teamOf(...answers.map(({ mix: _, costPressure: __, ...rest }): Answers => rest));
  const { looked, combinations, unknown, keys } = influence(team);
  expect(combinations).toBeGreaterThan(1e9);
  expect(looked).toBeGreaterThanOrEqual(4);
  expect(looked).toBeLessThanOrEqual(drawnCombinations);
  expect(unknown).toEqual(["mix", "costPressure"]);
  expect(keys).toHaveLength(11);
});

test("in the example the volume and one skill change the result, and the much debated mix does not", () => {
  const { keys, combinations, looked, won, unknown } = influence(withPeople(emptyTeam, exampleTeam));
  expect(keys.map(({ key, changes, share }) => [key, changes, share])).toEqual([
    ["mix", false, 0],
    ["volumeTb", true, 0.5],
    ["costPressure", false, 0],
    ["distributedSkill", true, 0.5],
    ["historyYears", false, 0],
    ["hotMonths", false, 0],
    ["futureChange", false, 0],
  ]);
  expect([combinations, looked]).toEqual([128, 128]);
  expect(won).toEqual({ "warehouse-as-platform": 0.25, "no-warehouse": 0, "purposeful-hybrid": 0.75 });
  expect(unknown).toEqual(["growthPercentPerYear"]);
  expect(keys[1]?.wins.map((wins) => wins["purposeful-hybrid"])).toEqual([0.5, 1]);
  expect(
    influence(withPeople(emptyTeam, exampleTeam), { volumeTb: 110 }).keys.some((key) => key.changes),
  ).toBe(false);
});

test("nobody, or one person, disagrees on nothing", () => {
  expect(influence(emptyTeam)).toMatchObject({ keys: [], combinations: 1, looked: 1 });
  expect(influence(emptyTeam).unknown).toEqual(scoredKeys);
  expect(influence(teamOf({ freshness: "daily" }))).toMatchObject({ keys: [], combinations: 1 });
});

test("a disagreement about what scores nothing is no key of the influence", () => {
  expect(influence(teamOf({ freshness: "daily" }, { freshness: "weekly" })).keys).toEqual([]);
});
