import { ambiguousNames } from "./name-faults";
import { picturesWithoutTwins } from "./picture-twins";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";
import { layOutWhole } from "./whole-page";

const fixed = [
  "/",
  "/patterns/",
  "/patterns/?q=debezium",
  "/patterns/?q=nothing-has-this-name",
  "/decide/",
  "/decide/result/",
  "/decide/result/?mix=60-25-10-5&volumeTb=100&costPressure=moderate&sqlSkill=strong&distributedSkill=strong&teamSize=20",
  "/decide/team/",
  "/decide/sheet/",
  "/lab/",
  "/lab/compare/",
  "/lab/rolling-window/",
  "/lab/breaks/",
  "/lab/files/",
  "/lab/platforms/",
  "/method/",
  "/machines/",
  "/compare/",
  "/compare/?p=data-lake,data-warehouse",
  "/map/",
  "/map/?focus=data-lake",
  "/offline/",
];

type Listed = { readonly url: string };

/** Pages are looked at in parts, so that no worker waits long for the other. */
const parts = 4;

/**
 * Patterns share their components, so one page in this many stands for the rest, and the colours of tools are looked at in one theme each;
 * the long run looks at everything.
 */
const isLong = process.env.ISOTHERM_LONG === "1";
const structureEvery = isLong ? 1 : 6;
const contrastEvery = isLong ? 1 : 18;
const layoutEvery = isLong ? 1 : 3;
/** Tests of their own ask for the colours of these, with what is open or chosen there. */
const asksForColours =
  /^\/(?:patterns\/|compare\/|map\/|decide\/(?:team\/)?|lab\/(?:compare\/)?|machines\/)(?:\?|$)/;

for (let part = 0; part < parts; part++)
  test(`axe finds nothing on any page in either theme, part ${part + 1} of ${parts}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(600_000);
    const listed: readonly Listed[] = await (await request.get("/api/v1/patterns.json")).json();
    expect(listed.length).toBeGreaterThanOrEqual(7);
    const pages = [
      ...fixed.map((address) => ({ address, contrast: isLong || !asksForColours.test(address) })),
      ...listed.flatMap(({ url }, at) =>
        at % structureEvery === 0 ? [{ address: url, contrast: at % contrastEvery === 0 }] : [],
      ),
    ].filter((_, at) => at % parts === part);
    const found: string[] = [];
    for (const [at, { address, contrast }] of pages.entries()) {
      const first = isLong || at % 2 === 0 ? "light" : "dark";
      await page.emulateMedia({ colorScheme: first, reducedMotion: "reduce" });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      found.push(...(await violationsOf(page, contrast ? "all" : "structure")));
      if (!contrast || !isLong) continue;
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      found.push(...(await violationsOf(page, "colours")).map((each) => `dark ${each}`));
    }
    expect(found).toEqual([]);
  });

test.describe("a page that is not there", () => {
  test.use({ expectedConsole: /404/ });

  test("answers 404, says so and offers the search", async ({ page }) => {
    const response = await page.goto("/no/such/page/");
    expect(response?.status()).toBe(404);
    await expect(
      page.getByRole("heading", { level: 1, name: "There is no page at this address" }),
    ).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("main").getByRole("searchbox", { name: "Find a pattern" }).fill("debezium");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/patterns\/\?q=debezium/);
  });
});

test("on every pattern's page ids are unique, headings skip no level and pictures have names", async ({
  request,
}) => {
  const listed: readonly Listed[] = await (await request.get("/api/v1/patterns.json")).json();
  expect(listed).not.toEqual([]);
  for (const { url } of listed) {
    const html = (await (await request.get(url)).text()).replace(/<script\b.*?<\/script>/gs, "");
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const levels = Array.from(html.matchAll(/<h([1-6])\b/g), ([, level]) => Number(level));
    const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
    const nameless = Array.from(html.matchAll(/<(?:svg|img)\b[^>]*>/g), ([tag]) => tag).filter(
      (tag) => !/ (?:alt|aria-label|aria-labelledby|aria-hidden)="/.test(tag),
    );
    expect({ url, twice, skips, nameless }).toEqual({ url, twice: [], skips: [], nameless: [] });
  }
});

const excessWidth = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test.describe("a pattern's page, whose layout asks for no script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("does not scroll sideways on a phone of 360 px, says each picture in text and gives controls names of their own", async ({
    page,
    request,
  }) => {
    test.setTimeout(240_000);
    const listed: readonly Listed[] = await (await request.get("/api/v1/patterns.json")).json();
    expect(listed).not.toEqual([]);
    for (const { url: address } of listed.filter((_, at) => at % layoutEvery === 0)) {
      await page.goto(address);
      await layOutWhole(page);
      expect({
        address,
        excess: await page.evaluate(excessWidth),
        untold: await picturesWithoutTwins(page),
        ambiguous: await ambiguousNames(page),
      }).toEqual({ address, excess: 0, untold: [], ambiguous: [] });
    }
  });
});

test("every page has a title of its own, a language, one main heading and headers on its tables", async ({
  request,
}) => {
  const map = await (await request.get("/sitemap.xml")).text();
  const addresses = Array.from(map.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g), ([, path = ""]) => path);
  expect(addresses.length).toBeGreaterThan(80);
  const titles = new Map<string, string>();
  for (const address of addresses) {
    const html = (await (await request.get(address)).text()).replace(/<script\b.*?<\/script>/gs, "");
    const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    const tables = Array.from(html.matchAll(/<table\b.*?<\/table>/gs), ([table]) => table);
    expect({
      address,
      sameTitle: titles.get(title),
      language: /<html[^>]* lang="en"/.test(html),
      headings: html.match(/<h1\b/g)?.length,
      tablesWithoutHeaders: tables.filter((table) => !/<th\b/.test(table)).length,
      headersWithoutScope: html.match(/<th(?=[\s>])(?![^>]* scope=)[^>]*>/g),
    }).toEqual({
      address,
      sameTitle: undefined,
      language: true,
      headings: 1,
      tablesWithoutHeaders: 0,
      headersWithoutScope: null,
    });
    titles.set(title, address);
  }
});

test("the theme is remembered and set before the first paint", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await page.getByRole("button", { name: "Switch to dark theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/patterns/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Switch to light theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("the keyboard reaches the content past the header", async ({ page }) => {
  await page.goto("/patterns/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "To the content" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
