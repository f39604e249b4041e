import type { CsvOptions } from "@/lib/lab/own/own-check";
import { errorOf, type OwnAnswer, type OwnOrder } from "./own-answer";
import type { Course, OwnProgress, OwnSession } from "./own-open";
import type { NamedFile } from "./own-parquet";

/**
 * Looks at files of the device in a worker, and makes a lake of them there, so that the page goes on. Cancelling ends the worker with
 * all that it holds.
 *
 * @throws what `openOwnFiles` throws; Error when the worker could not start; `signal.reason` once aborted.
 */
export async function openOwnSession(
  files: readonly NamedFile[],
  options: CsvOptions,
  course: Course,
): Promise<OwnSession> {
  const worker = new Worker(new URL("./own-worker.ts", import.meta.url), { type: "module" });
  const ask = async (order: OwnOrder, { signal, onProgress }: Course): Promise<OwnAnswer> => {
    try {
      signal.throwIfAborted();
      const answer = nextAnswer(worker, signal, onProgress);
      worker.postMessage(order);
      return await answer;
    } catch (error) {
      worker.terminate();
      throw error;
    }
  };
  const { check } = await ask({ files, options }, course);
  if (check === undefined) throw new Error("The file was looked at, but nothing was said of it. Try again.");
  return {
    check,
    async finish(pick, of) {
      const { made } = await ask({ pick }, of);
      if (made === undefined) throw new Error("The file was cut, but nothing came of it. Try again.");
      return made;
    },
    async close() {
      worker.terminate();
    },
  };
}

function nextAnswer(
  worker: Worker,
  signal: AbortSignal,
  onProgress: (progress: OwnProgress) => void,
): Promise<OwnAnswer> {
  const listening = new AbortController();
  const whileListening = { signal: listening.signal };
  const answer = new Promise<OwnAnswer>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), whileListening);
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        const problem = event.message || "its worker did not start";
        reject(new Error(`The file could not be read: ${problem}. Try again, or reload the page.`));
      },
      whileListening,
    );
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<OwnAnswer>) => {
        if (data.progress !== undefined) onProgress(data.progress);
        else if (data.failed !== undefined) reject(errorOf(data.failed));
        else resolve(data);
      },
      whileListening,
    );
  });
  return answer.finally(() => listening.abort());
}
