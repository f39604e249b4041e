import type { Locator } from "@playwright/test";
import { createKeys } from "./keys";
import { orderFaults } from "./order-faults";
import { heard, listen } from "./said";
import { expect, test } from "./site-test";
import { layOutWhole } from "./whole-page";

test.use({ viewport: { width: 1280, height: 800 }, permissions: ["clipboard-read", "clipboard-write"] });

/** The first run compiles 34 MB of wasm, which a busy machine does slowly. */
const firstRun = { timeout: 60_000 };

test.beforeEach(async ({ page }) => {
  test.setTimeout(240_000);
  await listen(page);
});

test("by keyboard alone a reader searches, opens a pattern, runs its SQL, copies a link and goes on to the next pattern", async ({
  page,
}) => {
  const keys = createKeys(page);
  await page.goto("/");
  await keys.press("Tab");
  await expect(page.getByRole("link", { name: "To the content" })).toBeFocused();
  await keys.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await keys.tabTo(page.getByRole("main").getByRole("combobox", { name: "Find a pattern" }));
  await keys.type("debezium");
  await heard(page, /^\d+ patterns?$/, { isRepeated: true });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/patterns/change-data-capture/");

  const runner = page.getByRole("region", { name: "The naive fold: last arrival wins", exact: true });
  await keys.press("Tab");
  await keys.press("Enter");
  await keys.tabTo(runner.getByRole("button", { name: "Copy link" }));
  await keys.press("Enter");
  await heard(page, /copied/);
  await keys.press("Tab");
  await expect(runner.getByRole("button", { name: "Run" })).toBeFocused();
  await keys.press("Enter");
  await heard(page, /^3 rows in .* same as printed/, firstRun);
  await expect(runner.getByRole("button", { name: "Run" })).toBeFocused();
  await keys.tabTo(
    page.getByRole("navigation", { name: "Previous and next pattern" }).getByRole("link", { name: /^Next/ }),
  );
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/change-data-capture/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(keys.faults).toEqual([]);
});

test("by keyboard alone a team answers thirteen questions, reads the answer, turns it and takes the record", async ({
  page,
}) => {
  const keys = createKeys(page);
  const group = (name: RegExp) => page.getByRole("group", { name });
  const choose = async (options: Locator, steps: number) => {
    await keys.tabTo(options.getByRole("radio").first());
    await keys.press("Space");
    for (let step = 0; step < steps; step++) await keys.press("ArrowDown");
  };
  const fill = async (field: Locator, figure: string) => {
    await keys.tabTo(field);
    await keys.type(figure);
  };
  const figure = (name: RegExp | string) => page.getByRole("textbox", { name });
  await page.goto("/decide/");
  for (const [name, share] of [
    [/^Scheduled reports/, "60"],
    [/^One-off questions/, "25"],
    [/^Training models/, "10"],
  ] as const)
    await fill(group(/what share was each/).getByRole("spinbutton", { name }), share);
  await fill(figure(/How much analytical data/), "100");
  await fill(figure(/How much did it grow/), "30");
  await choose(group(/Which sentence about the cost/), 1);
  await choose(group(/^Model and tune SQL/), 2);
  await choose(group(/^Run distributed jobs/), 2);
  await fill(figure(/How many people build/), "20");
  await choose(group(/how long may an answer take/), 1);
  await fill(figure(/how many people query at once/), "80");
  await choose(group(/how soon must it be visible/), 3);
  await choose(group(/What is the most sensitive data/), 1);
  await fill(figure("Years that stay queryable"), "4");
  await fill(figure("Recent months that must be fast"), "12");
  await fill(figure("Teams that produce data"), "2");
  await fill(figure("Source systems"), "12");
  await choose(group(/what is funded/), 1);
  await heard(page, /13 of 13 answered/);
  await keys.tabTo(
    page.getByRole("region", { name: "Your answers" }).getByRole("link", { name: "See the answer" }),
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/decide\/result\//);

  await heard(page, /^Every other answer has been tried\.$/, firstRun);
  await keys.tabTo(page.getByRole("slider", { name: /^Points of share moved/ }));
  for (let step = 0; step < 26; step++) await page.keyboard.press("ArrowRight");
  await heard(page, /^Turned: /);
  await keys.tabTo(page.getByRole("button", { name: "Copy record" }));
  await keys.press("Enter");
  await heard(page, /^The record is copied\.$/);
  expect(keys.faults).toEqual([]);
});

test("by keyboard alone a visitor of the lab chooses a scenario, moves the line, cancels, types a statement and runs it", async ({
  page,
}) => {
  const keys = createKeys(page);
  await page.goto("/lab/");
  await keys.tabTo(
    page.getByRole("navigation", { name: "Scenario" }).getByRole("link", { name: "Text search" }),
  );
  await keys.press("Enter");
  await expect(page).toHaveURL(/s=text-search/);
  const run = page.getByRole("button", {
    name: /^(?:Run|Load \d+ months and run|Empty the warehouse and run)$/,
  });
  await keys.tabTo(run);
  await keys.press("Enter");
  await keys.press("Tab");
  await keys.press("Enter");
  await heard(page, /^Cancelled\. /, firstRun);
  await expect(page.getByRole("button", { name: "Cancel", exact: true })).toBeFocused();

  await keys.tabTo(page.getByRole("slider"));
  await keys.press("End");
  await keys.press("Home");
  await keys.tabTo(page.getByRole("textbox", { name: "The statement" }), "Shift+Tab");
  await page.keyboard.press("Control+a");
  await keys.type("select 1/2 as half");
  await keys.press("Escape");
  await keys.tabTo(run);
  await keys.press("Enter");
  await heard(page, /^1 row in /, firstRun);
  await expect(run).toBeFocused();
  await keys.tabTo(page.getByRole("region", { name: "Rows of the answer" }));
  expect(keys.faults).toEqual([]);
});

test("by keyboard alone an architect narrows the catalog, orders it, chooses columns and cards, and compares two patterns", async ({
  page,
}) => {
  const keys = createKeys(page);
  await page.goto("/patterns/");
  await keys.press("Tab");
  await keys.tabTo(page.getByRole("checkbox", { name: /^Storage/ }));
  await keys.press("Space");
  await heard(page, /^\d+ of 73 patterns\.$/);
  await keys.tabTo(page.getByRole("button", { name: "More filters" }));
  await keys.press("Enter");
  await keys.press("Tab");
  await keys.press("Space");
  await page.keyboard.press("Space");
  await keys.tabTo(page.getByRole("button", { name: "Fewer filters" }), "Shift+Tab");
  await keys.press("Enter");

  await keys.tabTo(page.getByRole("button", { name: "Columns", exact: true }));
  await keys.press("Enter");
  const columns = page.getByRole("group", { name: "Columns" });
  await keys.tabTo(columns.getByRole("checkbox").nth(1));
  await keys.press("Space");
  await keys.tabTo(columns.getByRole("button", { name: "The usual columns" }));
  await keys.press("Enter");
  await keys.tabTo(page.getByRole("button", { name: "Columns", exact: true }), "Shift+Tab");
  await keys.press("Enter");

  const list = page.getByRole("table");
  await keys.tabTo(list.getByRole("columnheader", { name: /Freshness/ }).getByRole("button"));
  await keys.press("Enter");
  await expect(list.getByRole("columnheader", { name: /Freshness/ })).toHaveAttribute(
    "aria-sort",
    /ascending|descending/,
  );
  await keys.tabTo(
    page
      .getByRole("main")
      .getByRole("button", { name: /^Compare / })
      .first(),
  );
  await keys.press("Space");
  await heard(page, /^Choose one more\.$/);
  await keys.tabTo(
    page
      .getByRole("main")
      .getByRole("button", { name: /^Compare / })
      .nth(1),
  );
  await keys.press("Space");

  const tray = page.getByRole("complementary", { name: "Chosen to compare" });
  await keys.tabTo(tray.getByRole("button", { name: /^Remove / }).first());
  await keys.press("Enter");
  await expect(tray).toBeFocused();
  await keys.tabTo(tray.getByRole("button", { name: "Clear" }));
  await keys.press("Enter");
  await heard(page, /^All removed\.$/);
  await keys.tabTo(tray.getByRole("button", { name: "Undo" }));
  await keys.press("Enter");
  await keys.tabTo(tray.getByRole("link", { name: /^Compare/ }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/compare\/\?p=/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(keys.faults).toEqual([]);
});

test("by keyboard alone a reader of the map opens a neighbourhood, comes back to where they were, and reads the list instead", async ({
  page,
}) => {
  const keys = createKeys(page);
  await page.goto("/map/");
  const map = page.getByRole("navigation", { name: "Patterns on the map" });
  await keys.tabTo(map.locator("a[tabindex='0']"));
  const first = await map.locator("a:focus").getAttribute("data-slug");
  await keys.press("Enter");
  await expect(page).toHaveURL(/focus=/);
  await heard(page, /relations?\.$/);
  await keys.press("Escape");
  await expect(map.locator("a:focus")).toHaveAttribute("data-slug", first ?? "");
  await keys.tabTo(page.getByRole("region", { name: "Architecture" }).getByRole("link").first());
  expect(keys.faults).toEqual([]);
});

test("no page has an order of its own for the keyboard", async ({ request }) => {
  const listed: readonly { readonly url: string }[] = await (
    await request.get("/api/v1/patterns.json")
  ).json();
  for (const address of [
    "/",
    "/patterns/",
    "/decide/",
    "/decide/result/",
    "/lab/",
    "/map/",
    "/compare/",
    ...listed.map(({ url }) => url),
  ])
    expect({
      address,
      found: (await (await request.get(address)).text()).match(/ tabindex="[1-9]/i),
    }).toEqual({ address, found: null });
});

const laidOut = [
  "/",
  "/patterns/",
  "/patterns/data-lake/",
  "/patterns/polyglot-persistence/",
  "/compare/?p=data-lake,data-warehouse",
  "/map/?focus=data-lake",
  "/method/",
  "/machines/",
  "/decide/",
  "/decide/result/?mix=60-25-10-5&volumeTb=100&costPressure=moderate&sqlSkill=strong&distributedSkill=strong&teamSize=20",
  "/decide/team/",
  "/decide/sheet/",
  "/lab/",
  "/lab/compare/",
  "/lab/breaks/",
  "/lab/rolling-window/",
  "/lab/files/",
  "/lab/platforms/",
];

for (const width of [360, 1280])
  test(`Tab goes through every page as it is read, at ${width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    const found: string[] = [];
    for (const address of laidOut) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await layOutWhole(page);
      found.push(...(await orderFaults(page)).map((fault) => `${address}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

test("on a phone Tab reaches search and theme, which stand beside the name, before the line below them", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/map/");
  const header = page.getByRole("banner");
  await header.getByRole("link", { name: "Isotherm" }).focus();
  for (const next of [
    header.getByRole("link", { name: "Search" }),
    header.getByRole("button", { name: /Switch to/ }),
    header.getByRole("link", { name: "Patterns" }),
  ]) {
    await page.keyboard.press("Tab");
    await expect(next).toBeFocused();
  }
});
