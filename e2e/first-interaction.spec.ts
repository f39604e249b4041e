import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const scriptsSent = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".js"))
      .map(({ name }) => new URL(name).pathname),
  );
const state = (page: Page) => page.evaluate(() => document.documentElement.dataset.scripts ?? "waiting");

/** Touch, so that nothing hovers over the page before the first tap. */
test.use({ hasTouch: true });

for (const address of ["/", "/patterns/data-lake/", "/no/such/page/"])
  test.describe(`${address} before anybody touches it`, () => {
    test.use({ expectedConsole: /404/ });

    test("has one small script, reads and scrolls without another", async ({ page }) => {
      await page.goto(address);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.getByRole("heading", { level: 1 }).tap();
      expect(await scriptsSent(page)).toEqual([expect.stringMatching(/^\/_next\/static\/later\/\w+\.js$/)]);
      expect(await state(page)).toBe("waiting");
    });
  });

test("a tool's scripts come at once", async ({ page }) => {
  await page.goto("/patterns/");
  expect((await scriptsSent(page)).length).toBeGreaterThan(4);
  expect(await page.locator("#later-scripts").count()).toBe(0);
});

test("the first tap on Run runs the SQL", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  const block = page.locator(".runner").first();
  await block.getByRole("button", { name: "Run", exact: true }).tap();
  await expect(block.getByText(/ ms, same as printed/)).toBeVisible({ timeout: 60_000 });
  expect(await state(page)).toBe("ready");
});

test("what is typed before the scripts are there is searched for once they are", async ({ page }) => {
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await typed;
    await route.continue();
  });
  let haveTyped = () => {};
  const typed = new Promise<void>((resolve) => {
    haveTyped = resolve;
  });
  await page.goto("/patterns/data-lake/");
  const box = page.getByRole("combobox", { name: "Find a pattern" }).first();
  await box.tap();
  await page.keyboard.type("debezium");
  expect(await state(page)).toBe("loading");
  haveTyped();
  await expect(page.getByRole("option", { name: /Change data capture/ })).toBeVisible();
  await expect(box).toHaveValue("debezium");
});

test("the key for the search opens it, also as the first thing that happens", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox", { name: "Find a pattern" }).first()).toBeFocused();
});

test("the theme is switched without any other script", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/patterns/data-lake/");
  await page.getByRole("button", { name: "Switch to dark theme" }).tap();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await state(page)).toBe("waiting");
});

test("the line of the home page moves with the first key", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("slider").first().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("13 months are loaded.")).toBeVisible();
});

test("answers on this device are a wish: the page loads what tells how it fits them", async ({ page }) => {
  await page.goto("/decide/");
  await page.evaluate(() => localStorage.setItem("isotherm:answers", "{}"));
  await page.goto("/patterns/data-lake/");
  await expect.poll(() => state(page)).toBe("ready");
});

test.describe("scripts that do not come", () => {
  test.use({ expectedConsole: /404|Failed to load/ });

  test("are said, with what to do, and the page can still be read", async ({ page }) => {
    await page.route("**/_next/static/chunks/*.js", (route) => route.fulfill({ status: 404 }));
    await page.goto("/patterns/data-lake/");
    await page.getByRole("button", { name: "Run", exact: true }).first().tap();
    await expect(page.getByRole("alert")).toContainText("could not load its scripts");
    await expect(page.getByRole("link", { name: "Load the page again" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Data lake" })).toBeVisible();
  });
});

test("a letter typed in the very moment in which the page wakes is kept", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  // Both letters are typed by the page itself: the keys of a busy test may come after the page woke.
  await page.evaluate(() => {
    const type = (letter: string) => document.execCommand("insertText", false, letter);
    document.addEventListener("focusin", () => setTimeout(() => type("d")), { once: true });
    document.addEventListener("hydrated", () => type("e"), { once: true });
  });
  const box = page.getByRole("combobox", { name: "Find a pattern" }).first();
  await box.tap();
  await expect.poll(() => state(page)).toBe("ready");
  await page.keyboard.type("bezium");
  await expect(page.getByRole("option", { name: /Change data capture/ })).toBeVisible();
  await expect(box).toHaveValue("debezium");
});
