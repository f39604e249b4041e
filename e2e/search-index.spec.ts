import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const headerBox = (page: Page) => page.getByRole("banner").getByRole("combobox", { name: "Find a pattern" });
const hits = (page: Page) => page.getByRole("banner").getByRole("option");
const catalogBox = (page: Page) => page.getByRole("searchbox", { name: "Search the catalog" });
const firstRow = (page: Page) =>
  page.getByRole("table", { name: "Patterns" }).getByRole("rowheader").first().getByRole("link");

/** Keeps the index back until it is let through. */
async function holdIndex(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/search-index.json", async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

/** What an element says at the end of each letter's own event, before the page is painted, with what is typed by then. */
const listenToLetters = (page: Page, selector: string) =>
  page.evaluateHandle((looked) => {
    const heard: string[] = [];
    addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement)
        heard.push(`${target.value}: ${document.querySelector(looked)?.textContent}`);
    });
    return heard;
  }, selector);

test("once the index is there, the answer to a letter is on the page with the letter", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  await headerBox(page).fill("lake");
  await expect(hits(page).first()).toContainText("Data lake");
  await headerBox(page).fill("");
  const heard = await listenToLetters(page, "header [role=option] .hit-title");
  await page.keyboard.type("kap");
  await headerBox(page).fill("debezium");
  expect(await heard.jsonValue()).toEqual([
    "k: Data anonymization",
    "ka: Kappa architecture",
    "kap: Kappa architecture",
    "debezium: Change data capture",
  ]);

  await page.goto("/patterns/?q=lake");
  await expect(firstRow(page)).toHaveText("Data lake");
  const inTable = await listenToLetters(page, "table .pattern-name");
  await catalogBox(page).fill("debezium");
  await catalogBox(page).fill("data mesh");
  expect(await inTable.jsonValue()).toEqual(["debezium: Change data capture", "data mesh: Data mesh"]);
});

/** A name in the header's box, and Enter, while the index is on its way. */
async function askTooEarly(page: Page) {
  await page.goto("/patterns/data-lake/");
  await headerBox(page).focus();
  await page.keyboard.type("data mesh");
  await expect(page.getByRole("banner").getByText("Loading the index.")).toBeVisible();
  await page.keyboard.press("Enter");
}

test("what is typed before the index is there is answered when it comes, and Enter waits for that", async ({
  page,
}) => {
  const letThrough = await holdIndex(page);
  await askTooEarly(page);
  await expect(headerBox(page)).toHaveValue("data mesh");
  letThrough();
  await expect(page).toHaveURL(/\/patterns\/data-mesh\/$/);
});

test("in the catalog, too, Enter opens what was typed before the index was there", async ({ page }) => {
  const letThrough = await holdIndex(page);
  await page.goto("/patterns/");
  await catalogBox(page).fill("debezium");
  await expect(page.getByText("Loading the search index.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(catalogBox(page)).toHaveValue("debezium");
  letThrough();
  await expect(page).toHaveURL(/\/patterns\/change-data-capture\/$/);
});

test("who types on after Enter takes the wish back", async ({ page }) => {
  const letThrough = await holdIndex(page);
  await askTooEarly(page);
  await page.keyboard.type(" kafka");
  letThrough();
  await expect(hits(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/patterns\/data-lake\/$/);
});
