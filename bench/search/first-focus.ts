import type { Browser, Locator, Page } from "playwright-core";
import { traceOf } from "../lab/trace";
import { tasksBetween } from "./page-tasks";

/** What the first focus of a search box sets going, in milliseconds. */
export type Focus = {
  /** From the focus until a word that was typed with it has its answer. */
  readonly ready: number;
  /** What the page's thread spends on the processor in that time. */
  readonly work: number;
  /** The longest task of that thread in that time, and what it took of the processor. */
  readonly longest: number;
  readonly longestWork: number;
};

const marks = { focus: "focus", answered: "answered" } as const;

/** Focuses a box whose page has not loaded the index and types a word into it at once; `answer` is what the answer brings. */
export async function watchFirstFocus(
  browser: Browser,
  page: Page,
  box: Locator,
  answer: Locator,
): Promise<Focus> {
  let ready = 0;
  const events = await traceOf(browser, page, async () => {
    const began = await page.evaluate(({ focus }) => performance.mark(focus).startTime, marks);
    await box.focus();
    await box.fill("lake");
    await answer.waitFor();
    ready = (await page.evaluate(({ answered }) => performance.mark(answered).startTime, marks)) - began;
  });
  await page.waitForLoadState("networkidle");
  const tasks = tasksBetween(events, marks.focus, marks.answered);
  return {
    ready,
    work: tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    longest: Math.max(...tasks.map(({ wallMs }) => wallMs)),
    longestWork: Math.max(...tasks.map(({ cpuMs }) => cpuMs)),
  };
}
