import type { ByteSource } from "@/lib/lab/lab-types";

/** A source whose every request waits before it is sent: a lake on the same host would flatter many requests. */
export function delaySource(source: ByteSource, delayMs: number): ByteSource {
  if (delayMs === 0) return source;
  return {
    async read(range, signal, onWhole) {
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      signal?.throwIfAborted();
      return source.read(range, signal, onWhole);
    },
  };
}
