import { expect, test } from "vitest";
import { takeInlineOut, takeScriptsOut } from "./later-scripts";

const page = [
  `<!DOCTYPE html><html><head><link rel="preload" as="script" href="/c.js"/><link rel="preload" as="font" href="/f.woff2"/>`,
  `<script src="/a.js" async=""></script><script>theme()</script><script src="/old.js" noModule=""></script></head>`,
  `<body><h1>Data lake</h1><script type="application/ld+json">{"@type":"DefinedTerm"}</script>`,
  `<script id="_R_">start()</script><script src="/c.js" async=""></script><script>push("</h1>$&")</script></body></html>`,
].join("");

const placed: string[] = [];
const html = takeScriptsOut(page, "/loader.js", (inline) => {
  placed.push(inline);
  return "/inline.js";
});

test("a page's scripts wait: only the theme, the data and the loader stay", () => {
  expect(html).toBe(
    [
      `<!DOCTYPE html><html><head><link rel="preload" as="font" href="/f.woff2"/><script>theme()</script></head>`,
      `<body><h1>Data lake</h1><script type="application/ld+json">{"@type":"DefinedTerm"}</script>`,
      `<script type="application/json" id="later-scripts">["/inline.js","/a.js","/c.js"]</script>`,
      `<script src="/loader.js" defer data-version=""></script></body></html>`,
    ].join(""),
  );
});

test("what stood inline in the body comes first, in its order", () => {
  expect(placed).toEqual([`start();\npush("</h1>$&")`]);
});

test("a page without scripts of its own is an error, since nothing would ever answer on it", () => {
  expect(() => takeScriptsOut("<html><head></head><body></body></html>", "/l.js", () => "/i.js")).toThrow(
    /no scripts of its own/,
  );
});

test("a tool's inline scripts go to one file, which runs before the page is complete; the others stay", () => {
  const taken: string[] = [];
  const tool = takeInlineOut(page, (inline) => {
    taken.push(inline);
    return "/inline.js";
  });
  expect(taken).toEqual([`start();\npush("</h1>$&")`]);
  expect(tool).toContain(`<script src="/a.js" async=""></script><script>theme()</script>`);
  expect(tool).toContain(
    `</script><script src="/c.js" async=""></script><script src="/inline.js" defer></script></body>`,
  );
});

test("a page without inline scripts stays as it is", () => {
  const plain = "<html><head></head><body><p>Moved</p></body></html>";
  expect(takeInlineOut(plain, () => "/never.js")).toBe(plain);
});
