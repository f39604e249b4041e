import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "../answers";
import { currentModel as model } from "../model/current-model";
import { recommend } from "../recommend";
import { anyNotedAnswers, recordCases } from "./record-cases.testing";
import { siteNames } from "./site-names";
import { summaryFor, summaryLimit } from "./summary";

const site = "https://architecture.a-rather-long-host-name.example";
const summaryOf = (answers: Answers) => summaryFor(model, recommend(model, answers), siteNames, site);

test("the worked example in six lines: answer, confidence, reasons, objection, what would change it, link", () => {
  const lines = summaryOf(model.workedExample).split("\n");
  expect(lines.slice(0, 5)).toEqual([
    "Where our data warehouse belongs: Keep everything in a lake, and the last twelve months in a warehouse as well. (Pattern 3, Purposeful hybrid)",
    "Confidence: high.",
    "For it, against Pattern 2: dashboards (+86.59), cost (+31.20) and future-readiness (+30.00).",
    "Against it: complexity (−50.00).",
    "It would change to Pattern 2 if 26 points of the work move from dashboards to one-off questions.",
  ]);
  expect(lines.slice(5)).toEqual([
    expect.stringMatching(`^${site}/decide/result/\\?mix=60-25-10-5&.+&model=`),
  ]);
});

test("without a recommendation it says so and what to answer first", () => {
  expect(summaryOf({})).toMatch(/: we cannot say yet\.\n.+\nAnswer first: .+; .+; .+\.\nhttps:/);
});

test.each(Object.entries(recordCases))(
  "at most 900 characters, nothing that a chat formats, notes left out, and a link: %s",
  (_, answers) => expectChatText(answers),
);

test("at most 900 characters and nothing that a chat formats for any answers", () => {
  for (const answers of fc.sample(anyNotedAnswers, { seed: 1, numRuns: 40 })) expectChatText(answers);
});

function expectChatText(answers: Answers) {
  const summary = summaryOf(answers);
  expect(summaryLimit).toBe(900);
  expect(summary.length).toBeLessThanOrEqual(summaryLimit);
  expect(summary).not.toMatch(/[*_~`<>#|\\[\]\u00a0]/);
  expect(summary.split("\n").at(-1)).toMatch(`${site}/decide/result/`);
  expect(summary.split("\n").every((line) => /^[A-Zh]/.test(line))).toBe(true);
}
