import type { Page } from "playwright-core";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import type { DataSet } from "@/lib/lab/data-set";
import { readTasks, type TaskFigures } from "./long-tasks";
import { clickUntil, onFreshPage, patienceMs, type Site } from "./site";
import { markSays, traceOf, withSamples } from "./trace";

export type PageTasks = TaskFigures & { readonly page: string; readonly dataSet: string };

type Tour = {
  readonly page: (typeof tourPages)[number];
  readonly make: (page: Page, dataSet: DataSet) => Promise<void>;
};

/** Addresses of the pages that can be toured. */
export const tourPages = ["/lab/", "/lab/compare/", "/lab/breaks/"] as const;

const tours: readonly Tour[] = [
  {
    page: "/lab/",
    async make(page, dataSet) {
      const scenarios = await readScenarios(dataSet);
      await page.goto(`/lab/?data=${dataSet.id}`);
      for (const { title } of scenarios) {
        await page.getByRole("link", { name: title, exact: true }).click();
        const run = page.getByRole("button", { name: /^(?:Run|Load \d+ \w+ and run)$/ });
        await run.and(page.locator(":enabled:not([aria-disabled=true])")).waitFor();
        const ended = /^[\d,]+ rows? in |^This would read |^That did not |^The statement did not /;
        const { text } = await clickUntil(page, run, "What the lab is doing", ended);
        if (text.startsWith("This would"))
          await clickUntil(
            page,
            page.getByRole("button", { name: "Read it" }),
            "What the lab is doing",
            ended,
          );
        else if (!/^[\d,]+ rows? in /.test(text)) throw new Error(`/lab/, ${title}: ${text}`);
      }
    },
  },
  {
    page: "/lab/compare/",
    async make(page, dataSet) {
      await page.goto(`/lab/compare/?data=${dataSet.id}&n=1`);
      const runAll = page.getByRole("button", { name: /^Run all/ });
      await runAll.and(page.locator(":enabled")).waitFor();
      await clickUntil(page, runAll, "What is being measured", /^Done: /);
    },
  },
  {
    page: "/lab/breaks/",
    async make(page, dataSet) {
      await page.goto(`/lab/breaks/?data=${dataSet.id}`);
      const runAll = page.getByRole("button", { name: /^Run all/ });
      await runAll.and(page.locator(":enabled")).click();
      await page.getByRole("progressbar", { name: "All runs" }).waitFor();
      await page
        .getByRole("progressbar", { name: "All runs" })
        .waitFor({ state: "detached", timeout: patienceMs });
      const problem = page.locator(".guided-run [role=alert]");
      if ((await problem.count()) > 0)
        throw new Error(`/lab/breaks/: ${await problem.first().textContent()}`);
    },
  },
];

/** The tasks of the main thread from opening a page to the end of every run that it offers, while Chromium records what it does. */
export async function measureTasks(
  site: Site,
  dataSet: DataSet,
  pages: readonly string[],
  say: (text: string) => void,
): Promise<readonly PageTasks[]> {
  const found: PageTasks[] = [];
  for (const { page: address, make } of tours) {
    if (!pages.includes(address)) continue;
    say(`${dataSet.id}: tasks of ${address}`);
    const events = await onFreshPage(site, async (page) => {
      page.setDefaultTimeout(patienceMs);
      await markSays(page);
      return traceOf(site.browser, page, () => make(page, dataSet), withSamples);
    });
    found.push({ page: address, dataSet: dataSet.id, ...readTasks(events) });
  }
  return found;
}
