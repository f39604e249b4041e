import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

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
  await page.keyboard.press("End");
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

test("a link shows its query, categories and order, and drops what does not exist", async ({ page }) => {
  await page.goto("/patterns/?q=lake&category=placement&category=mainframe&sort=-freshness&page=2");
  await expect(catalogBox(page)).toHaveValue("lake");
  await expect(page.getByRole("checkbox", { name: /^Placement/ })).toBeChecked();
  await expect(page.getByRole("columnheader", { name: "Freshness" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(names(page).first()).toContainText("No warehouse");
  await expect(table(page).getByRole("cell", { name: "Architecture", exact: true })).toHaveCount(0);
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

test("where only other categories have hits, the empty table says so and leads there", async ({ page }) => {
  await page.goto("/patterns/?q=datastream&category=storage");
  await expect(page.getByText("1 pattern does in other categories.")).toBeVisible();
  await page.getByRole("button", { name: "Search all categories" }).click();
  await expect(page).toHaveURL(/\?q=datastream$/);
  await expect(names(page)).toContainText("Change data capture");
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
