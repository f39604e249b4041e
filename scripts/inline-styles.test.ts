import { expect, test } from "vitest";
import { inlineStyles } from "./inline-styles";

const page =
  '<html><head><link rel="preload" href="/f.woff2" as="font"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><link rel="stylesheet" href="/_next/static/chunks/b.css"/><link rel="preload" href="/_next/static/chunks/missing.css" as="style"/></head><body></body></html>';
const sheets: Readonly<Record<string, string>> = {
  "/_next/static/chunks/a.css": '@font-face{src:url("../media/serif.1f.woff2")}',
  "/_next/static/chunks/b.css": "a{fill:url(#hatch)}",
};
const inlined = (file: string, html = page) => inlineStyles(file, html, (address) => sheets[address] ?? "");

test("style sheets stand in the page in their order, what they name is addressed from it, and none is asked for ahead", () => {
  expect(inlined("patterns/data-lake/index.html")).toBe(
    '<html><head><link rel="preload" href="/f.woff2" as="font"/><style>@font-face{src:url(../../_next/static/media/serif.1f.woff2)}\na{fill:url(#hatch)}</style></head><body></body></html>',
  );
  expect(inlined("index.html")).toContain("url(_next/static/media/serif.1f.woff2)");
});

test("a page without a style sheet, and a sheet that would end its element, stop the build", () => {
  expect(() => inlined("index.html", "<html></html>")).toThrow(
    "index.html: no style sheet to put into the page.",
  );
  expect(() => inlineStyles("index.html", page, () => "a::after{content:'</style>'}")).toThrow(
    "index.html: a style sheet would end its element.",
  );
});
