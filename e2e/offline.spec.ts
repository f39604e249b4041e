import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { openLab, run, says, shownRows } from "./lab-page";
import { expect, test } from "./own-host";

/** A browser says of every request that the network is away. */
test.use({ expectedConsole: /Failed to load resource|Failed to fetch|ERR_|the network is away/ });

/** Paths that the device keeps, without the site's version. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("isotherm "));
    const stores = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return stores.flat().map(({ url }) => url.slice(location.origin.length));
  });

const chunks = readdirSync("out/_next/static/chunks").filter((name) => /\.(?:js|css)$/.test(name));

/** Waits until the page and all that it may load are kept. */
const isKept = (page: Page, path: string) =>
  expect
    .poll(async () => {
      const paths = await kept(page);
      const missing = chunks.filter((name) => !paths.includes(`/_next/static/chunks/${name}`));
      return { page: paths.includes(path), missing };
    })
    .toEqual({ page: true, missing: [] });

test("a visited page, the catalog and their search work without a network, and what is missing says so", async ({
  page,
  host,
}) => {
  await page.goto("/patterns/data-lake/");
  await isKept(page, "/patterns/data-lake/");
  await host.stop();

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Data lake" })).toBeVisible();
  await page.getByRole("combobox", { name: "Find a pattern" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-scripts", "ready");
  await page.keyboard.type("debezium");
  await expect(page.getByRole("option", { name: /Change data capture/ })).toBeVisible();

  await page.goto("/patterns/?q=debezium");
  await expect(page.getByRole("link", { name: "Change data capture" }).first()).toBeVisible();

  await page.goto("/patterns/data-mesh/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "There is no network, and this page is not on this device",
  );
  const stored = page.getByRole("region", { name: "On this device" });
  await expect(stored.getByRole("link")).toHaveText([/^Data lake/, /Isotherm|Pattern/, /Isotherm|Pattern/]);
  await host.start();
  await page.getByRole("link", { name: "Try this address again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Data mesh" })).toBeVisible();
});

test("a statement that was run once runs again without a network, from kept parts, and says that nothing was measured", async ({
  page,
  host,
}) => {
  const sql = "select count(*) as days from (select distinct report_date from lake.inventory_history)";
  await page.goto("/lab/");
  await isKept(page, "/lab/");
  await openLab(page, "?s=own&months=0");
  await run(page, sql);
  await expect(says(page)).toHaveText(/read from the lake in/, { timeout: 60_000 });
  const figures = await says(page).textContent();
  const parts = async () =>
    (await kept(page)).filter((path) => /\.parquet\?bytes=\d+-\d+$/.test(path)).length;
  const requests = Number(/in (\d+) requests/.exec(figures ?? "")?.[1]);
  await expect.poll(parts).toBe(requests);
  await host.stop();

  await openLab(page, "?s=own&months=0");
  await run(page, sql);
  await expect(says(page)).toHaveText(
    /read from this device in .* The network is away: \d+ requests took parts/,
    {
      timeout: 60_000,
    },
  );
  expect(await shownRows(page)).toEqual([["1096"]]);

  const answer = await page.evaluate(async () => {
    const stores = await caches.keys();
    const lake = await caches.open(stores.find((name) => name.endsWith(" lake")) ?? "");
    const address = (await lake.keys()).map(({ url }) => url).find((url) => url.includes("?bytes=")) ?? "";
    const [, file = "", first] = /^(.*)\?bytes=(\d+)-/.exec(address) ?? [];
    const from = Number(first) + 2;
    const response = await fetch(file, {
      headers: { Range: `bytes=${from}-${from + 4}` },
      cache: "no-store",
    });
    const { status, headers } = response;
    const bytes = (await response.arrayBuffer()).byteLength;
    return { status, bytes, range: headers.get("Content-Range"), from };
  });
  expect(answer).toMatchObject({ status: 206, bytes: 5 });
  expect(answer.range).toMatch(new RegExp(`^bytes ${answer.from}-${answer.from + 4}/\\d+$`));

  await run(page, "select max(sold) from lake.inventory_history");
  await expect(page.getByRole("alert").filter({ hasText: "connection" })).toBeVisible({ timeout: 60_000 });
});

test("a visitor who saves data keeps what was visited and nothing else", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true }),
  );
  for (const path of ["/patterns/data-lake/", "/patterns/data-mesh/"]) {
    await page.goto(path);
    await expect.poll(() => kept(page)).toContain(path);
  }
  expect((await kept(page)).filter((path) => path.includes("/chunks/")).length).toBeLessThan(60);
});

test("where the device is full pages, search and lab work, and less is kept", async ({ page, baseURL }) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.overrideQuotaForOrigin", { origin: baseURL ?? "", quotaSize: 300_000 });
  await page.goto("/patterns/data-lake/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto("/patterns/");
  await page.getByRole("searchbox", { name: "Search the catalog" }).fill("debezium");
  await expect(page.getByRole("link", { name: "Change data capture" }).first()).toBeVisible();
  await openLab(page, "?s=own&months=0");
  await run(page, "select max(sold) from lake.inventory_history");
  await expect(says(page)).toHaveText(/read from the lake in/, { timeout: 60_000 });
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  expect(used).toBeLessThan(400_000);
});

test("what a browser has thrown away is kept again at the next visit", async ({ page }) => {
  await page.goto("/patterns/data-lake/");
  await expect.poll(() => kept(page)).toContain("/patterns/data-lake/");
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  expect(await kept(page)).not.toContain("/patterns/data-lake/");
  await page.goto("/patterns/data-mesh/");
  await expect(page.getByRole("heading", { level: 1, name: "Data mesh" })).toBeVisible();
  await expect.poll(() => kept(page)).toContain("/patterns/data-mesh/");
});
