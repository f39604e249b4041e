/** What may be read from the lake without a question, in bytes; null: anything. In the order shown. */
export const readLimits = [1_000_000, 8_000_000, 32_000_000, null] as const;

export type ReadLimit = (typeof readLimits)[number];

const usualLimit: ReadLimit = 8_000_000;

/** "8 MB" or "any amount". */
export const limitName = (limit: number | null): string =>
  limit === null ? "any amount" : `${limit / 1_000_000}\u2009MB`;

/** A limit as text to keep, and back; what is no limit is the usual one. */
export const limitKey = (limit: ReadLimit): string => String(limit);
export const limitOf = (key: string): ReadLimit => {
  const [limit = usualLimit] = readLimits.filter((one) => limitKey(one) === key);
  return limit;
};
