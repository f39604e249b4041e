import { expect, test } from "vitest";
import { preloadFonts } from "./preload-fonts";

const page =
  '<html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body></body></html>';
const sheet =
  "@font-face{src:url(../media/serif-text.1f.woff2)}@font-face{src:url(../media/serif-rest.2f.woff2)}@font-face{src:url(../media/mono-text.3f.woff2)}";

test("a page asks ahead for the faces of its first lines and no others", () => {
  const asked = preloadFonts(page, (address) => (address === "/_next/static/chunks/a.css" ? sheet : ""));
  expect(Array.from(asked.matchAll(/rel="preload" href="([^"]+)"/g), ([, file]) => file)).toEqual([
    "/_next/static/media/serif-text.1f.woff2",
    "/_next/static/media/mono-text.3f.woff2",
  ]);
  expect(asked.indexOf("preload")).toBeLessThan(asked.indexOf("stylesheet"));
});

test("a build whose style sheets name no text face stops", () => {
  expect(() => preloadFonts(page, () => "")).toThrow("A page has no style sheet that names the text face.");
});
