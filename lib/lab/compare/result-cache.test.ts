import fc from "fast-check";
import { expect, test } from "vitest";
import { missesPerMonth, sendThroughCache } from "./result-cache";

const sent = (sql: string, atMinute: number) => ({ sql, atMinute, bytesRead: 1000, requests: 3 });

test("the same text is answered from the cache, a changed slicer is not", () => {
  const outcome = sendThroughCache(
    [
      sent("where store = 1", 0),
      sent("where store = 1", 1),
      sent("where store = 2", 2),
      sent("where store  = 1", 3),
    ],
    null,
  );
  expect(outcome.steps.map(({ isHit }) => isHit)).toEqual([false, true, false, false]);
  expect([outcome.hits, outcome.misses, outcome.bytesRead, outcome.bytesWithout]).toEqual([1, 3, 3000, 4000]);
});

test("a result serves until it is too old, counted from the run that made it", () => {
  const at = [0, 30, 59, 60, 119, 120];
  const outcome = sendThroughCache(
    at.map((minute) => sent("select 1", minute)),
    60,
  );
  expect(outcome.steps.map(({ isHit }) => isHit)).toEqual([false, true, true, false, true, false]);
});

test("in a month each text is run once in each lifetime at most", () => {
  const cache = { lifetimesPerMonth: 30, texts: new Map([["morning", 2]]) };
  expect(missesPerMonth(700, "morning", cache)).toBe(60);
  expect(missesPerMonth(20, "morning", cache)).toBe(20);
  expect(missesPerMonth(700, "slicers", cache)).toBe(700);
});

test("a cache never reads more than none, and hits and misses make up all statements", () => {
  const anySent = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(90)), { maxLength: 40 });
  fc.assert(
    fc.property(anySent, fc.option(fc.nat(200)), (list, maxAge) => {
      let clock = 0;
      const outcome = sendThroughCache(
        list.map(([sql, wait]) => {
          clock += wait;
          return sent(sql, clock);
        }),
        maxAge,
      );
      expect(outcome.bytesRead).toBe(outcome.misses * 1000);
      expect(outcome.hits + outcome.misses).toBe(list.length);
      if (maxAge === null) expect(outcome.misses).toBe(new Set(list.map(([sql]) => sql)).size);
    }),
    { seed: 1, numRuns: 200 },
  );
});
