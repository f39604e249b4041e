import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import type { Answers } from "../answers";
import { currentModel as model } from "../model/current-model";
import { recommend } from "../recommend";
import { recordFor } from "./record";
import { recordCases } from "./record-cases.testing";
import { checksFor } from "./record-checks";
import { siteNames } from "./site-names";

const sources = [...(await readCatalog()).patterns.values()];
const recordOf = (answers: Answers) => recordFor(model, recommend(model, answers, sources), siteNames);
const worked = model.workedExample;

/** The text between a heading and the next one. */
function section(record: string, heading: string): string {
  const [, after = ""] = record.split(`\n${heading}\n`);
  return after.split(/\n#{1,3} /)[0]?.trim() ?? "";
}

test("the date is the answers' own, and a record without one has no date", () => {
  expect(recordOf({ ...worked, asOf: "2026-11-22" })).toMatch(
    /^---\nstatus: proposed\ndate: 2026-11-22\ndecision-makers: \[\]\n---\n/,
  );
  expect(recordOf(worked)).toMatch(/^---\nstatus: proposed\ndecision-makers: \[\]\n---\n/);
});

test("the context says what is known, and lists apart what is not sure, not answered and guessed", () => {
  const { latency, ...answers } = { ...worked, volumeTb: null, basis: { teamSize: "guessed" } } as const;
  expect(latency).toBe("seconds");
  const context = section(recordOf(answers), "## Context and Problem Statement");
  expect(context).toContain("A team of 20 people keeps an unknown volume of analytical data");
  expect(context).toContain("60 % dashboards, 25 % one-off questions, 10 % models and 5 % logs");
  expect(context).toContain("The team is not sure about: Volume. Not answered: Latency. Only guessed: Team.");
});

test("every known answer is a driver with its basis, what it counts for and its note on one line", () => {
  const drivers = section(
    recordOf({
      ...worked,
      growthPercentPerYear: null,
      basis: { volumeTb: "measured" },
      notes: { volumeTb: "From the bill\n# of October", growthPercentPerYear: "ask Ana" },
      laws: ["GDPR"],
      needs: ["cards"],
    }),
    "## Decision Drivers",
  );
  const lines = drivers.split("\n");
  expect(lines).toContain(
    "* Volume: 100 TB (measured). It counts for cost, scalability and hot and cold apart. Note: “From the bill \\# of October”",
  );
  expect(lines).toContain("* Growth: not known. It counts for scalability. Note: “ask Ana”");
  expect(lines).toContain("* Laws that apply: GDPR.");
  expect(lines.some((line) => line.startsWith("* True of the team: Payment-card numbers"))).toBe(true);
  expect(lines.every((line) => line.startsWith("* "))).toBe(true);
});

test("the outcome names the option as it is listed, its points, its rules and its confidence", () => {
  expect(section(recordOf(worked), "## Decision Outcome")).toContain(
    'Chosen option: "Pattern 3: Purposeful hybrid", because no rule applies and it scores 555.24 points against 462.45 (Pattern 2) and 403.04 (Pattern 1).\n',
  );
  const [insurer] = model.exampleTeams;
  expect(section(recordOf(insurer?.answers ?? {}), "## Decision Outcome")).toMatch(
    /^Chosen option: "Pattern \d: .+", because it satisfies rule S1 and scores /,
  );
});

test("where a rule decides against the points the outcome says so", () => {
  const answers: Answers = {
    ...worked,
    volumeTb: 45,
    teamSize: 30,
    distributedSkill: "basic",
    futureChange: "committed",
  };
  expect(recommend(model, answers).recommendation.decidedBy).toEqual(["S4"]);
  expect(section(recordOf(answers), "## Decision Outcome")).toContain(
    "because rule S4 decides, not the points, on which Pattern 3 is ahead: it scores ",
  );
});

test("the consequences are the three largest differences both ways and every known failure", () => {
  const result = recommend(model, worked, sources);
  const lines = section(recordOf(worked), "### Consequences").split("\n");
  expect(lines.filter((line) => line.startsWith("* Good, because "))).toHaveLength(3);
  expect(lines[0]).toBe(
    "* Good, because BI performance is “High” against “Unpredictable” for Pattern 2: 86.59 points more.",
  );
  expect(lines.filter((line) => line.startsWith("* Bad, because "))).toHaveLength(2 + result.breaks.length);
});

test("the checks carry the team's own figures, and ask for them where they are not known", () => {
  const [dashboards, hotRange, cost] = checksFor(model, "purposeful-hybrid", worked);
  expect(dashboards).toMatch(/ with 80 people at once, .+ answered within a few seconds, /);
  expect(hotRange).toContain("the last 12 months, of 4 years kept");
  expect(cost).toContain("with 100 TB today, grows by 30 % a year");
  for (const check of checksFor(model, "purposeful-hybrid", { hotMonths: 0, growthPercentPerYear: -10 })) {
    expect(check).not.toMatch(/\d|[{}]/);
    expect(check).toMatch(/^(Dashboards|Hot range|Cost): /);
  }
});

test("a large amount stands as in answers.json, without grouping", () => {
  const [, , cost] = checksFor(model, "no-warehouse", { volumeTb: 12500 });
  expect(cost).toContain("12500 TB");
  expect(recordOf({ ...worked, volumeTb: 12500 })).toContain("* Volume: 12500 TB. ");
});

test("the smallest flip, a near rule and the next questions say when to decide again", () => {
  const confirmation = section(recordOf(worked), "### Confirmation");
  expect(confirmation).toContain(
    "* Revisit when 26 points of the work move from dashboards to one-off questions: Pattern 2 then comes first.",
  );
  expect(section(recordOf(recordCases["a share close to a rule"] ?? {}), "### Confirmation")).toContain(
    "Close to the boundary of S1",
  );
  const open = section(
    recordOf({ ...worked, latency: null, basis: { volumeTb: "guessed" } }),
    "### Confirmation",
  );
  expect(open).toContain("* Answer “Latency”: For the screen that people complain about first");
  expect(open).toContain("* Measure what was guessed: Volume.");
});

test("a result without a recommendation is a record of what is open and what to ask next", () => {
  const record = recordOf({});
  expect(record).toContain("\n# Place the data warehouse: not decided yet\n");
  expect(section(record, "## Decision Outcome")).toMatch(
    /^Chosen option: none yet, because nothing that scores/,
  );
  expect(section(record, "### Confirmation").match(/^\* Answer “/gm)).toHaveLength(3);
  expect(section(record, "### Consequences")).toMatch(/^\* Neutral, /);
  expect(record).not.toContain("### How firm the answer is");
});

test("rules that disagree are printed in full, with both readings", () => {
  const rules = section(recordOf(recordCases["S2 against S4"] ?? {}), "### Rules");
  expect(rules).toContain(
    "* The source's situations S2 and S4 both apply, and it does not say which comes first. S2: ",
  );
  for (const id of ["S2", "S4"]) {
    const { quote = "", reading = "" } = model.rules.find((rule) => rule.id === id) ?? {};
    expect(rules).toContain(`${id}: ${quote}. Read as: ${reading}. Read from: `);
  }
});

test("companions stand with strength, address, reason and condition, and what not to do with its reason", () => {
  const companions = section(recordOf(worked), "### Companion patterns");
  const { companions: found, notRecommended } = recommend(model, worked, sources);
  for (const { slug, because } of found)
    expect(companions).toContain(`(\`/patterns/${slug}/\`). ${because[0]}`);
  expect(companions).toContain("What not to do with these answers:");
  for (const { slug } of notRecommended) expect(companions).toContain(`* Not: ${siteNames.titleOf(slug)} (`);
});

test("a note is in the record and its answers, and never in the link", () => {
  const record = recordOf({ ...worked, notes: { mix: "budget of Q4" } });
  expect(record.match(/budget of Q4/g)).toHaveLength(2);
  expect(/`(\/decide\/result\/\?[^`]*)`/.exec(record)?.[1]).not.toContain("budget");
});
