import { expect, test } from "vitest";
import texts from "@/content/lab/statement-texts.json";
import { readAllScenarios } from "@/lib/adapters/lake-scenarios";
import { missesPerMonth } from "./result-cache";
import { cacheFor, textsOf } from "./statement-texts";

test("every scenario of the site says in how many texts it is sent, once", async () => {
  const ids = (await readAllScenarios()).map(({ id }) => id);
  expect(texts.map(({ scenario }) => scenario).toSorted()).toEqual(ids.toSorted());
});

test("a dashboard is run once an hour, a sliced one every time, and one for each store once an hour and store", () => {
  const cache = cacheFor(["morning-dashboard", "dashboard-with-slicers", "one-store"], 60);
  // An average month has 730 hours.
  expect(missesPerMonth(1760, "morning-dashboard", cache)).toBe(730);
  expect(missesPerMonth(5280, "dashboard-with-slicers", cache)).toBe(5280);
  expect(missesPerMonth(100_000, "one-store", cache)).toBe(40 * 730);
});

test("a scenario of a reader's own file is taken to have one text", () => {
  expect(textsOf("mine").texts).toBe(1);
  // 365 / 12 days, rounded up.
  expect(missesPerMonth(500, "mine", cacheFor(["mine"], 1440))).toBe(31);
});
