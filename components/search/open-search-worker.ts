import type { SearchAnswer } from "@/lib/search/search-patterns";
import type { SearchNews, SearchOrder } from "./search-messages";

/** A worker whose script has not run by then, as behind a policy that blocks it, is given up for good. */
const patienceMs = 4000;

/** Undefined where the worker broke: the question is still open. */
export type AskWorker = (query: string) => Promise<SearchAnswer | undefined>;

/**
 * Starts the search in a worker. Undefined where there can be none; that is known at once, or after a pause.
 *
 * @throws Error where the worker runs but could not load the index.
 */
export function openSearchWorker(): Promise<AskWorker | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return Promise.resolve(undefined);
  }
  const waiting = new Map<number, (answer: SearchAnswer | undefined) => void>();
  let isBroken = false;
  let lastId = 0;
  const ask: AskWorker = (query) =>
    new Promise((settle) => {
      if (isBroken) return settle(undefined);
      const id = ++lastId;
      waiting.set(id, settle);
      worker.postMessage({ id, query } satisfies SearchOrder);
    });

  return new Promise((settle, fail) => {
    const close = () => {
      isBroken = true;
      worker.terminate();
      for (const open of waiting.values()) open(undefined);
      waiting.clear();
      settle(undefined);
    };
    const patience = setTimeout(close, patienceMs);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      close();
    });
    worker.addEventListener("message", ({ data }: MessageEvent<SearchNews>) => {
      if (data.kind === "started") clearTimeout(patience);
      else if (data.kind === "ready") settle(ask);
      else if (data.kind === "answer") {
        waiting.get(data.id)?.(data.answer);
        waiting.delete(data.id);
      } else {
        fail(new Error(data.problem));
        close();
      }
    });
  });
}
