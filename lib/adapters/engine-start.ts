import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { EngineError } from "@/lib/lab/engine";

/** Called as the engine's file arrives: bytes received so far and in all, as sent over the network. */
export type EngineProgress = (bytesReceived: number, bytesTotal: number) => void;

export type BootOptions = {
  readonly onProgress: EngineProgress;
  readonly signal: AbortSignal;
  /** Longest wait, in milliseconds, without any sign of progress. */
  readonly timeoutMs: number;
};

type BootedEngine = {
  readonly database: AsyncDuckDB;
  readonly worker: Worker;
  /** A lock that the worker holds for as long as it lives; undefined where the browser has none. */
  readonly life: string | undefined;
};

const descriptionAddress = "/duckdb/engine.json";
const retry = "Check the connection and whether a content blocker stops it, then try again.";
const noWasm =
  "The SQL engine cannot run: WebAssembly is switched off in this browser, or forbidden on this page. The results that are printed on the patterns' pages stand without it. To run statements, allow WebAssembly for this site (Lockdown Mode and some content blockers forbid it) or use another browser.";

/**
 * Downloads, compiles and instantiates DuckDB in a worker of its own.
 *
 * @throws EngineError when any step fails, makes no progress for `timeoutMs`, or is aborted. Nothing stays behind.
 */
export async function bootEngine(options: BootOptions): Promise<BootedEngine> {
  const { signal, timeoutMs } = options;
  const [{ AsyncDuckDB: Database, VoidLogger }, description] = await Promise.all([
    // The library's own code comes over the network as well, in a chunk of its own.
    within(timeoutMs, signal, "loading DuckDB's library", import("@duckdb/duckdb-wasm")),
    within(timeoutMs, signal, `reading ${descriptionAddress}`, readDescription(signal)),
  ]);
  const worker = newWorker(description.worker);
  try {
    const life = await engineReady(worker, description, options);
    const database = new Database(new VoidLogger(), worker);
    // The wrapper has compiled the module already; the name is never fetched.
    await within(timeoutMs, signal, "instantiating the engine", database.instantiate("engine.wasm"));
    return { database, worker, life };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

type Description = { readonly worker: string; readonly bytes: number };

async function readDescription(signal: AbortSignal): Promise<Description> {
  const failed = (what: string, cause?: unknown) =>
    new EngineError(`The SQL engine could not be loaded: ${descriptionAddress} ${what}. ${retry}`, { cause });
  const response = await fetch(descriptionAddress, { cache: "no-cache", signal }).catch((error: unknown) => {
    throw failed("could not be reached", error);
  });
  if (!response.ok) throw failed(`answered ${response.status}`);
  const description: unknown = await response.json().catch((error: unknown) => {
    throw failed("is not JSON", error);
  });
  if (!isDescription(description)) throw failed("does not name the engine's files");
  return description;
}

function isDescription(value: unknown): value is Description {
  return (
    typeof value === "object" &&
    value !== null &&
    "worker" in value &&
    typeof value.worker === "string" &&
    "bytes" in value &&
    typeof value.bytes === "number"
  );
}

function newWorker(address: string): Worker {
  try {
    return new Worker(address);
  } catch (error) {
    throw workerError(address, error);
  }
}

function workerError(address: string, cause?: unknown): EngineError {
  return new EngineError(`The SQL engine's worker ${address} could not start. ${retry}`, { cause });
}

/** Gives the lock of the wrapper (`engine-worker.js`) when it has compiled the engine; fails when it has failed, or has fallen silent. */
function engineReady(
  worker: Worker,
  { worker: address, bytes }: Description,
  options: BootOptions,
): Promise<string | undefined> {
  const { onProgress, signal, timeoutMs } = options;
  const listening = new AbortController();
  let silence: ReturnType<typeof setTimeout>;
  const settled = new Promise<string | undefined>((resolve, reject) => {
    const expectSign = (what: string) => {
      clearTimeout(silence);
      silence = setTimeout(() => reject(tooLong(what, timeoutMs)), timeoutMs);
    };
    const whileListening = { signal: listening.signal };
    const onMessage = ({ data }: MessageEvent) => {
      if (data.engine === "progress") {
        onProgress(data.bytes, bytes);
        expectSign(data.bytes < bytes ? "downloading the engine" : "compiling the engine");
      } else if (data.engine === "ready") resolve(data.life);
      else if (data.engine === "forbidden") reject(new EngineError(noWasm));
      else
        reject(
          new EngineError(
            `The SQL engine could not start: ${String(data.message).replace(/\.?$/, ".")} ${retry}`,
          ),
        );
    };
    worker.addEventListener("message", onMessage, whileListening);
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        reject(workerError(address, event.message));
      },
      whileListening,
    );
    signal.addEventListener("abort", () => reject(cancelled(signal)), whileListening);
    if (signal.aborted) reject(cancelled(signal));
    expectSign("starting the engine's worker");
  });
  return settled.finally(() => {
    clearTimeout(silence);
    listening.abort();
  });
}

/** `work`, or an EngineError when it takes too long or is aborted: duckdb-wasm 1.32.0 leaves failed starts unsettled. */
function within<T>(timeoutMs: number, signal: AbortSignal, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong(what, timeoutMs)), timeoutMs);
    signal.addEventListener("abort", () => reject(cancelled(signal)), { once: true });
    if (signal.aborted) reject(cancelled(signal));
  });
  const done = work.catch((error: unknown) => {
    if (error instanceof EngineError) throw error;
    throw new EngineError(`The SQL engine could not start: ${what} failed. ${retry}`, { cause: error });
  });
  return Promise.race([done, limit]).finally(() => clearTimeout(timer));
}

function tooLong(what: string, timeoutMs: number): EngineError {
  return new EngineError(
    `The SQL engine did not start: ${what} made no progress for ${Math.round(timeoutMs / 1000)} seconds. ${retry}`,
  );
}

export function cancelled(signal: AbortSignal): EngineError {
  return new EngineError("Starting the SQL engine was cancelled.", { cause: signal.reason });
}
