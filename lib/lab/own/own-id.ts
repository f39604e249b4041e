/** Data sets of one's own have ids that begin so. */
export const ownPrefix = "own-";

/** An id that tells files apart as far as the given parts do (FNV-1a); it says nothing of them to who reads an address. */
export function ownId(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of parts.join("\n")) {
    hash ^= character.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return `${ownPrefix}${(hash >>> 0).toString(36).padStart(7, "0").slice(-6)}`;
}
