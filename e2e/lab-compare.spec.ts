import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { watchLake } from "./lab-page";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

test.setTimeout(240_000);

const says = (page: Page) => page.getByRole("status", { name: "What is being measured" });
const winner = (page: Page) => page.getByRole("status", { name: "Which placement is cheapest" });
const runAll = (page: Page) => page.getByRole("button", { name: /^Run all/ });
const measuredTable = (page: Page) => page.getByRole("table").filter({ hasText: "Measured in this page" });
const monthTable = (page: Page) => page.getByRole("table").filter({ hasText: "Modelled, in italics" });
const rowOf = (page: Page, title: string) => measuredTable(page).getByRole("row").filter({ hasText: title });

async function open(page: Page, address: string) {
  await page.goto(`/lab/compare/${address}`);
  await expect(runAll(page)).toBeEnabled();
}

async function measure(page: Page, outcome: string | RegExp) {
  await runAll(page).click();
  await expect(says(page)).toHaveText(outcome, { timeout: 150_000 });
}

/** Leaves only some scenarios of a data set in. */
const without = (...ids: readonly string[]) => `without=${ids.join("_")}`;

const retailLeftOut = without(
  "stock-against-history",
  "last-quarter-by-region",
  "december-against-december",
  "three-year-trend",
  "function-of-the-day",
  "text-search",
  "dashboard-with-slicers",
  "one-store",
  "cost-as-of-a-day",
  "correlation-and-outliers",
  "feature-scan",
  "forgotten-date-filter",
  "late-corrections",
);
const flightsLeftOut = (...kept: readonly string[]) =>
  without(
    ...[
      "on-time-last-week",
      "delay-by-hour",
      "busiest-routes",
      "one-airport",
      "airport-against-its-past",
      "week-against-week",
      "worst-days",
      "distance-and-delay",
      "airport-features",
      "airport-name-search",
      "count-flights",
      "forgotten-day",
    ].filter((id) => !kept.includes(id)),
  );

type Line = Readonly<Record<string, string>>;

/** The downloaded CSV, which has exact figures: one line for each load and each cell. */
async function downloadLines(page: Page): Promise<readonly Line[]> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const [head = [], ...lines] = text
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ""])));
}

const sumOf = (lines: readonly Line[], column: string) =>
  lines.reduce((sum, line) => sum + Number(line[column]), 0);

test("retail under three placements: the figures are those that the server sent, and money follows prices, mix, volume and cache", async ({
  page,
}) => {
  const lake = watchLake(page);
  await open(page, `?n=1&${retailLeftOut}`);
  await expect(page.getByText("It may run out of memory: that is a result too.")).toBeVisible();
  expect(lake.requests()).toBe(0);
  await measure(page, "Done: 9 cells measured.");

  const lines = await downloadLines(page);
  // Two loads; three scenarios under three placements.
  expect(lines).toHaveLength(2 + 9);
  expect(sumOf(lines, "measured_requests")).toBe(lake.requests());
  expect(sumOf(lines, "measured_bytes_read")).toBe(await lake.bytes());
  const bytesOf = (scenario: string) =>
    lines.filter((line) => line.scenario === scenario).map((line) => Number(line.measured_bytes_read) > 0);
  // Pattern 1, 2, 3.
  expect(bytesOf("morning-dashboard")).toEqual([false, true, false]);
  expect(bytesOf("stock-against-year")).toEqual([false, true, true]);
  expect(bytesOf("count-everything")).toEqual([false, false, false]);
  await expect(page.getByText("3 scenarios gave the same rows under every placement measured")).toBeVisible();

  await expect(winner(page)).toHaveText(/^Pattern 2 is cheapest: /);
  const scan = page.getByRole("textbox", { name: "Scanned from the lake, dollars per TB scanned" });
  await scan.fill("6,25");
  await expect(page.getByRole("alert").filter({ hasText: "found “6,25”" })).toContainText(
    "5 stays in force.",
  );
  const before = (await winner(page).textContent()) ?? "";
  await scan.fill("500000");
  await expect(winner(page)).not.toHaveText(before);
  await expect(winner(page)).toHaveText(/^Pattern [13] is cheapest: /);
  await expect(page).toHaveURL(/prices=aws-serverless_scan-500000/);
  await page.getByRole("button", { name: "Back to the table's figures (1 changed)" }).click();
  await expect(winner(page)).toHaveText(before);

  const month = monthTable(page).getByRole("row").filter({ hasText: "A month" }).last();
  const plainMonth = (await month.textContent()) ?? "";
  await page.getByRole("radio", { name: "on: results serve for a day" }).check();
  // An average month has 30.4 days: the dashboard of 1,760 runs is read on 31 of them.
  await expect(monthTable(page)).toContainText("31 of 1,760 runs read");
  await expect(page.getByText("A changed slicer changes the text, so it is always run.")).toBeVisible();
  await expect(month).not.toHaveText(plainMonth);
  await page.getByRole("radio", { name: "off: every run reads" }).check();
  await expect(month).toHaveText(plainMonth);

  await page.getByRole("textbox", { name: "Your data in the lake" }).fill("40");
  await expect(page.getByText("Money is for 40.0\u2009TB")).toBeVisible();
  await expect(page.getByRole("figure", { name: /^A month as the history grows/ })).toBeVisible();
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    expect(await violationsOf(page, theme === "light" ? "all" : "colours")).toEqual([]);
  }
});

test("flights are measured day by day, with the mix and the window that a team brought along", async ({
  page,
}) => {
  const lake = watchLake(page);
  await open(
    page,
    `?data=flights&n=1&mix=60-25-10-5&history=48&hot=1&${flightsLeftOut("on-time-last-week", "worst-days", "count-flights")}`,
  );
  await expect(page.getByText("From your answers:")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Newest days in Pattern 3's warehouse" })).toHaveValue("30");
  await expect(page.getByRole("textbox", { name: "dashboards" })).toHaveValue("60");
  await measure(page, "Done: 9 cells measured.");
  const lines = await downloadLines(page);
  expect(sumOf(lines, "measured_requests")).toBe(lake.requests());
  expect(sumOf(lines, "measured_bytes_read")).toBe(await lake.bytes());
  // 900, 30 and 60 runs are 990; 60 % of them are for dashboards and 25 % for one-off questions, which nobody else asks here.
  const runs = new Map(lines.map((line) => [line.scenario, Number(line.modelled_runs_a_month)]));
  expect(runs.get("on-time-last-week")).toBe(Math.round((990 * 60) / 85));
  expect(
    sumOf(
      lines.filter(({ placement }) => placement === "no-warehouse"),
      "modelled_runs_a_month",
    ),
  ).toBe(990);
  await page.getByRole("radio", { name: "each scenario's own figure" }).check();
  await expect(page.getByRole("textbox", { name: "Runs of On time last week a month" })).toHaveValue("900");
});

test("a delay is waited for, and figures of one distance never stand beside those of another", async ({
  page,
}) => {
  const withoutWarehouse = async () => {
    const lines = await downloadLines(page);
    const line = lines.find(({ placement }) => placement === "no-warehouse");
    return { ms: Number(line?.measured_ms_median), delay: line?.delay_ms };
  };
  await open(page, `?data=flights&n=1&window=1&${flightsLeftOut("worst-days")}`);
  await measure(page, "Done: 3 cells measured.");
  const near = await withoutWarehouse();
  expect(near.delay).toBe("0");

  await page.getByRole("radio", { name: "80\u2009ms" }).check();
  await expect(rowOf(page, "Worst days")).toContainText("not measured");
  await expect(
    page.getByText(/^Not shown: 3 cells of Pattern 1, Pattern 2 and Pattern 3 measured with nothing added/),
  ).toBeVisible();
  await measure(page, "Done: 3 cells measured.");
  const far = await withoutWarehouse();
  expect(far.delay).toBe("80");
  // 181 requests, six at a time: 31 rounds of 80 ms at least.
  expect(far.ms).toBeGreaterThanOrEqual(31 * 80);

  await page.getByRole("button", { name: "Go back to that setting" }).click();
  await expect(page.getByRole("radio", { name: "none" })).toBeChecked();
  expect(await withoutWarehouse()).toEqual(near);
});

test("a cancelled run keeps what was measured, one row can be run alone, and nothing is loaded before the first click", async ({
  page,
}) => {
  const heavy: string[] = [];
  page.on("request", (request) => {
    if (/\/(duckdb|lake)\//.test(request.url())) heavy.push(request.url());
  });
  await open(page, `?data=flights&n=5&${flightsLeftOut("on-time-last-week", "one-airport", "worst-days")}`);
  expect(heavy).toEqual([]);
  await runAll(page).click();
  await expect(rowOf(page, "On time last week")).toContainText("kB", { timeout: 60_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(says(page)).toHaveText(/^Cancelled: \d+ cells? measured\. What was measured stays\.$/);
  await expect(rowOf(page, "On time last week")).toContainText("kB");
  await expect(rowOf(page, "On time last week")).toContainText("not measured");

  await page.getByRole("radio", { name: "1", exact: true }).check();
  await measuredTable(page).getByText("Down to one airport", { exact: true }).click();
  await page.getByRole("button", { name: /^Run this one alone\W+Down to one airport$/ }).click();
  await expect(says(page)).toHaveText("Done: 3 cells measured.", { timeout: 60_000 });
  await expect(rowOf(page, "Down to one airport")).not.toContainText("not measured");
});
