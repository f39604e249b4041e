import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { turnIntoAnotherBuild } from "./another-build";
import { expect, type OwnHost, test } from "./own-host";

/** Old files are gone, and a browser says so of each. */
test.use({ expectedConsole: /404|Failed to load|ChunkLoadError|Failed to fetch|Refused to execute/ });

/** The version that a page is of. */
const shown = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>("script[data-version]")?.dataset.version);

/** How many versions the device keeps. */
const versions = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => / (?:pages|files)$/.test(name));
    return [...new Set(names.map((name) => name.split(" ")[2]))].length;
  });

const chunks = readdirSync("out/_next/static/chunks").filter((name) => /\.(?:js|css)$/.test(name));

/** Waits until the worker has taken all scripts and styles of the site. */
const isKept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const stores = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        const paths = new Set(stores.flat().map(({ url }) => new URL(url).pathname));
        return wanted.filter((name) => !paths.has(`/_next/static/chunks/${name}`));
      }, chunks),
    )
    .toEqual([]);

async function deploy({ folder, start, stop }: OwnHost) {
  await stop();
  const version = turnIntoAnotherBuild(folder);
  await start();
  return version;
}

const askForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

test("open pages keep their version until they are left; a new one says that it is ready, waits, and is loaded when asked", async ({
  page,
  context,
  host,
}) => {
  await page.goto("/patterns/data-lake/");
  await isKept(page);
  const other = await context.newPage();
  await other.goto("/patterns/");
  await other.getByRole("searchbox").or(other.getByRole("combobox")).first().fill("lake");
  const first = await shown(page);
  const second = await deploy(host);

  await askForUpdate(page);
  const note = page.getByRole("status").filter({ hasText: "A newer version is ready." });
  await expect(note).toBeVisible();
  expect(await versions(page)).toBe(2);
  // The first interaction loads scripts that the server no longer has.
  await page.getByRole("combobox", { name: "Find a pattern" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-scripts", "ready");
  await page.keyboard.type("debezium");
  await expect(page.getByRole("option", { name: /Change data capture/ })).toBeVisible();
  expect(await shown(page)).toBe(first);

  await note.getByRole("button", { name: "Load it" }).click();
  await expect.poll(() => shown(page).catch(() => "on its way")).toBe(second);
  await isKept(page);
  // The other page is still there, with what was typed, and works on the files of its version.
  await expect(other.getByRole("searchbox").or(other.getByRole("combobox")).first()).toHaveValue("lake");
  expect(await shown(other)).toBe(first);
  expect(await versions(page)).toBe(2);

  await other.close();
  await page.reload();
  await expect.poll(() => versions(page)).toBe(1);
  await host.stop();
  await page.goto("/patterns/");
  expect(await shown(page)).toBe(second);
});

test("the lines of the hosting guide remove the worker and all that it keeps", async ({ page, host }) => {
  await page.goto("/patterns/data-lake/");
  await isKept(page);
  const [, lines = ""] = /```js\n([\s\S]*?)```/.exec(readFileSync("docs/host-it.md", "utf8")) ?? [];
  writeFileSync(`${host.folder}/sw.js`, lines);
  await host.stop();
  for (const ending of ["br", "gz"]) rmSync(`${host.folder}/sw.js.${ending}`, { force: true });
  await host.start();
  await askForUpdate(page).catch(() => {});
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]),
    )
    .toEqual([0, 0]);
});
