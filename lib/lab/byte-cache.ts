/** Keeps what was used last, up to a number of bytes. */
export type ByteCache<T> = {
  /** Marks the entry as used. */
  get(key: string): T | undefined;
  /** Adds or replaces an entry and drops the longest unused ones until all fit. An entry larger than the cache is not kept. */
  set(key: string, value: T): void;
  has(key: string): boolean;
  clear(): void;
  bytes(): number;
};

export function createByteCache<T>(maxBytes: number, sizeOf: (value: T) => number): ByteCache<T> {
  // A Map lists its keys in the order of insertion: oldest use first.
  const entries = new Map<string, T>();
  let bytes = 0;
  const remove = (key: string) => {
    const value = entries.get(key);
    if (value !== undefined && entries.delete(key)) bytes -= sizeOf(value);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    set(key, value) {
      remove(key);
      if (sizeOf(value) > maxBytes) return;
      entries.set(key, value);
      bytes += sizeOf(value);
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    has: (key) => entries.has(key),
    clear() {
      entries.clear();
      bytes = 0;
    },
    bytes: () => bytes,
  };
}
