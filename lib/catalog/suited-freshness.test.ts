import { expect, test } from "vitest";
import { conditionSchema } from "./conditions";
import { suitedFreshness } from "./suited-freshness";

const graded = (when: object) => ({
  when: conditionSchema.parse(when),
  strength: "should" as const,
  because: "It is so.",
});
const suited = (use: readonly object[], avoid: readonly object[] = []) =>
  suitedFreshness({ useWhen: use.map(graded), avoidWhen: avoid.map(graded) });

test("a pattern suits the freshness that a condition for it names, whatever else that asks for", () => {
  expect(suited([{ freshness: ["minutes", "hourly"], sourceSystems: { atLeast: 5 } }])).toEqual([
    "minutes",
    "hourly",
  ]);
});

test("a condition against it takes a freshness out only where it holds on that alone", () => {
  expect(suited([{ freshness: ["seconds", "daily"] }], [{ freshness: ["daily", "weekly"] }])).toEqual([
    "seconds",
  ]);
  expect(suited([{ freshness: "seconds" }], [{ freshness: "seconds", sqlSkill: "none" }])).toEqual([
    "seconds",
  ]);
});

test("a condition that another fact may meet does not name every freshness", () => {
  expect(suited([{ any: [{ freshness: "seconds" }, { needs: { has: "sensors" } }] }])).toEqual(["seconds"]);
});

test("where no condition reads the question any freshness will do, where only counter-conditions do none is suited", () => {
  expect(suited([{ sqlSkill: "none" }])).toEqual(["any"]);
  expect(suited([{ sqlSkill: "none" }], [{ freshness: "seconds", sqlSkill: "none" }])).toEqual([]);
});
