import type { Page, Response } from "@playwright/test";
import { expect } from "./site-test";

/** What the server sends of the lake from now on. */
export function watchLake(page: Page) {
  const answers: Response[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".parquet")) answers.push(response);
  });
  return {
    async bytes() {
      const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()));
      return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    },
    requests: () => answers.length,
    statuses: () => [...new Set(answers.map((answer) => answer.status()))],
    forget: () => answers.splice(0),
  };
}

export const statement = (page: Page) => page.getByRole("textbox", { name: "The statement" });
export const says = (page: Page) => page.getByRole("status", { name: "What the lab is doing" });

/** Opens the query page; `address` is its query string. */
export async function openLab(page: Page, address: string) {
  await page.goto(`/lab/${address}`);
  await expect(statement(page)).toBeEditable();
}

/** Starts the statement that stands there, or another; its end is for the caller to wait for. */
export async function run(page: Page, sql?: string) {
  if (sql !== undefined) await statement(page).fill(sql);
  await statement(page).press("Control+Enter");
}

export async function shownRows(page: Page): Promise<readonly (readonly string[])[]> {
  const table = page.getByRole("region", { name: "Rows of the answer" }).getByRole("table");
  return table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll("td"), (cell) => cell.textContent ?? "")),
    );
}
