import { exportResult } from "./export-result";
import type { ExportOrder } from "./save-result";

const messages: Uint8Array[] = [];

/**
 * Sent the messages of a result with `{ messages }`, in parts, then asked with `{ format, type }`, answers with `{ rows }` while it
 * writes, then with `{ file, asText }` or `{ failed }`. A Blob is handed over as it is; bytes would be copied by the page.
 */
addEventListener("message", ({ data }: MessageEvent<ExportOrder>) => {
  if (data.messages !== undefined) {
    messages.push(...data.messages);
    return;
  }
  try {
    const { parts, asText } = exportResult(messages, data.format, (rows) => postMessage({ rows }));
    postMessage({ file: new Blob([...parts], { type: data.type }), asText });
  } catch (error) {
    postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});
