import type { Page } from "@playwright/test";
import { createNativeEngine } from "@/lib/adapters/duckdb-native";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import { flights } from "@/lib/lab/data-set";
import { openLab, run, says, shownRows, statement, watchLake } from "./lab-page";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const history =
  "read_parquet('public/lake/inventory_history/*/*/*.parquet', hive_partitioning = true, hive_types = {'year': INTEGER, 'month': INTEGER})";

/** The rows that native DuckDB gives over the same files, with the days from `boundary` on in the warehouse. */
async function nativeRows(sql: string, boundary: string): Promise<readonly (readonly string[])[]> {
  const engine = await createNativeEngine();
  for (const statement of [
    "CREATE SCHEMA lake",
    "CREATE SCHEMA warehouse",
    `CREATE VIEW lake.inventory_history AS SELECT * FROM ${history}`,
    `CREATE VIEW warehouse.inventory_current AS SELECT * FROM ${history} WHERE report_date >= DATE '${boundary}'`,
    `CREATE VIEW inventory AS SELECT * FROM ${history}`,
  ])
    await engine.query(statement);
  const { rows } = await engine.query(sql);
  await engine.close();
  return rows.map((row) => row.map((cell) => cell ?? "NULL"));
}

const grouped = (value: number) => new Intl.NumberFormat("en-GB").format(value);

async function load(page: Page) {
  await page.getByRole("button", { name: "Load the window" }).click();
  await expect(page.getByText("Loading is counted apart from any query.")).toBeVisible({ timeout: 60_000 });
}

test("the federated query over twelve loaded months gives the right rows and counts the bytes that were sent", async ({
  page,
}) => {
  const scenario = (await readScenarios()).find(({ id }) => id === "stock-against-year")!;
  const lake = watchLake(page);
  await openLab(page, "?s=stock-against-year&months=12");
  await expect(page.getByText(scenario.question)).toBeVisible();

  await load(page);
  const loaded = await lake.bytes();
  await expect(
    page.getByText(`${(loaded / 1e6).toFixed(1)}\u2009MB in ${lake.requests()} requests`).first(),
  ).toBeVisible();

  lake.forget();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(says(page)).toHaveText(/^120 rows in /);
  const sent = await lake.bytes();
  expect(lake.statuses()).toEqual([206]);
  expect(sent).toBeGreaterThan(0);
  await page.getByText("The plan as a table, and bytes to the last one").click();
  await expect(
    page.getByText(`Read: ${grouped(sent)} bytes in ${grouped(lake.requests())} requests.`),
  ).toBeVisible();

  const expected = await nativeRows(scenario.sql, "2025-01-01");
  expect(expected).toHaveLength(120);
  expect(await shownRows(page)).toEqual(expected);
});

test("flights have their own questions, a window in days, and the rows that native DuckDB gives", async ({
  page,
}) => {
  const scenario = (await readScenarios(flights)).find(({ id }) => id === "week-against-week")!;
  const lake = watchLake(page);
  await openLab(page, "?data=flights&s=week-against-week");
  await expect(page.getByText(scenario.question)).toBeVisible();
  await expect(page.getByRole("slider", { name: "The isotherm: days in the warehouse" })).toHaveValue("28");
  await page.getByRole("button", { name: "Load 28 days and run" }).click();
  await expect(says(page)).toHaveText(/^7 rows in .* in 7 requests\.$/, { timeout: 60_000 });
  expect(lake.statuses()).toEqual([206]);
  await expect(page.getByText("7 of 181", { exact: true })).toHaveCount(2);

  const engine = await createNativeEngine();
  await engine.query(
    "CREATE VIEW flights AS SELECT * FROM read_parquet('public/lake/flights/flights_history/*/*/*/*.parquet', hive_partitioning = true)",
  );
  const { rows } = await engine.query(scenario.sql);
  await engine.close();
  expect(await shownRows(page)).toEqual(rows);
});

test("another data set ends what runs and starts afresh, Back returns, and an address without one means retail", async ({
  page,
}) => {
  await openLab(page, "?s=text-search&months=0");
  await run(page, "select count(*) from range(100000000) a, range(100000) b");
  await expect(says(page)).toHaveText("DuckDB is running the statement.", { timeout: 60_000 });
  await page.getByRole("radio", { name: /^US flights/ }).check();
  await expect(page.getByRole("link", { name: "Busiest routes" })).toBeVisible();
  await expect(says(page)).toHaveText(/^Nothing has been read yet/);
  await page.getByRole("slider").press("Home");
  await run(page, "select count(*) as airports from lake.airports");
  await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  await expect(page).toHaveURL(/\?data=flights&s=on-time-last-week&days=0#sql=/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Retail inventory" })).toBeChecked();
  await expect(page.getByRole("link", { name: "Text search" })).toHaveAttribute("aria-current", "true");
});

test("the plan says what ruled out what, with the bytes that each step leaves, and DuckDB's own plan is marked", async ({
  page,
}) => {
  await openLab(page, "?s=own&months=1");
  await run(
    page,
    "select category, sum(sold) as sold from inventory where report_date >= date '2025-11-01' and category = 'toys' group by category",
  );
  await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  const steps = page.getByLabel("Bytes left after each step of the plan");
  await expect(steps).toContainText("report_date < DATE '2025-12-01' rules out 1 file");
  await expect(steps).toContainText("rules out 34 files");
  await expect(steps).toContainText("3 of 13 columns: report_date, category, sold.");
  await page.getByText("The plan as a table, and bytes to the last one").click();
  const table = page.getByRole("table", { name: /What each step leaves/ });
  await expect(table.getByRole("row")).toHaveCount(6);
  await expect(table.getByRole("row", { name: /^Boundary 35 / })).toBeVisible();
  await expect(table.getByRole("row", { name: /^Partition 1 / })).toBeVisible();

  const plan = page.getByRole("region", { name: "DuckDB's plan", exact: true });
  await expect(plan.getByRole("listitem").filter({ hasText: /^scan/ })).toHaveText([
    /warehouse\.inventory_current.*hot/,
    /lake\.inventory_history.*cold/,
  ]);

  await run(page, "select count(*) as n from inventory where report_date >= date '2025-12-02'");
  await expect(steps).toContainText("DuckDB drops the view's lake branch");
});

test("without a condition on the day the same question opens every file", async ({ page }) => {
  await openLab(page, "?s=stock-against-history&months=1");
  await run(page);
  await expect(says(page)).toHaveText(/^120 rows in /, { timeout: 60_000 });
  await expect(page.getByText("36 of 36", { exact: true })).toBeVisible();
  const scenario = (await readScenarios()).find(({ id }) => id === "stock-against-history")!;
  expect(await shownRows(page)).toEqual(await nativeRows(scenario.sql, "2025-12-01"));
});

test("a question inside the window reads no byte of the lake, and one month outside reads one file", async ({
  page,
}) => {
  const lake = watchLake(page);
  await openLab(page, "?s=own&months=2");
  await load(page);
  lake.forget();
  await run(page, "select count(*) from inventory where report_date >= date '2025-11-01'");
  await expect(says(page)).toHaveText(/^1 row in .*, 0 bytes read from the lake\.$/);
  expect(lake.requests()).toBe(0);

  await run(page, "select sum(sold) from inventory where report_date >= date '2025-10-15'");
  await expect(page.getByText("1 of 36", { exact: true })).toBeVisible();
  expect(lake.requests()).toBeGreaterThan(0);
  expect(await shownRows(page)).toEqual(
    await nativeRows("select sum(sold) from inventory where report_date >= date '2025-10-15'", "2025-11-01"),
  );
});

test("nothing heavy is loaded before the first click", async ({ page }) => {
  const heavy: string[] = [];
  page.on("request", (request) => {
    if (/\/(duckdb|lake)\//.test(request.url())) heavy.push(request.url());
  });
  await openLab(page, "");
  await page.getByRole("slider").press("ArrowLeft");
  await page.waitForLoadState("networkidle");
  expect(heavy).toEqual([]);
});

test("a wrong statement is answered beside the SQL, and Reset brings the scenario back", async ({ page }) => {
  await openLab(page, "?s=last-quarter-by-region&months=0");
  const original = await statement(page).inputValue();
  await run(page, "select nothing from inventory");
  const problem = page.getByRole("alert").filter({ hasText: "nothing" });
  await expect(problem).toContainText("Binder Error", { timeout: 60_000 });
  await expect(statement(page)).toHaveAttribute("aria-invalid", "true");
  await expect(statement(page)).toHaveAccessibleDescription(/Binder Error/);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(statement(page)).toHaveValue(original);
  await expect(problem).toBeHidden();
});

test("a large read asks first, and the statement can be changed instead", async ({ page }) => {
  const lake = watchLake(page);
  await openLab(page, "?s=text-search&months=0");
  await run(page);
  await expect(says(page)).toHaveText(/^This would read \S+\sMB of \S+\sMB from the lake/, {
    timeout: 60_000,
  });
  expect(lake.requests()).toBe(0);
  await page.getByRole("button", { name: "Change the statement" }).click();
  await expect(statement(page)).toBeFocused();
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(says(page)).toHaveText(/^\d+ rows in /, { timeout: 60_000 });
  const scenario = (await readScenarios()).find(({ id }) => id === "text-search")!;
  expect(await shownRows(page)).toEqual(await nativeRows(scenario.sql, "2026-01-01"));
});

test("a condition that could not prune offers one that does", async ({ page }) => {
  await openLab(page, "?s=own&months=0");
  await run(page, "select sum(sold) as sold from lake.inventory_history where year(report_date) = 2024");
  await expect(page.getByRole("button", { name: "Use this rewrite" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("36 of 36", { exact: true })).toBeVisible();
  const before = await shownRows(page);
  await page.getByRole("button", { name: "Use this rewrite" }).click();
  await expect(statement(page)).not.toHaveValue(/year\(/);
  await run(page);
  await expect(page.getByText("12 of 36", { exact: true })).toBeVisible();
  expect(await shownRows(page)).toEqual(before);
  expect(before).toHaveLength(1);
});

test("a warm run takes what the run before it has read, and says so", async ({ page }) => {
  await openLab(page, "?s=own&months=0");
  const sql = "select sum(sold) from lake.inventory_history where report_date = date '2024-02-29'";
  await run(page, sql);
  await expect(says(page)).toHaveText(/read from the lake in \d+ requests?\.$/, { timeout: 60_000 });
  await page.getByRole("checkbox", { name: /^Cold run/ }).uncheck();
  await run(page, sql);
  await expect(says(page)).toHaveText(/0 bytes read from the lake \(warm: .+\)\.$/);
});

test("a running statement and a load can be cancelled, and the lab goes on", async ({ page }) => {
  await openLab(page, "?s=own&months=0");
  await run(page, "select count(*) from range(100000000) a, range(100000) b");
  await expect(says(page)).toHaveText("DuckDB is running the statement.", { timeout: 60_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(says(page)).toHaveText(/^Cancelled/);

  await page.getByRole("slider").press("End");
  await page.getByRole("button", { name: "Load the window" }).click();
  await expect(page.getByRole("progressbar", { name: "Window" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(says(page)).toHaveText(/^Cancelled/);
  await expect(page.getByText("The warehouse is empty.")).toBeVisible();

  await page.getByRole("slider").press("Home");
  await run(page, "select 42 as answer");
  await expect(says(page)).toHaveText(/^1 row in /);
  expect(await shownRows(page)).toEqual([["42"]]);
});

test.describe("when the network goes", () => {
  test.use({ expectedConsole: /ERR_INTERNET_DISCONNECTED|Failed to load resource/ });

  test("a lost connection is named and the run can be tried again", async ({ page, context }) => {
    await openLab(page, "?s=own&months=0");
    await run(page, "select 1 as one");
    await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
    await context.setOffline(true);
    await run(page, "select sum(sold) from lake.inventory_history where report_date = date '2023-05-05'");
    await expect(
      page.getByRole("alert").filter({ hasText: "The connection to the lake was lost" }),
    ).toBeVisible();
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(says(page)).toHaveText(/^1 row in .* read from the lake/);
  });

  test("an engine that cannot be loaded ends in a message within 20 seconds", async ({ page }) => {
    await page.route("**/duckdb/**", (route) => route.abort());
    await openLab(page, "?s=own&months=0");
    await run(page, "select 1");
    await expect(page.getByRole("alert").filter({ hasText: "SQL engine" })).toBeVisible({ timeout: 20_000 });
    await page.unroute("**/duckdb/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  });
});

test("a file that is not the one in the catalog is named as changed", async ({ page }) => {
  await openLab(page, "?s=own&months=0");
  await page.route("**/*.parquet", (route) =>
    route.fulfill({ status: 206, headers: { "Content-Range": "bytes 0-1/2" }, body: "xx" }),
  );
  await run(page, "select sum(sold) from lake.inventory_history where report_date = date '2023-05-05'");
  const problem = page.getByRole("alert").filter({ hasText: "it changed" });
  await expect(problem).toContainText("year=2023/month=05", { timeout: 60_000 });
  await page.unroute("**/*.parquet");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(says(page)).toHaveText(/^1 row in .* read from the lake/);
});

test("Copy link puts the whole address on the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openLab(page, "?s=text-search&months=3");
  await statement(page).fill("select 'a#b&c' as x");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect([copied.pathname, copied.search]).toEqual(["/lab/", "?s=text-search&months=3"]);
  expect(new URLSearchParams(copied.hash.slice(1)).get("sql")).toBe("select 'a#b&c' as x");
});

test("an address brings back scenario, window and statement", async ({ page, context }) => {
  await openLab(page, "?s=three-year-trend&months=6");
  await statement(page).fill("select 1 as one");
  await page.getByRole("slider").press("ArrowLeft");
  await expect(page).toHaveURL(/\?s=three-year-trend&months=7#sql=select\+1\+as\+one$/);

  const other = await context.newPage();
  await openLab(other, new URL(page.url()).search + new URL(page.url()).hash);
  await expect(statement(other)).toHaveValue("select 1 as one");
  await expect(other.getByRole("slider")).toHaveValue("7");
  await expect(other.getByRole("link", { name: "Three-year trend" })).toHaveAttribute("aria-current", "true");

  await other.getByRole("link", { name: "Text search" }).click();
  await expect(statement(other)).toHaveValue(/O''Brien/);
  await other.goBack();
  await expect(statement(other)).toHaveValue("select 1 as one");
});

test("axe finds nothing on a finished run in either theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await openLab(page, "?s=function-of-the-day&months=0");
  await run(
    page,
    "select store_id, sum(sold) from lake.inventory_history where report_date > date '2025-12-30' and year(report_date) = 2025 group by store_id order by store_id",
  );
  await expect(says(page)).toHaveText(/^\d+ rows in /, { timeout: 60_000 });
  await page.getByText("The plan as a table, and bytes to the last one").click();
  await page.getByText("run on this device").click();
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page, "colours")).toEqual([]);
});
