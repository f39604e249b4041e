import { expect, test } from "./site-test";

/** Pages of a PDF as Chromium writes it: one object of type Page for each. */
const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const format of ["A4", "Letter"] as const)
  test(`the three placements print on one page of ${format}`, async ({ page }) => {
    await page.goto("/decide/sheet/");
    await expect(page.getByRole("button", { name: "Print this page" })).toBeVisible();
    expect(pagesIn(await page.pdf({ format }))).toBe(1);
  });

test("a page that is too long for one sheet is counted as more", async ({ page }) => {
  await page.goto("/method/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(pagesIn(await page.pdf({ format: "A4" }))).toBeGreaterThan(3);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the sheet has the table, the situations, our rules, the tree and three timelines, and no button", async ({
    page,
  }) => {
    await page.goto("/decide/sheet/");
    const table = page.getByRole("table", { name: "The three placements by criterion" });
    await expect(
      table.getByRole("row", { name: "Cost at scale Expensive Unpredictable Optimized" }),
    ).toBeVisible();
    await expect(table.getByRole("row", { name: /ours/ })).toHaveCount(2);
    const rules = page.getByRole("table", { name: "Situations and rules" });
    await expect(rules.getByRole("rowheader")).toHaveText([
      "S1",
      "S2",
      "S3",
      "S4",
      "S5",
      /O1.*ours/,
      /O2.*ours/,
      /O3.*ours/,
    ]);
    await expect(page.getByRole("figure")).toHaveCount(3);
    const tree = page.getByRole("region", { name: "The way to an answer" });
    await expect(tree.getByText("above 50 % one-off questions: Pattern 2")).toBeVisible();
    await expect(page.getByRole("button", { name: "Print this page" })).toHaveCount(0);
  });
});
