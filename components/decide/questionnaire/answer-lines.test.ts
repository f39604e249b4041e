import { expect, test } from "vitest";
import { answerLines } from "./answer-lines";

const said = (answers: Parameters<typeof answerLines>[0]) =>
  Object.fromEntries(answerLines(answers).map(({ id, words }) => [id, words]));

test("every question has a line, and open ones say so in words", () => {
  const lines = answerLines({});
  expect(lines).toHaveLength(14);
  expect(new Set(lines.map(({ words }) => words))).toEqual(new Set(["not answered"]));
  expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(["open"]));
});

test("a line says the answer in a few words; a question in two parts says both", () => {
  const words = said({
    mix: { bi: 60, adhoc: 25, ml: 10, log: 5 },
    volumeTb: null,
    costPressure: "high",
    sqlSkill: "expert",
    distributedSkill: null,
    historyYears: 4,
    hotMonths: 12,
    domainTeams: null,
    sourceSystems: null,
    needs: ["text", "images"],
  });
  expect(words).toMatchObject({
    mix: "60 / 25 / 10 / 5\u00a0%",
    volumeTb: "not sure",
    costPressure: "a 30 % rise needs approval",
    skills: "SQL: most of the team; distributed skill not sure",
    history: "4\u00a0years kept; 12\u00a0months fast",
    domains: "not sure",
    needs: "2 of them",
  });
  expect(said({ needs: [] }).needs).toBe("none of them");
  expect(said({ historyYears: 4 }).history).toBe("4\u00a0years kept; fast months not answered");
});

test("equal answers to both parts of a question are both said; a note is marked", () => {
  expect(said({ sqlSkill: "basic", distributedSkill: "basic" }).skills).toBe(
    "SQL: one person; distributed jobs: one person",
  );
  const noted = answerLines({ notes: { sqlSkill: "Ms Roe" } }).filter(({ hasNote }) => hasNote);
  expect(noted.map(({ id }) => id)).toEqual(["skills"]);
});
