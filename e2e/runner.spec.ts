import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./site-test";

const address = "/patterns/change-data-capture/";

/** Folds a log of changes by arrival, and so gets all three customers wrong. */
const naive = (page: Page) =>
  page.getByRole("region", { name: "The naive fold: last arrival wins", exact: true });
const current = (page: Page) => page.getByRole("region", { name: /^The current table/ });

/** The first run of a test compiles 34 MB of wasm, which a busy machine does slowly. */
const firstRun = { timeout: 60_000 };

const cells = (runner: Locator) => runner.getByRole("cell");
const wrongCustomers = ["1", "Leeds", "101", "2", "York", "102", "3", "Ely", "105"];
const rightCustomers = ["1", "Bath", "103", "2", "Hull", "104"];

async function changeSql(runner: Locator, from: string, to: string) {
  const editor = runner.getByRole("textbox", { name: /^SQL: / });
  const sql = await editor.inputValue();
  expect(sql).toContain(from);
  await editor.fill(sql.replace(from, to));
}

test("a reader runs the SQL, edits it, breaks it and resets it", async ({ page }) => {
  const engineFiles: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/duckdb/")) engineFiles.push(request.url());
  });
  await page.goto(address);
  const runner = naive(page);
  await expect(cells(runner)).toHaveText(wrongCustomers);
  await expect(runner.getByRole("button", { name: "Run" })).toBeEnabled();
  expect(engineFiles).toEqual([]);

  await runner.getByRole("button", { name: "Run" }).click();
  await expect(runner.getByText(/^3 rows in .* ms, same as printed\.$/)).toBeVisible(firstRun);
  expect(engineFiles).not.toEqual([]);

  await runner.getByRole("button", { name: "Edit" }).click();
  await expect(runner.getByRole("textbox")).toBeFocused();
  await changeSql(runner, "arrived desc", "lsn desc");
  await runner.getByRole("button", { name: "Run" }).click();
  await expect(runner.getByText(/^2 rows in .* ms, which differs from the printed result\.$/)).toBeVisible();
  await expect(cells(runner)).toHaveText(rightCustomers);

  await changeSql(runner, "id, city, lsn from", "id, town, lsn from");
  await runner.getByRole("button", { name: "Run" }).click();
  const alert = runner.getByRole("alert");
  await expect(alert).toContainText('Binder Error: Referenced column "town" not found in FROM clause!');
  await expect(alert).toContainText("LINE 13: select id, town, lsn from change_log");
  await expect(runner.getByRole("textbox")).toHaveValue(/select id, town, lsn/);

  await runner.getByRole("button", { name: "Reset" }).click();
  await expect(alert).toBeHidden();
  await expect(runner.getByRole("textbox")).toBeHidden();
  await expect(cells(runner)).toHaveText(wrongCustomers);
});

test("a block runs after the blocks above it, in a new database each time", async ({ page }) => {
  await page.goto(address);
  const runner = current(page);
  for (const _ of ["first", "second"]) {
    await runner.getByRole("button", { name: "Run" }).click();
    await expect(runner.getByText(/^3 rows in .* ms, same as printed\.$/)).toBeVisible(firstRun);
    await runner.getByRole("button", { name: "Reset" }).click();
    await expect(runner.getByText(/as the tests get them/)).toBeVisible();
  }
  await runner.getByRole("button", { name: "Run" }).click();
  await naive(page).getByRole("button", { name: "Run" }).click();
  await expect(runner.getByText(/same as printed/)).toBeVisible(firstRun);
  await expect(naive(page).getByText(/same as printed/)).toBeVisible(firstRun);
});

test("the keyboard edits, runs and leaves the editor", async ({ page }) => {
  await page.goto(address);
  const runner = naive(page);
  const edit = runner.getByRole("button", { name: "Edit" });
  await expect(edit).toBeEnabled();
  await edit.press("Enter");
  await expect(runner.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("select 'typed' as word, 42 as answer");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(cells(runner)).toHaveText(["typed", "42"], firstRun);
  await expect(runner.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(runner.getByRole("textbox")).not.toBeFocused();
});

test("a link carries edited SQL to another reader, who decides whether to run it", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(address);
  await naive(page).getByRole("button", { name: "Edit" }).click();
  await changeSql(naive(page), "arrived desc", "lsn desc");
  await naive(page).getByRole("button", { name: "Copy link" }).click();
  await expect(naive(page).getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#try-1\?sql=[\w-]+$/);
  expect(link).toBe(page.url());

  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const opened = await other.newPage();
  await opened.goto(link);
  const runner = naive(opened);
  await expect(runner.getByRole("textbox")).toHaveValue(/lsn desc/);
  await expect(runner).toBeInViewport();
  await expect(runner.getByText("This SQL came with the link and has not been run.")).toBeVisible();
  await expect(cells(runner)).toHaveText(wrongCustomers);
  await runner.getByRole("button", { name: "Run" }).click();
  await expect(cells(runner)).toHaveText(rightCustomers, firstRun);

  await runner.getByRole("button", { name: "Reset" }).click();
  await expect(opened).toHaveURL(/#try-1$/);
  await opened.reload();
  await expect(runner.getByText(/as the tests get them/)).toBeVisible();
  await other.close();
});

test("a link that was cut short says so and keeps the printed SQL", async ({ page }) => {
  await page.goto(`${address}#try-1?sql=_w`);
  const runner = naive(page);
  await expect(runner.getByText(/^The SQL in the link cannot be read/)).toBeVisible();
  await expect(runner.getByText("create table change_log")).toBeVisible();
  await expect(cells(runner)).toHaveText(wrongCustomers);
});

test("a run that never ends can be cancelled, and the next one works", async ({ page }) => {
  await page.goto(address);
  const runner = naive(page);
  await runner.getByRole("button", { name: "Edit" }).click();
  await runner
    .getByRole("textbox")
    .fill("select count(*) from range(10000000) a, range(10000000) b where a.range + b.range = 7");
  await runner.getByRole("button", { name: "Run" }).click();
  await expect(runner.getByText("Running in an empty database.")).toBeVisible(firstRun);
  await runner.getByRole("button", { name: "Cancel" }).click();
  await expect(runner.getByText(/^Cancelled\./)).toBeVisible();
  await runner.getByRole("textbox").fill("select 1 as one");
  await runner.getByRole("button", { name: "Run" }).click();
  await expect(cells(runner)).toHaveText(["1"]);
});

test("the first run shows how many bytes of the engine have come", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/duckdb\/duckdb-.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address);
  await naive(page).getByRole("button", { name: "Run" }).click();
  await expect(naive(page).getByText(/^7\.\d of 7\.\d MB$/)).toBeVisible(firstRun);
  await expect(naive(page).getByRole("progressbar", { name: "DuckDB" })).toBeVisible();
  release();
  await expect(naive(page).getByText(/same as printed/)).toBeVisible(firstRun);
  await expect(naive(page).getByRole("progressbar")).toBeHidden();
});

test.describe("an engine that cannot be had", () => {
  test.use({ expectedConsole: /Failed to (?:load resource|fetch)|ERR_FAILED/ });

  for (const [what, file] of [
    ["its description", /\/duckdb\/engine\.json$/],
    ["its worker", /\/duckdb\/wrapper-.*\.js$/],
    ["its wasm file", /\/duckdb\/engine-.*\.bin$/],
    ["DuckDB's own script", /\/duckdb\/duckdb-.*\.js$/],
  ] as const)
    test(`${what} blocked ends in a clear message, and a second try works`, async ({ page }) => {
      await page.route(file, (route) => route.abort());
      await page.goto(address);
      const runner = naive(page);
      await runner.getByRole("button", { name: "Run" }).click();
      const alert = runner.getByRole("alert");
      await expect(alert).toContainText("Check the connection and whether a content blocker stops it", {
        timeout: 20_000,
      });
      await expect(cells(runner)).toHaveText(wrongCustomers);

      await page.unroute(file);
      await alert.getByRole("button", { name: "Try again" }).click();
      await expect(runner.getByText(/same as printed/)).toBeVisible(firstRun);
      await expect(alert).toBeHidden();
    });

  test("a lost part of the page's own code ends in a clear message, and a second try works", async ({
    page,
  }) => {
    await page.goto(address);
    const runner = naive(page);
    await runner.getByRole("button", { name: "Reset" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-scripts", "ready");
    const code = /\/_next\/static\/chunks\//;
    await page.route(code, (route) => route.abort());
    await runner.getByRole("button", { name: "Run" }).click();
    const alert = runner.getByRole("alert");
    await expect(alert).toContainText("A part of this page that starts the SQL engine could not be loaded.");

    await page.unroute(code);
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(runner.getByRole("button", { name: /Run|Cancel/ })).toBeFocused();
    await expect(runner.getByText(/same as printed/)).toBeVisible(firstRun);
  });

  test("a wasm file that never answers ends in a clear message within 20 seconds", async ({ page }) => {
    await page.route(/\/duckdb\/engine-.*\.bin$/, () => {});
    await page.goto(address);
    await naive(page).getByRole("button", { name: "Run" }).click();
    await expect(naive(page).getByRole("alert")).toContainText("made no progress for 15 seconds", {
      timeout: 20_000,
    });
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the SQL and its result can be read", async ({ page }) => {
    await page.goto(address);
    await expect(naive(page).getByText("create table change_log")).toBeVisible();
    await expect(cells(naive(page))).toHaveText(wrongCustomers);
    await expect(naive(page).getByRole("button")).toHaveCount(0);
  });
});
