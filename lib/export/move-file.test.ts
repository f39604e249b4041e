import { expect, test } from "vitest";
import type { Move } from "./move-address";
import { moveFile } from "./move-file";
import { moveFlight } from "./move-flight";

const move: Move = {
  base: "/x",
  tops: new Set(["patterns", "_next", "api", "lake", "feed.xml"]),
  origin: "http://localhost:3000",
};
const moved = (name: string, text: string) => moveFile(name, text, move);

test("attributes, texts that are an address and blocks of JSON are moved; prose, other hosts and inline scripts stay", () => {
  expect(
    moved(
      "a.html",
      `<a href="/">Home</a><a href="/patterns/?q=a&amp;b">/patterns/</a><a href="//other/patterns/">a /patterns/ b</a>` +
        `<script>go("/patterns/")</script><script type="application/json">["/_next/a.js","/other/"]</script><form action="/patterns/">`,
    ),
  ).toBe(
    `<a href="/x/">Home</a><a href="/x/patterns/?q=a&amp;b">/x/patterns/</a><a href="//other/patterns/">a /patterns/ b</a>` +
      `<script>go("/patterns/")</script><script type="application/json">["/x/_next/a.js","/other/"]</script><form action="/x/patterns/">`,
  );
});

test("whole addresses of the build's origin are moved, the root's among them", () => {
  expect(
    moved("feed.xml", `<link href="http://localhost:3000/feed.xml"/><id>http://localhost:3000/</id>`),
  ).toBe(`<link href="http://localhost:3000/x/feed.xml"/><id>http://localhost:3000/x/</id>`);
  expect(moved("llms.txt", "[A](/patterns/a.md) and [B](/elsewhere/)")).toBe(
    "[A](/x/patterns/a.md) and [B](/elsewhere/)",
  );
});

test("JSON keys and values are moved, a lone slash only where an address stands", () => {
  expect(
    moved("r.json", `{"/patterns/a/#b":"/patterns/c/","href":"/","key":"/","note":"see /patterns/"}`),
  ).toBe(`{"/x/patterns/a/#b":"/x/patterns/c/","href":"/x/","key":"/","note":"see /patterns/"}`);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: scripts that hold templates
test("scripts: literals and beginnings of templates, not patterns, divisions or the middle of a template", () => {
  const code =
    'const a=`/api/v1/${s}/patterns/`,b=\'/patterns/\',c=a/patterns/2,d=/\\/patterns\\//,e={href:"/",key:"/"},f=`${o}/api/`;';
  expect(moved("a.js", code)).toBe(
    'const a=`/x/api/v1/${s}/patterns/`,b="/x/patterns/",c=a/patterns/2,d=/\\/patterns\\//,e={href:"/x/",key:"/"},f=`${o}/api/`;',
  );
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: scripts that hold templates

test("React's payload is moved row by row, and a text row's length in bytes is written anew", () => {
  // "é" is two bytes: 2 + 26 = 28 = 0x1c; moved, 30 = 0x1e.
  const text = `é<a href="/patterns/">a</a>`;
  expect(new TextEncoder().encode(text)).toHaveLength(0x1c);
  expect(moveFlight(`1:T1c,${text}2:["$","a",null,{"href":"/"}]\n:HL["/_next/a.css","style"]\n`, move)).toBe(
    `1:T1e,é<a href="/x/patterns/">a</a>2:["$","a",null,{"href":"/x/"}]\n:HL["/x/_next/a.css","style"]\n`,
  );
  expect(() => moveFlight("what is this\n", move)).toThrow(
    "React's payload is of another form: what is this",
  );
});

test("a payload in pieces is put together first, wherever it was cut", () => {
  const script = `(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([1,"1:[\\"/patt"]);self.__next_f.push([1,"erns/\\"]\\n"])`;
  expect(moved("later.js", script)).toBe(
    `(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([1,"1:[\\"/x/patterns/\\"]\\n"]);self.__next_f.push([1,""])`,
  );
});
