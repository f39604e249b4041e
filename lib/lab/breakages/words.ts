import { grouped } from "../rolling/figures";

/** Narrow and unbreakable. */
const thin = "\u202f";

/** Bytes in megabytes of a million bytes, "1.97 MB"; below 10 kB in bytes. */
export function inBytes(bytes: number): string {
  if (bytes < 10_000) return `${grouped(Math.round(bytes))}${thin}bytes`;
  const value = bytes / 1e6;
  return `${value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1)}${thin}MB`;
}

export const inMs = (ms: number): string => `${grouped(Math.round(ms))}${thin}ms`;

/** How many times as much, for a sentence: "4.2 times", "58 times"; "as often" is the caller's. */
export function times(more: number, less: number): string {
  const ratio = more / less;
  return `${ratio < 10 ? ratio.toFixed(1) : grouped(Math.round(ratio))} times`;
}

/** The middle value; the mean of the two middle ones for an even number; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
