import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search" });
const box = (page: Page) => palette(page).getByRole("combobox");
const options = (page: Page) => palette(page).getByRole("option");
const group = (page: Page, name: string) => palette(page).getByRole("group", { name });

/** Keys do nothing before the page runs, so the key is pressed until the palette is there. */
async function openPalette(page: Page) {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
}

test("the palette opens by keyboard, walks its groups, and gives the focus back when it closes", async ({
  page,
}) => {
  await page.goto("/method/");
  const link = page.getByRole("banner").getByRole("link", { name: "Lab" });
  await link.focus();
  await openPalette(page);
  await expect(group(page, "Pages").getByRole("option", { name: /^Compare patterns/ })).toHaveAttribute(
    "href",
    "/compare/",
  );
  await expect(group(page, "Pages").getByRole("option", { name: /^Map of relations/ })).toHaveAttribute(
    "href",
    "/map/",
  );
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("End");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await expect(box(page)).toHaveAttribute(
    "aria-activedescendant",
    (await options(page).last().getAttribute("id")) ?? "none",
  );
  await page.keyboard.press("Home");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test("the palette opens the wizard at a question and the lab at a scenario, and remembers both", async ({
  page,
}) => {
  await page.goto("/method/");
  await openPalette(page);
  await page.keyboard.type("how fresh");
  await expect(options(page).first()).toContainText("fresh");
  await group(page, "Questions of the wizard").getByRole("option").first().click();
  await expect(page).toHaveURL(/\/decide\/#q-freshness$/);
  await expect(page.locator("#q-freshness")).toBeInViewport();

  await openPalette(page);
  await page.keyboard.type("on time last week");
  await expect(
    group(page, "Lab scenarios").getByRole("option", { name: /^On time last week/ }),
  ).toBeVisible();
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/lab\/\?data=flights&s=on-time-last-week/);

  await openPalette(page);
  await expect(group(page, "Recent").getByRole("option")).toHaveText([/^On time last week/, /./]);
});

test("a hit marks what was typed and names the field, and a sentence finds its pattern", async ({ page }) => {
  await page.goto("/method/");
  await openPalette(page);
  await page.keyboard.type("debezium");
  const hit = palette(page).getByRole("option", { name: "Change data capture", selected: true });
  await expect(hit).toContainText("technology: Debezium");
  await expect(hit.locator("mark")).toHaveText(["Debezium"]);
  await box(page).fill("hide card numbers but still join on them");
  await expect(options(page).first()).toContainText("Data tokenization");
});

test("where nothing is found, the palette says what to do and offers three names", async ({ page }) => {
  await page.goto("/method/");
  await openPalette(page);
  await page.keyboard.type("xqzvw");
  await expect(palette(page).getByRole("status")).toContainText("Try fewer words");
  await expect(group(page, "Nearest names").getByRole("option")).toHaveCount(3 + 1);
});

test("on a phone the palette fits and opens a category by touch", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/method/");
  await expect(async () => {
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await box(page).fill("security");
  await group(page, "Categories")
    .getByRole("option", { name: /^Security/ })
    .click();
  await expect(page).toHaveURL(/\/patterns\/\?category=security$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe("where storage is closed", () => {
  test("the palette works and remembers nothing", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("closed", "SecurityError");
        },
      });
    });
    await page.goto("/method/");
    await openPalette(page);
    await page.keyboard.type("kappa");
    await expect(options(page).first()).toContainText("Kappa architecture");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/patterns\/kappa-architecture\/$/);
  });
});
