import type { BrowserContext, Page, Worker } from "playwright-core";

/** Bytes. */
export type Memory = {
  /** The page's JavaScript heap with its buffers: the largest of samples taken every 200 ms. */
  readonly heapPeak: number;
  /** WebAssembly memory of each engine in the page, which never shrinks. */
  readonly engines: readonly number[];
};

const sampleMs = 200;

/** Watches a page that has not been opened yet. Engines' own JavaScript heaps, a few MB each, are not counted. */
export async function watchMemory(page: Page, context: BrowserContext) {
  const session = await context.newCDPSession(page);
  const workers: Worker[] = [];
  page.on("worker", (worker) => {
    worker
      .evaluate("globalThis.__name = (named) => named")
      .then(() => worker.evaluate(keepMemories))
      .then(() => workers.push(worker))
      .catch(() => {});
  });
  let heapPeak = 0;
  const sample = async () => {
    const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
    heapPeak = Math.max(heapPeak, usedSize + backingStorageSize);
  };
  const timer = setInterval(() => sample().catch(() => {}), sampleMs);
  return async (): Promise<Memory> => {
    clearInterval(timer);
    await sample();
    const sizes = await Promise.all(workers.map((worker) => worker.evaluate(memoryBytes)));
    return { heapPeak, engines: sizes.filter((size) => size > 0) };
  };
}

type Keeping = { memories?: WebAssembly.Memory[] };

/** Runs in a worker before it has compiled anything. */
function keepMemories() {
  const kept: WebAssembly.Memory[] = [];
  (globalThis as Keeping).memories = kept;
  const instantiate: (
    module: WebAssembly.Module,
    imports?: WebAssembly.Imports,
  ) => Promise<WebAssembly.Instance> = WebAssembly.instantiate;
  const keeping = async (module: WebAssembly.Module, imports?: WebAssembly.Imports) => {
    const instance = await instantiate(module, imports);
    for (const value of Object.values(instance.exports))
      if (value instanceof WebAssembly.Memory) kept.push(value);
    return instance;
  };
  Object.assign(WebAssembly, { instantiate: keeping });
}

const memoryBytes = () =>
  ((globalThis as Keeping).memories ?? []).reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
