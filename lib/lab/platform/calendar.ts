import type { Grain } from "../data-set";
import type { PartitionKey, PlatformModel } from "./model";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const textOf = (date: Date) => date.toISOString().slice(0, 10);

/** True for a day of the calendar between 0001 and 9999, written as an ISO date. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return isoDay.test(text) && !Number.isNaN(date.getTime()) && textOf(date) === text;
}

/** `count` partitions later, or earlier if negative, counted from the start of the day's own partition. */
export function shiftPartitions(day: string, grain: Grain, count: number): string {
  const [year, month, date] = numbersOf(day);
  return textOf(
    new Date(
      grain === "month" ? Date.UTC(year, month - 1 + count, 1) : Date.UTC(year, month - 1, date + count),
    ),
  );
}

/** The calendar day `count` days later. */
export const shiftDays = (day: string, count: number) => shiftPartitions(day, "day", count);

/** First days of the partitions from the one that holds `from` up to, and without, the one that starts at `to`. */
export function partitionsBetween(from: string, to: string, grain: Grain): readonly string[] {
  const days: string[] = [];
  for (let day = shiftPartitions(from, grain, 0); day < to; day = shiftPartitions(day, grain, 1))
    days.push(day);
  return days;
}

/** What a folder name says of the day: a number, or the ISO date for a key of the whole date. */
export function keyValue({ part }: PartitionKey, day: string): number | string {
  const [year, month, date] = numbersOf(day);
  return part === "date" ? day : { year, month, day: date }[part];
}

/** The partition's folder below the table's, such as `year=2025/month=01`. */
export function partitionPath({ partitions }: Pick<PlatformModel, "partitions">, day: string): string {
  return partitions
    .map((key) => `${key.name}=${String(keyValue(key, day)).padStart(key.part === "year" ? 4 : 2, "0")}`)
    .join("/");
}

function numbersOf(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
