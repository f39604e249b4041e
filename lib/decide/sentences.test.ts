import { expect, test } from "vitest";
import type { Answers } from "./answers";
import { currentModel as model } from "./model/current-model";
import { recommend } from "./recommend";
import { confidenceSentence, contrastSentence, headline, shownTable } from "./sentences";
import { answerInWords, figure, listed, percentage, saidInWords } from "./words";

/** Figures and units are held together by no-break spaces; the expectations are written with plain ones. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const worked = recommend(model, model.workedExample);

test("the worked example is explained in one title, one contrast and one reason for confidence", () => {
  expect(headline(model, worked)).toBe(
    "Keep everything in a lake, and the last twelve months in a warehouse as well.",
  );
  expect(contrastSentence(model, worked)).toBe(
    "Pattern 3 rather than 2 mainly because of dashboards (+86.59), cost (+31.20) and future-readiness (+30.00). " +
      "Against it: complexity (−50.00) and ad hoc fit (−18.00).",
  );
  expect(plain(confidenceSentence(model, worked))).toMatch(
    /^It stays first in 9\d(\.\d)? % of 10,000 weightings in which each criterion counts for half to double, it leads by 92\.79 of 703\.24 points, nothing that scores was left open and no two rules disagree\.$/,
  );
});

test("the shown table adds up in every column and in the column of differences", () => {
  const { columns, differences, totalDifference } = shownTable(worked);
  for (const { points, total } of columns)
    expect(Object.values(points).reduce((sum, item) => sum + item, 0)).toBe(total);
  expect(differences.reduce((sum, { difference }) => sum + difference, 0)).toBe(totalDifference);
  expect(totalDifference).toBe(55524 - 46245);
});

test("where a rule overrules the points the sentence says so first", () => {
  const answers: Answers = {
    ...model.workedExample,
    volumeTb: 45,
    teamSize: 30,
    distributedSkill: "basic",
    futureChange: "committed",
    costPressure: "severe",
    growthPercentPerYear: 200,
  };
  expect(contrastSentence(model, recommend(model, answers))).toMatch(
    /^Pattern 1 rather than \d because rule S4 applies; on points alone Pattern 3 is ahead by \d+\.\d\d\./,
  );
});

test("without answers the title does not pretend", () => {
  const nothing = recommend(model, {});
  expect(headline(model, nothing)).toBe("We cannot say yet.");
  expect(contrastSentence(model, nothing)).toBe("");
  expect(confidenceSentence(model, nothing)).toBe(
    "Nothing that scores is answered yet, so any of the three may be right.",
  );
});

test("answers read as people say them", () => {
  const { workedExample } = model;
  expect(plain(answerInWords(model, workedExample, "mix"))).toBe("60 / 25 / 10 / 5 %");
  expect(plain(answerInWords(model, { volumeTb: 12_500, basis: { volumeTb: "measured" } }, "volumeTb"))).toBe(
    "12,500 TB, measured",
  );
  expect(plain(answerInWords(model, { historyYears: 1 }, "historyYears"))).toBe("1 year");
  expect(plain(answerInWords(model, workedExample, "sqlSkill"))).toBe("several people");
  expect(plain(answerInWords(model, { latency: null }, "latency"))).toBe("not sure");
  expect(plain(answerInWords(model, {}, "latency"))).toBe("not answered");
  expect(plain(saidInWords(model, workedExample, "mix.bi"))).toBe("60 % dashboards");
  expect(plain(saidInWords(model, workedExample, "costPressure"))).toBe("cost tracked");
  expect(plain(saidInWords(model, { teamSize: 1 }, "teamSize"))).toBe("1 person");
  expect(plain(saidInWords(model, {}, "latency"))).toBe("an answer may take: not answered");
});

test("figures, lists and shares are written the same everywhere", () => {
  expect([0.05, 999, 1000, 1_000_000, -12.5, 1234.5].map(figure)).toEqual([
    "0.05",
    "999",
    "1,000",
    "1,000,000",
    "−12.5",
    "1,234.5",
  ]);
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map((words) => listed(words))).toEqual([
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect([0, 0.00001, 0.5, 0.9902, 0.99999, 1].map(percentage).map(plain)).toEqual([
    "0 %",
    "0.1 %",
    "50 %",
    "99 %",
    "99.9 %",
    "100 %",
  ]);
});

test("a figure and its unit stay on one line", () => {
  expect(percentage(0.5)).toBe("50\u00a0%");
  expect(saidInWords(model, model.workedExample, "volumeTb")).toBe("100\u00a0TB");
});
