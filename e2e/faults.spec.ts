import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { layOutWhole } from "./whole-page";

/** What can go wrong around a page, route by route. docs/faults.md says which fault is tested where. */

const isLong = process.env.ISOTHERM_LONG === "1";

const answers =
  "mix=60-25-10-5&volumeTb=100&costPressure=moderate&sqlSkill=strong&distributedSkill=strong&teamSize=20" +
  "&latency=seconds&concurrentUsers=80&freshness=daily&sensitivity=internal&historyYears=4&hotMonths=12";

const routes: readonly string[] = [
  "/",
  "/patterns/",
  "/patterns/data-masking/",
  "/patterns/purposeful-hybrid/",
  "/compare/",
  "/compare/?p=data-lake,data-warehouse",
  "/map/",
  "/map/?focus=data-lake",
  "/decide/",
  "/decide/result/",
  `/decide/result/?${answers}`,
  "/decide/team/",
  `/decide/sheet/?${answers}`,
  "/method/",
  "/lab/",
  "/lab/compare/",
  "/lab/rolling-window/",
  "/lab/breaks/",
  "/lab/files/",
  "/lab/platforms/",
  "/machines/",
  "/404.html",
];

/** Those that keep something on the device. */
const keeping = ["/patterns/", "/decide/", "/decide/team/", "/lab/", "/lab/compare/", "/lab/files/"];

const excessOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** WCAG 1.4.12, set as a reader's own style sheet would. */
const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** What A4 leaves between its margins, in CSS pixels. */
const a4 = 673;

/** Cells of text in which hardly a word fits. */
const slivers = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main :is(td, th)")]
      .filter((cell) => (cell.textContent ?? "").length > 80 && cell.checkVisibility())
      .filter((cell) => cell.getBoundingClientRect().width < 90)
      .map((cell) => (cell.textContent ?? "").slice(0, 40)),
  );

const parts = 2;
for (let part = 0; part < parts; part++)
  test(`no page scrolls sideways on a phone, at 200 and 400 % zoom, with letters and lines set apart, or leaves its paper, part ${part + 1}`, async ({
    page,
  }) => {
    const found: string[] = [];
    for (const route of routes.filter((_, at) => at % parts === part)) {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(route);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await layOutWhole(page);
      if ((await excessOf(page)) > 0) found.push(`${route} at 320`);
      await page.setViewportSize({ width: 720, height: 450 });
      if ((await excessOf(page)) > 0) found.push(`${route} at 720`);
      await spaceOut(page);
      for (const width of isLong ? [360, 768, 1280] : [360]) {
        await page.setViewportSize({ width, height: 740 });
        if ((await excessOf(page)) > 0) found.push(`${route} spaced out at ${width}`);
      }
      await page.evaluate(() => {
        document.adoptedStyleSheets.pop();
      });
      if ((await excessOf(page)) > 0) found.push(`${route} at ${isLong ? 1280 : 360}`);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: a4, height: 960 });
      if ((await excessOf(page)) > 0) found.push(`${route} on paper`);
      found.push(...(await slivers(page)).map((words) => `${route} on paper, a column too narrow: ${words}`));
      await page.emulateMedia({ media: "screen" });
    }
    expect(found).toEqual([]);
  });

test("without script each page that needs it says so, and leads to pages that do not", async ({
  request,
}) => {
  const needing = routes.filter(
    (route) => /^\/(?:patterns\/$|compare\/$|decide|lab)/.test(route) && !/sheet/.test(route),
  );
  expect(needing.length).toBeGreaterThan(10);
  const linked = new Set<string>();
  for (const route of needing) {
    const html = await (await request.get(route)).text();
    const [, said = ""] = /<noscript>(.*?)<\/noscript>/s.exec(html) ?? [];
    expect.soft(said, route).toContain("JavaScript");
    expect.soft(html, route).not.toMatch(/<p class="label" role="status">Loading/);
    for (const [, address = ""] of said.matchAll(/href="([^"]+)"/g)) linked.add(address);
  }
  expect([...linked]).toContain("/patterns/purposeful-hybrid/#try-it");
  for (const address of linked) {
    const response = await request.get(address);
    expect.soft(response.status(), address).toBe(200);
    const anchor = new URL(address, "http://site").hash.slice(1);
    if (anchor !== "") expect.soft(await response.text(), address).toContain(`id="${anchor}"`);
  }
});

for (const [fault, year, break_] of [
  ["closed storage and a clock in 1970", "1970-01-02", closeStorage],
  ["full storage and a clock in 2099", "2099-06-01", fillStorage],
] as const)
  test(`with ${fault} every page works`, async ({ page }) => {
    await page.addInitScript(break_);
    await page.clock.setFixedTime(new Date(`${year}T12:00:00Z`));
    for (const route of isLong ? routes : keeping) {
      await page.goto(route);
      await page.mouse.move(5, 5);
      await page.mouse.move(15, 15);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    await page.goto("/patterns/");
    for (const name of ["Data lake", "Data vault"])
      await page.getByRole("button", { name: `Compare ${name}`, exact: true }).click();
    await page.goto("/patterns/data-masking/");
    await page.mouse.move(5, 5);
    const tray = page.getByRole("complementary", { name: "Chosen to compare" });
    await expect(tray.getByRole("listitem")).toHaveText([/Data lake/, /Data vault/]);
    await page.getByRole("link", { name: "Cite this page" }).first().click();
    const read = page.getByRole("dialog").getByText("Read on");
    if (year === "1970-01-02") await expect(read).toHaveCount(0);
    else await expect(read).toContainText("Read on 1 June 2099");
  });

function closeStorage() {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
}

function fillStorage() {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
}

test("two tabs of one team follow each other, and no person is lost", async ({ page, context }) => {
  const bring = (tab: Page, name: string) =>
    tab.getByLabel("Files", { exact: true }).setInputFiles({
      name: `${name}.json`,
      mimeType: "application/json",
      buffer: Buffer.from('{"teamSize": 4}'),
    });
  const names = (tab: Page) => tab.getByRole("textbox", { name: /^Name of person/ });
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto("/decide/team/");
  await bring(page, "Ann");
  await expect(names(other)).toHaveCount(1);
  await bring(other, "Tom");
  await expect(names(page)).toHaveCount(2);
  await page.goto("/patterns/");
  await bring(other, "Ruth");
  await expect(names(other)).toHaveCount(3);
  await page.goBack();
  await expect(names(page)).toHaveCount(3);
  await bring(page, "Max");
  await expect(names(other)).toHaveCount(4);
});

test("answers given in two tabs stay: each tab keeps its own, and the draft offers the other's", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto("/decide/");
  await page.getByRole("radio", { name: "It is tracked" }).check();
  await expect(page).toHaveURL(/costPressure=moderate/);
  await other.getByRole("radio", { name: "Under a second" }).check();
  await expect(other).toHaveURL(/latency=sub-second/);
  await page.getByRole("radio", { name: "A few seconds" }).check();
  await expect(page).toHaveURL(/costPressure=moderate&latency=seconds/);
  await expect(other).toHaveURL(/\?latency=sub-second/);
  const kept = await page.evaluate(() => localStorage.getItem("isotherm:answers"));
  expect(kept).toContain("costPressure=moderate&latency=seconds");
  expect(kept).toMatch(/"earlier":.*latency=sub-second/);
});

test.describe("while parts of the site are lost", () => {
  test.use({ expectedConsole: /Failed to load/ });
  const code = /_next\/static\/chunks\/.*\.js/;

  test("the reader of own files says so and comes with another try", async ({ page }) => {
    await page.goto("/lab/");
    const open = page.getByRole("button", { name: "Your own file…" });
    await expect(page.getByRole("button", { name: /run$/ })).toBeEnabled();
    await page.route(code, (route) => route.abort());
    await open.click();
    const dialog = page.getByRole("dialog", { name: "A file of your own" });
    await expect(dialog.getByRole("alert")).toHaveText(
      "What reads files could not be loaded: the network failed, or a newer version has replaced the page.",
    );
    await page.unroute(code);
    await dialog.getByRole("button", { name: "Try again" }).click();
    await expect(dialog.getByText("Choose a file…")).toBeVisible();
  });

  test("a choice to compare is kept, leads on by a link, and the tray comes with the next choice", async ({
    page,
  }) => {
    await page.goto("/patterns/");
    await expect(page.getByRole("button", { name: "More filters" })).toBeVisible();
    await page.route(code, (route) => route.abort());
    await page.getByRole("button", { name: "Compare Data lake", exact: true }).click();
    const tray = page.getByRole("complementary", { name: "Chosen to compare" });
    await expect(tray.getByRole("link", { name: "compare what you chose" })).toHaveAttribute(
      "href",
      "/compare/?p=data-lake",
    );
    await page.unroute(code);
    await page.getByRole("button", { name: "Compare Data vault", exact: true }).click();
    await expect(tray.getByRole("listitem")).toHaveText([/Data lake/, /Data vault/]);
  });

  test("search and palette say so, and find once the network is back", async ({ page }) => {
    const data = /search-(?:index|places)\.json/;
    await page.route(data, (route) => route.abort());
    await page.goto("/method/");
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog");
    await palette.getByRole("combobox").fill("lake");
    await expect(palette.getByRole("alert")).toContainText("Check the connection and type again");
    await page.unroute(data);
    await palette.getByRole("combobox").fill("lake h");
    await expect(palette.getByRole("alert")).toBeHidden();
    await expect(palette.getByRole("option").first()).toBeVisible();
  });
});

test("where WebAssembly is forbidden a run says so before the engine is downloaded, and the printed result stays", async ({
  page,
}) => {
  const engines: string[] = [];
  page.on("request", (request) => {
    if (/engine-.*\.bin/.test(request.url())) engines.push(request.url());
  });
  await page.route(/\/duckdb\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()["content-security-policy"] ?? "").replace("'wasm-unsafe-eval'", "");
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("/patterns/data-masking/");
  const printed = page
    .getByRole("main")
    .getByRole("region", { name: /result/i })
    .first();
  await expect(printed).toBeVisible();
  await page.getByRole("button", { name: "Run", exact: true }).first().click();
  await expect(page.getByText("The SQL engine cannot run: WebAssembly is switched off")).toBeVisible();
  await expect(printed).toBeVisible();
  expect(engines).toEqual([]);
});

test("in the system's own colours pictures, the current page and sliders can be told apart, whichever theme is chosen", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.addInitScript(() => localStorage.setItem("theme", "light"));
  await page.goto("/patterns/data-masking/");
  const colours = await page.evaluate(() => {
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    const system = (name: string) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = name;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    return {
      text: system("CanvasText"),
      paper: system("Canvas"),
      line: styleOf(".diagram svg g[stroke]").stroke,
      word: styleOf(".diagram svg text").fill,
      current: styleOf(".masthead nav a[aria-current]").borderBottomColor,
      other: styleOf(".masthead nav a:not([aria-current])").borderBottomColor,
    };
  });
  expect(colours.text).not.toBe(colours.paper);
  expect(colours).toMatchObject({ line: colours.text, word: colours.text, other: colours.paper });
  expect(colours.current).not.toBe(colours.paper);
});

const longWord = "n".repeat(300);
const hebrew = "שלום (עולם)";

test("very long words and right-to-left text in a team's own words stay in their place", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/decide/team/");
  const file = (name: string, note: string, volumeTb: number) => ({
    name: `${"f".repeat(200)}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ name, answers: { volumeTb, notes: { volumeTb: note } } })),
  });
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles([file(hebrew, hebrew, 3), file("W".repeat(60), longWord, 300), file("", "", -1)]);
  await expect(page.getByText("Added:")).toContainText(hebrew);
  await expect(page.getByRole("alert").filter({ hasText: "f".repeat(60) })).toBeVisible();
  const notes = page.getByRole("list", { name: "Notes" }).locator("q");
  await expect(notes).toHaveText([hebrew, longWord]);
  expect(await notes.first().evaluate((note) => getComputedStyle(note).direction)).toBe("rtl");
  const turned = await page.evaluate(
    (words) =>
      [...document.querySelectorAll("main *:not(script)")]
        .filter((at) =>
          [...at.childNodes].some((child) => child.nodeType === 3 && child.textContent?.includes(words)),
        )
        .filter((at) => !at.closest(".vh, [aria-hidden]") && getComputedStyle(at).unicodeBidi !== "isolate")
        .map((at) => at.outerHTML),
    hebrew,
  );
  expect(turned).toEqual([]);
  expect(await excessOf(page)).toBe(0);
});

test("very long words in search and notes leave no page wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/patterns/?q=${longWord}`);
  await expect(page.getByText(`answers “${longWord}”`)).toBeVisible();
  expect(await excessOf(page)).toBe(0);
  await page.goto(`/compare/?p=${longWord}`);
  expect(await excessOf(page)).toBe(0);
  await page.goto("/decide/?volumeTb=100#volumeTb");
  await page.evaluate((note) => {
    localStorage.setItem(
      "isotherm:answers",
      JSON.stringify({ version: 1, search: "volumeTb=100", notes: { volumeTb: note } }),
    );
  }, longWord);
  await page.goto(`/decide/result/?volumeTb=100&teamSize=4`);
  await page.goto("/decide/?volumeTb=100");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await excessOf(page)).toBe(0);
});
