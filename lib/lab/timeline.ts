import type { Grain } from "./data-set";
import type { LakeTable } from "./manifest";

/** One calendar month of a lake table, or one day of a table that is cut by day: its files' rows and bytes. */
export type Partition = {
  /** ISO month, "2025-01". */
  readonly month: string;
  /** ISO day, "2001-06-30", where the table is cut by day. */
  readonly day?: string;
  readonly rows: number;
  readonly bytes: number;
};

/** A run of partitions as positions in the list of partitions: `from` is the first, `to` the first after it. */
export type Span = { readonly from: number; readonly to: number };

/** `months` counts partitions: days where the table is cut by day. */
export type Share = { readonly months: number; readonly rows: number; readonly bytes: number };

/** Where the isotherm lies, and what is on each side of it. */
export type Cut = {
  /** Months in the warehouse, counted from the newest; days where the table is cut by day. */
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
 * The months of a table, oldest first; files of one month are added up. A month without rows between the first and the last stands
 * in the list with 0 rows.
 *
 * @throws RangeError when the table is not partitioned by year and month.
 */
export function monthlyPartitions(table: LakeTable): readonly Partition[] {
  const months = sumFiles(table, ({ year, month }) => ({ month: isoMonthOf(year, month) }));
  return fillGaps(months, nextMonth);
}

/**
 * The partitions of a table, oldest first: its days if it has partition columns year, month and day, else its months. Files of one
 * partition are added up; one without rows between the first and the last stands in the list with 0 rows.
 *
 * @throws RangeError when the table is not partitioned so.
 */
export function partitionsOf(table: LakeTable): readonly Partition[] {
  if (grainOf(table) === "month") return monthlyPartitions(table);
  const days = sumFiles(table, ({ year, month, day }) => {
    const isoMonth = isoMonthOf(year, month);
    return { month: isoMonth, day: `${isoMonth}-${twoDigits(day ?? 1)}` };
  });
  return fillGaps(days, nextDay);
}

/** How a table is cut: by day if it has a partition column day. */
function grainOf({ partitions }: LakeTable): Grain {
  return partitions.some(({ name }) => name === "day") ? "day" : "month";
}

type CalendarParts = { readonly year: number; readonly month: number; readonly day: number | undefined };

function sumFiles(
  table: LakeTable,
  nameOf: (parts: CalendarParts) => Pick<Partition, "month" | "day">,
): readonly Partition[] {
  const [yearAt, monthAt, dayAt] = ["year", "month", "day"].map((name) =>
    table.partitions.findIndex((column) => column.name === name),
  );
  const sums = new Map<string, Partition>();
  for (const { partition, rows, bytes } of table.files) {
    const [year, month, day] = [yearAt, monthAt, dayAt].map((at) => partition[at ?? -1]);
    if (year === undefined || month === undefined)
      throw new RangeError(
        `${table.name}: no partition columns year and month (found ${JSON.stringify(table.partitions.map(({ name }) => name))}). Partition the table by month.`,
      );
    const name = nameOf({ year, month, day });
    const key = keyOf(name);
    const before = sums.get(key);
    sums.set(key, { ...name, rows: (before?.rows ?? 0) + rows, bytes: (before?.bytes ?? 0) + bytes });
  }
  return [...sums.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function fillGaps(
  sorted: readonly Partition[],
  next: (partition: Partition) => Pick<Partition, "month" | "day">,
): readonly Partition[] {
  const filled: Partition[] = [];
  for (const partition of sorted) {
    const isAhead = () => filled.length > 0 && keyOf(next(filled.at(-1)!)) < keyOf(partition);
    while (isAhead()) filled.push({ ...next(filled.at(-1)!), rows: 0, bytes: 0 });
    filled.push(partition);
  }
  return filled;
}

const nextMonth = ({ month }: Partition): Pick<Partition, "month"> => {
  const number = monthNumber(month) + 1;
  return { month: isoMonthOf(Math.floor(number / 12), (number % 12) + 1) };
};

const nextDay = (partition: Partition): Pick<Partition, "month" | "day"> => {
  const day = new Date(Date.parse(firstDayOf(partition)) + msPerDay).toISOString().slice(0, 10);
  return { month: day.slice(0, 7), day };
};

/** The partition's own ISO name: "2025-01" or "2001-06-30". */
const keyOf = ({ month, day }: Pick<Partition, "month" | "day">): string => day ?? month;

/** The first day of a partition, an ISO date. */
export const firstDayOf = ({ month, day }: Pick<Partition, "month" | "day">): string => day ?? `${month}-01`;

/** The temperature step of a partition, 0 (oldest) to 10 (newest), evenly over the list. A single partition is hot. */
export function temperatureStep(index: number, count: number): number {
  return count < 2 ? hottest : Math.round((index / (count - 1)) * hottest);
}

/** Cuts the list so that the newest `hotMonths` partitions are in the warehouse. Values outside the list are clamped, fractions rounded. */
export function cutAt(partitions: readonly Partition[], hotMonths: number): Cut {
  const hot = Math.max(0, Math.min(partitions.length, Math.round(hotMonths)));
  const first = partitions.length - hot;
  return {
    hotMonths: hot,
    boundary: hot === 0 ? null : firstDayOf(partitions[first]!),
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

/** The part of a span that lies only in the lake: the partitions before the isotherm. Each is one file to read. */
export function coldPart(partitions: readonly Partition[], span: Span, hotMonths: number): Span {
  const cut = partitions.length - hotMonths;
  return { from: span.from, to: Math.max(span.from, Math.min(span.to, cut)) };
}

/** The partitions that a range of days touches, both days included and clipped to the list. Empty when the range misses the list or is reversed. */
export function spanOfDays(partitions: readonly Partition[], firstDay: string, lastDay: string): Span {
  const before = (day: string, isBefore: (key: string, ofDay: string) => boolean) =>
    partitions.filter((partition) => {
      const key = keyOf(partition);
      return isBefore(key, day.slice(0, key.length));
    }).length;
  const from = before(firstDay, (key, ofDay) => key < ofDay);
  const to = before(lastDay, (key, ofDay) => key <= ofDay);
  return { from, to: lastDay < firstDay ? from : Math.max(from, to) };
}

/** The newest partitions of the list, ending `back` before its end. */
export function latest(partitions: readonly Partition[], count: number, back = 0): Span {
  const to = Math.max(0, partitions.length - back);
  return { from: Math.max(0, to - count), to };
}

/** What the position of the isotherm means, in one or two sentences. */
export function describeCut({ boundary, hot, cold }: Cut, grain: Grain = "month"): string {
  if (boundary === null) return "The warehouse is empty: every question is answered from the lake.";
  if (cold.months === 0)
    return `Every ${grain} is in the warehouse as well: no question has to reach the lake.`;
  const loaded = hot.months === 1 ? `One ${grain} is loaded.` : `${hot.months} ${grain}s are loaded.`;
  return `${loaded} From ${dayName(boundary)} on, every row is in the warehouse as well. Before that day it stays in the lake, and only there.`;
}

/** The position of the isotherm as a screen reader should say it. */
export function nameCut({ boundary, hot, cold }: Cut, grain: Grain = "month"): string {
  if (boundary === null) return "nothing in the warehouse";
  if (cold.months === 0) return `everything in the warehouse, ${plural(hot.months, grain)}`;
  return `${plural(hot.months, grain)} in the warehouse, from ${dayName(boundary)}`;
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

const isoMonthOf = (year: number, month: number): string =>
  `${String(year).padStart(4, "0")}-${twoDigits(month)}`;

const twoDigits = (number: number): string => String(number).padStart(2, "0");

const msPerDay = 86_400_000;
