import type { Page } from "playwright-core";
import { readScenarios } from "@/lib/adapters/lake-scenarios";
import type { DataSet } from "@/lib/lab/data-set";
import { type LongTask, readTasks, type TaskFigures } from "./long-tasks";
import { onFreshPage, type Site, untilHydrated } from "./site";
import { restMs, stepLimitMs, type TakeStep, tours } from "./tours";
import { markSays, saysMark, traceOf, withSamples } from "./trace";

/** What the page's main thread did in one step, over all visits. */
export type StepTasks = {
  readonly page: string;
  readonly dataSet: string;
  readonly step: string;
  /** Of each visit. */
  readonly visits: readonly TaskFigures[];
  /** Tasks above 50 ms of one more visit, with stack samples; empty where no visit had one on the processor. */
  readonly origins: readonly LongTask[];
};

/** The first step of every tour. */
const opened = "opened";

type Told = (step: string, figures: TaskFigures) => void;

type Options = {
  /** Addresses of the pages. */
  readonly pages: readonly string[];
  readonly visits: number;
  /** In how many of the visits everything is run; in the others the page is only opened. */
  readonly toured: number;
  readonly say: (text: string) => void;
};

/** The tasks of the main thread in each step of a tour, while Chromium records what it does. Each visit begins with an empty cache. */
export async function measureTasks(
  site: Site,
  dataSet: DataSet,
  { pages, visits, toured, say }: Options,
): Promise<readonly StepTasks[]> {
  const found: StepTasks[] = [];
  const scenarios = await readScenarios(dataSet);
  for (const { page: address, ready, make } of tours) {
    if (!pages.includes(address)) continue;
    const visit = (told: Told, runs: boolean, categories?: string[]) =>
      onFreshPage(site, async (page) => {
        page.setDefaultTimeout(stepLimitMs);
        await markSays(page);
        const take = traceSteps(site, page, told, categories);
        const tour = async () => {
          await take(opened, async () => {
            await page.goto(`${address}?data=${dataSet.id}&n=1`);
            await untilHydrated(page);
            await page.waitForTimeout(restMs);
          });
          await ready(page).waitFor();
          if (runs) await make(page, dataSet, take, scenarios);
        };
        await tour().catch((error: Error) =>
          say(`${dataSet.id} ${address}: ended early. ${error.message.split("\n", 2).join(" ")}`),
        );
      });
    const steps = new Map<string, TaskFigures[]>();
    for (let number = 1; number <= visits; number++)
      await visit((step, figures) => {
        steps.set(step, [...(steps.get(step) ?? []), figures]);
        say(`${dataSet.id} ${address} ${number} of ${visits}, ${step}: ${sayTasks(figures)}`);
      }, number <= toured);
    const isSlow = (step: string) => steps.get(step)?.some(({ longestCpuMs }) => longestCpuMs > 50) ?? false;
    const origins = new Map<string, readonly LongTask[]>();
    const slow = Array.from(steps.keys()).filter(isSlow);
    if (slow.length > 0)
      await visit(
        (step, { long }) => {
          if (isSlow(step)) origins.set(step, long);
        },
        slow.some((step) => step !== opened),
        withSamples,
      );
    for (const [step, figures] of steps)
      found.push({
        page: address,
        dataSet: dataSet.id,
        step,
        visits: figures,
        origins: origins.get(step) ?? [],
      });
  }
  return found;
}

const traceSteps =
  (site: Site, page: Page, told: Told, categories?: string[]): TakeStep =>
  async (step, work) => {
    const events = await traceOf(
      site.browser,
      page,
      async () => {
        await page.evaluate((mark) => performance.mark(mark), `${saysMark}${step}`);
        await work();
      },
      categories,
    );
    told(step, readTasks(events));
  };

function sayTasks({ tasks, longestMs, longestCpuMs, long }: TaskFigures): string {
  const says = long
    .slice(0, 3)
    .map(({ wallMs, cpuMs, says }) => `${wallMs.toFixed(0)} (${cpuMs.toFixed(0)}) ms after "${says}"`);
  return `longest of ${tasks} tasks ${longestMs.toFixed(0)} ms, ${longestCpuMs.toFixed(0)} ms on the processor${long.length === 0 ? "" : `; ${long.length} over 50 ms: ${says.join(", ")}`}`;
}
