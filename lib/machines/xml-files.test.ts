import { expect, test } from "vitest";
import { nameUuid } from "@/lib/adapters/name-uuid";
import { atomFeed } from "./atom-feed";
import { changeLog } from "./change-log";
import { openSearch } from "./open-search";
import { robots } from "./robots";
import { samplePattern } from "./sample.testing";
import { pagePaths, sitemap } from "./sitemap";
import { xmlElement } from "./xml";

const origin = "https://example.org";

const changed = {
  ...samplePattern,
  changes: [
    { version: "1.0", date: "2026-01-01", what: "First published." },
    { version: "1.1", date: "2026-03-02", what: "Splits & merges < 1 TB." },
    { version: "1.2", date: "2026-03-02", what: "A source was replaced." },
  ],
};
const log = changeLog({
  patterns: [changed],
  model: [{ version: "1.1.0", date: "2026-02-01", what: "Calibrated.", constants: [] }],
  lab: [{ date: "2026-03-01", what: "A new scenario." }],
});

test("changes of patterns, model and lab stand newest first, each under a name that lasts", () => {
  expect(log.map(({ key, date }) => `${date} ${key}`)).toEqual([
    "2026-03-02 patterns/sharding/2026-03-02/1",
    "2026-03-02 patterns/sharding/2026-03-02/2",
    "2026-03-01 lab/2026-03-01/1",
    "2026-02-01 decision-model/2026-02-01/1",
    "2026-01-01 patterns/sharding/2026-01-01/1",
  ]);
});

test("a later change leaves the names of earlier ones alone", () => {
  const later = {
    ...changed,
    changes: [...changed.changes, { version: "1.3", date: "2026-04-01", what: "More." }],
  };
  const keys = changeLog({ patterns: [later], model: [], lab: [] }).map(({ key }) => key);
  expect(keys.slice(1)).toEqual(log.map(({ key }) => key).filter((key) => key.startsWith("patterns/")));
});

test("the feed carries ids, instants and whole addresses, with texts escaped", () => {
  const feed = atomFeed(log, origin, (name) => `urn:test:${name}`);
  expect(
    feed.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'),
  ).toBe(true);
  expect(feed).toContain("<id>urn:test:feed</id>");
  expect(feed).toContain("<updated>2026-03-02T00:00:00Z</updated>");
  expect(feed).toContain(`  <entry>
    <id>urn:test:patterns/sharding/2026-03-02/1</id>
    <title>Sharding: Splits &amp; merges &lt; 1 TB.</title>
    <updated>2026-03-02T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://example.org/patterns/sharding/"/>
    <category term="storage"/>
    <content type="text">Splits &amp; merges &lt; 1 TB. One sentence that says what the pattern does and for what.</content>
  </entry>`);
  expect(feed.match(/<entry>/g)).toHaveLength(5);
});

test("a feed of nothing is refused, and one of many stops at 200", () => {
  expect(() => atomFeed([], origin, (name) => name)).toThrow("feed: found no change");
  const many = Array.from({ length: 250 }, (_, at) => ({ ...log[0]!, key: String(at) }));
  expect(atomFeed(many, origin, (name) => name).match(/<entry>/g)).toHaveLength(200);
});

test("a name's UUID is the one that RFC 9562 gives for it", () => {
  // python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, "isotherm:feed"))'
  expect(nameUuid("feed")).toBe("urn:uuid:2b16c427-71b7-536a-886e-2cde3141e5f8");
});

test("the sitemap lists pages with the day of their last change where one is known", () => {
  expect(
    sitemap(
      [
        { path: "/", lastmod: undefined },
        { path: "/a/", lastmod: "2026-01-02" },
      ],
      origin,
    ),
  ).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.org/</loc></url>
  <url><loc>https://example.org/a/</loc><lastmod>2026-01-02</lastmod></url>
</urlset>
`,
  );
});

test("pages are the built index files, without the page for what is missing", () => {
  expect(
    pagePaths(["lab/index.html", "index.html", "404.html", "404/index.html", "lab/index.txt", "feed.xml"]),
  ).toEqual(["/", "/lab/"]);
});

test("OpenSearch sends the words to the catalog, and robots names the sitemap", () => {
  expect(openSearch(origin)).toContain('template="https://example.org/patterns/?q={searchTerms}"');
  expect(robots(origin)).toBe("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n");
});

test("what XML does not allow is escaped or replaced", () => {
  expect(xmlElement("a", { b: `"'` }, "1 < 2 & \u0000 \ud800 😀")).toBe(
    '<a b="&quot;&apos;">1 &lt; 2 &amp; \ufffd \ufffd 😀</a>',
  );
});
