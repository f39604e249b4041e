import { openLab, run, says } from "./lab-page";
import { expect, test } from "./site-test";

const hebrew = "שלום (עולם)";

test("right-to-left text, long words and odd names of columns stay in their cells, and the list of statements is shared by two tabs", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLab(page, "?s=own&months=0");
  await run(
    page,
    `select '${hebrew}' as "${hebrew}", repeat('n', 3000) as long_word, 1 as "${"c".repeat(200)}", '<b>bold</b>' as "<i>"`,
  );
  await expect(says(page)).toContainText("1 row in", { timeout: 60_000 });
  const table = page.getByRole("region", { name: "Rows of the answer" }).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText([hebrew, "long_word", "c".repeat(200), "<i>"]);
  await expect(table.getByRole("cell")).toHaveText([hebrew, "n".repeat(3000), "1", "<b>bold</b>"]);
  expect(
    await table
      .locator("th, td")
      .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).unicodeBidi))]),
  ).toEqual(["plaintext"]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

  const other = await context.newPage();
  await openLab(other, "?s=own&months=0");
  const list = other.getByText("1 statement run on this device");
  await expect(list).toBeVisible();
  await run(page, "select 2 as two");
  await expect(page.getByText("2 statements run on this device")).toBeVisible();
  await expect(other.getByText("2 statements run on this device")).toBeVisible();
  await other.getByText("2 statements run on this device").click();
  await other.getByRole("button", { name: "Forget them" }).click();
  await expect(page.getByText("statements run on this device")).toBeHidden();
});
