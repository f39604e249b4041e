import { expect, test } from "vitest";
import { currentModel } from "@/lib/decide/model/current-model";
import { samplePattern, sampleText } from "../sample.testing";
import { bodyMarkdown } from "./body-markdown";
import { markdownTable } from "./markdown-parts";
import { pageMarkdown } from "./page-markdown";

const twin = pageMarkdown({
  pattern: samplePattern,
  text: sampleText,
  relations: [
    { kind: "pairs-with", words: "pairs with", slug: "data-lake", title: "Data lake", because: "Both gain." },
  ],
  comparisons: [
    {
      comparison: {
        id: "two",
        path: "two.mdx",
        title: "Two ways",
        summary: "How they differ.",
        patterns: ["sharding", "partitioning"],
      },
      text: '---\ntitle: Two ways\n---\n\nSee <Pattern slug="partitioning">the other</Pattern>.\n',
    },
  ],
  rules: currentModel.rules,
});

test("a twin has the page's title, summary, facts and sections in the page's order", () => {
  expect(twin.split("\n").filter((line) => /^#{1,2} /.test(line))).toEqual([
    "# Sharding",
    "## When to use it",
    "## Problem",
    "## Solution",
    "## How it works",
    "## Try it",
    "## Trade-offs",
    "## Variants and near neighbours",
    "## In practice",
    "## How it fails",
    "## Qualities",
    "## Technologies",
    "## Relations",
    "## Compared with its neighbours",
    "## Review",
    "## Sources",
    "## Changes",
  ]);
  expect(twin).toContain("> One sentence that says what the pattern does and for what.");
  expect(twin).toContain("Version 1.0, changed 2026-01-01. Category: storage.");
});

test("conditions stand in words with strength, reason and source", () => {
  expect(twin).toContain(
    "| should | Changes must be visible within seconds | Why this answer speaks for the pattern. [1] | `freshness = seconds` |",
  );
  expect(twin).toContain(
    "| should not | Changes must be visible within a day or a week | Why this answer speaks against the pattern. | `freshness = daily \\| weekly` |",
  );
});

test("SQL, its result and the diagram's source stay, with their titles above them", () => {
  expect(twin).toContain("**What it shows**\n\n```sql\nselect 1 as answer order by answer;\n```");
  expect(twin).toContain("Result:\n\n```text\nanswer\n1\n```");
  expect(twin).toContain("*One sentence on what the diagram shows.*\n\n```mermaid\nflowchart LR\n");
});

test("citations are the numbers of sources, and patterns link to their twins", () => {
  expect(twin).toContain("Describe a concrete situation. [1]");
  expect(twin).toContain("its nearest neighbour, [partitioning](partitioning.md). [3]");
  expect(twin).toContain("- Pairs with [Data lake](data-lake.md): Both gain.");
  expect(twin).toContain("### Two ways\n\nHow they differ.\n\nSee [the other](partitioning.md).");
  expect(twin).toContain(
    "1. Person or organisation, [Title of the work](<https://example.org/first-source>), 2020. documentation, primary. Checked 2026-01-01.",
  );
  expect(twin).toContain("- [ ] A question that the design must answer (1)? (evidence)");
});

test("anchors go, notes and places in a source stay, and what else Markdown has is left as written", () => {
  const text = `---
title: x
---

### How \`a\` *works* [#how]

A fact.<Cite id="b" at="page 3" /> <Cite id="a" />

<Note>Not <Pattern slug="data-mesh">a mesh</Pattern>.</Note>

| a | b |
| --- | --- |
| <Pattern slug="data-lake" /> | 1 |

\`\`\`sql
select 1;
\`\`\`
`;
  expect(bodyMarkdown(text, ["a", "b"])).toBe(`### How \`a\` *works*

A fact. [2, page 3] [1]

Note: Not [a mesh](data-mesh.md).

| a | b |
| --- | --- |
| [data lake](data-lake.md) | 1 |

\`\`\`sql
select 1;
\`\`\``);
});

test("a table's cells keep to one line and one column", () => {
  expect(markdownTable(["a", "b"], [["x | y", "1\n2"]])).toBe("| a | b |\n| --- | --- |\n| x \\| y | 1 2 |");
  expect(markdownTable(["a"], [])).toBe("");
});
