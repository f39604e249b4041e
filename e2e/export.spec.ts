import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { exportSite, zipFolder } from "../scripts/export-site";
import { run, says, shownRows } from "./lab-page";
import { startPlainHost } from "./plain-host";
import { expect, test } from "./site-test";

const isLong = process.env.ISOTHERM_LONG === "1";
const base = "/x";

// In one worker, so that the site is moved once.
test.describe.configure({ mode: "default" });

let made: string | undefined;

/** The site below the base, moved at the first call. */
function exported(): string {
  if (made !== undefined) return made;
  made = mkdtempSync(path.join(tmpdir(), "isotherm-export-"));
  exportSite("out", made, base);
  return made;
}

test.afterAll(() => {
  if (made !== undefined) rmSync(made, { recursive: true, force: true });
  made = undefined;
});

const listFiles = (ending: string) =>
  readdirSync(exported(), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));
const read = (name: string) => readFileSync(path.join(exported(), name), "utf8");

test("every address in an exported page lies below its base and leads to a file", () => {
  const pages = listFiles(".html");
  expect(pages.length).toBeGreaterThan(80);
  const lost = new Set<string>();
  for (const page of pages) {
    const html = read(page);
    const waiting = /id="later-scripts">([^<]*)</.exec(html)?.[1] ?? "[]";
    const addresses = [
      ...Array.from(html.matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/g), ([, address]) => address ?? ""),
      ...JSON.parse(waiting),
    ];
    for (const address of addresses) {
      const place = address.startsWith(`${base}/`) ? address.slice(base.length + 1) : undefined;
      const file = place === "" || place?.endsWith("/") ? `${place}index.html` : place;
      if (file === undefined || !existsSync(path.join(exported(), file))) lost.add(`${page}: ${address}`);
    }
  }
  expect([...lost]).toEqual([]);
});

test("no script or data file names an address outside the base, and pages keep their policy", () => {
  const tops = readdirSync(exported()).filter((top) =>
    /^(?:_next|patterns|api|lab|lake|decide|search)/.test(top),
  );
  const outside = new RegExp(
    `["\`]/(?:${tops.map((top) => top.replaceAll(".", "\\.")).join("|")})(?=[/"\`?#])`,
  );
  const files = [...listFiles(".js"), ...listFiles(".json")].filter((name) => !name.includes("duckdb-"));
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter((name) => outside.test(read(name)))).toEqual([]);
  const policyOf = (html: string) => /Content-Security-Policy" content="[^"]*"/.exec(html)?.[0];
  for (const page of ["index.html", "lab/index.html"])
    expect(policyOf(read(page))).toBe(policyOf(readFileSync(path.join("out", page), "utf8")));
});

for (const ranges of isLong ? [true, false] : [])
  test.describe(`unpacked below ${base} of a plain server ${ranges ? "with" : "without"} ranges`, () => {
    test.use({
      serviceWorkers: "allow",
      baseURL: async ({ browserName: _ }, use) => {
        const unpacked = mkdtempSync(path.join(tmpdir(), "isotherm-unpacked-"));
        for (const [name, bytes] of Object.entries(unzipSync(zipFolder(exported())))) {
          mkdirSync(path.dirname(path.join(unpacked, name)), { recursive: true });
          writeFileSync(path.join(unpacked, name), bytes);
        }
        const host = await startPlainHost(unpacked, base, { ranges });
        await use(host.address);
        await host.close();
        rmSync(unpacked, { recursive: true, force: true });
      },
    });

    test("pages, search, questionnaire, SQL and lab work, and nothing is asked for outside", async ({
      page,
      baseURL,
      context,
    }) => {
      test.setTimeout(300_000);
      const missing: string[] = [];
      context.on("response", (answer) => {
        if (answer.status() >= 400) missing.push(answer.url());
      });
      await page.goto(`${baseURL}/`);
      await page.getByRole("combobox", { name: "Find a pattern" }).last().fill("debezium");
      await page.getByRole("option", { name: /Change data capture/ }).click();
      await expect(page).toHaveURL(`${baseURL}/patterns/change-data-capture/`);
      const block = page.locator(".runner").first();
      await block.getByRole("button", { name: "Run", exact: true }).click();
      await expect(block.getByText(/ ms, same as printed/)).toBeVisible({ timeout: 60_000 });

      await page.getByRole("navigation", { name: "Main" }).getByRole("link").first().click();
      await expect(page).toHaveURL(`${baseURL}/patterns/`);
      await page.getByRole("searchbox", { name: "Search the catalog" }).fill("debezium");
      await expect(page.getByRole("link", { name: "Change data capture" }).first()).toBeVisible();

      await page.goto(`${baseURL}/compare/?p=data-lake,data-warehouse`);
      await expect(page.getByRole("link", { name: "Data lake" }).first()).toHaveAttribute("href", /^\/x\//);
      await page.goto(`${baseURL}/decide/`);
      await page.getByRole("radio").first().check();
      await page.goto(`${baseURL}/lab/?s=own&months=0`);
      await run(page, "select count(*) as days from (select distinct report_date from inventory)");
      await expect(says(page)).toHaveText(/^1 row in .* read from the lake/, { timeout: 60_000 });
      expect(await shownRows(page)).toEqual([["1096"]]);
      const scopes = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      );
      expect(scopes).toEqual([`${baseURL}/`]);
      expect(missing).toEqual([]);
    });
  });
