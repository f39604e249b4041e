import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { pagePolicy, siteHeaders } from "../scripts/site-headers";
import { type BuiltPage, listBuiltPages } from "./page-list";
import { expect, test } from "./site-test";

const pages = listBuiltPages();
const isLong = process.env.ISOTHERM_LONG === "1";

/** Of a route that makes many pages, so many are opened: others each week. The long run opens all. */
const perKind = 6;
const week = Math.floor(Date.now() / (7 * 86_400_000));

/** Pages with a state in the address, so that parts that are drawn only then are drawn. */
const states = [
  "/patterns/?q=debezium&view=cards",
  "/decide/?mix=60-25-10-5&volumeTb=100#latency",
  "/decide/result/?mix=60-25-10-5&volumeTb=100&costPressure=moderate&sqlSkill=strong",
  "/decide/sheet/?mix=60-25-10-5&volumeTb=100",
  "/compare/?p=data-lake,data-warehouse",
  "/map/?focus=data-lake",
  "/lab/#sql=select+1",
];

function addressesToOpen(): readonly string[] {
  const kinds = new Map<string, BuiltPage[]>();
  for (const page of pages) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  const chosen = [...kinds.values()].flatMap((group) =>
    isLong || group.length <= perKind
      ? group
      : Array.from({ length: perKind }, (_, at) => group[(week * perKind + at) % group.length]!),
  );
  return [...chosen.map(({ address }) => address), ...states];
}

/** Opens a page and makes the first interaction, for which the scripts of content pages wait; returns once everything answers. */
async function wake(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if ((await page.locator("#later-scripts").count()) > 0)
    await page
      .locator("main, header")
      .locator("button, summary, input, select")
      .first()
      .dispatchEvent("pointerover");
  await page.waitForFunction(() => document.documentElement.dataset.answers === "yes");
}

const parts = 2;
for (let part = 0; part < parts; part++)
  test(`with its scripts running no page breaks its policy, asks another host or logs an error, part ${part + 1} of ${parts}`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await page.addInitScript(() => {
      document.addEventListener("hydrated", () => {
        document.documentElement.dataset.answers = "yes";
      });
    });
    const addresses = addressesToOpen().filter((_, at) => at % parts === part);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) await wake(page, address);
  });

test("the browser stops text that would become HTML or code, and scripts of another host", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL! });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      document.documentElement.dataset.stopped = `${document.documentElement.dataset.stopped ?? ""} ${effectiveDirective}`;
    });
  });
  await page.goto("/patterns/data-lake/");
  const outcomes = await page.evaluate(() => {
    const tried = (attempt: () => unknown) => {
      try {
        attempt();
        return "done";
      } catch (error) {
        return error instanceof Error ? error.name : "refused";
      }
    };
    const script = document.createElement("script");
    return [
      tried(() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=alert(1)>")),
      tried(() => new DOMParser().parseFromString("<b>x</b>", "text/html")),
      tried(() => script.setAttribute("src", "https://example.org/x.js")),
      tried(() => script.setAttribute("src", "/moved.js")),
      tried(() => document.body.setAttribute("onclick", "alert(1)")),
      tried(() => document.body.append(document.createElement("iframe"))),
    ];
  });
  expect(outcomes).toEqual(["TypeError", "TypeError", "TypeError", "done", "TypeError", "done"]);
  await context.close();
});

test.describe("a page whose HTML was changed on its way, as translators and extensions do", () => {
  test.use({ expectedConsole: /#418/ });

  test("is drawn anew, diagrams too", async ({ page }) => {
    await page.route("**/patterns/data-lake/", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("To the content", "Zum Inhalt");
      await route.fulfill({ response, body });
    });
    await page.goto("/patterns/data-lake/");
    await expect(page.getByRole("link", { name: "Zum Inhalt" })).toHaveCount(1);
    await page.keyboard.press("/");
    await expect(page.getByRole("link", { name: "To the content" })).toHaveCount(1);
    expect(await page.locator(".diagram svg").count()).toBeGreaterThan(0);
  });
});

/** The element that starts at each `<`, without what scripts and styles hold. */
const tagsOf = (html: string): readonly string[] =>
  html
    .replace(/(<(script|style)\b[^>]*>).*?(?=<\/\2>)/gs, "$1")
    .match(/<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g) ?? [];

test("no page has a handler or a style in its HTML, or takes anything from another host", () => {
  expect(pages.length).toBeGreaterThan(80);
  for (const { file } of pages) {
    const tags = tagsOf(readFileSync(`out/${file}`, "utf8"));
    const handlers = tags.filter((tag) => /\son[a-z]+\s*=/i.test(withoutValues(tag)));
    const styles = tags.filter((tag) => /\sstyle\s*=/i.test(withoutValues(tag)));
    const foreign = tags.filter(
      (tag) =>
        !/^<(?:a|meta)\b/i.test(tag) &&
        /\s(?:src|srcset|href|action|formaction|poster|data)=["']?(?:[a-z]+:)?\/\//i.test(tag) &&
        !/\srel="canonical"/.test(tag),
    );
    const dangerous = tags.filter(
      (tag) =>
        /^<(?:iframe|object|embed|base)\b/i.test(tag) || /="\s*(?:javascript|data|vbscript):/i.test(tag),
    );
    expect({ file, handlers, styles, foreign, dangerous }).toEqual({
      file,
      handlers: [],
      styles: [],
      foreign: [],
      dangerous: [],
    });
  }
});

const withoutValues = (tag: string) => tag.replace(/"[^"]*"|'[^']*'/g, '""');

test("links to other sites do not hand this window over", () => {
  for (const { file } of pages)
    for (const tag of tagsOf(readFileSync(`out/${file}`, "utf8")))
      if (/\starget="_blank"/.test(tag)) expect(`${file} ${tag}`).toMatch(/\srel="[^"]*noopener/);
});

const sha256 = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** The one script and the style sheet, if any, that stand in a page. */
const inlineOf = (html: string) => ({
  scripts: Array.from(html.matchAll(/<script>(.*?)<\/script>/gs), ([, text = ""]) => sha256(text)),
  styles: Array.from(html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs), ([, text = ""]) => sha256(text)),
});

test("every page carries the policy of its place as the first thing in its head, with a hash of all that stands in it", () => {
  for (const { file } of pages) {
    const html = readFileSync(`out/${file}`, "utf8");
    const [, policy = ""] =
      /<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(html) ?? [];
    const inline = inlineOf(html);
    expect(inline.scripts).toHaveLength(1);
    expect({ file, styles: inline.styles.length }).toEqual({
      file,
      styles: /^(?:patterns\/[^/]+\/)?index\.html$/.test(file) ? 1 : 0,
    });
    expect({ file, policy }).toEqual({ file, policy: pagePolicy(file, inline) });
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/);
    expect(policy.includes("wasm-unsafe-eval")).toBe(file.startsWith("lab/"));
  }
});

test("what `npm start` answers and what other hosts are told to answer is one list", async ({ request }) => {
  const found = pages.map(({ file }) => inlineOf(readFileSync(`out/${file}`, "utf8")));
  const wanted = siteHeaders({
    scripts: [...new Set(found.flatMap(({ scripts }) => scripts))],
    styles: [...new Set(found.flatMap(({ styles }) => styles))],
  });
  for (const address of ["/", "/lab/", "/no/such/page/", "/api/v1/patterns.json", "/moved.js", "/patterns"]) {
    const answered = (await request.get(address, { maxRedirects: 0 })).headers();
    const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, answered[name.toLowerCase()]]));
    expect({ address, ...found }).toEqual({ address, ...wanted });
  }
  const files = {
    _headers: (name: string, value: string) => `\n  ${name}: ${value}\n`,
    "hosting/nginx.conf": (name: string, value: string) => `\nadd_header ${name} "${value}" always;\n`,
    "hosting/cloudfront-functions.js": (name: string, value: string) => `"${name}": ${JSON.stringify(value)}`,
  };
  for (const [file, lineOf] of Object.entries(files)) {
    const text = readFileSync(`out/${file}`, "utf8");
    for (const [name, value] of Object.entries(wanted)) expect(text).toContain(lineOf(name, value));
  }
});

test("the answer with a page asks for faces that the page asks for as well, and no other answer does", async ({
  request,
}) => {
  const early = async (address: string) =>
    Array.from((await request.get(address)).headers().link?.matchAll(/<([^>]+)>/g) ?? [], ([, file]) => file);
  for (const address of ["/", "/patterns/", "/patterns/data-lake/", "/lab/", "/decide/result/"]) {
    const html = readFileSync(`out${address}index.html`, "utf8");
    const own = Array.from(html.matchAll(/rel="preload" href="([^"]+)" as="font"/g), ([, file]) => file);
    const named = await early(address);
    expect(named.length, address).toBe(address === "/patterns/data-lake/" ? 4 : 2);
    expect(own, address).toEqual(expect.arrayContaining(named));
  }
  expect(await early("/no/such/page/")).toEqual([]);
  expect(await early("/api/v1/patterns.json")).toEqual([]);
});
