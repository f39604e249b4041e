import { expect, test } from "./site-test";

test("every platform gets its statements for both data sets, kept in the address", async ({ page }) => {
  await page.goto("/lab/platforms/");
  const names = [
    "Redshift Spectrum",
    "Athena",
    "Synapse serverless",
    "BigQuery",
    "Snowflake",
    "Databricks",
    "Trino",
    "DuckDB",
  ];
  for (const data of ["Retail inventory", "US flights"]) {
    await page.getByRole("radio", { name: new RegExp(data) }).check();
    for (const name of names) {
      await page.getByRole("radio", { name, exact: true }).check();
      await expect(page.getByText(new RegExp(`statements for ${name}, in order`))).toBeVisible();
      expect(await page.getByRole("button", { name: /^Copy the statement/ }).count()).toBeGreaterThanOrEqual(
        5,
      );
    }
  }
  await expect(page).toHaveURL(/platform=duckdb&data=flights/);
  await page.reload();
  await expect(page.getByText(/statements for DuckDB, in order/)).toBeVisible();
});

test("the window moves the line in the statements, and an address with a senseless window gets the usual one", async ({
  page,
}) => {
  await page.goto("/lab/platforms/?platform=duckdb&window=6");
  await expect(page.getByText("Hot window: the newest 6 of 36 months")).toBeVisible();
  await expect(page.getByText("2025-07-01").first()).toBeVisible();
  await page.goto("/lab/platforms/?platform=nothing&window=99");
  await expect(page.getByText("Hot window: the newest 12 of 36 months")).toBeVisible();
});
