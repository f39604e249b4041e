import { expect, test } from "vitest";
import { addAddresses, addressesOf, parseAddresses } from "./addresses";

const page = (path: string, html: string) => ({ path, html });

test("a site's addresses are its pages and documents, their headings, and whatever else is linked to", () => {
  expect(
    addressesOf([
      page(
        "/b/",
        `<a class="skip" href="#main">To the content</a><main id="main"><h1>B</h1><h2 class="x" id="sizing">Sizing</h2>
         <li id="source-gray">Gray</li><li id="source-unused">Unused</li><a href="#source-gray">1</a>
         <div id="_R_1_"><h3 id="run-title">Run</h3></div></main>
         <script>self.push('<h2 id="in-script">')</script>`,
      ),
      page(
        "/a/",
        '<a href="/b/#run">the run</a> <a href="https://example.org/#far">far</a> <a href="/b/#gone">gone</a>',
      ),
      page("/c/", '<section id="run-1"><b>Run</b></section><a href="/c/?q=1&amp;r=2#run-1?sql=abc">run</a>'),
      { path: "/api/v1/patterns.json", html: undefined },
    ]),
  ).toEqual(["/a/", "/api/v1/patterns.json", "/b/", "/b/#sizing", "/b/#source-gray", "/c/", "/c/#run-1"]);
});

test("accepting adds what is new in its place and never takes anything out", () => {
  const recorded = parseAddresses("/a/\n/b/#gone\n\n/z/\n");
  expect(addAddresses(recorded, ["/z/", "/b/#new", "/a/"])).toBe("/a/\n/b/#gone\n/b/#new\n/z/\n");
});
