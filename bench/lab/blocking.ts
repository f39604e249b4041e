import type { Page } from "playwright-core";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import type { DataSet } from "@/lib/lab/data-set";
import { slowLine } from "../line";
import { onFreshPage, type Site, untilHydrated } from "./site";
import { restMs, stepLimitMs, type TakeStep, tours } from "./tours";

/** What one step blocked the page for, as a visitor's own browser would tell. */
export type StepBlocking = {
  readonly page: string;
  readonly dataSet: string;
  readonly step: string;
  /** Of each visit: its tasks above 50 ms, in milliseconds by the clock, in their order. */
  readonly visits: readonly (readonly number[])[];
};

type LongTask = { readonly start: number; readonly ms: number };

declare global {
  var __longTasks: LongTask[];
}

type Options = {
  /** Addresses of the pages. */
  readonly pages: readonly string[];
  readonly visits: number;
  /** In how many of the visits everything is run; in the others the page is only opened. */
  readonly toured: number;
  /** Everything comes over a slow line. */
  readonly slow: boolean;
  readonly say: (text: string) => void;
};

/**
 * Tasks above 50 ms in each step of a tour, from the page's own observer and with nothing recorded beside it. Those that begin before the
 * first paint keep nobody from anything on the page, and stand apart. Each visit begins with an empty cache.
 */
export async function measureBlocking(
  site: Site,
  dataSet: DataSet,
  { pages, visits, toured, slow, say }: Options,
): Promise<readonly StepBlocking[]> {
  const found: StepBlocking[] = [];
  const scenarios = await readScenarios(dataSet);
  for (const { page: address, ready, make } of tours) {
    if (!pages.includes(address)) continue;
    const steps = new Map<string, (readonly number[])[]>();
    for (let number = 1; number <= visits; number++)
      await onFreshPage(site, async (page, context) => {
        page.setDefaultTimeout(stepLimitMs);
        if (slow) await slowLine(await context.newCDPSession(page));
        await page.addInitScript(watch);
        const told = (step: string, tasks: readonly LongTask[]) => {
          const times = tasks.map(({ ms }) => ms);
          steps.set(step, [...(steps.get(step) ?? []), times]);
          say(`${dataSet.id} ${address} ${number} of ${visits}, ${step}: ${times.join(", ") || "none"}`);
        };
        const take: TakeStep = async (step, work) => {
          await work();
          told(step, await takeLongTasks(page));
        };
        const tour = async () => {
          await page.goto(`${address}?data=${dataSet.id}&n=1`);
          await untilHydrated(page);
          await page.waitForTimeout(restMs);
          const painted = await firstPaint(page);
          const tasks = await takeLongTasks(page);
          told(
            "until the first paint",
            tasks.filter(({ start }) => start <= painted),
          );
          told(
            "then, opening",
            tasks.filter(({ start }) => start > painted),
          );
          await ready(page).waitFor();
          if (number <= toured) await make(page, dataSet, take, scenarios);
        };
        await tour().catch((error: Error) =>
          say(`${dataSet.id} ${address}: ended early. ${error.message.split("\n", 2).join(" ")}`),
        );
      });
    for (const [step, tasks] of steps)
      found.push({ page: address, dataSet: dataSet.id, step, visits: tasks });
  }
  return found;
}

const takeLongTasks = (page: Page) => page.evaluate(() => globalThis.__longTasks.splice(0));

const firstPaint = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);

/** Runs in the page. */
function watch() {
  globalThis.__longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      globalThis.__longTasks.push({ start: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
}
