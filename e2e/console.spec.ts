import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { createNativeEngine } from "@/lib/adapters/duckdb-native";
import { openLab, run, says, statement } from "./lab-page";
import { expect, test } from "./site-test";
import { violationsOf } from "./violations";

const openConsole = (page: Page, address = "?s=own&months=0") => openLab(page, address);

/** Runs a statement and waits for its end, which an earlier one's words must not be taken for. */
async function runTo(page: Page, sql: string, end: RegExp) {
  await run(page, sql);
  await expect(says(page)).toHaveText(end, { timeout: 60_000 });
}

test("names are offered while a statement is typed, taken with the keyboard, and never hold it", async ({
  page,
}) => {
  await openConsole(page);
  await statement(page).fill("");
  await statement(page).pressSequentially("select so");
  const list = page.getByRole("listbox", { name: "Names that fit" });
  await expect(list.getByRole("option")).toHaveText([/^sold/]);
  await expect(statement(page)).not.toHaveAttribute("aria-activedescendant");
  await statement(page).press("ArrowDown");
  await expect(statement(page)).toHaveAttribute(
    "aria-activedescendant",
    (await list.getByRole("option").getAttribute("id"))!,
  );
  await statement(page).press("Enter");
  await expect(statement(page)).toHaveValue("select sold");
  await expect(list).toBeHidden();

  await statement(page).pressSequentially(" from lake.");
  await list.getByRole("option", { name: /^inventory_history/ }).click();
  await statement(page).pressSequentially(" h where h.");
  await expect(list.getByRole("option", { name: /^report_date DATE/ })).toBeVisible();
  expect(await violationsOf(page, "structure")).toEqual([]);
  await statement(page).press("Escape");
  await expect(list).toBeHidden();
  await expect(statement(page)).toHaveValue("select sold from lake.inventory_history h where h.");
  await statement(page).press("Control+z");
  await expect(statement(page)).not.toHaveValue(/where h\.$/);

  await statement(page).press("Control+Space");
  await expect(list).toBeVisible();
  await statement(page).press("Tab");
  await expect(statement(page)).not.toBeFocused();
  await expect(list).toBeHidden();
});

test("what may not run is refused with the reason, and what changes the warehouse may be undone by loading it", async ({
  page,
}) => {
  await openConsole(page, "?s=own&months=1");
  for (const [sql, reason] of [
    ["select 1; select 2", "must be a single one (found 2)"],
    ["copy (select 1) to 'x.csv'", "starts with copy"],
    ["delete from lake.inventory_history", "changes lake (allowed: what is in schema warehouse)"],
    ["drop view inventory", "changes inventory"],
    ["set memory_limit = '8GB'", "changes a setting"],
  ] as const) {
    await statement(page).fill(sql);
    await statement(page).press("Control+Enter");
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible({ timeout: 60_000 });
  }
  await runTo(page, "create table warehouse.mine as select 7 as answer", /^\d+ rows? in /);
  await statement(page).fill("");
  await statement(page).pressSequentially("select mine.an");
  await statement(page).fill("");
  await statement(page).pressSequentially("from warehouse.mi");
  await expect(page.getByRole("option", { name: "mine" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Load the window" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await runTo(page, "delete from warehouse.inventory_current", /^1 row in /);
  await expect(page.getByText("A statement of yours has changed the warehouse.")).toBeVisible();
  await page.getByRole("button", { name: "Load the window" }).click();
  await expect(says(page)).toHaveText(/^Loaded 1 month/, { timeout: 60_000 });
  await runTo(
    page,
    "select count(*) as n, (select answer from warehouse.mine) as a from warehouse.inventory_current",
    /^1 row in /,
  );
  await expect(page.getByRole("region", { name: "Rows of the answer" }).getByRole("cell")).toHaveText([
    "148800",
    "7",
  ]);
});

test("statements that were run come back with a click, also after a reload, and can be forgotten", async ({
  page,
}) => {
  await openConsole(page);
  await runTo(page, "select 1 as one", /^1 row in /);
  await runTo(page, "select 2 as two union all select 3", /^2 rows in /);
  await page.reload();
  await page.getByText("2 statements run on this device").click();
  await page.getByRole("button", { name: /^select 1 as one .*nothing read/ }).click();
  await expect(statement(page)).toHaveValue("select 1 as one");
  await page.getByRole("button", { name: "Forget them" }).click();
  await expect(page.getByText("run on this device")).toBeHidden();
});

test("a smaller limit asks sooner and stays, and the condition that is missing is ready to be added", async ({
  page,
}) => {
  await openConsole(page, "?s=own&months=0");
  const limit = page.getByRole("combobox", { name: "Ask before reading more than" });
  await limit.selectOption({ label: "1\u2009MB" });
  await page.reload();
  await expect(limit).toHaveValue("1000000");
  await runTo(
    page,
    "select sum(received) as received from lake.inventory_history",
    /^This would read .*, more than 1\sMB/,
  );
  await expect(
    page.getByText("No condition on report_date rules out a file: all 36 are wanted."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Add it to the statement" }).click();
  await expect(statement(page)).toHaveValue(/\nwhere report_date >= date '2025-01-01'$/);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(says(page)).toHaveText(/^1 row in .* read from the lake in \d+ requests\.$/);
});

test("a million rows are shown in pages and saved whole, and the page goes on meanwhile", async ({
  page,
}) => {
  await openConsole(page);
  await runTo(
    page,
    "select i as id, (i / 8)::decimal(12, 3) as price, date '2024-01-01' + (i % 365)::integer as day, case when i % 2 = 0 then 'a' || i % 1000 end as words from range(1000000) r(i)",
    /^1,000,000 rows in /,
  );
  const shown = page.getByRole("status", { name: "Rows shown" });
  await expect(shown).toHaveText("Rows 1 to 200 of 1,000,000");
  await page.getByRole("button", { name: "Last", exact: true }).click();
  await expect(shown).toHaveText("Rows 999,801 to 1,000,000 of 1,000,000");
  const region = page.getByRole("region", { name: "Rows of the answer" });
  await expect(region.getByRole("row").last()).toHaveText("999999124999.8752024-09-21NULL");

  const saved = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "CSV" }).click();
  await page.getByRole("button", { name: "First", exact: true }).click();
  await expect(shown).toHaveText("Rows 1 to 200 of 1,000,000");
  const csv = await saved;
  expect(csv.suggestedFilename()).toBe("retail-own.csv");
  const text = await readFile(await csv.path(), "utf8");
  expect(text.split("\r\n")).toHaveLength(1_000_002);
  expect(text.slice(0, 60)).toBe("id,price,day,words\r\n0,0.000,2024-01-01,a0\r\n1,0.125,2024-01-0");
});

test("a saved Parquet file has the answer's types and values", async ({ page }) => {
  await openConsole(page, "?data=flights&s=own&days=0");
  const sql =
    "select flight_date, origin, sum(delay) as minutes, count(*) as n from lake.flights_history where flight_date = date '2001-06-30' group by all order by origin";
  await runTo(page, sql, /^\d+ rows in /);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Parquet" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("flights-own.parquet");
  const engine = await createNativeEngine();
  const { columns, rows } = await engine.query(`SELECT * FROM read_parquet('${await file.path()}')`);
  const lake =
    "read_parquet('public/lake/flights/flights_history/*/*/*/*.parquet', hive_partitioning = true)";
  const expected = await engine.query(sql.replace("lake.flights_history", lake));
  await engine.close();
  expect(columns.map(({ type }) => type)).toEqual(["DATE", "VARCHAR", "DECIMAL(38,0)", "BIGINT"]);
  expect(rows).toEqual(expected.rows);
});

test("a statement that is too long for a link says so, and runs", async ({ page }) => {
  await openConsole(page);
  await runTo(page, `select length('${"x".repeat(9_000)}') as n`, /^1 row in /);
  await expect(page.getByText("Too long for a link")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy link" })).toBeHidden();
  await statement(page).fill("select 1 as one");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
});
