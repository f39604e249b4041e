import { expect, test } from "vitest";
import { AnswersError, parseAnswers } from "./answers";
import { currentModel } from "./model/current-model";

const messageOf = (value: unknown) => {
  try {
    parseAnswers(value);
  } catch (error) {
    if (error instanceof AnswersError) return error.message;
    throw error;
  }
  return "accepted";
};

test("complete answers are taken as they are", () => {
  expect(parseAnswers(currentModel.workedExample)).toEqual(currentModel.workedExample);
});

test("every key may be missing or null", () => {
  expect(parseAnswers({})).toEqual({});
  expect(parseAnswers({ mix: null, latency: null, needs: null })).toEqual({
    mix: null,
    latency: null,
    needs: null,
  });
});

test("keys come out in the order of the questionnaire and needs in catalog order, each once", () => {
  const answers = parseAnswers({
    futureChange: "none",
    needs: ["cards", "sensors", "cards"],
    mix: { log: 5, bi: 60, ml: 10, adhoc: 25 },
  });
  expect(JSON.stringify(answers)).toBe(
    '{"mix":{"bi":60,"adhoc":25,"ml":10,"log":5},"futureChange":"none","needs":["sensors","cards"]}',
  );
});

test.each([
  [
    { latency: "fast" },
    'latency: found "fast", allowed "sub-second", "seconds", "up-to-a-minute", "minutes-or-more"',
  ],
  [{ volumeTb: "100" }, 'volumeTb: found "100", allowed a number from 0.001 to 1000000'],
  [{ volumeTb: 0 }, "volumeTb: found 0, allowed a number from 0.001 to 1000000"],
  [{ hotMonths: 2.5 }, "hotMonths: found 2.5, allowed a whole number from 0 to 600"],
  [
    { mix: { bi: 60, adhoc: 25, ml: 10, log: 6 } },
    "mix: found a sum of 101, allowed four shares that add up to 100",
  ],
  [
    { mix: { bi: 60.5, adhoc: 24.5, ml: 10, log: 5 } },
    "mix.bi: found 60.5, allowed a whole number from 0 to 100; mix.adhoc: found 24.5, allowed a whole number from 0 to 100",
  ],
  [
    { mix: { bi: 100 } },
    "mix.adhoc: found nothing, allowed a whole number from 0 to 100; mix.ml: found nothing, allowed a whole number from 0 to 100; mix.log: found nothing, allowed a whole number from 0 to 100",
  ],
  [
    { mix: [60, 25, 10, 5] },
    "mix: found an array, allowed an object with the whole percentages bi, adhoc, ml and log that add up to 100",
  ],
  [
    { mix: { bi: 60, adhoc: 25, ml: 10, log: 5, stream: 0 } },
    "mix.stream: found an unknown key, allowed bi, adhoc, ml, log",
  ],
  [{ asOf: "22.11.2026" }, 'asOf: found "22.11.2026", allowed a date such as 2026-11-22'],
  [
    { basis: { volumeTb: "felt" } },
    'basis.volumeTb: found "felt", allowed "measured", "estimated", "guessed"',
  ],
  [[], "answers: found an array, allowed an object"],
  [null, "answers: found null, allowed an object"],
])("%j is refused by field, found and allowed", (value, message) => {
  expect(messageOf(value)).toBe(message);
});

test("an unknown key names the keys that exist", () => {
  expect(messageOf({ volumeTB: 3 })).toBe(
    "volumeTB: found an unknown key, allowed mix, volumeTb, growthPercentPerYear, costPressure, sqlSkill, distributedSkill, " +
      "teamSize, latency, concurrentUsers, freshness, sensitivity, historyYears, hotMonths, domainTeams, sourceSystems, " +
      "futureChange, needs, asOf, basis, laws, notes",
  );
});

test("an unknown need and an unknown note are named by their place", () => {
  expect(messageOf({ needs: ["sensors", "blockchain"] })).toMatch(
    /^needs\.1: found "blockchain", allowed "transactional-sources", /,
  );
  expect(messageOf({ notes: { colour: "red" } })).toMatch(
    /^notes\.colour: found an unknown key, allowed mix, volumeTb, /,
  );
});

test("a message stays on one line whatever stands in the file", () => {
  expect(messageOf({ latency: `a\nb${"x".repeat(200)}`, "odd\nkey": 1 })).not.toMatch(/\n/);
});
