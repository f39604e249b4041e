import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

/** What is asked for and fits waits until the returned function is called. */
async function hold(page: Page, what: RegExp) {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(what, async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

const ownScripts = /\/_next\/static\/.*\.js$/;

test("while scripts are on their way a tool can be read, takes no answer that it would lose, and then works", async ({
  page,
}) => {
  const release = await hold(page, ownScripts);
  await page.goto("/decide/", { waitUntil: "commit" });
  const choice = page.getByRole("radio", { name: "Personal data" });
  await expect(page.getByRole("heading", { name: /^What is the most sensitive data/ })).toBeVisible();
  await expect(choice).toBeDisabled();
  release();
  await choice.check();
  await expect(page).toHaveURL(/sensitivity=personal/);
});

test("what is typed into the catalog's search before its scripts came is answered when they have", async ({
  page,
}) => {
  const release = await hold(page, ownScripts);
  await page.goto("/patterns/", { waitUntil: "commit" });
  const box = page.getByRole("searchbox", { name: "Search the catalog" });
  await box.pressSequentially("debezium");
  await expect(page.getByRole("link", { name: "Data lake", exact: true }).first()).toBeVisible();
  release();
  await expect(page).toHaveURL(/q=debezium/);
  await expect(box).toHaveValue("debezium");
  await expect(page.getByRole("main").getByRole("table").getByRole("row").nth(1)).toContainText(
    "Change data capture",
  );
});

test("a page is read in its stand-in letters when its fonts are late, and nothing moves when they come", async ({
  page,
}) => {
  const release = await hold(page, /\.woff2$/);
  await page.goto("/patterns/data-lake/", { waitUntil: "commit" });
  const heading = page.getByRole("heading", { level: 2 }).first();
  await expect(heading).toBeVisible();
  const place = () => heading.evaluate((element) => JSON.stringify(element.getBoundingClientRect()));
  const before = await place();
  const fonts = page.waitForResponse(/serif-text.*\.woff2$/);
  release();
  await (await fonts).finished();
  expect(await place()).toBe(before);
});
