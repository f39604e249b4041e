import { type BrowserEngine, openEngine } from "./browser-engine";
import { bootEngine, cancelled, type EngineProgress } from "./engine-start";

export type StartOptions = {
  /** Engines of different names share nothing; calls with one name share one engine. "lab" unless given. */
  readonly name?: string;
  /** Told where the download stands, at once if it has begun already. */
  readonly onProgress?: EngineProgress;
  /** Stops waiting; the start itself goes on while somebody else waits for it. */
  readonly signal?: AbortSignal | undefined;
  /** Longest wait, in milliseconds, without any sign of progress; 15,000 unless given. A slow download is not cut off. */
  readonly timeoutMs?: number;
};

type Start = {
  readonly engine: Promise<BrowserEngine>;
  readonly listeners: Set<EngineProgress>;
  /** Ends the start, or the engine if it has just started, and forgets it. */
  readonly stop: (reason: unknown) => void;
  waiting: number;
  progress: readonly [received: number, total: number] | undefined;
};

const starts = new Map<string, Start>();

/**
 * Starts DuckDB in a worker, or shares the one that runs. A start that failed and an engine that was lost or closed
 * are forgotten, so that the next call tries again.
 *
 * @throws EngineError saying what went wrong and what to do.
 */
export async function startEngine(options: StartOptions = {}): Promise<BrowserEngine> {
  const { name = "lab", onProgress, signal, timeoutMs = 15_000 } = options;
  if (signal?.aborted) throw cancelled(signal);
  const start = starts.get(name) ?? beginStart(name, timeoutMs);
  if (onProgress !== undefined) {
    start.listeners.add(onProgress);
    if (start.progress !== undefined) onProgress(...start.progress);
  }
  start.waiting += 1;
  try {
    return await (signal === undefined ? start.engine : Promise.race([start.engine, rejectOnAbort(signal)]));
  } catch (error) {
    if (start.waiting === 1) start.stop(error);
    throw error;
  } finally {
    start.waiting -= 1;
    if (onProgress !== undefined) start.listeners.delete(onProgress);
  }
}

function beginStart(name: string, timeoutMs: number): Start {
  const stopping = new AbortController();
  const listeners = new Set<EngineProgress>();
  const forget = () => {
    if (starts.get(name) === start) starts.delete(name);
  };
  const onProgress: EngineProgress = (received, total) => {
    start.progress = [received, total];
    for (const listener of listeners) listener(received, total);
  };
  const engine = bootEngine({ onProgress, signal: stopping.signal, timeoutMs }).then(
    ({ database, worker, life }) => openEngine(database, worker, forget, life),
  );
  const stop = (reason: unknown) => {
    forget();
    stopping.abort(reason);
    engine.then((started) => started.close()).catch(() => {});
  };
  const start: Start = { engine, listeners, stop, waiting: 0, progress: undefined };
  starts.set(name, start);
  engine.catch(forget);
  return start;
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(cancelled(signal)), { once: true });
  });
}
