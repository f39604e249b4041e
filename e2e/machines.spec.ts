import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { examples } from "../components/machines/examples";
import { createNativeEngine } from "../lib/adapters/duckdb-native";
import { pagePaths } from "../lib/machines/sitemap";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const built = readdirSync("out", { recursive: true, encoding: "utf8" }).map((name) =>
  name.split(path.sep).join("/"),
);
const read = (name: string) => readFileSync(path.join("out", name), "utf8");
const slugs = built.flatMap((name) => /^patterns\/([a-z0-9-]+)\.md$/.exec(name)?.[1] ?? []);

/** Whether an address of this site leads to a built file. */
const exists = (address: string) => {
  const name = address.replace(/[?#].*$/, "").replace(/^\//, "");
  return built.includes(name.endsWith("/") || name === "" ? `${name}index.html` : name);
};

/** The address that the build was for, as its own sitemap has it. */
const origin = /<loc>(https?:\/\/[^/]+)\//.exec(read("sitemap.xml"))?.[1] ?? "";

test("every JSON file fits its published schema", () => {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    validateFormats: false,
  });
  for (const name of built.filter((name) => /^api\/v1\/schema\/.*\.json$/.test(name)))
    ajv.addSchema(JSON.parse(read(name)));
  const index: { files: { url: string; schema: string }[] } = JSON.parse(read("api/v1/index.json"));
  const faults = index.files.flatMap(({ url, schema }) => {
    const check = ajv.getSchema(schema);
    if (!check) return [`${schema} is missing`];
    const names = url.includes("{slug}") ? slugs.map((slug) => url.replace("{slug}", slug)) : [url];
    return names.flatMap((name) =>
      check(JSON.parse(read(name))) ? [] : [`${name}: ${ajv.errorsText(check.errors)}`],
    );
  });
  expect(faults).toEqual([]);
  const listed = index.files.map(({ url }) => url).filter((url) => !url.includes("{"));
  const files = built.filter((name) => /^api\/v1\/[^/]+\.json$/.test(name)).map((name) => `/${name}`);
  expect(listed.toSorted()).toEqual(files.toSorted());
  expect(slugs).toHaveLength(JSON.parse(read("api/v1/patterns.json")).length);
});

test("the index names every relation's and condition's pattern as patterns.json does", () => {
  const known = new Set(slugs);
  const { relations } = JSON.parse(read("api/v1/relations.json"));
  const { conditions, rules } = JSON.parse(read("api/v1/conditions.json"));
  const named: string[] = [
    ...relations.flatMap(({ from, to }: { from: string; to: string }) => [from, to]),
    ...[...conditions, ...rules].map(({ pattern }: { pattern: string }) => pattern),
  ];
  expect(named.length).toBeGreaterThan(500);
  expect(named.filter((slug) => !known.has(slug))).toEqual([]);
});

test("feed, sitemap and OpenSearch are well formed and have what their formats ask for", async ({ page }) => {
  // Pages of the site let nothing be parsed; an empty one does.
  await page.goto("about:blank");
  const parse = (name: string, texts: readonly string[]) =>
    page.evaluate(
      ({ xml, paths }) => {
        const document = new DOMParser().parseFromString(xml, "application/xml");
        const failure = document.querySelector("parsererror")?.textContent ?? "";
        return {
          failure,
          root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
          found: paths.map((selector) =>
            Array.from(document.querySelectorAll(selector), (element) => ({
              text: element.textContent ?? "",
              href: element.getAttribute("href") ?? element.getAttribute("template") ?? "",
            })),
          ),
        };
      },
      { xml: read(name), paths: texts },
    );

  const feed = await parse("feed.xml", [
    "feed > id, entry > id",
    "feed > updated, entry > updated",
    "feed > title, entry > title",
    "feed > author > name",
    'feed > link[rel="self"]',
    "entry > link",
  ]);
  expect(feed.failure).toBe("");
  expect(feed.root).toBe("http://www.w3.org/2005/Atom feed");
  const [ids = [], updated = [], titles = [], authors = [], self = [], links = []] = feed.found;
  expect(new Set(ids.map(({ text }) => text)).size).toBe(ids.length);
  expect(ids.every(({ text }) => /^urn:uuid:[0-9a-f-]{36}$/.test(text))).toBe(true);
  expect([updated.length, titles.length, links.length]).toEqual([ids.length, ids.length, ids.length - 1]);
  const dates = updated.slice(1).map(({ text }) => text);
  expect(dates.every((text) => /^\d{4}-\d{2}-\d{2}T00:00:00Z$/.test(text))).toBe(true);
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(updated[0]?.text).toBe(dates[0]);
  expect(authors.map(({ text }) => text)).toEqual(["Isotherm"]);
  expect(self.map(({ href }) => href)).toEqual([`${origin}/feed.xml`]);
  expect(links.filter(({ href }) => !exists(href.replace(origin, "")))).toEqual([]);

  const map = await parse("sitemap.xml", ["url > loc", "url > lastmod"]);
  expect(map.failure).toBe("");
  expect(map.root).toBe("http://www.sitemaps.org/schemas/sitemap/0.9 urlset");
  const [locations = [], lastmods = []] = map.found;
  expect(locations.map(({ text }) => text)).toEqual(pagePaths(built).map((each) => `${origin}${each}`));
  expect(locations.filter(({ text }) => !exists(text.replace(origin, "")))).toEqual([]);
  expect(lastmods.length).toBeGreaterThanOrEqual(slugs.length);
  expect(lastmods.every(({ text }) => /^\d{4}-\d{2}-\d{2}$/.test(text))).toBe(true);

  const search = await parse("opensearch.xml", ["ShortName", "Description", 'Url[type="text/html"]']);
  expect(search.failure).toBe("");
  expect(search.root).toBe("http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription");
  expect(search.found[0]?.[0]?.text.length).toBeLessThanOrEqual(16);
  const template = search.found[2]?.[0]?.href ?? "";
  expect(template).toBe(`${origin}/patterns/?q={searchTerms}`);
  await page.goto(template.replace(origin, "").replace("{searchTerms}", "debezium"));
  await expect(page.getByRole("link", { name: "Change data capture" }).first()).toBeVisible();
});

test("every link in llms.txt and in the Markdown twins leads to a file, and no component is left in a twin", () => {
  const dead: string[] = [];
  const look = (name: string, base: string) => {
    const prose = read(name).replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "");
    for (const [, address = ""] of prose.matchAll(/\]\((?!<|https?:)([^)\s]+)\)/g))
      if (!exists(address.startsWith("/") ? address : `${base}${address}`)) dead.push(`${name}: ${address}`);
    return prose;
  };
  look("llms.txt", "/");
  const left = slugs.filter((slug) =>
    /<\/?(?:Cite|Pattern|Note)\b|\[#[a-z]/.test(look(`patterns/${slug}.md`, "/patterns/")),
  );
  expect(dead).toEqual([]);
  expect(left).toEqual([]);
  const listed = [...read("llms.txt").matchAll(/\(\/patterns\/([a-z0-9-]+)\.md\)/g)].map(([, slug]) => slug);
  expect(listed.toSorted()).toEqual(slugs.toSorted());
});

test("a pattern's page names its other forms, its picture and its facts, under the site's policy", async ({
  page,
  request,
}) => {
  await page.goto("/patterns/data-masking/");
  const head = page.locator("head");
  const alternates = await head
    .locator('link[rel="alternate"], link[rel="search"]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute("type"), link.getAttribute("href")]));
  expect(alternates.toSorted()).toEqual([
    ["application/atom+xml", "/feed.xml"],
    ["application/json", "/api/v1/patterns/data-masking.json"],
    ["application/opensearchdescription+xml", "/opensearch.xml"],
    ["text/markdown", "/patterns/data-masking.md"],
  ]);
  for (const [type = "", href = ""] of alternates) {
    const response = await request.get(href ?? "");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toContain(type);
  }
  expect((await request.get("/patterns/data-masking.md")).headers()["content-type"]).toBe(
    "text/markdown; charset=utf-8",
  );
  const meta = (name: string) =>
    head.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content");
  expect(await meta("og:image")).toBe(`${origin}/og/data-masking.png`);
  expect(await meta("og:url")).toBe(`${origin}/patterns/data-masking/`);
  expect(await meta("twitter:card")).toBe("summary_large_image");
});

test("every pattern's page carries its facts for search engines, and a picture of 1200 by 630", () => {
  for (const slug of slugs) {
    const page = read(`patterns/${slug}/index.html`);
    const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? "{}";
    const { "@graph": graph } = JSON.parse(json);
    expect(graph).toMatchObject([
      { "@type": "DefinedTerm", termCode: slug, inDefinedTermSet: { "@type": "DefinedTermSet" } },
      {
        "@type": "TechArticle",
        headline: expect.any(String),
        datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        author: { name: "Isotherm" },
        image: `${origin}/og/${slug}.png`,
      },
    ]);
  }
  for (const name of ["isotherm", ...slugs]) {
    const png = readFileSync(`out/og/${name}.png`);
    expect({
      name,
      at: png.subarray(1, 4).toString(),
      size: [png.readUInt32BE(16), png.readUInt32BE(20)],
    }).toEqual({ name, at: "PNG", size: [1200, 630] });
  }
});

/** What an example must give, by its id. */
const expected: Readonly<Record<string, unknown>> = {
  "conditions-of-a-need": expect.arrayContaining([
    expect.stringMatching(/^data-tokenization, must: /),
    expect.stringMatching(/^data-masking, should: /),
  ]),
  "changes-since": expect.arrayContaining([
    expect.stringMatching(/^Data masking is at version \d+\.\d+$/),
    "2026-11-23: First version.",
  ]),
  qualities: { columns: ["title", "freshness", "because"], first: expect.any(String) },
  "most-required": { columns: ["pattern", "required_by"], first: expect.any(String) },
};

test("the examples work as they are printed, with this site's own address in them", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto("/machines/");
  const shown = async (id: string) => (await page.locator(`#example-${id} pre`).textContent()) ?? "";
  await expect(page.locator("#example-one-pattern pre")).toHaveText(
    `curl -s ${baseURL}/api/v1/patterns/data-masking.json`,
  );
  for (const { id, language } of examples) {
    const code = await shown(id);
    if (language === "shell") {
      const address = /^curl -s (\S+)$/.exec(code)?.[1] ?? "";
      expect((await request.get(address)).status()).toBe(200);
    } else if (language === "JavaScript") {
      const printed: unknown = await page.evaluate(
        `(async () => { const lines = []; const console = { log: (...words) => lines.push(words.join(" ")) };\n${code}\nreturn lines; })()`,
      );
      expect(printed).toEqual(expected[id]);
    } else {
      const address = /read_json\('([^']+)'\)/.exec(code)?.[1] ?? "";
      const file = path.resolve("out", new URL(address).pathname.slice(1));
      const engine = await createNativeEngine();
      const { columns, rows } = await engine.query(code.replace(address, file));
      await engine.close();
      expect({ columns: columns.map(({ name }) => name), first: rows[0]?.[0] }).toEqual(expected[id]);
      expect(rows.length).toBeGreaterThan(3);
    }
  }
});

test("the page for machines has nothing for axe, fits a phone and copies an example", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/machines/");
    await expect(page.getByRole("heading", { level: 1, name: "For machines" })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  }
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy the example: A page as Markdown" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `curl -s ${new URL(page.url()).origin}/patterns/data-masking.md`,
  );
  await page.getByRole("link", { name: "patterns.json" }).first().click();
  await expect(page).toHaveURL(/\/api\/v1\/patterns\.json$/);
});
