import type { Page } from "@playwright/test";
import { turnIntoAnotherBuild } from "./another-build";
import { openLab, run, says, statement } from "./lab-page";
import { expect, type OwnHost, test } from "./own-host";

/* The server's files are replaced while a page is open, in a browser without the worker: nothing old is kept anywhere. */

test.use({
  serviceWorkers: "block",
  expectedConsole: /404|Failed to load|ChunkLoadError|Failed to fetch|Service Worker|Refused to execute/,
});

async function deploy({ folder, start, stop }: OwnHost) {
  await stop();
  turnIntoAnotherBuild(folder);
  await start();
}

const stale = (page: Page) => page.getByRole("alert").filter({ hasText: "a newer version has replaced it" });

test("a first interaction after a deploy says that the page is of an older version, and loads the new one when asked", async ({
  page,
  host,
}) => {
  await page.goto("/patterns/data-lake/");
  await deploy(host);
  await page.getByRole("button", { name: "Run", exact: true }).first().click();
  await expect(stale(page)).toBeVisible();
  await stale(page).getByRole("link", { name: "Load the page again" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).first().click();
  await expect(page.getByText(/ ms, same as printed/).first()).toBeVisible({ timeout: 60_000 });
});

test("links of an open tool lead to pages of the new version that work", async ({ page, host }) => {
  await page.goto("/patterns/");
  await deploy(host);
  await page.getByRole("link", { name: "Data lake", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Data lake" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/pattern/i);
});

test("a search whose parts are gone says so, and what was typed stays", async ({ page, host }) => {
  await page.goto("/decide/");
  await deploy(host);
  const box = page.getByRole("combobox", { name: "Find a pattern" }).first();
  await box.fill("debezium");
  await expect(page.getByText(/could not be loaded|cannot be loaded|reload/i).first()).toBeVisible();
  await expect(box).toHaveValue("debezium");
});

test("a lab whose parts are gone says so, and the statement stays", async ({ page, host }) => {
  await openLab(page, "?s=own&months=0");
  await deploy(host);
  await run(page, "select 42 as answer");
  await expect(
    page.getByRole("alert").filter({ hasText: "a newer version has replaced the page" }),
  ).toBeVisible({ timeout: 60_000 });
  await expect(statement(page)).toHaveValue("select 42 as answer");
});

test("a lab that has started goes on after a deploy", async ({ page, host }) => {
  await openLab(page, "?s=own&months=0");
  await run(page, "select 1 as one");
  await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  await deploy(host);
  await run(page, "select count(*) as days from (select distinct report_date from lake.inventory_history)");
  await expect(says(page)).toHaveText(/^1 row in .* read from the lake/, { timeout: 60_000 });
});
