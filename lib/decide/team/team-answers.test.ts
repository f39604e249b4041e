import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answers, answerKeys, parseAnswers } from "../answers";
import { currentModel } from "../model/current-model";
import { fromSearch, toSearch } from "../url";
import { influenceOf } from "./team";
import { anyTeam, teamOf } from "./team.testing";
import { teamAnswers, teamChoices } from "./team-answers";
import { exampleTeam } from "./team-example";
import { emptyTeam, type Team, withPeople } from "./team-people";
import { answerName, spreadOf } from "./team-spread";

const choicesOf = (team: Team) => teamChoices(team, influenceOf(currentModel, spreadOf(team.people)));
const answersOf = (team: Team) => teamAnswers(team, choicesOf(team));
const originOf = (team: Team, key: string) => choicesOf(team).find((choice) => choice.key === key)?.origin;

test("what is agreed is taken, what does not matter is taken by number, what matters stays open", () => {
  const team = withPeople(emptyTeam, exampleTeam);
  const answers = answersOf(team);
  expect(originOf(team, "sqlSkill")).toBe("agreed");
  expect(answers.sqlSkill).toBe("strong");
  expect(originOf(team, "hotMonths")).toBe("most-frequent");
  expect(answers.hotMonths).toBe(13);
  expect(originOf(team, "volumeTb")).toBe("left-open");
  expect(answers.volumeTb).toBeUndefined();
  expect(originOf(team, "growthPercentPerYear")).toBe("nobody-knows");
  expect(answers.growthPercentPerYear).toBeNull();
  expect(answers.concurrentUsers).toBe(180);
});

test("of equally frequent answers the first in order is taken", () => {
  const team = teamOf({ sourceSystems: 30, freshness: "weekly" }, { sourceSystems: 8, freshness: "minutes" });
  expect(answersOf(team)).toEqual({ sourceSystems: 8, freshness: "minutes" });
});

test("the team's own choice counts, to leave a key open too, and only as long as somebody gives that answer", () => {
  const people = [{ sourceSystems: 8 }, { sourceSystems: 30 }, { sourceSystems: 30 }];
  const settledOn = (settled: Answers) => answersOf({ ...teamOf(...people), settled }).sourceSystems;
  expect(settledOn({})).toBe(30);
  expect(settledOn({ sourceSystems: 8 })).toBe(8);
  expect(settledOn({ sourceSystems: null })).toBeUndefined();
  expect(settledOn({ sourceSystems: 12 })).toBe(30);
});

test("while it is not worked out what matters, every disagreement is open", () => {
  const team = teamOf({ volumeTb: 8, freshness: "daily" }, { volumeTb: 9, freshness: "weekly" });
  const choices = teamChoices(team, undefined);
  expect(choices.filter(({ origin }) => origin === "left-open").map(({ key }) => key)).toEqual([
    "volumeTb",
    "freshness",
  ]);
});

test("a figure keeps the best basis among those who gave it", () => {
  const team = teamOf(
    { volumeTb: 8, basis: { volumeTb: "guessed" } },
    { volumeTb: 8, basis: { volumeTb: "estimated" } },
    { volumeTb: null, basis: { volumeTb: "measured" } },
  );
  expect(answersOf(team)).toEqual({ volumeTb: 8, basis: { volumeTb: "estimated" } });
});

test("a fact holds if at least half of those who answered the list ticked it; a law if anybody named it", () => {
  const team = teamOf(
    { needs: ["sensors", "text"], laws: ["SOX"] },
    { needs: ["text", "location"], laws: ["GDPR", "House rules"] },
    { needs: ["text"] },
    { teamSize: 4 },
  );
  expect(answersOf(team)).toEqual({ teamSize: 4, needs: ["text"], laws: ["GDPR", "SOX"] });
  expect(answersOf(teamOf({ needs: ["sensors"] }, { needs: ["text"] })).needs).toEqual(["sensors", "text"]);
  expect(answersOf({ ...team, settled: { needs: ["sensors"] } }).needs).toEqual(["sensors"]);
  expect(answersOf(teamOf({ teamSize: 4 })).needs).toBeUndefined();
});

test("the team's answers are somebody's, fit into a link, and do not depend on the order of the people", () => {
  fc.assert(
    fc.property(anyTeam, (team) => {
      const choices = teamChoices(team, undefined);
      const answers = teamAnswers(team, choices);
      expect(parseAnswers(answers)).toEqual(answers);
      expect(fromSearch(toSearch(answers, "1.0.0")).answers).toEqual(answers);
      for (const key of answerKeys) {
        const value = answers[key];
        if (value === undefined) continue;
        expect(team.people.some((person) => isSame(person.answers[key], value))).toBe(true);
      }
      const turned = { ...team, people: team.people.toReversed() };
      expect(teamAnswers(turned, teamChoices(turned, undefined))).toEqual(answers);
    }),
    { seed: 1, numRuns: 500 },
  );
});

const isSame = (a: Answers[(typeof answerKeys)[number]], b: Answers[(typeof answerKeys)[number]]) =>
  a === b || (!!a && !!b && answerName(a) === answerName(b));
