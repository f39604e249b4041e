import type { Grain } from "../data-set";
import { dayName } from "../timeline";

/** First and last day of something, ISO dates. */
export type DayRange = { readonly first: string; readonly last: string };

/** Up to this many days are cut by day, more by month. */
const mostDays = 200;

/** As many partitions as the timeline and an address can hold: fifty years. */
const mostMonths = 600;

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

/** By day where the days are few, else by month. */
export function grainFor({ first, last }: DayRange): Grain {
  return dayNumber(last) - dayNumber(first) < mostDays ? "day" : "month";
}

/** Why a lake cannot be cut by days in this range, one sentence; null when it can. */
export function rangeProblem({ first, last }: DayRange): string | null {
  if (first === last)
    return `All rows are of ${dayName(first)}: with a single day there is no history to cut.`;
  const months = monthsBetween(first, last);
  return months > mostMonths
    ? `It runs from ${first} to ${last}, ${months} months (allowed: ${mostMonths}). Stand-ins such as 1900-01-01 or 9999-12-31 are often the reason.`
    : null;
}

function monthsBetween(first: string, last: string): number {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthOf(last) - monthOf(first) + 1;
}

/** The values of the partition columns for a day: year and month, and the day of the month where the table is cut by day. */
export function partitionOf(day: string, grain: Grain): readonly number[] {
  const parts = day.split("-").map(Number);
  return grain === "day" ? parts : parts.slice(0, 2);
}

/** Whether each file holds rows of one partition alone, so that files can be taken as they are. */
export function isCutAlready(files: readonly DayRange[], grain: Grain): boolean {
  const keyOf = (day: string) => (grain === "day" ? day : day.slice(0, 7));
  return files.every(({ first, last }) => keyOf(first) === keyOf(last));
}

/** The range that covers all; at least one is given. */
export function coverAll(ranges: readonly DayRange[]): DayRange {
  const firsts = ranges.map(({ first }) => first).sort();
  const lasts = ranges.map(({ last }) => last).sort();
  return { first: firsts[0]!, last: lasts.at(-1)! };
}
