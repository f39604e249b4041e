import { expect, test } from "vitest";
import { conditionSchema, evaluate, inWords, keysOf, notation } from "./conditions";

const sources = conditionSchema.parse({
  freshness: ["minutes", "hourly"],
  needs: { has: "transactional-sources" },
});
const share = conditionSchema.parse({ "mix.log": { atLeast: 25 } });
const either = conditionSchema.parse({ any: [{ "mix.ml": { atLeast: 20 } }, { needs: { has: "text" } }] });

test("all named keys must hold", () => {
  expect(evaluate(sources, { freshness: "hourly", needs: ["transactional-sources"] })).toBe("holds");
  expect(evaluate(sources, { freshness: "daily", needs: ["transactional-sources"] })).toBe("fails");
});

test("an unknown answer makes a condition possible, unless the known ones already decide", () => {
  expect(evaluate(sources, { freshness: "hourly" })).toBe("possible");
  expect(evaluate(sources, { freshness: "daily" })).toBe("fails");
  expect(evaluate(sources, { freshness: null, needs: [] })).toBe("fails");
});

test("bounds are inclusive, but for one from below", () => {
  expect(evaluate(share, { "mix.log": 24 })).toBe("fails");
  expect(evaluate(share, { "mix.log": 25 })).toBe("holds");
  const small = conditionSchema.parse({ teamSize: { below: 15 } });
  expect([14.9, 15].map((teamSize) => evaluate(small, { teamSize }))).toEqual(["holds", "fails"]);
  expect(inWords(small)).toMatch(/^Under 15 people/);
  expect(notation(small)).toBe("teamSize < 15");
  expect(conditionSchema.safeParse({ teamSize: { below: 15, atMost: 15 } }).success).toBe(false);
});

test("one holding branch is enough, and an unknown branch keeps it possible", () => {
  expect(evaluate(either, { "mix.ml": 5, needs: ["text"] })).toBe("holds");
  expect(evaluate(either, { "mix.ml": 5 })).toBe("possible");
  expect(evaluate(either, { "mix.ml": 5, needs: [] })).toBe("fails");
});

test("lacks holds when none of the facts is ticked", () => {
  const lacks = conditionSchema.parse({ needs: { lacks: "transactional-sources" } });
  expect(evaluate(lacks, { needs: [] })).toBe("holds");
  expect(evaluate(lacks, { needs: ["transactional-sources"] })).toBe("fails");
  expect(evaluate(lacks, {})).toBe("possible");
});

test("the words and the notation are printed from the condition itself", () => {
  expect(inWords(sources)).toBe(
    "Changes must be visible within minutes or an hour, and at least one source is a transactional database",
  );
  expect(notation(sources)).toBe("freshness = minutes | hourly, needs has transactional-sources");
  expect(inWords(share)).toBe("At least 25 % of the work is logs, events and streams");
  expect(inWords(either)).toBe(
    "At least 20 % of the work is models and unstructured data or free text has to be understood",
  );
  expect(notation(either)).toBe("(mix.ml >= 20 or needs has text)");
  expect(keysOf(either)).toEqual(["mix.ml", "needs"]);
});

test("the sentence names the placement first and keeps every absent fact apart", () => {
  const lake = conditionSchema.parse({
    placement: "warehouse-as-platform",
    distributedSkill: ["none", "basic"],
    needs: { lacks: ["images", "text"] },
  });
  expect(inWords(lake)).toBe(
    "The recommended placement is Warehouse as the platform; nobody or one person can run distributed jobs; no images, audio or video have to be processed; and no free text has to be understood",
  );
});

test("a choice inside a longer sentence is marked, so that its or cannot be read as the sentence's", () => {
  const choice = conditionSchema.parse({
    placement: "no-warehouse",
    any: [{ "mix.ml": { atLeast: 40 } }, { "mix.log": { atLeast: 40 } }, { needs: { has: "images" } }],
  });
  expect(inWords(choice)).toBe(
    "The recommended placement is No warehouse, and at least one of these: at least 40 % of the work is models and unstructured data; at least 40 % of the work is logs, events and streams; or images, audio or video have to be processed",
  );
  expect(inWords(conditionSchema.parse({ needs: { has: ["images", "text"] } }))).toBe(
    "Either images, audio or video have to be processed, or free text has to be understood",
  );
});

test("every option of every question has words of its own", () => {
  expect(inWords(conditionSchema.parse({ costPressure: ["high", "severe"] }))).toBe(
    "The cost of data may not rise by 30 % without approval or must fall by 20 %",
  );
  expect(inWords(conditionSchema.parse({ latency: ["sub-second", "seconds"] }))).toBe(
    "On the screen that people complain about first an answer may take less than a second or a few seconds",
  );
  expect(inWords(conditionSchema.parse({ sensitivity: "none" }))).toBe("The most sensitive data is public");
  expect(inWords(conditionSchema.parse({ futureChange: ["possible", "committed"] }))).toBe(
    "Streaming, or models on text or images, are discussed or funded for the next 24 months",
  );
  expect(inWords(conditionSchema.parse({ hotMonths: { atLeast: 12 } }))).toBe(
    "Fast screens need at least 12 months of history",
  );
});

test.each([
  [{ domainTeams: { atMost: 1 } }, "At most 1 team produces data and could own it"],
  [{ sourceSystems: { below: 1 } }, "Under 1 source system delivers data"],
  [{ historyYears: { atLeast: 1 } }, "At least 1 year of history must stay queryable"],
  [{ teamSize: { atLeast: 1, atMost: 5 } }, "1 to 5 people build and run data"],
])("%j reads %j", (condition, words) => {
  expect(inWords(conditionSchema.parse(condition))).toBe(words);
});

test("a misspelt key or option is refused", () => {
  expect(conditionSchema.safeParse({ freshnes: "seconds" }).success).toBe(false);
  expect(conditionSchema.safeParse({ freshness: "second" }).success).toBe(false);
  expect(conditionSchema.safeParse({}).success).toBe(false);
});
