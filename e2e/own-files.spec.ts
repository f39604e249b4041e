import { DuckDBInstance } from "@duckdb/node-api";
import type { Page, Request } from "@playwright/test";
import { expect, test } from "./site-test";

/** Orders of fifteen months in no order of time. */
const orders = (options: string) => async () => {
  const { mkdtemp, readFile, rm } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const folder = await mkdtemp(join(tmpdir(), "isotherm-own-"));
  const path = join(folder, "orders");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT i AS id, DATE '2023-01-10' + (i * 7919 % 450)::INTEGER AS "Order Date", 'region ' || i % 5 AS region,
       (i % 977 * 1.13)::DECIMAL(10,2) AS amount, 'order ' || i || ' delivered' AS note FROM range(9000) r(i)) TO '${path}' (${options})`,
  );
  connection.closeSync();
  const buffer = await readFile(path);
  await rm(folder, { recursive: true, force: true });
  return buffer;
};

const asParquet = orders("FORMAT parquet, COMPRESSION zstd");
const asCsv = orders("FORMAT csv, DELIMITER ';'");

const choice = (page: Page) => page.getByRole("group", { name: "Data set" });

/** Opens the dialog on the query page and hands it a file. */
async function offer(page: Page, name: string, buffer: Buffer) {
  const dialog = page.getByRole("dialog", { name: "A file of your own" });
  if (!(await dialog.isVisible()))
    await choice(page)
      .getByRole("button", { name: /of your own…|Your own file…/ })
      .click();
  await dialog.getByLabel("A CSV file, or Parquet files").setInputFiles({ name, mimeType: "", buffer });
  return dialog;
}

/** Every request that leaves the page, so that a test can see that nothing of a file is among them. */
function watchRequests(page: Page): readonly Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  return requests;
}

test("an own Parquet file goes from the device to a measurement, and no byte of it anywhere else", async ({
  page,
}) => {
  await page.goto("/lab/");
  const requests = watchRequests(page);
  const dialog = await offer(page, "Orders 2023.parquet", await asParquet());
  await expect(dialog.getByText("9,000 rows")).toBeVisible();
  await expect(dialog.getByRole("radio", { name: /Order Date/ })).toBeChecked();
  await dialog.getByText("5 columns").click();
  await expect(dialog.getByRole("row", { name: /order_date DATE Order Date/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Use this file" }).click();

  await expect(choice(page).getByRole("radio", { name: "Orders 2023.parquet" })).toBeChecked();
  await expect(choice(page)).toContainText("nothing is uploaded");
  await page.getByRole("button", { name: /^(?:Load \d+ months and run|Run)$/ }).click();
  await expect(page.getByRole("status", { name: "What the lab is doing" })).toContainText("5 rows in");
  await expect(page.getByRole("table").filter({ hasText: "region 0" }).first()).toBeVisible();

  expect(requests.length).toBeGreaterThan(0);
  for (const request of requests) {
    expect([request.method(), request.postData()]).toEqual(["GET", null]);
    expect(`${request.url()} ${JSON.stringify(request.headers())}`).not.toMatch(
      /orders|order_date|region|amount/i,
    );
  }
});

test("an own CSV file is kept over a reload and another page, until it is forgotten", async ({ page }) => {
  await page.goto("/lab/files/");
  await page.getByLabel("A CSV file, or Parquet files").setInputFiles({
    name: "orders.csv",
    mimeType: "text/csv",
    buffer: await asCsv(),
  });
  await expect(page.getByText("Fields are parted by semicolons")).toBeVisible();
  await page.getByRole("button", { name: "Use this file" }).click();
  await expect(page.getByText("It is kept in this browser until you forget it.")).toBeVisible();
  await page.reload();
  await page.getByRole("link", { name: "Year on year" }).click();

  await expect(choice(page).getByRole("radio", { name: "orders.csv" })).toBeChecked();
  await page.getByRole("button", { name: /^(?:Load \d+ months and run|Run)$/ }).click();
  await expect(page.getByRole("status", { name: "What the lab is doing" })).toContainText("5 rows in");

  await choice(page).getByRole("button", { name: "Forget this file" }).click();
  await expect(choice(page).getByRole("radio", { name: "orders.csv" })).toHaveCount(0);
  await page.goBack();
  await expect(choice(page).getByText("not kept in this browser")).toBeVisible();
  await page.goto("/lab/files/");
  await expect(page.getByRole("button", { name: "Choose a file…" })).toBeVisible();
});

test("a text file by the name of Parquet is refused, a CSV file with crooked lines is put right, and the choice can be left", async ({
  page,
}) => {
  await page.goto("/lab/");
  const dialog = await offer(page, "fake.parquet", Buffer.from("Dear diary,\nnothing happened.\n"));
  await expect(dialog.getByRole("alert")).toHaveText(
    "fake.parquet: it is no Parquet file: it looks like plain text. If it is CSV, give it the ending .csv. (allowed: Parquet, CSV).",
  );
  const lines = ["day;n", "03/04/2024;1", "05/06/2024;2;3", "07/08/2024;4"];
  await offer(page, "crooked.csv", Buffer.from(lines.join("\n")));
  await expect(dialog.getByRole("alert")).toContainText(
    "1 line does not fit the 2 columns (line 3: found 3 fields",
  );
  await dialog.getByRole("button", { name: "Leave these lines out" }).click();
  await expect(dialog.getByText("can be read in two ways. Which comes first?")).toBeVisible();
  await expect(dialog.getByText("Say first which number is the day.")).toBeVisible();
  await dialog.getByRole("radio", { name: /The month: 03\/04\/2025 is 4 March/ }).check();
  await expect(dialog.getByText("one for each day")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(choice(page).getByRole("radio", { name: "Retail inventory" })).toBeChecked();
});

const small = {
  name: "small.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("day,n\n2024-01-01,1\n2024-01-03,2\n"),
};

test("where the browser keeps nothing, the file works on this page and says that it will not last", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  await page.goto("/lab/files/");
  await page.getByLabel("A CSV file, or Parquet files").setInputFiles(small);
  await page.getByRole("button", { name: "Use this file" }).click();
  await expect(page.getByText("This browser keeps nothing for this site")).toBeVisible();
  await expect(page.getByRole("link", { name: "Count everything" })).toHaveCount(0);
});

test("where the device is full, the file works on this page and says so", async ({ page, baseURL }) => {
  await page.goto("/lab/files/");
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: baseURL!, quotaSize: 1 });
  await page.getByLabel("A CSV file, or Parquet files").setInputFiles(small);
  await page.getByRole("button", { name: "Use this file" }).click();
  await expect(page.getByText("This device has no room left to keep it")).toBeVisible();
});

for (const [kind, make] of [
  ["CSV", asCsv],
  ["Parquet", asParquet],
] as const)
  test(`the three placements are measured on an own ${kind} file, and give the same rows`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto("/lab/files/");
    await page
      .getByLabel("A CSV file, or Parquet files")
      .setInputFiles({ name: `orders.${kind.toLowerCase()}`, mimeType: "", buffer: await make() });
    await page.getByRole("button", { name: "Use this file" }).click();
    await expect(page.getByText("It is kept in this browser until you forget it.")).toBeVisible();
    await page.goto("/lab/compare/?n=1");
    await choice(page)
      .getByRole("radio", { name: `orders.${kind.toLowerCase()}` })
      .check();
    await page.getByRole("button", { name: /^Run all/ }).click();
    const says = page.getByRole("status", { name: "What is being measured" });
    await expect(says).toHaveText(/^Done: \d+ cells measured\.$/, { timeout: 150_000 });
    const measured = page.getByRole("table").filter({ hasText: "Measured in this page" });
    await expect(measured).not.toContainText("not measured");
    await expect(
      page.getByText(/\d+ scenarios gave the same rows under every placement measured/),
    ).toBeVisible();
    await expect(page.getByRole("status", { name: "Which placement is cheapest" })).toHaveText(
      /^Pattern [123] is cheapest: /,
    );
  });
