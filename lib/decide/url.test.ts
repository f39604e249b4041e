import fc from "fast-check";
import { expect, test } from "vitest";
import { answerOptions, needIds } from "@/lib/catalog/vocabulary";
import { bases } from "./answers";
import { anyAnswers } from "./arbitraries.testing";
import { currentModel } from "./model/current-model";
import { fromSearch, knownLaws, toSearch } from "./url";

const version = currentModel.modelVersion;

test("every answer survives the way into a link and back", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const link = fromSearch(toSearch(answers, version));
      expect(link.answers).toEqual(answers);
      expect(link.dropped).toEqual([]);
      expect(link.unknownKeys).toEqual([]);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("every single option survives, and so do needs, laws, dates and bases", () => {
  for (const [key, options] of Object.entries(answerOptions))
    for (const option of options) expect(fromSearch(`${key}=${option}`).answers).toEqual({ [key]: option });
  for (const need of needIds) expect(fromSearch(`needs=${need}`).answers).toEqual({ needs: [need] });
  for (const law of knownLaws) {
    const answers = { laws: [law] };
    expect(fromSearch(toSearch(answers, version)).answers).toEqual(answers);
  }
  for (const basis of bases) {
    const answers = { basis: { volumeTb: basis }, asOf: "2026-11-22" };
    expect(fromSearch(toSearch(answers, version)).answers).toEqual(answers);
  }
});

test("a link reads in the order of the questionnaire and names its model", () => {
  const { workedExample } = currentModel;
  expect(toSearch(workedExample, "1.0.0")).toBe(
    "mix=60-25-10-5&volumeTb=100&growthPercentPerYear=30&costPressure=moderate&sqlSkill=strong&distributedSkill=strong" +
      "&teamSize=20&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12" +
      "&domainTeams=2&sourceSystems=12&futureChange=possible&model=1.0.0",
  );
  expect(toSearch({}, "1.0.0")).toBe("");
});

test("notes and unlisted laws stay out of the link", () => {
  const link = toSearch(
    { latency: "seconds", laws: ["GDPR", "Lex Musterfrau"], notes: { latency: "Ms Roe said so" } },
    version,
  );
  expect(link).toBe("latency=seconds&laws=GDPR&model=1.1.0");
});

test("not sure and not answered stay apart", () => {
  expect(fromSearch("latency=not-sure&needs=none").answers).toEqual({ latency: null, needs: [] });
});

test("a bad value costs only itself and is named with what is allowed", () => {
  const link = fromSearch(
    "?mix=60-25-10-6&latency=fast&volumeTb=1e3&teamSize=20&hotMonths=2.5&colour=red&model=0.9.0",
  );
  expect(link.answers).toEqual({ teamSize: 20 });
  expect(link.dropped).toEqual([
    {
      key: "mix",
      found: "60-25-10-6",
      allowed: "four whole percentages that add up to 100, such as 60-25-10-5",
    },
    {
      key: "latency",
      found: "fast",
      allowed: '"sub-second", "seconds", "up-to-a-minute", "minutes-or-more"',
    },
    { key: "volumeTb", found: "1e3", allowed: "a number from 0.001 to 1000000 (TB)" },
    { key: "hotMonths", found: "2.5", allowed: "a whole number from 0 to 600 (months)" },
  ]);
  expect(link.unknownKeys).toEqual(["colour"]);
  expect(link.modelVersion).toBe("0.9.0");
});

test("what mail, searches and campaigns add to a link is no question and not spoken of", () => {
  const link = fromSearch(
    "?utm_source=mail&teamSize=4&fbclid=a&gclid=b&gbraid=c&msclkid=d&mc_cid=e&ref=docs&reference=f",
  );
  expect(link).toEqual({
    answers: { teamSize: 4 },
    dropped: [],
    unknownKeys: ["reference"],
    modelVersion: null,
  });
});

test("of a repeated key the first value counts", () => {
  const link = fromSearch("latency=seconds&latency=sub-second");
  expect(link.answers).toEqual({ latency: "seconds" });
  expect(link.dropped).toEqual([{ key: "latency", found: "sub-second", allowed: "the key once" }]);
});

test("no text that someone puts into a link breaks the reading of it", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (search) => {
      const { answers } = fromSearch(search);
      expect(fromSearch(toSearch(answers, version)).answers).toEqual(answers);
    }),
    { seed: 1, numRuns: 500 },
  );
});
