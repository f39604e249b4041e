import { expect, test } from "vitest";
import { parseCatalog } from "./catalog";
import { formatProblem } from "./problem";
import { bodySections } from "./schema";
import { skeleton } from "./skeleton";

const filler = Array.from({ length: 1300 }, () => "word").join(" ");
const valid = skeleton("storage", "sharding").replace("Describe a concrete situation.", filler);
const path = "content/patterns/storage/sharding.mdx";

const problemsOf = (text: string, file = path) =>
  parseCatalog({ patterns: [{ path: file, text }], comparisons: [] }).problems.map(formatProblem);

/** Line of the first occurrence of a text, counted from 1. */
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split("\n").length;

test("a new pattern's skeleton is valid but for its length", () => {
  expect(problemsOf(valid)).toEqual([]);
  expect(problemsOf(skeleton("storage", "sharding"))).toEqual([
    expect.stringMatching(
      /^content\/patterns\/storage\/sharding\.mdx:1:1 body: found \d+ words, allowed 1200 to 2200$/,
    ),
  ]);
});

test("a slug that is not in the catalog is named, with the nearest one", () => {
  expect(problemsOf(valid, "content/patterns/storage/shardin.mdx")).toEqual([
    'content/patterns/storage/shardin.mdx:1:1 slug: "shardin" is not in the catalog. Did you mean "sharding"?',
  ]);
});

test("a relation to an unknown pattern is reported at its line", () => {
  const text = valid.replace("to: partitioning", "to: partitionin");
  expect(problemsOf(text)).toEqual([
    `${path}:${lineOf(text, "to: partitionin")}:33 relations.0.to: no pattern "partitionin". Did you mean "partitioning"?`,
  ]);
});

test("an unknown component and a dangling citation are reported where they stand", () => {
  const text = valid.replace(filler, `${filler} <Nope /> <Cite id="nobody" />`);
  const line = lineOf(text, "<Nope");
  const column = filler.length + 2;
  expect(problemsOf(text)).toEqual([
    `${path}:${line}:${column} component: unknown component <Nope> (allowed: <Cite>, <Pattern>, <Note>)`,
    expect.stringMatching(new RegExp(`^${path}:${line}:${column + 9} Cite: no source "nobody" on this page`)),
  ]);
});

test("broken MDX names the line of the whole file", () => {
  const text = valid.replace(filler, `${filler}\n\nA brace { that nobody closes`);
  expect(problemsOf(text)[0]).toMatch(new RegExp(`^${path}:\\d+:\\d+ body: `));
});

test("sections must all be there, in their order", () => {
  const text = valid.replace("## Trade-offs", "## Drawbacks [#drawbacks]");
  expect(problemsOf(text)).toEqual([
    `${path}:1:1 sections: found Problem, Solution, How it works, Try it, Drawbacks, Variants and near neighbours, In practice; allowed, in this order: ${bodySections.map(({ title }) => title).join(", ")}`,
  ]);
});

test("a heading without anchor and an anchor that stands twice are reported", () => {
  const text = valid.replace("## Solution", "### Loose\n\n### One [#one]\n\n### Two [#one]\n\n## Solution");
  expect(problemsOf(text).map((problem) => problem.replace(/^.*heading: /, ""))).toEqual([
    '"Loose" has no anchor. Write "Loose [#an-anchor]"',
    'anchor "one" stands twice on the page',
  ]);
});

test("a source that nothing cites is reported", () => {
  const text = valid.replace(/<Cite id="second-source" \/>/g, "");
  expect(
    problemsOf(text).some((problem) => problem.includes('nothing on the page cites "second-source"')),
  ).toBe(true);
});

test("problems of several files come in one run", () => {
  const { problems } = parseCatalog({
    patterns: [
      { path, text: "---\ntitle: Sharding\n---\n" },
      { path: "content/patterns/storage/replication.mdx", text: "no front matter" },
    ],
    comparisons: [
      {
        path: "content/comparisons/twins.mdx",
        text: "---\ntitle: Twins\npatterns: [sharding, shards]\nsummary: Two near neighbours told apart.\n---\n",
      },
    ],
  });
  expect(new Set(problems.map((problem) => problem.path))).toEqual(
    new Set([path, "content/patterns/storage/replication.mdx", "content/comparisons/twins.mdx"]),
  );
});

test("a comparison with a diagram is refused, because it is shown on several pages", () => {
  const text =
    "---\ntitle: Near twins\npatterns: [sharding, partitioning]\nsummary: Two near neighbours told apart.\n---\n\n```mermaid\nflowchart LR\n  accTitle: Two\n  accDescr: One leads to two.\n```\n";
  const { problems } = parseCatalog({
    patterns: [],
    comparisons: [{ path: "content/comparisons/twins.mdx", text }],
  });
  expect(problems.map(formatProblem)).toEqual([
    "content/comparisons/twins.mdx:1:1 body: a comparison holds prose and tables; put diagrams and runnable SQL into a pattern's page",
  ]);
});
