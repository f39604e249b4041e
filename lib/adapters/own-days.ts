import { boundsOf, dateLiteral } from "@/lib/lab/own/own-bounds";
import type { OwnColumn } from "@/lib/lab/own/own-columns";
import { coverAll, type DayRange } from "@/lib/lab/own/own-cut";
import { decodeColumn, type ParquetFile, type ParquetTable } from "./own-parquet";
import type { DecodedChunk } from "./parquet-chunk";

/** The days of one column in one file. */
export type FileDays = {
  /** Null when it holds no day at all. */
  readonly days: DayRange | null;
  readonly missing: number;
  /** True when the footer told it; else the column was read. */
  readonly isFromFooter: boolean;
};

const microsecondsPerDay = 86_400_000_000n;

/** The days of a DATE or TIMESTAMP column, file by file, from the footers where they tell, else by reading the column. */
export async function daysOfFiles(
  { files }: ParquetTable,
  column: OwnColumn,
  signal: AbortSignal,
): Promise<readonly FileDays[]> {
  const found: FileDays[] = [];
  for (const file of files) found.push(fromFooter(file, column) ?? (await byReading(file, column, signal)));
  return found;
}

function fromFooter(file: ParquetFile, { source }: OwnColumn): FileDays | null {
  const reading = file.readings.get(source)!;
  const ranges: DayRange[] = [];
  let missing = 0;
  for (const { rows, chunks } of file.groups) {
    const { statistics } = chunks.get(source)!;
    if (statistics.nullCount === null) return null;
    missing += statistics.nullCount;
    if (statistics.nullCount === rows) continue;
    const hasOrder = file.ordered.has(source);
    const [low, high] = boundsOf(reading, statistics, { hasOrder, createdBy: file.createdBy });
    if (low === null || high === null) return null;
    ranges.push({ first: low.slice(0, 10), last: high.slice(0, 10) });
  }
  return { days: ranges.length === 0 ? null : coverAll(ranges), missing, isFromFooter: true };
}

async function byReading(file: ParquetFile, { source }: OwnColumn, signal: AbortSignal): Promise<FileDays> {
  const ranges: DayRange[] = [];
  let missing = 0;
  for (const group of file.groups) {
    const chunk = await decodeColumn(file, group, source, signal);
    missing += chunk.nulls;
    const range = rangeOf(chunk);
    if (range !== null) ranges.push(range);
  }
  return { days: ranges.length === 0 ? null : coverAll(ranges), missing, isFromFooter: false };
}

function rangeOf({ rows, validity, values }: DecodedChunk): DayRange | null {
  if (values.kind !== "fixed") return null;
  const { data } = values;
  let low: number | bigint | undefined;
  let high: number | bigint | undefined;
  for (let row = 0; row < rows; row++) {
    if (validity !== null && (validity[row >> 3]! & (1 << (row & 7))) === 0) continue;
    const value = data[row]!;
    if (low === undefined || value < low) low = value;
    if (high === undefined || value > high) high = value;
  }
  const [first, last] = [low, high].map((value) => (value === undefined ? null : dayOf(value)));
  return first == null || last == null ? null : { first, last };
}

/** Days as they are; microseconds are rounded down to their day. */
function dayOf(value: number | bigint): string | null {
  if (typeof value === "number") return dateLiteral(BigInt(value));
  const rest = ((value % microsecondsPerDay) + microsecondsPerDay) % microsecondsPerDay;
  return dateLiteral((value - rest) / microsecondsPerDay);
}
