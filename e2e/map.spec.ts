import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const drawing = (page: Page) => page.getByRole("navigation", { name: "Patterns on the map" });
const onMap = (page: Page, name: string) => drawing(page).getByRole("link", { name, exact: true });
const neighbourhood = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const inWords = (page: Page) => page.getByRole("region", { name: "Every relation, by pattern" });
const counted = (page: Page) => page.getByRole("main").getByRole("status").filter({ hasText: "relation" });

test("without script the map is drawn and every relation stands in words", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/map/");
  await expect(drawing(page).getByRole("link")).toHaveCount(73);
  await expect(onMap(page, "Data lake")).toHaveAttribute("href", "/patterns/data-lake/#relations");
  // Requires, alternative to, evolves into, conflicts with and specialises: 40, 16, 21, 1 and 5.
  await expect(page.locator(".edges:not(.own) path")).toHaveCount(83);
  await expect(inWords(page).locator("dt")).toHaveCount(73);
  // 474 relations, each from both ends.
  await expect(inWords(page).locator("dd a")).toHaveCount(948);
  await expect(page.getByText("Start with Object storage.").first()).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await context.close();
});

test("kinds and categories are steps that Back and Forward walk through, with true counts", async ({
  page,
}) => {
  await page.goto("/map/");
  await expect(counted(page)).toHaveText(/^83 relations between \d\d of 73 patterns\.$/);
  await page.getByRole("checkbox", { name: "Pairs with 391" }).check();
  await expect(counted(page)).toHaveText("474 relations between 73 of 73 patterns.");
  await page.getByRole("checkbox", { name: "Placement" }).check();
  await expect(page).toHaveURL(/\?type=requires&type=pairs-with&.*&category=placement$/);
  const kinds = page.getByRole("group", { name: "Relation", exact: true });
  const shown = Number((await counted(page).textContent())?.split(" ")[0]);
  const counts = await kinds.locator(".num").allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(shown);
  await expect(page.locator(".edges:not(.own) path")).toHaveCount(shown);
  await page.goBack();
  await expect(counted(page)).toHaveText("474 relations between 73 of 73 patterns.");
  await page.goBack();
  await expect(page).toHaveURL(/\/map\/$/);
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole("checkbox", { name: "Placement" })).toBeChecked();
  await page.getByRole("button", { name: "Show the whole map" }).click();
  await expect(page).toHaveURL(/\/map\/$/);
});

test("with the keyboard a reader walks the map, opens a neighbourhood, reads a reason and comes back", async ({
  page,
}) => {
  await page.goto("/map/");
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  await onMap(page, "Data warehouse").focus();
  await page.keyboard.press("ArrowRight");
  await expect(onMap(page, "Data lake")).toBeFocused();
  await expect(page.locator(".inset")).toContainText("required by 3");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?focus=data-lake$/);
  await expect(page.getByRole("heading", { name: "Data lake" })).toBeFocused();
  const lake = neighbourhood(page, "Data lake");
  await expect(lake).toContainText("Cheap, durable, readable by every engine over HTTP");
  await page.keyboard.press("ArrowDown");
  await expect(lake.getByRole("link", { name: "Object storage" }).first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(lake.getByRole("link", { name: "Purposeful hybrid" }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Purposeful hybrid" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(onMap(page, "Purposeful hybrid")).toBeFocused();
  await expect(page).toHaveURL(/\/map\/$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Staged paths" })).toBeFocused();
});

test("a staged path is drawn with its stops numbered, and its link draws it again", async ({ page }) => {
  await page.goto("/map/");
  const name = "Draw on the map: Object storage, Data lake, Purposeful hybrid";
  await page.getByRole("link", { name }).click();
  await expect(page).toHaveURL(/\?route=object-storage,data-lake,purposeful-hybrid$/);
  await page.reload();
  await expect(page.locator(".travelled path")).toHaveCount(2);
  for (const [index, stop] of ["Object storage", "Data lake", "Purposeful hybrid"].entries())
    await expect(onMap(page, stop).locator(".stop-number")).toHaveText(`${index + 1}`);
  await onMap(page, "Kappa architecture").hover();
  await expect(page.locator(".travelled")).toHaveCount(0);
  await expect(page.locator(".inset")).toContainText("Kappa architecture");
});

test("a link from an older version shows what it can and names what was left out", async ({ page }) => {
  await page.goto("/map/?focus=no-warehouse&type=owns&type=requires&category=mainframe&utm_source=mail");
  await expect(page.getByRole("region", { name: "About this link" })).toContainText(
    "type: found owns, allowed requires, pairs-with",
  );
  await expect(page.getByText("utm_source")).toHaveCount(0);
  await expect(neighbourhood(page, "No warehouse").getByRole("link", { name: "Data lake" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "pairs with" })).toHaveCount(0);
});

test("on a phone the words lead, nothing scrolls the page sideways, and a pattern is chosen by name", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/map/");
  const top = async (part: ReturnType<typeof inWords>) => (await part.boundingBox())?.y ?? Number.NaN;
  expect(await top(inWords(page))).toBeLessThan(await top(drawing(page)));
  const excess = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await excess()).toBe(0);
  await page.getByLabel("Neighbourhood of").selectOption("data-mesh");
  await expect(neighbourhood(page, "Data mesh")).toContainText("Data ownership");
  expect(await excess()).toBe(0);
});

test("no two names overlap as the browser sets them, in any size", async ({ page }) => {
  await page.goto("/map/");
  await page.getByRole("button", { name: "Larger" }).click();
  const overlaps = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".relation-map .node-name")].map((text) => ({
      name: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box }) =>
            one.box.left < box.right &&
            box.left < one.box.right &&
            one.box.top < box.bottom &&
            box.top < one.box.bottom,
        )
        .map(({ name }) => `${one.name} and ${name}`),
    );
  });
  expect(overlaps).toEqual([]);
});

test("axe finds nothing on the map, a path or a neighbourhood, in either theme", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const search of ["?category=security", "?route=data-lake,data-mesh", "?focus=data-lake"]) {
      await page.goto(`/map/${search}`);
      await expect(page.getByRole("checkbox").first()).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    }
  }
});

test("a pattern's relations lead to its neighbourhood on the map", async ({ page }) => {
  await page.goto("/patterns/data-vault/");
  await page.getByRole("link", { name: "See on the map" }).click();
  await expect(neighbourhood(page, "Data vault")).toBeVisible();
});
