import type { Browser, Page } from "playwright-core";

/** One event of Chromium's trace format; times in microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: { readonly name?: string; readonly data?: Readonly<Record<string, unknown>> };
};

/** Enough for the time of tasks. */
const tasksOnly = ["disabled-by-default-devtools.timeline", "blink.user_timing"];

/** What they did as well, by stack samples. */
export const withSamples = [...tasksOnly, "devtools.timeline", "disabled-by-default-v8.cpu_profiler", "v8"];

export const saysMark = "says: ";

/** What Chromium recorded of the page while `work` was done. */
export async function traceOf(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
  categories: string[] = tasksOnly,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories });
  let trace: Buffer | undefined;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
  return traceEvents;
}

/** Marks in the trace what the statuses of the page say; before the page is opened. */
export const markSays = (page: Page): Promise<unknown> => page.addInitScript(markStatuses, saysMark);

function markStatuses(prefix: string) {
  const seen = new Map<Element, string>();
  const look = () => {
    for (const status of document.querySelectorAll("[role=status]")) {
      const text = status.textContent ?? "";
      if (seen.get(status) === text) continue;
      seen.set(status, text);
      if (text !== "") performance.mark(prefix + text.slice(0, 90));
    }
  };
  performance.mark(`${prefix}the page opens`);
  document.addEventListener("DOMContentLoaded", () => {
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}
