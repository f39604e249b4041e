import { readFileSync, writeFileSync } from "node:fs";
import { createProcessor } from "@mdx-js/mdx";
import fc from "fast-check";
import { lint } from "markdownlint/sync";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readCatalog } from "@/lib/adapters/content";
import { type Answers, parseAnswers } from "../answers";
import { currentModel as model } from "../model/current-model";
import { recommend } from "../recommend";
import type { Recommendation } from "../result";
import { recordFor } from "./record";
import { anyNotedAnswers, recordCases } from "./record-cases.testing";
import { fencedAnswers, strayFigures } from "./record-figures.testing";
import { siteNames } from "./site-names";

type Recorded = { readonly answers: Answers; readonly result: Recommendation; readonly record: string };

const sources = [...(await readCatalog()).patterns.values()];
function recorded(answers: Answers): Recorded {
  const result = recommend(model, answers, sources);
  return { answers, result, record: recordFor(model, result, siteNames) };
}
const worked = recorded(model.workedExample);
const named = Object.entries(recordCases).map(([name, answers]) => ({ name, ...recorded(answers) }));
const anyRecords = fc
  .sample(anyNotedAnswers, { seed: 1, numRuns: process.env.ISOTHERM_LONG === "1" ? 150 : 40 })
  .map(recorded);

/** Where a change of the record is wanted: `ISOTHERM_ACCEPT=1 npx vitest run lib/decide/record.test.ts`, then read the difference. */
test("the record of the worked example is the one in e2e/golden", () => {
  const file = "e2e/golden/worked-example.md";
  if (process.env.ISOTHERM_ACCEPT === "1" && !process.env.CI) writeFileSync(file, worked.record);
  expect(worked.record).toBe(readFileSync(file, "utf8"));
});

const processor = createProcessor({ format: "md", remarkPlugins: [remarkFrontmatter, remarkGfm] });
const sections = [
  "## Context and Problem Statement",
  "## Decision Drivers",
  "## Considered Options",
  "## Decision Outcome",
  "### Consequences",
  "### Confirmation",
  "## Pros and Cons of the Options",
  "### Pattern 1: Warehouse as the platform",
  "### Pattern 2: No warehouse",
  "### Pattern 3: Purposeful hybrid",
  "## More Information",
];
const ownSections = [
  "### Companion patterns",
  "### Rules",
  "### How firm the answer is",
  "### What would change the answer",
  "### Answers to check",
  "### Model and answers",
];
const titles = ["not decided yet", "Warehouse as the platform", "No warehouse", "Purposeful hybrid"];
/** No link, emphasis, HTML, table, quote, image, footnote or rule. */
const nodeTypes = ["root", "yaml", "heading", "paragraph", "text", "list", "listItem", "inlineCode", "code"];

/** The sections of MADR 4.0.0 in their order, then ours, and no part that the team's words could have made. */
function expectStructure({ record, answers }: Recorded) {
  const headings: string[] = [];
  const types = new Set<string>();
  visit(processor.parse(record), (node) => {
    types.add(node.type);
    if (node.type === "heading" && node.position)
      headings.push(record.slice(node.position.start.offset, node.position.end.offset));
  });
  const [title = "", ...others] = headings;
  expect([...types].filter((type) => !nodeTypes.includes(type))).toEqual([]);
  expect(titles.map((end) => `# Place the data warehouse: ${end}`)).toContain(title);
  const own = others.slice(sections.length);
  expect(others).toEqual([...sections, ...ownSections.filter((heading) => own.includes(heading))]);
  const [, frontMatter = ""] = /^---\n(.*?)\n---\n\n# /s.exec(record) ?? [];
  expect(parse(frontMatter)).toEqual({
    status: "proposed",
    ...(answers.asOf ? { date: answers.asOf } : {}),
    "decision-makers": [],
  });
}

const problemsIn = (record: string) =>
  Object.values(lint({ strings: { record }, config: { default: true, MD013: false } }))
    .flat()
    .map(({ lineNumber, ruleNames, errorDetail }) => `${lineNumber} ${ruleNames[0]} ${errorDetail}`);

test.each(named)(
  "the record has MADR's sections and passes markdownlint, line length aside: $name",
  (item) => {
    expectStructure(item);
    expect(problemsIn(item.record)).toEqual([]);
  },
);

test("whatever notes and laws say, the record keeps its sections and passes markdownlint", () => {
  for (const item of anyRecords) {
    expectStructure(item);
    expect(problemsIn(item.record)).toEqual([]);
  }
});

test("a note that made a heading, a link or HTML would be noticed", () => {
  for (const planted of ["\n\n# Heading\n", " [x](https://evil.example)", " https://evil.example", " <b>"]) {
    const record = worked.record.replace("* Volume: 100 TB.", `$&${planted}`);
    expect(() => expectStructure({ ...worked, record })).toThrow();
  }
});

test.each(named)("every figure stands in the JSON, and the fenced block is the answers: $name", (item) => {
  expect(strayFigures(item.record, item.result)).toEqual([]);
  expect(parseAnswers(fencedAnswers(item.record))).toEqual(parseAnswers(item.answers));
});

test("every figure of the record of any answers stands in the JSON, and the fenced block is the answers", () => {
  for (const { record, result, answers } of anyRecords) {
    expect(strayFigures(record, result)).toEqual([]);
    expect(parseAnswers(fencedAnswers(record))).toEqual(answers);
  }
});

test("a figure that is off by one digit, and one that only the model knows, are noticed", () => {
  const { record, result } = worked;
  for (const [from, to] of [
    ["462.45", "462.46"],
    ["86.59", "86.58"],
    ["keeps 100 TB", "keeps 101 TB"],
    ["weightings tried", "10,000 weightings tried"],
  ] as const)
    expect(strayFigures(record.replace(from, to), result).length).toBe(record.includes(from) ? 1 : -1);
});

test("equal answers give the same bytes, in whatever order their keys stand", () => {
  for (const { answers, record } of anyRecords) {
    expect(recorded(parseAnswers(backwards(answers))).record).toBe(record);
    expect(record).toMatch(/[^\n]\n$/);
    expect(record).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u00a0\u202a-\u202e\u2066-\u2069]/u);
  }
});

function backwards(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, child]) => [key, backwards(child)] as const)
      .toReversed(),
  );
}
