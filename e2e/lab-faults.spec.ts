import { openLab, run, says, shownRows } from "./lab-page";
import { expect, test } from "./site-test";

test("a worker that is ended is named, and the next run starts another", async ({ page }) => {
  await openLab(page, "?s=own&months=0");
  await run(page, "select 1 as one");
  await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  await run(page, "select count(*) from range(100000000) a, range(100000) b");
  await expect(says(page)).toHaveText("DuckDB is running the statement.");
  for (const worker of page.workers()) await worker.evaluate(() => self.close());
  const problem = page.getByRole("alert").filter({ hasText: "worker was ended" });
  await expect(problem).toContainText("The warehouse is empty until the engine runs again");
  await run(page, "select 42 as answer");
  await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  expect(await shownRows(page)).toEqual([["42"]]);
});

test("a statement that needs more memory than the engine has says so, and the lab and its window stay", async ({
  page,
}) => {
  await openLab(page, "?s=own&months=1");
  await page.getByRole("button", { name: "Load the window" }).click();
  await expect(page.getByText("Loading is counted apart from any query.")).toBeVisible({ timeout: 60_000 });
  const counted = "select count(*) as rows from warehouse.inventory_current";
  await run(page, counted);
  await expect(says(page)).toHaveText(/^1 row in /);
  const before = await shownRows(page);
  await run(page, "select list(repeat('x', 1000000) || i) as texts from range(20000) r(i)");
  const problem = page.getByRole("alert").filter({ hasText: /memory/i });
  await expect(problem).toBeVisible({ timeout: 60_000 });
  await run(page, counted);
  await expect(problem).toBeHidden();
  await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  expect(await shownRows(page)).toEqual(before);
});

test("a run goes on to its end while the tab is hidden and frozen", async ({ page, context }) => {
  await openLab(page, "?s=own&months=0");
  await run(page, "select 1 as one");
  await expect(says(page)).toHaveText(/^1 row in /, { timeout: 60_000 });
  const session = await context.newCDPSession(page);
  await run(page, "select count(*) as days from (select distinct report_date from lake.inventory_history)");
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  const other = await context.newPage();
  await other.goto("/method/");
  await other.close();
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await expect(says(page)).toHaveText(/^1 row in .* read from the lake/, { timeout: 60_000 });
  expect(await shownRows(page)).toEqual([["1096"]]);
});
