import { readFileSync } from "node:fs";
import { lakeManifestSchema } from "@/lib/lab/manifest";
import { cutAt, monthlyPartitions } from "@/lib/lab/timeline";
import { expect, test } from "./site-test";

const manifest = lakeManifestSchema.parse(JSON.parse(readFileSync("public/lake/manifest.json", "utf8")));
const partitions = monthlyPartitions(manifest.tables[0]!);
const rows = (count: number) => new Intl.NumberFormat("en-GB").format(count);

test("moving the line by keyboard recounts rows and bytes on both sides", async ({ page }) => {
  await page.goto("/");
  const line = page.getByRole("slider", { name: "The isotherm: months in the warehouse" });
  const table = page.getByRole("table", { name: "Rows and bytes on each side of the line" });
  await expect(line).toBeEnabled();
  await expect(line).toHaveValue("12");

  await line.focus();
  for (const [key, months] of [
    ["ArrowLeft", 13],
    ["ArrowUp", 14],
    ["ArrowRight", 13],
    ["PageUp", 25],
    ["PageDown", 13],
    ["Home", 0],
    ["End", partitions.length],
  ] as const) {
    await page.keyboard.press(key);
    await expect(line).toHaveValue(String(months));
    const { hot, cold } = cutAt(partitions, months);
    await expect(table.getByRole("row", { name: /^Warehouse and lake/ }).getByRole("cell")).toHaveText([
      String(months),
      rows(hot.rows),
      hot.bytes === 0 ? "0" : `${(hot.bytes / 1e6).toFixed(1)}\u2009MB`,
    ]);
    await expect(table.getByRole("row", { name: /^Lake only/ }).getByRole("cell")).toHaveText([
      String(partitions.length - months),
      rows(cold.rows),
      cold.bytes === 0 ? "0" : `${(cold.bytes / 1e6).toFixed(1)}\u2009MB`,
    ]);
  }
});

test("the line says in words what it means, nothing and everything by name", async ({ page }) => {
  await page.goto("/");
  const line = page.getByRole("slider");
  await expect(line).toBeEnabled();
  await expect(line).toHaveAttribute("aria-valuetext", "12 months in the warehouse, from 1 January 2025");
  await line.press("Home");
  await expect(line).toHaveAttribute("aria-valuetext", "nothing in the warehouse");
  await expect(page.getByText("every question is answered from the lake")).toBeVisible();
  await line.press("End");
  await expect(line).toHaveAttribute("aria-valuetext", "everything in the warehouse, 36 months");
});

test("dragging the line changes which files the questions read", async ({ page }) => {
  await page.goto("/");
  const line = page.getByRole("slider");
  await expect(line).toBeEnabled();
  await expect(page.getByText("24 files of the lake")).toBeVisible();
  const box = await line.boundingBox();
  const [left, width] = [box!.x + 20, box!.width - 40];
  const y = box!.y + box!.height / 2;
  await page.mouse.move(left + (width * 24) / 36, y);
  await page.mouse.down();
  await page.mouse.move(left + (width * 30) / 36, y, { steps: 6 });
  await page.mouse.up();
  await expect(line).toHaveValue("6");
  await expect(page.getByText("30 files of the lake")).toBeVisible();
});

test("every month of the picture stands in a table as well", async ({ page }) => {
  await page.goto("/");
  await page.getByText("The 36 months as a table").click();
  const first = page.getByRole("row", { name: /^December 2025/ });
  await expect(first.getByRole("cell")).toHaveText([
    "warehouse and lake",
    rows(partitions.at(-1)!.rows),
    /\d{3}|MB/,
  ]);
  await expect(
    page
      .getByRole("row", { name: /^December 2024/ })
      .getByRole("cell")
      .first(),
  ).toHaveText("lake");
});

test("each of the five teams leads to the placement that the home page names", async ({ page }) => {
  await page.goto("/");
  const teams = page.getByRole("region", { name: "Five teams, answered" }).getByRole("listitem");
  await expect(teams).toHaveCount(5);
  const promised = await teams.evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector("a")?.getAttribute("href") ?? "",
      placement: item.querySelector(".outcome")?.textContent ?? "",
    })),
  );
  for (const { href, placement } of promised) {
    await page.goto(href);
    await expect(page.getByRole("main")).toContainText(placement, { ignoreCase: true });
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the picture stands at twelve months, and the search asks the catalog", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("slider")).toBeDisabled();
    await expect(
      page
        .getByRole("row", { name: /^Warehouse and lake/ })
        .getByRole("cell")
        .first(),
    ).toHaveText("12");
    await page.getByRole("main").getByLabel("Find a pattern").fill("debezium");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/patterns\/\?q=debezium/);
  });
});
