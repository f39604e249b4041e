import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTeam, teamOf } from "./team.testing";
import { StoredTeamError, teamAsText, teamFromText } from "./team-storage";

test("a team survives the way to the device and back", () => {
  fc.assert(
    fc.property(anyTeam, (team) => {
      const settled = { ...team, settled: { volumeTb: 4, costPressure: null } };
      expect(teamFromText(teamAsText(settled) ?? "")).toEqual({ team: settled, lost: [] });
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("what is not a kept team is refused", () => {
  for (const text of [
    "",
    "null",
    "[]",
    "{}",
    '{"format":2,"people":[],"settled":{}}',
    '{"format":1,"people":{},"settled":{}}',
    '{"format":1,"people":[{"name":7,"answers":{}}],"settled":{}}',
    `{"format":1,"people":[${Array.from({ length: 51 }, () => '{"name":"a","answers":{}}').join()}],"settled":{}}`,
    " ".repeat(4_000_001),
  ])
    expect(() => teamFromText(text)).toThrow(StoredTeamError);
});

test("a person whose answers no longer fit is named as lost, and the others stay", () => {
  const text =
    '{"format":1,"people":[{"name":"Ann","answers":{"teamSize":4}},{"name":"Tom","answers":{"teamSize":"four"}}],"settled":{"old":1}}';
  const { team, lost } = teamFromText(text);
  expect(team.people.map(({ name }) => name)).toEqual(["Ann"]);
  expect(team.settled).toEqual({});
  expect(lost).toEqual(["Tom"]);
});

test("a team that is too long for the device is not kept", () => {
  const note = "\u0001".repeat(2000);
  const notes = {
    mix: note,
    volumeTb: note,
    costPressure: note,
    sqlSkill: note,
    teamSize: note,
    latency: note,
    freshness: note,
    sensitivity: note,
  };
  const team = teamOf(...Array.from({ length: 50 }, () => ({ teamSize: 4, notes })));
  expect(teamAsText(team) === null).toBe(true);
});
