// Measures a keystroke in each search box on the production build, in a browser: npm run -s bench:search -- [--json] [--rounds N] [--slowdown N] [--site FOLDER]
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Locator, Page } from "playwright-core";
import { onFreshPage, withSite } from "../lab/site";
import { type Measured, printFigures, type SearchFigures, summarise } from "./figures";
import { watchFirstFocus } from "./first-focus";
import { countKeystrokes } from "./keystrokes";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
    slowdown: { type: "string", default: "1" },
    site: { type: "string", default: "out" },
  },
});

function readCount(option: "rounds" | "slowdown"): number {
  const count = Number(values[option]);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${option}: found ${values[option]}, allowed: a whole number from 1`);
  return count;
}
const [rounds, slowdown] = [readCount("rounds"), readCount("slowdown")];

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
  const measured: Record<string, Measured> = {};
  for (const [name, { path, open }] of Object.entries(boxes))
    measured[name] = await onFreshPage(site, async (page, context) => {
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await page.goto(path);
      // A content page loads its scripts with the first key; what is measured is the search.
      await page.keyboard.press("Shift");
      await page.waitForLoadState("networkidle");
      const box = await open(page);
      const answer = page
        .getByRole("option", { name: /^Data lake/ })
        .or(page.getByRole("button", { name: "Remove “lake”" }));
      const firstFocus = await watchFirstFocus(site.browser, page, box, answer.first());
      const strokes = await countKeystrokes(site.browser, page, async () => {
        for (let round = 0; round < rounds; round++)
          for (const query of queries) {
            await box.fill("");
            await box.pressSequentially(query, { delay: betweenKeysMs });
          }
      });
      return { strokes, firstFocus };
    });
  return summarise({ browser: site.browser.version(), rounds, slowdown }, measured);
}, values.site);

if (values.json) console.log(JSON.stringify(figures, null, 2));
else printFigures(figures);
