import { expect, test } from "vitest";
import { earlyFaces, preloadFonts } from "./preload-fonts";

const page =
  '<html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body></body></html>';
const sheet = [
  "serif-text.1f",
  "serif-rest.2f",
  "display-text.6f",
  "mono-text.3f",
  "serif-italic-text.4f",
  "serif-italic-rest.5f",
]
  .map((name) => `@font-face{src:url(../media/${name}.woff2)}`)
  .join("");
const asked = (name: string) =>
  preloadFonts(name, page, (address) => (address === "/_next/static/chunks/a.css" ? sheet : ""));
const files = (html: string) =>
  Array.from(html.matchAll(/rel="preload" href="\/_next\/static\/media\/([^"]+)"/g), ([, file]) => file);

test("a page asks ahead for the faces of its first lines and no others", () => {
  expect(files(asked("index.html"))).toEqual(["serif-text.1f.woff2", "display-text.6f.woff2"]);
  expect(files(asked("patterns/index.html"))).toEqual([
    "serif-text.1f.woff2",
    "display-text.6f.woff2",
    "mono-text.3f.woff2",
  ]);
  expect(asked("index.html").indexOf("preload")).toBeLessThan(asked("index.html").indexOf("stylesheet"));
});

test("a pattern's page, whose conditions begin with words in italics, asks for these too", () => {
  expect(files(asked("patterns/data-lake/index.html"))).toEqual([
    "serif-text.1f.woff2",
    "display-text.6f.woff2",
    "mono-text.3f.woff2",
    "serif-italic-text.4f.woff2",
  ]);
});

test("a build whose style sheets name no text face stops", () => {
  expect(() => preloadFonts("index.html", page, () => "")).toThrow(
    "index.html: no style sheet names the text face.",
  );
});

test("answers name the faces of all pages, and with a pattern what it needs beyond them, by addresses from the root", () => {
  const link = (file: string) => `</_next/static/media/${file}.woff2>; rel=preload; as=font; crossorigin`;
  expect(earlyFaces(asked("index.html"), asked("patterns/data-lake/index.html"))).toEqual([
    { below: "/", link: `${link("serif-text.1f")}, ${link("display-text.6f")}` },
    { below: "/patterns/", link: `${link("mono-text.3f")}, ${link("serif-italic-text.4f")}` },
  ]);
});
