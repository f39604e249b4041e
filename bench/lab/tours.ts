import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import type { DataSet } from "@/lib/lab/data-set";
import type { Scenario } from "@/lib/lab/scenario";
import { ordersCsv } from "./orders-csv";
import { clickUntil } from "./site";

/** Does one step of a tour. What the page's main thread does in it is told apart from what it does in others. */
export type TakeStep = (name: string, work: () => Promise<unknown>) => Promise<void>;

type Tour = {
  readonly page: string;
  /** Can be used once scripts answer. */
  readonly ready: (page: Page) => Locator;
  /** What a reader does on the page that has been opened. */
  readonly make: (
    page: Page,
    dataSet: DataSet,
    take: TakeStep,
    scenarios: readonly Scenario[],
  ) => Promise<void>;
};

/** How long a page is watched after a step: what it puts off is done by then. */
export const restMs = 1_500;

/** A step that takes longer ends the tour. */
export const stepLimitMs = 120_000;

const enabled = (locator: Locator): Locator =>
  locator.and(locator.page().locator(":enabled:not([aria-disabled=true])"));
const runAll = (page: Page) => enabled(page.getByRole("button", { name: /^Run all/ }));
const runOne = (page: Page) =>
  enabled(page.getByRole("button", { name: /^(?:Run|Load \d+ \w+ and run|Empty the warehouse and run)$/ }));

/** From opening a page to the end of every run that it offers. */
export const tours: readonly Tour[] = [
  {
    page: "/lab/",
    ready: runOne,
    async make(page, _, take, scenarios) {
      const field = page.getByRole("textbox", { name: "The statement" });
      const run = async () => {
        await runOne(page).waitFor();
        const ended = /^[\d,]+ rows? in |^This would read |^That did not |^The statement did not /;
        const { text } = await clickUntil(page, runOne(page), "What the lab is doing", ended);
        await page.waitForTimeout(300);
        if (!/^[\d,]+ rows? in |^This would read /.test(text)) throw new Error(text);
      };
      await take("letters typed", async () => {
        await field.press("Control+End");
        await field.pressSequentially("\n-- where s", { delay: 40 });
        await page.waitForTimeout(600);
      });
      await take("line moved", async () => {
        const line = page.getByRole("slider");
        for (let at = 0; at < 6; at++) await line.press("ArrowLeft");
        for (let at = 0; at < 6; at++) await line.press("ArrowRight");
        await page.waitForTimeout(600);
      });
      for (const { title } of scenarios)
        await take(`run: ${title}`, async () => {
          await page.getByRole("link", { name: title, exact: true }).click();
          await run();
        });
      await take("run: 20,000 rows, the last page", async () => {
        await field.fill("select range as number, 'row ' || range as name from range(20000)");
        await run();
        await page.getByRole("button", { name: "Last", exact: true }).click();
        await page.waitForTimeout(300);
      });
    },
  },
  {
    page: "/lab/compare/",
    ready: runAll,
    make: (page, _, take) =>
      take("run of all", async () => {
        await clickUntil(page, runAll(page), "What is being measured", /^Done: /);
        await page.waitForTimeout(restMs);
      }),
  },
  {
    page: "/lab/breaks/",
    ready: runAll,
    make: (page, _, take) =>
      take("run of all", async () => {
        await runAll(page).click();
        const progress = page.getByRole("progressbar", { name: "All runs" });
        await progress.waitFor();
        await progress.waitFor({ state: "detached" });
        await page.waitForTimeout(restMs);
        const problem = page.locator(".guided-run [role=alert]");
        if ((await problem.count()) > 0) throw new Error((await problem.first().textContent()) ?? "");
      }),
  },
  {
    page: "/lab/rolling-window/",
    ready: (page) => enabled(page.getByRole("button", { name: "Step one day" })),
    async make(page, _, take) {
      const status = page.getByRole("main").getByRole("status");
      await take("one day", async () => {
        await page.getByRole("button", { name: "Step one day" }).click();
        await status.filter({ hasText: /^Day 1 of / }).waitFor();
        await page.waitForTimeout(300);
      });
      await take("29 days more", async () => {
        await page.getByRole("button", { name: "Run 29 days" }).click();
        await status.filter({ hasText: /^Day 30 of / }).waitFor();
        await page.waitForTimeout(restMs);
      });
    },
  },
  {
    page: "/lab/files/",
    ready: (page) => enabled(page.getByRole("button", { name: "Choose a file…" })),
    async make(page, _, take) {
      const use = enabled(page.getByRole("button", { name: "Use this file" }));
      const folder = mkdtempSync(path.join(tmpdir(), "isotherm-"));
      try {
        const file = path.join(folder, "orders.csv");
        writeFileSync(file, ordersCsv());
        await take("200,000 lines of CSV chosen", async () => {
          await page.getByLabel("A CSV file, or Parquet files").setInputFiles(file);
          await use.waitFor();
          await page.waitForTimeout(300);
        });
        await take("file used", async () => {
          await use.click();
          await page.getByRole("link", { name: "Year on year" }).waitFor();
          await page.waitForTimeout(restMs);
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  },
  {
    page: "/lab/platforms/",
    ready: (page) => enabled(page.getByRole("radio", { name: "Trino", exact: true })),
    make: (page, _, take) =>
      take("another platform chosen", async () => {
        await page.getByRole("radio", { name: "Trino", exact: true }).check();
        await page.waitForTimeout(600);
      }),
  },
];

/** Addresses of the pages that can be toured. */
export const tourPages = tours.map(({ page }) => page);
