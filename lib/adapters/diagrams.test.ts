import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { collectDiagrams } from "@/lib/catalog/diagram";
import { parseMarkdown } from "@/lib/catalog/markdown";
import { checkDiagrams, diagramFolder, diagramKey, readDiagrams } from "./diagrams";

const pageOf = (file: string, text: string) => ({
  path: file,
  diagrams: collectDiagrams(file, parseMarkdown(text)).diagrams,
});
const pages = ["content/patterns", "content/comparisons"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => path.posix.join(folder, name))
    .sort()
    .map((file) => pageOf(file, readFileSync(file, "utf8"))),
);
const fences = pages.flatMap((page) =>
  page.diagrams.map((diagram) => ({
    ...diagram,
    place: `${page.path}:${diagram.line}`,
    file: path.join(diagramFolder, `${diagramKey(diagram.source)}.svg`),
  })),
);
const named = fences.map((fence) => [fence.place, fence] as const);

const undrawn = `flowchart LR
  accTitle: Never drawn
  accDescr: A diagram that no page has.
  a --> b`;
const textOf = (...sources: readonly string[]) =>
  sources.map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`).join("\n");

/** Words in brackets, on lines, of participants, states and messages, as a reader of the source would point at them. */
function labelsOf(source: string): readonly string[] {
  const body = source.replace(/^\s*acc(Title|Descr)\s*(:.*|\{[^}]*\})$/gm, "");
  const patterns = source.startsWith("flowchart")
    ? [/[[({]+"?([^"[\](){}|]+?)"?[\])}]+/g, /\|"?([^|"]+)"?\|/g]
    : [/^\s*(?:participant|actor)\s+\S+\s+as\s+(.+)$/gm, /"([^"]+)"\s+as\s/g, /:\s+(.+)$/gm];
  return patterns.flatMap((pattern) => [...body.matchAll(pattern)].map(([, label = ""]) => plain(label)));
}

const plain = (text: string) =>
  text
    .replace(/<br\s*\/?>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();

const wordsIn = (svg: string) =>
  plain([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(" "));

test("the content has diagrams, each with its drawing", () => {
  expect(fences.length).toBeGreaterThan(10);
  expect(checkDiagrams(pages)).toEqual([]);
});

test("no drawing is left over from a diagram that has changed", () => {
  expect(readdirSync(diagramFolder).sort()).toEqual(fences.map(({ file }) => path.basename(file)).sort());
});

test.each(named)(
  "%s: the drawing carries the words of its source",
  (_place, { source, title, description, file }) => {
    const svg = readFileSync(file, "utf8");
    const labels = labelsOf(source);
    expect(labels).not.toEqual([]);
    expect(labels.filter((label) => !wordsIn(svg).includes(label))).toEqual([]);
    expect(plain(/<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? "")).toBe(title);
    expect(plain(/<desc[^>]*>([^<]*)</.exec(svg)?.[1] ?? "")).toBe(description);
  },
);

test.each(named)(
  "%s: the drawing suits both themes, the policy and the column",
  (_place, { source, file }) => {
    const svg = readFileSync(file, "utf8");
    const key = diagramKey(source);
    expect(
      svg.match(/<(?:style|script|foreignObject|image|use)\b|\s(?:style|class|on\w+|href)=/g),
    ).toBeNull();
    const colours = [...svg.matchAll(/\s(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    expect(new Set(colours.map((colour) => colour?.replace(/^var\(--dg-[a-z]+\)$/, "named")))).toEqual(
      new Set(["none", "named"]),
    );
    expect([...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)).toEqual([`dg-${key}-t`, `dg-${key}-d`]);
    expect(svg).toContain(`role="img" aria-labelledby="dg-${key}-t" aria-describedby="dg-${key}-d"`);
    expect(Number(/\swidth="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(960);
  },
);

test("the style sheet gives a value to each colour that the drawings name", () => {
  const css = readFileSync("app/styles/diagram.css", "utf8");
  const colours = new Set(
    fences.flatMap(({ file }) => readFileSync(file, "utf8").match(/--dg-[a-z]+/g) ?? []),
  );
  expect(colours.size).toBeGreaterThan(3);
  expect([...colours].filter((name) => !css.includes(`${name}: var(--`))).toEqual([]);
});

test("a page's drawings come in the order of its fences, with their words", async () => {
  const page = pages.find(({ diagrams }) => diagrams.length === 2)!;
  const expected = page.diagrams;
  const drawn = await readDiagrams(page);
  expect(drawn.map(({ caption, title, description }) => ({ caption, title, description }))).toEqual(
    expected.map(({ caption, title, description }) => ({ caption, title, description })),
  );
  expect(drawn.map(({ svg }) => /<title[^>]*>([^<]*)</.exec(svg)?.[1])).toEqual(
    expected.map(({ title }) => title),
  );
});

test("a diagram that is not drawn yet fails with its place and the command that draws it", async () => {
  await expect(readDiagrams(pageOf("page.mdx", `Prose.\n\n${textOf(undrawn)}`))).rejects.toThrow(
    "page.mdx:3:1 diagram: not drawn yet. Run: npm run diagrams",
  );
});

test("the same diagram twice is a problem, on one page or on two, because its ids would stand twice", () => {
  const drawn = fences[0]!.source;
  expect(checkDiagrams([pageOf("one.mdx", textOf(drawn, drawn)), pageOf("two.mdx", textOf(drawn))])).toEqual(
    [
      ["one.mdx", drawn.split("\n").length + 4],
      ["two.mdx", 1],
    ].map(([file, line]) => ({
      path: file,
      line,
      column: 1,
      field: "diagram",
      message: "is the same as that of one.mdx:1. Change or remove one",
    })),
  );
});

test("a drawing's name is 16 hexadecimal digits that change with the source", () => {
  expect(diagramKey(undrawn)).toMatch(/^[0-9a-f]{16}$/);
  expect(diagramKey(undrawn)).not.toBe(diagramKey(`${undrawn}\n  b --> c`));
});
