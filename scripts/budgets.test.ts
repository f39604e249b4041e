import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { overBudget, routeClassOf, weigh } from "./budgets";

test("home, patterns and the page that is not there are content, what computes is a tool", () => {
  expect(["index.html", "404.html", "patterns/data-lake/index.html"].map(routeClassOf)).toEqual([
    "content",
    "content",
    "content",
  ]);
  expect(["patterns/index.html", "lab/index.html", "lab/compare/index.html"].map(routeClassOf)).toEqual([
    "tool",
    "tool",
    "tool",
  ]);
});

test("a page weighs what its files weigh, each once; data and fallbacks for old browsers do not count", () => {
  const files: Readonly<Record<string, string>> = { "/a.js": "a".repeat(5000), "/s.css": "b{}" };
  const html = `<link rel="stylesheet" href="/s.css"/><script src="/a.js"></script><script src="/a.js"></script><script src="/old.js" noModule=""></script><script type="application/json">{}</script><script>run()</script>`;
  const size = (text: string) => gzipSync(text, { level: 9 }).byteLength;
  expect(weigh(html, (address) => Buffer.from(files[address]!))).toEqual({
    html: size(html),
    script: size("a".repeat(5000)) + size("run()"),
    style: size("b{}"),
  });
});

test("a page that is over its budget is named with what was found and what is allowed", () => {
  expect(overBudget("index.html", { html: 1, script: 10_001, style: 1 })).toEqual([
    "index.html: script is over the budget of a content page (found 10001 bytes gzipped, allowed 10000). Load less at the start, or change scripts/budgets.json on purpose.",
  ]);
  expect(overBudget("index.html", { html: 1, script: 10_000, style: 1 })).toEqual([]);
});
