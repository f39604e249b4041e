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
  readonly args?: { readonly data?: Readonly<Record<string, unknown>> };
};

const categories = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
  "blink.user_timing",
  "v8",
];

export const saysMark = "says: ";

/** What Chromium recorded of the page while `work` was done; what a status of the page said is marked in it. */
export async function traceOf(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await page.addInitScript(markStatuses, saysMark);
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
