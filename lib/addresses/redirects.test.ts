import { expect, test } from "vitest";
import { lostAddresses, newAddresses, redirectProblems } from "./check-addresses";
import { movedAnchors, movedPage, redirectLines } from "./redirect-files";
import { destinationOf, parseRedirects } from "./redirects";

const text = `# a page that was renamed, with one anchor that was renamed too
/patterns/lake/ -> /patterns/data-lake/
/patterns/lake/#size -> /patterns/data-lake/#sizing

/patterns/mesh/#cost -> /patterns/mesh/#costs
/patterns/lake.md -> /patterns/data-lake.md
`;
const { redirects } = parseRedirects(text);
const found = [
  "/patterns/data-lake.md",
  "/patterns/data-lake/",
  "/patterns/data-lake/#problem",
  "/patterns/data-lake/#sizing",
  "/patterns/mesh/",
  "/patterns/mesh/#costs",
];

test("redirects are read with their lines, and notes are passed over", () => {
  expect(parseRedirects(text)).toEqual({
    redirects: [
      { from: "/patterns/lake/", to: "/patterns/data-lake/", line: 2 },
      { from: "/patterns/lake/#size", to: "/patterns/data-lake/#sizing", line: 3 },
      { from: "/patterns/mesh/#cost", to: "/patterns/mesh/#costs", line: 5 },
      { from: "/patterns/lake.md", to: "/patterns/data-lake.md", line: 6 },
    ],
    problems: [],
  });
});

test("lines that are no redirect are named with what is allowed", () => {
  expect(
    parseRedirects("/a/ => /b/\n/a/ -> https://example.org/\n/a/ -> /b/#c\n/c/ -> /d/\n/c/ -> /e/").problems,
  ).toEqual([
    'content/redirects.txt:1: found "/a/ => /b/", allowed "/old/ -> /new/" or "/page/#old -> /page/#new".',
    'content/redirects.txt:2: found "/a/ -> https://example.org/", allowed "/old/ -> /new/" or "/page/#old -> /page/#new".',
    "content/redirects.txt:3: found a page sent to a part, allowed to a page. Give each of its parts a line of its own.",
    "content/redirects.txt:5: /c/ stands twice. Keep one of the two lines.",
  ]);
});

test("an old anchor goes where its own line says, else with its page", () => {
  expect(destinationOf("/patterns/lake/#size", redirects)).toBe("/patterns/data-lake/#sizing");
  expect(destinationOf("/patterns/lake/#problem", redirects)).toBe("/patterns/data-lake/#problem");
  expect(destinationOf("/patterns/mesh/#other", redirects)).toBeUndefined();
});

test("an address that is gone without a redirect is named, and so is one that is sent to nothing", () => {
  const recorded = [
    ...found,
    "/patterns/lake/",
    "/patterns/lake/#problem",
    "/patterns/lake/#size",
    "/patterns/lake/#words",
    "/patterns/mesh/#cost",
    "/patterns/mesh/#gone",
  ];
  expect(lostAddresses({ recorded, found, redirects })).toEqual([
    "content/addresses.txt: /patterns/lake/#words is sent to /patterns/data-lake/#words, which is not there. Add to content/redirects.txt: /patterns/lake/#words -> an address of content/addresses.txt",
    "content/addresses.txt: /patterns/mesh/#gone is gone. Bring it back, or add to content/redirects.txt: /patterns/mesh/#gone -> its new address",
  ]);
  expect(
    newAddresses({ recorded: ["/patterns/mesh/"], found: ["/patterns/mesh/", "/patterns/mesh/#costs"] }),
  ).toEqual(["/patterns/mesh/#costs"]);
});

test("a redirect of what was never published, of what is still there, or to what is not, is wrong", () => {
  const lines = parseRedirects(
    "/never/ -> /patterns/mesh/\n/patterns/mesh/ -> /patterns/data-lake/\n/old/ -> /patterns/lake/",
  );
  expect(
    redirectProblems({ recorded: ["/old/", "/patterns/mesh/"], found, redirects: lines.redirects }),
  ).toEqual([
    "content/redirects.txt:1: /never/ was never published (allowed: what content/addresses.txt holds). Remove the line.",
    "content/redirects.txt:2: /patterns/mesh/ is still there. Remove the line.",
    "content/redirects.txt:3: /patterns/lake/ is not there. Give an address that the site has, not one that is itself redirected.",
  ]);
});

test("servers get lines for pages and documents; anchors are looked up where a reader arrives with them", () => {
  expect(redirectLines(redirects)).toBe(
    "/patterns/lake/ /patterns/data-lake/ 301\n/patterns/lake.md /patterns/data-lake.md 301\n",
  );
  expect(movedAnchors(redirects)).toEqual({
    "/patterns/lake/#size": "/patterns/data-lake/#sizing",
    "/patterns/data-lake/#size": "/patterns/data-lake/#sizing",
    "/patterns/mesh/#cost": "/patterns/mesh/#costs",
  });
});

test("the page in an old one's place names the new address for people, search engines and browsers", () => {
  const html = movedPage('/patterns/a&b"/');
  expect(html).toContain('<link rel="canonical" href="/patterns/a&amp;b&quot;/">');
  expect(html).toContain('content="0; url=/patterns/a&amp;b&quot;/"');
  expect(html).toContain('<a href="/patterns/a&amp;b&quot;/">');
});
