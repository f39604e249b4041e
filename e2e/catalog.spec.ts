import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const headerBox = (page: Page) => page.getByRole("banner").getByRole("combobox", { name: "Find a pattern" });
const catalogBox = (page: Page) => page.getByRole("searchbox", { name: "Search the catalog" });
const table = (page: Page) => page.getByRole("table", { name: "Patterns" });
/** The names in the table, in their order. */
const names = (page: Page) => table(page).getByRole("rowheader");

/** Keys do nothing before the page runs, so the key is pressed until it leads to the box. */
async function pressUntilFocused(page: Page, key: string, box: ReturnType<typeof headerBox>) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass();
}

test("an architect finds change data capture by typing a product's name, with the keyboard alone", async ({
  page,
}) => {
  await page.goto("/");
  await pressUntilFocused(page, "/", headerBox(page));
  await page.keyboard.type("debezium");
  const hit = page.getByRole("option", { name: "Change data capture", selected: true });
  await expect(hit).toContainText("technology: Debezium");
  await expect(headerBox(page)).toHaveAttribute(
    "aria-activedescendant",
    (await hit.getAttribute("id")) ?? "none",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patterns\/change-data-capture\/$/);
  await expect(page.getByRole("heading", { level: 1, name: "Change data capture" })).toBeVisible();
});

test("arrow keys choose among the hits, Escape closes them and keeps what was typed", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  await headerBox(page).fill("warehouse");
  const options = page.getByRole("banner").getByRole("option");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(headerBox(page)).toHaveValue("warehouse");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patterns\/\?q=warehouse$/);
  await expect(names(page).first()).toContainText("Data warehouse");
});

test("Ctrl+K opens a palette where the header is out of sight, and Escape closes it", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(headerBox(page)).not.toBeInViewport();
  const palette = page.getByRole("dialog", { name: "Search" });
  const box = palette.getByRole("combobox", { name: "Find a pattern" });
  await pressUntilFocused(page, "Control+k", box);
  await page.keyboard.type("kappa");
  await expect(palette.getByRole("option", { name: "Kappa architecture" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await pressUntilFocused(page, "Control+k", box);
  await expect(box).toHaveValue("");
});

test("without script every pattern is listed by category, as a link", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/patterns/");
  await expect(names(page)).toHaveCount(73 + 8);
  await expect(table(page).getByRole("rowheader", { name: "Placement", exact: true })).toBeVisible();
  await expect(table(page).getByRole("link", { name: "Change data capture" })).toHaveAttribute(
    "href",
    "/patterns/change-data-capture/",
  );
  await expect(table(page).getByRole("link", { name: /./ })).toHaveCount(73);
  await expect(page.getByRole("link", { name: "Security 10" })).toHaveAttribute("href", "#security");
  await context.close();
});

test("search names the field that matched, keeps the category counts true, and Enter opens the first hit", async ({
  page,
}) => {
  await page.goto("/patterns/");
  await expect(page.getByRole("checkbox", { name: "Integration 10" })).toBeVisible();
  await page.keyboard.press("/");
  await expect(catalogBox(page)).toBeFocused();
  await page.keyboard.type("datastream");
  await expect(names(page)).toHaveCount(1);
  await expect(names(page)).toContainText("technology: Datastream");
  await expect(page.getByRole("checkbox", { name: "Integration 1" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Storage 0" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Enter opens Change data capture" })).toBeVisible();
  await expect(page).toHaveURL(/\?q=datastream$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patterns\/change-data-capture\/$/);
  await page.goBack();
  await expect(catalogBox(page)).toHaveValue("datastream");
  await expect(names(page)).toHaveCount(1);
});

test("category and order are steps that Back and Forward walk through", async ({ page }) => {
  await page.goto("/patterns/");
  await page.getByRole("checkbox", { name: "Placement 3" }).check();
  await expect(page).toHaveURL(/\?category=placement$/);
  await expect(table(page).getByRole("row")).toHaveCount(1 + 3);
  await page.getByRole("button", { name: "Simplicity" }).click();
  await expect(page).toHaveURL(/\?category=placement&sort=-simplicity$/);
  await expect(page.getByRole("columnheader", { name: "Simplicity" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(names(page).first()).toContainText("Warehouse as the platform");
  await page.getByRole("button", { name: "Simplicity" }).click();
  await expect(page).toHaveURL(/sort=simplicity$/);
  await expect(names(page).last()).toContainText("Warehouse as the platform");

  await page.goBack();
  await expect(page.getByRole("columnheader", { name: "Simplicity" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/patterns\/$/);
  await expect(page.getByRole("checkbox", { name: "Placement 3" })).not.toBeChecked();
  await expect(table(page).getByRole("row")).toHaveCount(1 + 73);
  await page.goForward();
  await expect(page.getByRole("checkbox", { name: "Placement 3" })).toBeChecked();
});

test("a link shows its query, categories and order, and says what it asked for in vain", async ({ page }) => {
  await page.goto("/patterns/?q=lake&category=placement&category=mainframe&sort=-freshness&utm_source=mail");
  await expect(page.getByRole("status").filter({ hasText: "The link asked for" })).toHaveText(
    "The link asked for category “mainframe”, which the catalog does not have. The rest of it is shown.",
  );
  await expect(catalogBox(page)).toHaveValue("lake");
  await expect(page.getByRole("checkbox", { name: /^Placement/ })).toBeChecked();
  await expect(page.getByRole("columnheader", { name: "Freshness" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(names(page).first()).toContainText("No warehouse");
  await expect(table(page).getByRole("cell", { name: "Architecture", exact: true })).toHaveCount(0);
});

const filters = (page: Page) => page.getByRole("button", { name: "More filters" });
const entries = (page: Page) => page.locator("#catalog-list .pattern-name");
const numberIn = (text: string | null) => Number(/\d+(?=\)?$)/.exec(text?.trim() ?? "")?.[0]);
/** Chooses an option of a facet in which nothing is chosen yet; as many rows must be shown as it promised. */
async function checkAndCount(page: Page, name: RegExp) {
  const option = page.getByRole("checkbox", { name });
  const promised = numberIn(await option.locator("..").textContent());
  expect(promised).toBeGreaterThan(0);
  await option.check();
  await expect(entries(page)).toHaveCount(promised);
}
/** The sentence that sums up what is set. */
const sentence = (page: Page) => page.getByRole("paragraph").filter({ hasText: /^Patterns .*\.$/ });

test("filters narrow the list, their counts stay true, and the sentence takes each of them back", async ({
  page,
}) => {
  await page.goto("/patterns/");
  await filters(page).click();
  const freshest = page.getByRole("combobox", { name: "Freshness" });
  const offered = await freshest.getByRole("option", { name: /^\+2 / }).textContent();
  await freshest.selectOption("2");
  await expect(entries(page)).toHaveCount(numberIn(offered));
  await checkAndCount(page, /^an hour \d+$/);
  await page.getByRole("checkbox", { name: /^seconds / }).check();
  await checkAndCount(page, /^Integration \d+$/);
  await expect(sentence(page)).toHaveText(
    "Patterns in Integration, with freshness +2, for changes visible within seconds or an hour.",
  );
  await expect(page).toHaveURL(
    /\?category=integration&need=freshness\.2&freshness=seconds&freshness=hourly$/,
  );
  await page.getByRole("button", { name: "Remove freshness +2" }).click();
  await expect(page.getByRole("combobox", { name: "Freshness" })).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("combobox", { name: "Freshness" })).toHaveValue("2");
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/patterns\/$/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence(page)).toContainText("in Integration");
});

test("patterns related to one pattern are found in either direction", async ({ page }) => {
  await page.goto("/patterns/");
  await filters(page).click();
  const pattern = page.getByRole("combobox", { name: "this pattern" });
  await pattern.selectOption("change-data-capture");
  const way = page.getByRole("combobox", { name: "Each" });
  const count = numberIn(await way.getByRole("option", { name: /^is required by / }).textContent());
  await way.selectOption("required-by");
  await expect(page).toHaveURL(/\?relation=required-by\.change-data-capture$/);
  await expect(entries(page)).toHaveCount(count);
});

test("answers on this device narrow the list to what they speak for; without answers the filter leads to the questions", async ({
  page,
}) => {
  await page.goto("/patterns/?fit=for");
  await expect(
    page.getByRole("status").filter({ hasText: "There are no answers on this device" }),
  ).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(1 + 73);
  await page.evaluate(
    (text) => localStorage.setItem("isotherm:answers", text),
    JSON.stringify({ version: 1, search: "freshness=seconds&mix=60-25-10-5&sensitivity=regulated" }),
  );
  await page.reload();
  await expect(sentence(page)).toHaveText("Patterns that your answers speak for.");
  await expect(table(page).getByRole("link", { name: "Kappa architecture" })).toBeVisible();
  await filters(page).click();
  const speaking = page.getByRole("checkbox", { name: /^speak for it \d+$/ });
  const count = numberIn(await speaking.locator("..").textContent());
  expect(count).toBeLessThan(73);
  await expect(page.getByRole("status").filter({ hasText: `${count} of 73 patterns.` })).toBeVisible();
});

test("columns and cards are part of the address, and cards can be put in order by a quality", async ({
  page,
}) => {
  await page.goto("/patterns/?category=placement");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Governance", exact: true }).check();
  await expect(page.getByRole("columnheader", { name: "Governance" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Freshness", exact: true }).uncheck();
  await expect(page.getByRole("columnheader", { name: "Freshness" })).toHaveCount(0);
  await page.getByRole("button", { name: "Cards" }).click();
  await page.getByLabel("Order").selectOption("simplicity");
  await expect(page).toHaveURL(
    /\?category=placement&sort=-simplicity&view=cards&columns=summary\.querySpeed\.costAtScale\.simplicity\.governance$/,
  );
  const card = page.getByRole("listitem").filter({ has: page.locator("dl") });
  await expect(card).toHaveCount(3);
  await expect(card.first()).toContainText("Warehouse as the platform");
  await page.getByRole("button", { name: "Reverse" }).click();
  await expect(card.last()).toContainText("Warehouse as the platform");
  await page.goBack();
  await expect(card.first()).toContainText("Warehouse as the platform");
});

test("what is shown is saved as CSV and JSON, same rows, order and columns, dated by the newest change", async ({
  page,
}) => {
  await page.goto("/patterns/?category=placement&sort=-simplicity&columns=simplicity.version");
  const save = async (format: string) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save as ${format}` }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), text: await readFile((await file.path()) ?? "", "utf8") };
  };
  const csv = await save("CSV");
  expect(csv.name).toMatch(/^isotherm-patterns-\d{4}-\d\d-\d\d\.csv$/);
  const lines = csv.text.split("\r\n");
  expect(lines[0]).toBe("category,slug,title,url,simplicity,version");
  expect(lines[1]).toMatch(/^placement,warehouse-as-platform,Warehouse as the platform,http.*,\d,1\.\d+$/);
  expect(lines).toHaveLength(1 + 3 + 1);
  const json = JSON.parse((await save("JSON")).text);
  expect(csv.name).toContain(json.generated);
  expect(json.patterns.map(({ slug }: { slug: string }) => slug)).toEqual(
    lines.slice(1, 4).map((line) => line.split(",")[1]),
  );
});

test("where filters leave nothing, the list says which one to drop and how many that gives", async ({
  page,
}) => {
  await page.goto("/patterns/?category=placement&need=simplicity.2&need=freshness.2");
  await expect(page.getByRole("heading", { name: "No pattern is all of this at once" })).toBeVisible();
  await page.goto("/patterns/?category=governance&freshness=seconds&need=querySpeed.2");
  const drop = page.getByRole("listitem").filter({ hasText: "in Governance" });
  const count = numberIn(((await drop.textContent()) ?? "").replace(/ patterns?$/, ""));
  await drop.getByRole("button").click();
  await expect(entries(page)).toHaveCount(count);
});

test("on a phone filters open over the list, say how many are left, and closing them shows these", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/patterns/");
  await page.getByRole("button", { name: "Filters" }).click();
  const dialog = page.getByRole("dialog", { name: "Filters" });
  await dialog.getByRole("checkbox", { name: "Placement 3" }).check();
  await expect(violationsOf(page)).resolves.toEqual([]);
  await dialog.getByRole("button", { name: "Show 3 patterns" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Filters (1 set)" })).toBeVisible();
  await expect(entries(page)).toHaveCount(3);
});

test("where nothing fits, the nearest three names and the way back are offered", async ({ page }) => {
  await page.goto("/patterns/?q=shrdng");
  await expect(page.getByRole("heading", { name: "No pattern fits" })).toBeVisible();
  const nearest = page.getByRole("main").getByRole("list").filter({ hasText: "Sharding" });
  await expect(nearest.getByRole("listitem")).toHaveCount(3);
  await page.getByRole("button", { name: "Show the whole catalog" }).click();
  await expect(page).toHaveURL(/\/patterns\/$/);
  await expect(table(page).getByRole("row")).toHaveCount(1 + 73);
});

test("where the words have hits outside of the filters only, either can be dropped", async ({ page }) => {
  await page.goto("/patterns/?q=datastream&category=storage");
  const ways = page.getByRole("main").getByRole("listitem");
  await expect(ways.filter({ hasText: "Drop the words “datastream”" })).toContainText("10 patterns");
  await ways.filter({ hasText: "in Storage" }).getByRole("button").click();
  await expect(page).toHaveURL(/\?q=datastream$/);
  await expect(names(page)).toContainText("Change data capture");
});

test("axe finds nothing on open filters, columns and cards, in either theme", async ({ page }) => {
  await page.goto("/patterns/?view=cards&category=placement&relation=any.data-lake");
  await filters(page).click();
  await page.getByRole("button", { name: "Columns" }).click();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await violationsOf(page)).toEqual([]);
  }
});

test("arrow keys walk from the box through the list and back", async ({ page }) => {
  await page.goto("/patterns/?q=warehouse");
  await expect(names(page).first()).toContainText("Data warehouse");
  await catalogBox(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(table(page).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(table(page).getByRole("link").nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(catalogBox(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(catalogBox(page)).toHaveValue("");
  await expect(table(page).getByRole("row")).toHaveCount(1 + 73);
});

test("on a phone the header offers the palette, and the list its own order", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/patterns/");
  await page.getByLabel("Order").selectOption("simplicity");
  await expect(page).toHaveURL(/\?sort=-simplicity$/);
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  const box = page.getByRole("dialog", { name: "Search" }).getByRole("combobox", { name: "Find a pattern" });
  await expect(box).toBeFocused();
  await box.fill("cdc");
  await page.getByRole("option", { name: "Change data capture" }).click();
  await expect(page).toHaveURL(/\/patterns\/change-data-capture\/$/);
});

test.describe("where the index cannot be loaded", () => {
  test.use({ expectedConsole: /Failed to load resource|ERR_FAILED/ });

  test("the header says so and leads to the catalog, which lists everything", async ({ page }) => {
    await page.route("**/search-index.json", (route) => route.abort());
    await page.goto("/patterns/data-lake/");
    await headerBox(page).fill("lake");
    await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeVisible();
    await page.getByRole("link", { name: "browse all patterns" }).click();
    await expect(page).toHaveURL(/\/patterns\/$/);
    await catalogBox(page).fill("lake");
    await expect(page.getByRole("alert").filter({ hasText: "every pattern is listed" })).toBeVisible();
    await expect(table(page).getByRole("row")).toHaveCount(1 + 73);
  });
});
