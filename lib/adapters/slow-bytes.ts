import type { LakePace } from "@/lib/lab/compare/lake-pace";
import type { ByteSource } from "@/lib/lab/lab-types";

/** Transfers that run side by side take turns with pieces of this size. */
const pieceBytes = 65_536;

/**
 * A source that is further away: each request waits before it is sent, and all bodies share one line of the given bandwidth.
 * What the real source takes longer is not shortened. The pace is asked for at every read, so it may change between two of them.
 */
export function slowBytes(bytes: ByteSource, paceOf: () => LakePace): ByteSource {
  const line = createLine();
  return {
    async read(range, signal, onWhole, onStored) {
      const { delayMs, mbitPerSecond } = paceOf();
      signal?.throwIfAborted();
      if (delayMs > 0) await waitUntil(performance.now() + delayMs, signal);
      const reading = bytes.read(range, signal, onWhole, onStored);
      if (mbitPerSecond === null) return reading;
      const [body] = await Promise.all([reading, line.carry(range.length, mbitPerSecond, signal)]);
      return body;
    },
  };
}

/** A line on which one piece is under way at a time. */
function createLine() {
  let freeAt = 0;
  return {
    /** Settles when the last of `length` bytes has passed. */
    async carry(length: number, mbitPerSecond: number, signal: AbortSignal | undefined): Promise<void> {
      // A piece begins where the one before it ended, not where a late timer woke up: the cap is reached exactly.
      let passedAt = performance.now();
      for (let left = length; left > 0; left -= pieceBytes) {
        passedAt = Math.max(freeAt, passedAt) + (Math.min(left, pieceBytes) * 8) / (mbitPerSecond * 1000);
        freeAt = passedAt;
        await waitUntil(passedAt, signal);
      }
    },
  };
}

/** Waits for a moment of `performance.now()`; throws `signal.reason` at once when aborted before. */
function waitUntil(moment: number, signal: AbortSignal | undefined): Promise<void> {
  const ms = moment - performance.now();
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
