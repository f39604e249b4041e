import type { Partition } from "../timeline";

/** How many of a table's newest partitions lie in its newest `months` calendar months: as many where it is cut by month. */
export function partitionsOfMonths(partitions: readonly Partition[], months: number): number {
  const newest = [...new Set(partitions.map(({ month }) => month))].sort().reverse().slice(0, months);
  return partitions.filter(({ month }) => newest.includes(month)).length;
}
