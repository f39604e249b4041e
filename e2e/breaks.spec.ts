import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./site-test";

const article = (page: Page, title: string) => page.getByRole("article", { name: title });

/** Starts a guided run and waits until it is done. */
async function runIt(run: Locator) {
  await run.getByRole("button", { name: /^(?:Run|Try)/ }).click();
  await expect(run.getByRole("status").first()).toContainText("Done in", { timeout: 60_000 });
}

/** The figures of one row, case by case, to the last digit. */
const figures = (run: Locator, name: string) =>
  run
    .getByRole("row", { name })
    .locator("data")
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("value"))));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("Pattern 1: a run is cancelled, runs again, and memory fills until DuckDB says so", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/lab/breaks/");
  const memory = article(page, "History grows, memory fills");
  const others = article(page, "Loads compete with queries").getByRole("button", { name: /^Run/ });
  await memory.getByRole("button", { name: /^Run/ }).click();
  await expect(memory.getByRole("status")).toContainText("Loading month", { timeout: 60_000 });
  await expect(others).toHaveAttribute("aria-disabled", "true");
  await memory.getByRole("button", { name: /^Cancel/ }).click();
  await expect(memory.getByRole("status")).toHaveText("Cancelled. Nothing of it is left.");
  await expect(others).toHaveAttribute("aria-disabled", "false");
  await runIt(memory);
  await expect(memory.getByRole("cell", { name: /Out of Memory Error/ })).toBeVisible();
  const [held, window] = await figures(memory, "Months held");
  expect(held).toBeGreaterThan(window!);
  await expect(memory.getByText("Modelled, not measured")).toBeVisible();
});

test("Pattern 2: the figures of the forgotten filter are what the server sent", async ({ page, context }) => {
  const sent: number[] = [];
  context.on("response", (response) => {
    if (response.url().includes(".parquet")) sent.push(Number(response.headers()["content-length"]));
  });
  await page.goto("/lab/breaks/");
  const forgotten = article(page, "The date filter is forgotten");
  await runIt(forgotten);
  expect(await figures(forgotten, "Files opened")).toEqual([1, 36]);
  expect(sum(await figures(forgotten, "Requests"))).toBe(sent.length);
  expect(sum(await figures(forgotten, "Bytes read"))).toBe(sum(sent));
  await forgotten.getByText("The statements that were run").click();
  await expect(forgotten.getByText("WHERE report_date > DATE '2025-12-24'")).toBeVisible();

  const files = article(page, "Small files");
  await runIt(files);
  expect(await figures(files, "Requests")).toEqual([168, 1]);
  const renamed = article(page, "A column is renamed");
  await runIt(renamed);
  const [before, silent, mapped] = await figures(renamed, "Sum of sold");
  expect(silent).toBeLessThan(before!);
  expect(mapped).toBe(before);
  await expect(page.getByRole("navigation", { name: "Guided runs" }).getByText("2 of 5 break")).toBeVisible();
});

test("Pattern 3: a link opens a run on the flights, and a phone shows its cases one below the other", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/lab/breaks/?data=flights#half-load");
  await expect(page.getByRole("radio", { name: /US flights/ })).toBeChecked();
  const half = article(page, "A load fails half way and is repeated");
  await expect(half).toBeInViewport();
  await expect(half.getByRole("link", { name: "Play it day by day" })).toHaveAttribute(
    "href",
    "/lab/rolling-window/?data=flights",
  );
  await runIt(half);
  expect(await figures(half, "Days that are wrong")).toEqual([1, 0, 0]);
  const boundary = article(page, "The boundary day is counted twice, or not at all");
  await runIt(boundary);
  const [twice, lost, right] = await figures(boundary, "Rows of the boundary day");
  expect([twice, lost]).toEqual([2 * right!, 0]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("a crowd is measured, then modelled: plot, table, slots and time to think", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/lab/breaks/?data=flights&delay=0#many-dashboards");
  const crowd = article(page, "Many dashboards at once");
  await runIt(crowd);
  await expect(crowd.getByText("Modelled, not measured: 1 to 50 readers at once")).toBeVisible();
  await expect(crowd.locator(".crowd-plot .most")).toHaveCount(2);
  await crowd.getByText("The plot as a table").click();
  const rows = crowd.getByRole("table", { name: "Modelled times" }).getByRole("row");
  await expect(rows).toHaveCount(1 + 14);
  const last = await rows.last().textContent();
  await crowd.getByLabel(/Queries that the engine runs at once/).fill("8");
  await expect(crowd.getByText("Readers keep all 8 slots busy")).toBeVisible();
  await expect(rows.last()).not.toHaveText(last ?? "");
  await crowd.getByLabel(/Between an answer and the next question/).fill("30");
  await expect(page).toHaveURL(/\?data=flights&delay=0&slots=8&think=30#many-dashboards$/);
});

test.describe("without an engine", () => {
  test.use({ expectedConsole: /ERR_FAILED|Failed to (?:fetch|load)/ });

  test("a run says why it cannot start, and starts once the engine can be had", async ({ page }) => {
    await page.route("**/duckdb/engine.json", (route) => route.abort());
    await page.goto("/lab/breaks/");
    const purge = article(page, "The purge does not run");
    await purge.getByRole("button", { name: /^Run/ }).click();
    await expect(purge.getByRole("alert")).toContainText("The SQL engine could not be loaded");
    await page.unroute("**/duckdb/engine.json");
    await runIt(purge);
    expect(await figures(purge, "Days that are wrong")).toEqual([1, 0, 0]);
    await expect(purge.getByRole("alert")).toHaveCount(0);
  });
});
