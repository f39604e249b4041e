import type { Browser, Page } from "playwright-core";
import { line, slowLine } from "../line";

/** A phone of the middle class on a fair line: what the figures are made under. */
export const conditions = { processorSlowdown: 4, ...line } as const;

const kinds = { Document: "html", Stylesheet: "css", Script: "js", Font: "fonts" } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Of one visit with an empty cache, in milliseconds by the page's own clock and bytes as they were sent, headers included. */
export type Visit = {
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** Of each task after the first paint, what it took beyond 50 ms, added up. */
  readonly blockingMs: number;
  readonly longestTaskMs: number;
  readonly layoutShift: number;
  readonly bytes: Readonly<Record<Kind | "other", number>>;
  readonly requests: number;
};

type Seen = {
  first: number;
  largest: number;
  shift: number;
  readonly tasks: { start: number; ms: number }[];
};

/** Nothing may go on for so long before a visit counts as over. */
const quietMs = 1000;

/**
 * Opens a page as a first visitor and waits until it has come to rest. `fontDelayMs` holds back every font file, to see what moves when
 * it comes.
 */
export async function visit(browser: Browser, url: string, fontDelayMs = 0): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const traffic = await throttle(page);
    // tsx names functions with a helper that does not exist in the page.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.addInitScript(watch);
    if (fontDelayMs > 0)
      await page.route("**/*.woff2", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, fontDelayMs));
        await route.continue();
      });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForFunction(() => globalThis.__seen.first > 0);
    await page.waitForTimeout(quietMs + fontDelayMs);
    const seen = await page.evaluate(() => globalThis.__seen);
    return {
      firstPaintMs: seen.first,
      largestPaintMs: seen.largest,
      blockingMs: seen.tasks
        .filter(({ start, ms }) => start + ms > seen.first)
        .reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0),
      longestTaskMs: Math.max(0, ...seen.tasks.map(({ ms }) => ms)),
      layoutShift: seen.shift,
      ...traffic(),
    };
  } finally {
    await context.close();
  }
}

declare global {
  var __seen: Seen;
}

/** Runs in the page before anything of its own. */
function watch(): void {
  const seen: Seen = { first: 0, largest: 0, shift: 0, tasks: [] };
  globalThis.__seen = seen;
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.first = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => {
    seen.largest = startTime;
  });
  observe("longtask", ({ startTime, duration }) => {
    seen.tasks.push({ start: startTime, ms: duration });
  });
  observe("layout-shift", (entry) => {
    if ("value" in entry && typeof entry.value === "number") seen.shift += entry.value;
  });
}

/** Slows line and processor down, and counts what is sent. */
async function throttle(page: Page): Promise<() => Pick<Visit, "bytes" | "requests">> {
  const session = await page.context().newCDPSession(page);
  await slowLine(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: conditions.processorSlowdown });
  const bytes = { html: 0, css: 0, js: 0, fonts: 0, other: 0 };
  const types = new Map<string, string>();
  let requests = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    requests += 1;
    const kind = Object.entries(kinds).find(([name]) => name === type)?.[1] ?? "other";
    bytes[kind] += encodedDataLength;
  });
  return () => ({ bytes, requests });
}
