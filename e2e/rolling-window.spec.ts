import { expect, test } from "./site-test";

test("thirty days with two failures end with each day exactly once", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/lab/rolling-window/");
  const status = page
    .getByRole("main")
    .getByRole("status")
    .filter({ hasText: /^Day \d/ });
  const next = page.getByLabel("In the next step");
  const step = page.getByRole("button", { name: "Step one day" });
  await next.selectOption("half-load");
  await step.click();
  await expect(status).toContainText("Day 1 of 30", { timeout: 60_000 });
  await next.selectOption("purge-skipped");
  await step.click();
  await expect(status).toContainText("Day 2 of 30", { timeout: 30_000 });
  await page.getByRole("button", { name: "Run 28 days" }).click();
  await expect(status).toContainText("Day 30 of 30", { timeout: 120_000 });
  await expect(
    page.getByRole("region", { name: "What was done" }).getByRole("listitem").first(),
  ).toContainText("is there exactly once, with the source’s rows and sums.");
});

test("separate jobs without a purge count a day twice, say which, and are put right", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/lab/rolling-window/?data=flights");
  await expect(page.getByRole("radio", { name: /US flights/ })).toBeChecked();
  await page.getByRole("radio", { name: /separate jobs/ }).check();
  await page.getByLabel("In the next step").selectOption("purge-skipped");
  await page.getByRole("button", { name: "Step one day" }).click();
  const problem = page
    .getByRole("main")
    .getByRole("status")
    .filter({ hasText: /^Day \d/ });
  await expect(problem).toContainText("It is counted twice", { timeout: 60_000 });
  await page.getByRole("button", { name: "Put it right" }).click();
  await expect(problem).not.toContainText("It is counted twice", { timeout: 30_000 });
});
