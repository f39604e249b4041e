/** When a kept thing was last used, in milliseconds since 1970, and its size. */
export type Use = { readonly bytes: number; readonly at: number };

/** Keys to drop, longest unused first, until the rest fits into `maxBytes`. Ties go in key order. */
export function leastUsed(uses: ReadonlyMap<string, Use>, maxBytes: number): readonly string[] {
  let bytes = Array.from(uses.values()).reduce((sum, use) => sum + use.bytes, 0);
  const dropped: string[] = [];
  const oldestFirst = [...uses].toSorted(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1));
  for (const [key, use] of oldestFirst) {
    if (bytes <= maxBytes) break;
    dropped.push(key);
    bytes -= use.bytes;
  }
  return dropped;
}
