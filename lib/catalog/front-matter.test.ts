import { expect, test } from "vitest";
import * as z from "@/lib/zod";
import { parseFrontMatter } from "./front-matter";
import { formatProblem } from "./problem";

const schema = z.strictObject({
  title: z.string().min(3),
  list: z.array(z.strictObject({ value: z.int().max(2) })),
});

const problemsOf = (text: string) =>
  parseFrontMatter({ path: "a.mdx", text }, schema).problems.map(formatProblem);

test("valid front matter comes back as data without problems", () => {
  const { data, problems } = parseFrontMatter(
    { path: "a.mdx", text: "---\ntitle: Lake\nlist:\n  - value: 1\n---\nBody" },
    schema,
  );
  expect(problems).toEqual([]);
  expect(data).toEqual({ title: "Lake", list: [{ value: 1 }] });
});

test("every problem is reported at its own line and column in one run", () => {
  expect(problemsOf("---\ntitle: La\nlist:\n  - value: 1\n  - value: 7\ncolour: red\n---\n")).toEqual([
    "a.mdx:2:8 title: Too small: expected string to have >=3 characters",
    "a.mdx:5:12 list.1.value: Too big: expected number to be <=2",
    "a.mdx:6:9 colour: no such field; fix its name or remove it",
  ]);
});

test("a missing field is reported at its parent", () => {
  expect(problemsOf("---\ntitle: Lake\nlist:\n  - {}\n---\n")).toEqual([
    "a.mdx:4:5 list.0.value: Invalid input: expected number, received undefined",
  ]);
});

test("broken YAML names the line", () => {
  expect(problemsOf('---\ntitle: "Lake\nlist: []\n---\n')[0]).toMatch(
    /^a\.mdx:\d+:\d+ front matter: Missing closing "quote/,
  );
});

test("a file without front matter says so", () => {
  expect(problemsOf("# Lake")).toEqual([
    "a.mdx:1:1 front matter: the file does not open with a block between two --- lines",
  ]);
});
