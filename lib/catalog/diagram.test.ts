import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { collectDiagrams, diagramMaterial, renderer } from "./diagram";
import { parseMarkdown } from "./markdown";

const fence = (body: string, meta = "") => `\`\`\`mermaid${meta}\n${body}\n\`\`\`\n`;
const words = "  accTitle: Two steps\n  accDescr: The first leads to the second.\n";
const flow = `flowchart LR\n${words}  a[First] --> b[Second]`;
const page = (...parts: readonly string[]) => `---\ntitle: A page\n---\n\n${parts.join("\n")}`;
const collect = (text: string) => collectDiagrams("page.mdx", parseMarkdown(text));
const messagesOf = (text: string) => collect(text).problems.map(({ message }) => message);

test("fences come in the order of the page, with the line of the whole file, caption, title and description", () => {
  const text = page(
    fence(flow, ' caption="From first to second."'),
    "Prose.\n",
    fence(`${flow}\n  b --> c[Third]`),
  );
  expect(collect(text)).toEqual({
    problems: [],
    diagrams: [
      {
        line: 5,
        source: flow,
        caption: "From first to second.",
        title: "Two steps",
        description: "The first leads to the second.",
      },
      {
        line: 14,
        source: `${flow}\n  b --> c[Third]`,
        caption: undefined,
        title: "Two steps",
        description: "The first leads to the second.",
      },
    ],
  });
});

test("a description may be a block of several lines", () => {
  const source =
    "flowchart LR\n  accTitle: Steps\n  accDescr {\n    The first leads\n    to the second.\n  }\n  a --> b";
  expect(collect(page(fence(source))).diagrams[0]?.description).toBe("The first leads to the second.");
});

test("a diagram without title or description is a problem at its fence, and keeps its place", () => {
  const { diagrams, problems } = collect(page(fence("flowchart LR\n  a --> b"), fence(flow)));
  expect(problems).toEqual([
    {
      path: "page.mdx",
      line: 5,
      column: 1,
      field: "diagram",
      message: "has no accTitle. Add a line accTitle: What the diagram shows",
    },
    {
      path: "page.mdx",
      line: 5,
      column: 1,
      field: "diagram",
      message: "has no accDescr. Add a line accDescr: The same in words",
    },
  ]);
  expect(diagrams.map(({ title }) => title)).toEqual(["", "Two steps"]);
});

test("a kind that the house style does not draw is a problem", () => {
  expect(messagesOf(page(fence(`pie\n${words}  "a" : 1`)))).toEqual([
    'found kind "pie", allowed flowchart, sequenceDiagram, stateDiagram-v2, erDiagram',
  ]);
});

test.each([
  ["style a fill:#f00", "style"],
  ["classDef hot fill:red", "classDef"],
  ["linkStyle 0 stroke:red", "linkStyle"],
  ['%%{init: {"theme": "dark"}}%%', "%%{"],
])("a diagram may not set its own style: %s", (line, found) => {
  expect(messagesOf(page(fence(`${flow}\n  ${line}`)))).toEqual([
    `found "${found}", allowed none: all diagrams are drawn in one style`,
  ]);
});

test("words after the fence are a caption or a problem", () => {
  expect(messagesOf(page(fence(flow, ' captoin="Steps."')))).toEqual([
    'found captoin="Steps.", allowed caption="One sentence."',
  ]);
});

test("a fence inside a list is a problem, since the page would print it as code", () => {
  const text = page(`- Item\n\n  ${fence(flow).replaceAll("\n", "\n  ")}`);
  expect(collect(text).diagrams).toEqual([]);
  expect(messagesOf(text)).toEqual([
    "stands inside listItem, allowed at the top level of the page only. Move it out",
  ]);
});

test("what a drawing is made from changes with its source", () => {
  expect(diagramMaterial(flow)).not.toBe(diagramMaterial(`${flow} `));
  expect(diagramMaterial(flow)).toContain(`mermaid ${renderer.mermaid}\n`);
});

test("the drawings are made with the version of Mermaid that is installed for development", () => {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(renderer.mermaid).toBe(devDependencies.mermaid);
});
