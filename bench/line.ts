import type { CDPSession } from "playwright-core";

/** A fair line of a phone or of a hotel. */
export const line = { bitsPerSecond: 10_000_000, latencyMs: 40 } as const;

/** Slows down what the page of `session` loads. */
export async function slowLine(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.bitsPerSecond / 8,
    uploadThroughput: line.bitsPerSecond / 8,
  });
}
