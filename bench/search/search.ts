// Measures a keystroke in each search box on the production build, in a browser: npm run -s bench:search -- [--json] [--rounds N]
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Locator, Page } from "playwright-core";
import { onFreshPage, withSite } from "../lab/site";
import { printFigures, type SearchFigures, summarise } from "./figures";
import { countKeystrokes } from "./keystrokes";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: "3" } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds: found ${values.rounds}, allowed: a whole number from 1`);

/** A product, a typo, a sentence, a word of many pages, and one that nothing answers. */
const queries = [
  "debezium",
  "virtualizaton",
  "dashboards are slow at 9am on athena",
  "hide card numbers but still join on them",
  "data",
  "xqzvw",
];

/** Slower than most people type, so that each keystroke is painted before the next. */
const betweenKeysMs = 70;

const boxes: Readonly<
  Record<string, { readonly path: string; readonly open: (page: Page) => Promise<Locator> }>
> = {
  header: {
    path: "/patterns/data-lake/",
    open: async (page) => page.getByRole("banner").getByRole("combobox", { name: "Find a pattern" }).first(),
  },
  palette: {
    path: "/patterns/data-lake/",
    open: async (page) => {
      const box = page.getByRole("dialog").getByRole("combobox");
      while (!(await box.isVisible())) await page.keyboard.press("Control+k");
      return box;
    },
  },
  catalog: {
    path: "/patterns/",
    open: async (page) => page.getByRole("searchbox", { name: "Search the catalog" }),
  },
};

const figures = await withSite(async (site): Promise<SearchFigures> => {
  const measured: Record<string, readonly number[]> = {};
  for (const [name, { path, open }] of Object.entries(boxes))
    measured[name] = await onFreshPage(site, async (page) => {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const box = await open(page);
      await box.focus();
      // The index loads with the first focus; what is measured is typing, not loading.
      await box.fill("lake");
      const hit = page.getByRole("option", { name: /^Data lake/ });
      await hit
        .or(page.getByRole("button", { name: "Remove “lake”" }))
        .first()
        .waitFor();
      await page.waitForLoadState("networkidle");
      return countKeystrokes(page, async () => {
        for (let round = 0; round < rounds; round++)
          for (const query of queries) {
            await box.fill("");
            await box.pressSequentially(query, { delay: betweenKeysMs });
          }
      });
    });
  return summarise(site.browser.version(), rounds, measured);
});

if (values.json) console.log(JSON.stringify(figures, null, 2));
else printFigures(figures);
