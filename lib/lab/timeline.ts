import type { LakeTable } from "./manifest";

/** One calendar month of a lake table: its files' rows and bytes. */
export type Partition = {
  /** ISO month, "2025-01". */
  readonly month: string;
  readonly rows: number;
  readonly bytes: number;
};

/** A run of months as positions in the list of partitions: `from` is the first, `to` the first after it. */
export type Span = { readonly from: number; readonly to: number };

export type Share = { readonly months: number; readonly rows: number; readonly bytes: number };

/** Where the isotherm lies, and what is on each side of it. */
export type Cut = {
  /** Months in the warehouse, counted from the newest. */
  readonly hotMonths: number;
  /** First day in the warehouse, an ISO date; null when the warehouse is empty. */
  readonly boundary: string | null;
  /** In the warehouse, and still in the lake. */
  readonly hot: Share;
  /** Only in the lake. */
  readonly cold: Share;
};

/** The coldest step of the temperature scale is 0, the hottest is 10. */
const hottest = 10;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * The months of a table, oldest first; files of one month are added up.
 *
 * @throws RangeError when the table is not partitioned by year and month, or a month between the first and the last is missing.
 */
export function monthlyPartitions(table: LakeTable): readonly Partition[] {
  const [year, month] = ["year", "month"].map((name) =>
    table.partitions.findIndex((column) => column.name === name),
  );
  const months = new Map<string, Partition>();
  for (const file of table.files) {
    const [y, m] = [file.partition[year ?? -1], file.partition[month ?? -1]];
    if (y === undefined || m === undefined)
      throw new RangeError(
        `${table.name}: no partition columns year and month (found ${JSON.stringify(table.partitions.map(({ name }) => name))}). Partition the table by month.`,
      );
    const key = isoMonth(y * 12 + m - 1);
    const before = months.get(key);
    months.set(key, {
      month: key,
      rows: (before?.rows ?? 0) + file.rows,
      bytes: (before?.bytes ?? 0) + file.bytes,
    });
  }
  const sorted = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
  for (const [index, { month: key }] of sorted.entries())
    if (monthNumber(key) !== monthNumber(sorted[0]!.month) + index)
      throw new RangeError(
        `${table.name}: a month before ${key} has no file. Generate the lake without gaps.`,
      );
  return sorted;
}

/** The temperature step of a partition, 0 (oldest) to 10 (newest), evenly over the list. A single partition is hot. */
export function temperatureStep(index: number, count: number): number {
  return count < 2 ? hottest : Math.round((index / (count - 1)) * hottest);
}

/** Cuts the list so that the newest `hotMonths` months are in the warehouse. Values outside the list are clamped, fractions rounded. */
export function cutAt(partitions: readonly Partition[], hotMonths: number): Cut {
  const hot = Math.max(0, Math.min(partitions.length, Math.round(hotMonths)));
  const first = partitions.length - hot;
  return {
    hotMonths: hot,
    boundary: hot === 0 ? null : `${partitions[first]!.month}-01`,
    hot: share(partitions.slice(first)),
    cold: share(partitions.slice(0, first)),
  };
}

/** The sum of a list of partitions. */
export function share(partitions: readonly Partition[]): Share {
  return {
    months: partitions.length,
    rows: partitions.reduce((sum, { rows }) => sum + rows, 0),
    bytes: partitions.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** The part of a span that lies only in the lake: the months before the isotherm. Each is one file to read. */
export function coldPart(partitions: readonly Partition[], span: Span, hotMonths: number): Span {
  const cut = partitions.length - hotMonths;
  return { from: span.from, to: Math.max(span.from, Math.min(span.to, cut)) };
}

/** The months that a range of days touches, both days included and clipped to the list. Empty when the range misses the list or is reversed. */
export function spanOfDays(partitions: readonly Partition[], firstDay: string, lastDay: string): Span {
  const start = partitions.length === 0 ? 0 : monthNumber(partitions[0]!.month);
  const clip = (position: number) => Math.max(0, Math.min(partitions.length, position));
  const from = clip(monthNumber(firstDay) - start);
  const to = clip(monthNumber(lastDay) - start + 1);
  return { from, to: lastDay < firstDay ? from : Math.max(from, to) };
}

/** The newest months of the list, ending `monthsBack` before its end. */
export function latest(partitions: readonly Partition[], months: number, monthsBack = 0): Span {
  const to = Math.max(0, partitions.length - monthsBack);
  return { from: Math.max(0, to - months), to };
}

/** What the position of the isotherm means, in one or two sentences. */
export function describeCut({ boundary, hot, cold }: Cut): string {
  if (boundary === null) return "The warehouse is empty: every question is answered from the lake.";
  if (cold.months === 0) return "Every month is in the warehouse as well: no question has to reach the lake.";
  const loaded = hot.months === 1 ? "One month is loaded." : `${hot.months} months are loaded.`;
  return `${loaded} From ${dayName(boundary)} on, every row is in the warehouse as well. Before that day it stays in the lake, and only there.`;
}

/** The position of the isotherm as a screen reader should say it. */
export function nameCut({ boundary, hot, cold }: Cut): string {
  if (boundary === null) return "nothing in the warehouse";
  if (cold.months === 0) return `everything in the warehouse, ${plural(hot.months, "month")}`;
  return `${plural(hot.months, "month")} in the warehouse, from ${dayName(boundary)}`;
}

/** "2025-01-01" as "1 January 2025". */
export function dayName(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${day} ${monthNames[month! - 1]} ${year}`;
}

/** "2025-01" as "January 2025". */
export function monthName(isoMonth: string): string {
  const [year, month] = isoMonth.split("-").map(Number);
  return `${monthNames[month! - 1]} ${year}`;
}

/** "1 month", "3 months". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const monthNumber = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

const isoMonth = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
