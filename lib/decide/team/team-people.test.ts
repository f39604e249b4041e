import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTeam, teamOf } from "./team.testing";
import {
  emptyTeam,
  mostPeople,
  nameOfFile,
  plainName,
  renamed,
  twinOf,
  withoutAnybody,
  withoutPerson,
  withPeople,
  withPeopleBack,
} from "./team-people";

const namesOf = ({ people }: { readonly people: readonly { readonly name: string }[] }) =>
  people.map(({ name }) => name);

test("everybody gets a name of their own", () => {
  const named = ["Ann", "", "Ann", " Ann ", "Person 5"].map((name) => ({ name, answers: {} }));
  expect(namesOf(withPeople(emptyTeam, named))).toEqual(["Ann", "Person 2", "Ann 2", "Ann 3", "Person 5"]);
  const [, ...others] = withPeople(emptyTeam, named).people;
  const team = withPeople({ ...emptyTeam, people: others }, [{ name: "", answers: {} }]);
  expect(namesOf(team).at(-1)).toBe("Person 6");
});

test("a name keeps to one line of at most 60 characters and carries no control or direction marks", () => {
  expect(plainName("  Ann\n\tLee\u202e \u0000x ")).toBe("Ann Lee x");
  expect([...plainName("😀".repeat(80))]).toHaveLength(60);
});

test("a file gives its name to the person, unless it is named like every export", () => {
  expect(nameOfFile("Ann Lee.json")).toBe("Ann Lee");
  expect(nameOfFile("answers-ann.json")).toBe("ann");
  expect(nameOfFile("isotherm-answers-tom_b.json")).toBe("tom b");
  for (const file of [
    "answers.json",
    "answers (2).json",
    "isotherm-answers-2026-11-22.json",
    "isotherm.json",
  ])
    expect({ file, name: nameOfFile(file) }).toEqual({ file, name: "" });
});

test("an empty name renames nobody, and a taken one gets a number", () => {
  const team = teamOf({}, {});
  expect(renamed(team, 1, "  ")).toBe(team);
  expect(namesOf(renamed(team, 1, "Person 2"))).toEqual(["Person 2 2", "Person 2"]);
  expect(namesOf(renamed(team, 1, "Ann"))).toEqual(["Ann", "Person 2"]);
});

test("there is room for fifty people, and whoever comes after is left out", () => {
  const team = withPeople(
    emptyTeam,
    Array.from({ length: 60 }, () => ({ name: "", answers: {} })),
  );
  expect(team.people).toHaveLength(mostPeople);
  expect(withPeople(team, [{ name: "Ann", answers: {} }]).people).toEqual(team.people);
});

test("removing and undoing gives the same team, whoever is removed", () => {
  fc.assert(
    fc.property(anyTeam, fc.nat(3), (team, at) => {
      const settled = { ...team, settled: { volumeTb: 4 } };
      const id = team.people[at % team.people.length]?.id ?? 0;
      expect(withPeopleBack(withoutPerson(settled, id), settled)).toEqual(settled);
      expect(withPeopleBack(withoutAnybody(settled), settled)).toEqual(settled);
    }),
    { seed: 1, numRuns: 100 },
  );
});

test("undoing keeps who came since, what they were named, and what was chosen since", () => {
  const before = { ...teamOf({ teamSize: 1 }, { teamSize: 2 }), settled: { teamSize: 1 } };
  const since = withPeople(renamed(withoutPerson(before, 2), 1, "Ann"), [{ name: "Person 2", answers: {} }]);
  const back = withPeopleBack({ ...since, settled: { teamSize: 2 } }, before);
  expect(namesOf(back)).toEqual(["Ann", "Person 2 2", "Person 2"]);
  expect(new Set(back.people.map(({ id }) => id)).size).toBe(3);
  expect(back.settled).toEqual({ teamSize: 2 });
});

test("the same answers are noticed, whatever the notes", () => {
  const mix = { bi: 60, adhoc: 25, ml: 10, log: 5 };
  const { people } = teamOf(
    { mix, teamSize: 4 },
    { teamSize: 4, mix: { ...mix }, notes: { mix: "counted" } },
    { mix },
    { mix, teamSize: null },
  );
  expect(people.map((person) => twinOf(people, person)?.id)).toEqual([undefined, 1, undefined, 3]);
});
