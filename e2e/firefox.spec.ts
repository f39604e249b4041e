import { test as base, expect } from "@playwright/test";
import puppeteer, { type Browser, type HTTPResponse, type Page } from "puppeteer-core";
import { findFirefox } from "../scripts/find-firefox";

/** Puppeteer's Firefox in place of Playwright's, which is a build of its own. A console error, an uncaught one, a violation or another host fails the test. */
const test = base.extend<{ readonly firefoxPage: Page }>({
  firefoxPage: async ({ baseURL }, use) => {
    const executablePath = findFirefox();
    if (executablePath === undefined)
      throw new Error(
        "Firefox: none is installed, and the setup could not install one. Install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to its program file.",
      );
    const browser: Browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const troubles: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => troubles.push(`uncaught: ${error}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !/^(?:data|blob|about):/.test(url))
        troubles.push(`another host: ${url}`);
    });
    await use(page);
    await browser.close();
    expect(troubles).toEqual([]);
  },
});

const press = (page: Page, name: string) =>
  page.locator(`main ::-p-aria([name="${name}"][role="button"])`).click();
/** The words of a place as they stand; "" while there is no such place. */
const wordsOf = (page: Page, selector: string) =>
  page.$$eval(selector, (places) => places.map(({ textContent }) => textContent).join("\n"));
const inTime = { timeout: 60_000 };

test("Firefox runs a pattern's SQL and the federated query, and reads no byte of the lake but those it counts", async ({
  firefoxPage: page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/patterns/change-data-capture/`);
  await press(page, "Run");
  await expect
    .poll(() => wordsOf(page, "main [role=status]"), inTime)
    .toMatch(/3 rows in .* ms, same as printed\./);

  const answers: HTTPResponse[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".parquet")) answers.push(response);
  });
  await page.goto(`${baseURL}/lab/?s=stock-against-year&months=1`);
  await press(page, "Load the window");
  await expect.poll(() => wordsOf(page, ".says"), inTime).toMatch(/^Loaded 1 month: 148,800 rows/);
  expect(answers.length).toBeGreaterThan(0);

  answers.length = 0;
  await press(page, "Run");
  await expect
    .poll(() => wordsOf(page, ".says"), inTime)
    .toMatch(/^120 rows in .* from the lake in \d+ requests\.$/);
  expect(await page.$$eval('[aria-label="Rows of the answer"] tbody tr', ({ length }) => length)).toBe(120);
  expect([...new Set(answers.map((answer) => answer.status()))]).toEqual([206]);
  const sent = answers.reduce((sum, answer) => sum + Number(answer.headers()["content-length"]), 0);
  expect(sent).toBeGreaterThan(1_000_000);
  const grouped = new Intl.NumberFormat("en-GB");
  expect(await wordsOf(page, "main")).toContain(
    `Read: ${grouped.format(sent)} bytes in ${grouped.format(answers.length)} requests.`,
  );
});
