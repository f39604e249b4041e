import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const root = (page: Page) => page.locator("html");
const sections = (page: Page) => page.locator(".body > section");
const hasText = (page: Page) =>
  sections(page).evaluateAll((all) =>
    all.map((section) => (section.lastElementChild?.getBoundingClientRect().height ?? 0) > 0),
  );

test("a fresh visit is painted before its sections are laid out, and all of them are once the page has come to rest", async ({
  page,
}) => {
  await page.addInitScript(() => {
    // No time is idle until the test says so.
    const waiting: IdleRequestCallback[] = [];
    globalThis.requestIdleCallback = (work) => waiting.push(work);
    addEventListener("idle-at-last", () => {
      for (let work = waiting.shift(); work !== undefined; work = waiting.shift())
        work({ didTimeout: false, timeRemaining: () => 50 });
    });
  });
  await page.goto("/patterns/data-lake/");
  await expect(root(page)).toHaveAttribute("data-in-parts", "near");
  await expect(page.getByRole("heading", { level: 2, name: "When to use it" })).toBeVisible();
  const states = () =>
    sections(page).evaluateAll((all) =>
      all.slice(1).map((section) => getComputedStyle(section).contentVisibility),
    );
  expect(new Set(await states())).toEqual(new Set(["auto"]));
  await page.emulateMedia({ media: "print" });
  expect(new Set(await states())).toEqual(new Set(["visible"]));
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("idle-at-last")));
  await expect(root(page)).not.toHaveAttribute("data-in-parts");
  expect(new Set(await states())).toEqual(new Set(["visible"]));
  expect(new Set(await hasText(page))).toEqual(new Set([true]));
});

test("an anchor finds its place in the whole page", async ({ page }) => {
  await page.goto("/patterns/data-lake/#how-it-fails");
  await expect(root(page)).not.toHaveAttribute("data-in-parts");
  await expect(page.getByRole("heading", { level: 2, name: "How it fails" })).toBeInViewport();
});

test("a reload and the way back find their place in the whole page", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  await expect(root(page)).not.toHaveAttribute("data-in-parts");
  const place = () => page.evaluate(() => scrollY);
  await page.mouse.move(600, 300);
  await page.mouse.wheel(0, 5000);
  await expect.poll(place).toBe(5000);
  // A face that comes in time may make a paragraph above one line longer or shorter.
  const isNear = async () => Math.abs((await place()) - 5000) < 40;
  await page.reload();
  await expect(root(page)).not.toHaveAttribute("data-in-parts");
  await expect.poll(isNear).toBe(true);
  await page.goto("/method/");
  await page.goBack();
  await expect.poll(isNear).toBe(true);
});

test("where the script that lays out the rest does nothing, all is laid out after a while", async ({
  page,
}) => {
  await page.route("**/_next/static/later/*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  await page.goto("/patterns/data-lake/");
  await expect(root(page)).toHaveAttribute("data-in-parts", "first");
  await expect(root(page)).not.toHaveAttribute("data-in-parts");
  expect(new Set(await hasText(page))).toEqual(new Set([true]));
});
