import type { Page } from "@playwright/test";
import { expect, test } from "./site-test";

const headerBox = (page: Page) => page.getByRole("banner").getByRole("combobox", { name: "Find a pattern" });
const hits = (page: Page) => page.getByRole("banner").getByRole("option");
const catalogBox = (page: Page) => page.getByRole("searchbox", { name: "Search the catalog" });
const indexFetchedByPage = (page: Page) =>
  page.evaluate(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/search-index.json")),
  );

/** The worker's own answers, each half a second late. */
const delayAnswers = (page: Page) =>
  page.addInitScript(() => {
    const listen = Worker.prototype.addEventListener;
    function listenLate(this: Worker, type: string, listener: (event: Event) => void) {
      listen.call(this, type, (event) => setTimeout(() => listener(event), 500));
    }
    Reflect.set(Worker.prototype, "addEventListener", listenLate);
  });

test("the search runs in a worker, and fast typing ends with the answer to all that was typed", async ({
  page,
}) => {
  await page.goto("/patterns/data-lake/");
  const worker = page.waitForEvent("worker");
  await headerBox(page).focus();
  await worker;
  await page.keyboard.type("debezium");
  await expect(hits(page).first()).toContainText("Change data capture");
  await expect(hits(page).first()).toContainText("technology: Debezium");
  expect(await indexFetchedByPage(page)).toBe(false);
  await headerBox(page).fill("");
  await page.keyboard.type("kappa architecture");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patterns\/kappa-architecture\/$/);
});

test("where answers are late the earlier one stays in sight, and Enter waits for the one to what was typed", async ({
  page,
}) => {
  await delayAnswers(page);
  await page.goto("/patterns/data-lake/");
  await headerBox(page).fill("data lake");
  await expect(hits(page).first()).toContainText("Data lake");
  await headerBox(page).fill("data mesh");
  await page.keyboard.press("Enter");
  await expect(hits(page).first()).toContainText("Data lake");
  await expect(page).toHaveURL(/\/patterns\/data-mesh\/$/);

  await page.goto("/patterns/");
  await catalogBox(page).fill("data lake");
  const first = page.getByRole("table", { name: "Patterns" }).getByRole("rowheader").first();
  await expect(first).toContainText("Data lake");
  await catalogBox(page).fill("debezium");
  await page.keyboard.press("Enter");
  await expect(first).toContainText("Data lake");
  await expect(page).toHaveURL(/\/patterns\/change-data-capture\/$/);
});

test.describe("without a worker the page searches by itself", () => {
  test.use({ expectedConsole: /404|Content Security Policy|worker/i });

  const hindrances: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    "as the browser has none": (page) =>
      page.addInitScript(() => {
        const none = class {
          constructor() {
            throw new DOMException("no workers here", "SecurityError");
          }
        };
        Reflect.set(globalThis, "Worker", none);
      }),
    "as its script is gone": (page) =>
      page.route("**/turbopack-worker-*.js", (route) => route.fulfill({ status: 404 })),
    "as a policy forbids it": (page) =>
      page.route("**/patterns/data-lake/", async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), "content-security-policy": "worker-src 'none'" };
        await route.fulfill({ response, headers });
      }),
  };

  for (const [why, hinder] of Object.entries(hindrances))
    test(why, async ({ page }) => {
      await hinder(page);
      await page.goto("/patterns/data-lake/");
      await headerBox(page).fill("debezium");
      await expect(hits(page).first()).toContainText("technology: Debezium");
      expect(await indexFetchedByPage(page)).toBe(true);
    });
});
