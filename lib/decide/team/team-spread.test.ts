import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "../answers";
import { anyTeam, teamOf } from "./team.testing";
import { notesOn, spreadOf } from "./team-spread";

const spread = (key: string, ...answers: readonly Answers[]) =>
  spreadOf(teamOf(...answers).people).find((one) => one.key === key);
const idsOf = (people: readonly { readonly id: number }[] = []) => people.map(({ id }) => id);

test("answers stand in order with everybody who gave them", () => {
  const volume = spread(
    "volumeTb",
    { volumeTb: 100 },
    { volumeTb: 9 },
    { volumeTb: null },
    {},
    { volumeTb: 100 },
  );
  expect(volume?.given.map(({ value, people }) => [value, idsOf(people)])).toEqual([
    [9, [2]],
    [100, [1, 5]],
  ]);
  expect([idsOf(volume?.notSure), idsOf(volume?.notAnswered)]).toEqual([[3], [4]]);
  const cost = spread("costPressure", { costPressure: "severe" }, { costPressure: "low" });
  expect(cost?.given.map(({ value }) => value)).toEqual(["low", "severe"]);
});

test("mixes are the same only if every share is", () => {
  const mix = spread(
    "mix",
    { mix: { bi: 60, adhoc: 20, ml: 10, log: 10 } },
    { mix: { bi: 60, adhoc: 25, ml: 10, log: 5 } },
    { mix: { log: 10, ml: 10, adhoc: 20, bi: 60 } },
  );
  expect(mix?.given.map(({ people }) => idsOf(people))).toEqual([[2], [1, 3]]);
});

test("agreement needs known answers: those who do not know disagree with nobody", () => {
  const agreement = (...values: readonly (number | null | undefined)[]) =>
    spread("teamSize", ...values.map((teamSize) => ({ teamSize })))?.agreement;
  expect(agreement(4, 4, 4)).toBe("all-agree");
  expect(agreement(4, 4, null)).toBe("known-agree");
  expect(agreement(4, null, undefined)).toBe("one-knows");
  expect(agreement(null, undefined)).toBe("nobody-knows");
  expect(agreement(4, 5, null)).toBe("differ");
});

test("each person stands in exactly one place of each key", () => {
  fc.assert(
    fc.property(anyTeam, ({ people }) => {
      for (const { given, notSure, notAnswered } of spreadOf(people)) {
        const placed = [...given.flatMap((answer) => answer.people), ...notSure, ...notAnswered];
        expect(idsOf(placed).toSorted()).toEqual(idsOf(people).toSorted());
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("notes stand with their people, and empty ones nowhere", () => {
  const { people } = teamOf({ notes: { mix: "counted" } }, { notes: { mix: "  " } }, {});
  expect(notesOn(people, "mix").map(({ person, note }) => [person.id, note])).toEqual([[1, "counted"]]);
  expect(notesOn(people, "volumeTb")).toEqual([]);
});
