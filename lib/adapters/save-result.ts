import type { ResultSet } from "@/lib/lab/engine";
import { messagesOf } from "./arrow-rows";
import type { ExportFormat } from "./export-result";

export type SavedResult = { readonly file: Blob; readonly asText: readonly string[] };

/** What the worker is sent; see export-worker. */
export type ExportOrder =
  | { readonly messages: readonly Uint8Array[] }
  | { readonly messages?: never; readonly format: ExportFormat; readonly type: string };

/** What it answers. */
type Answer = Partial<SavedResult> & { readonly rows?: number; readonly failed?: string };

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
};

/** Bytes that the page copies for the worker without a pause. */
const bytesPerStep = 2_000_000;

/**
 * Writes all rows of a result in a worker, so that the page goes on. `onRows` hears how many rows are written.
 *
 * @throws Error saying what the format cannot hold, or that the worker could not start; `signal.reason` once aborted.
 */
export async function saveResult(
  result: ResultSet,
  format: ExportFormat,
  { signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
): Promise<SavedResult> {
  const messages = messagesOf(result);
  if (messages === undefined)
    throw new Error("The engine gave this result as text only. Run the statement again.");
  signal.throwIfAborted();
  const worker = new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });
  try {
    const saved = answerOf(worker, signal, onRows);
    // The answer may be an error while the messages are still being sent.
    await Promise.race([saved, sendMessages(worker, messages, signal)]);
    worker.postMessage({ format, type: mediaTypes[format] } satisfies ExportOrder);
    return await saved;
  } finally {
    worker.terminate();
  }
}

async function sendMessages(
  worker: Worker,
  messages: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<void> {
  let step: Uint8Array[] = [];
  let bytes = 0;
  for (const message of messages) {
    step.push(message);
    bytes += message.length;
    if (bytes < bytesPerStep) continue;
    worker.postMessage({ messages: step } satisfies ExportOrder);
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    step = [];
    bytes = 0;
  }
  worker.postMessage({ messages: step } satisfies ExportOrder);
}

function answerOf(worker: Worker, signal: AbortSignal, onRows: (rows: number) => void): Promise<SavedResult> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      const problem = event.message || "its worker did not start";
      reject(new Error(`The file could not be written: ${problem}. Try again.`));
    });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const { rows, failed, file, asText = [] } = data;
      if (rows !== undefined) onRows(rows);
      if (failed !== undefined) reject(new Error(`The file could not be written: ${failed}`));
      if (file !== undefined) resolve({ file, asText });
    });
  });
}
