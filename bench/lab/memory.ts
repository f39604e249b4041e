import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";

/** Bytes. */
export type Memory = {
  /** The page's JavaScript heap with its buffers: the largest of samples taken every 200 ms. */
  readonly heapPeak: number;
  /** The most that the page's process ever had in memory, its engines and their WebAssembly included; null where /proc is missing. */
  readonly processPeak: number | null;
};

const sampleMs = 200;

/** Watches a page that has not been opened yet. */
export async function watchMemory(page: Page, context: BrowserContext) {
  const session = await context.newCDPSession(page);
  let heapPeak = 0;
  const sample = async () => {
    const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
    heapPeak = Math.max(heapPeak, usedSize + backingStorageSize);
  };
  const timer = setInterval(() => sample().catch(() => {}), sampleMs);
  return async (): Promise<Memory> => {
    clearInterval(timer);
    await sample();
    const system = await context.browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await system?.send("SystemInfo.getProcessInfo")) ?? {};
    const renderers = processInfo.filter(({ type }) => type === "renderer");
    const peaks = await Promise.all(renderers.map(({ id }) => peakOf(id)));
    const known = peaks.flatMap((peak) => peak ?? []);
    return { heapPeak, processPeak: known.length === 0 ? null : Math.max(...known) };
  };
}

/** Linux counts a process's largest resident size. */
async function peakOf(processId: number): Promise<number | null> {
  const status = await readFile(`/proc/${processId}/status`, "utf8").catch(() => "");
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
