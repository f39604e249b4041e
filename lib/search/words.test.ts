import fc from "fast-check";
import { expect, test } from "vitest";
import { compact, compareWords, stemsOf, termsOf, wordsOf } from "./words";

test.each([
  ["anonymisation", "anonymization"],
  ["anonymised", "anonymization"],
  ["data catalogues", "data catalog"],
  ["cataloguing", "cataloging"],
  ["colour centre", "color center"],
  ["modelling", "modeling"],
  ["analyse", "analyze"],
  ["defence", "defense"],
  ["queries", "query"],
  ["time-series databases", "time series database"],
  ["caches", "cache"],
  ["indexes", "index"],
  ["access policies", "access policy"],
  ["partitioned tables", "partition table"],
  ["mapping", "map"],
  ["Café", "cafe"],
  ["the team's lakes", "the team lake"],
  ["9am", "9 am"],
])("%j and %j are the same words", (left, right) => {
  expect(stemsOf(left)).toBe(stemsOf(right));
});

test.each([
  ["virtualization", "visualization"],
  ["string", "strong"],
  ["redis", "red"],
  ["status", "stat"],
  ["lambda", "kappa"],
])("%j and %j stay different words", (left, right) => {
  expect(stemsOf(left)).not.toBe(stemsOf(right));
});

test("offsets lead back to the word as it is written", () => {
  const text = "Publish/subscribe, the brokers’ way";
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Publish",
    "subscribe",
    "the",
    "brokers",
    "way",
  ]);
});

test("whatever the text, its words ascend, do not overlap and are not empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const words = wordsOf(text);
      for (const [at, { start, end }] of words.entries()) {
        expect(start).toBeGreaterThanOrEqual(words[at - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("spaces and hyphens do not matter to the compact form", () => {
  expect(compact("Data lake")).toBe(compact("datalakes"));
  expect(compact("time-series")).toBe(compact("Timeseries"));
});

test("words without meaning are left out of a query, unless it has no other", () => {
  expect(termsOf("why do the deletes never arrive?").map(({ form }) => form)).toEqual(["deletes", "arrive"]);
  expect(termsOf("who is who").map(({ form }) => form)).toEqual(["who", "is", "who"]);
});

test("two letters are no beginning, three are", () => {
  const [word] = wordsOf("virtualization");
  expect(compareWords(wordsOf("vi")[0]!, word!)).toBe("differs");
  expect(compareWords(wordsOf("vir")[0]!, word!)).toBe("begins");
  expect(compareWords(wordsOf("virtualisat")[0]!, word!)).toBe("begins");
  expect(compareWords(wordsOf("virtualised")[0]!, word!)).toBe("same");
});
