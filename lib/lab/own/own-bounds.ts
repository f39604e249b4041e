import type { ColumnReading } from "./own-columns";

/** The statistics of a column chunk as they stand in a footer, every value in the column's physical form. */
export type RawStatistics = {
  readonly nullCount: number | null;
  readonly nanCount: number | null;
  /** `min_value` and `max_value`. */
  readonly low: Uint8Array | undefined;
  readonly high: Uint8Array | undefined;
  /** `min` and `max`, deprecated: compared as signed bytes whatever the type. */
  readonly oldLow: Uint8Array | undefined;
  readonly oldHigh: Uint8Array | undefined;
  /** False: shortened. */
  readonly isLowExact: boolean;
  readonly isHighExact: boolean;
};

/** What else decides whether a footer's bounds can be trusted. */
export type BoundsContext = {
  /** The footer says how the values of this column were compared. */
  readonly hasOrder: boolean;
  /** The program that wrote the file, as it calls itself. */
  readonly createdBy: string;
};

/** Longer texts say little about their row group and would swell the manifest. */
const longestBound = 32;

/**
 * The smallest and largest value of a chunk as SQL literal text, as in a manifest; null where the footer does not say so for certain.
 *
 * DuckDB holds NaN for the largest number and writers leave it out of their statistics, so an upper bound of a DOUBLE counts only
 * where there is no NaN.
 */
export function boundsOf(
  column: ColumnReading,
  raw: RawStatistics,
  { hasOrder, createdBy }: BoundsContext,
): readonly [string | null, string | null] {
  const isNumber = /^(?:BOOLEAN|INT32|INT64|FLOAT|DOUBLE)$/.test(column.physical);
  if (column.reading === "unsigned" || column.reading === "half" || column.reading.startsWith("clock"))
    return [null, null];
  if (isNumber) {
    const mayHoldNan = column.type === "DOUBLE" && raw.nanCount !== 0 && !/^DuckDB\b/i.test(createdBy);
    return [
      literalOf(column, raw.low ?? raw.oldLow),
      mayHoldNan ? null : literalOf(column, raw.high ?? raw.oldHigh),
    ];
  }
  if (!hasOrder || column.physical === "INT96") return [null, null];
  return [
    raw.isLowExact ? literalOf(column, raw.low) : null,
    raw.isHighExact ? literalOf(column, raw.high) : null,
  ];
}

function literalOf({ type, physical, reading }: ColumnReading, bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null;
  if (type === "VARCHAR") return reading === "plain" ? textLiteral(bytes) : null;
  if (type === "BOOLEAN") return bytes.length === 0 ? null : bytes[0] === 1 ? "true" : "false";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === "DOUBLE") {
    const wanted = physical === "FLOAT" ? 4 : 8;
    if (bytes.length !== wanted) return null;
    const number = wanted === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
    return Number.isNaN(number) ? null : String(number);
  }
  const integer = integerOf(physical, bytes, view);
  if (integer === null) return null;
  const decimal = /^DECIMAL\(\d+,(\d+)\)$/.exec(type);
  if (decimal) return decimalLiteral(integer, Number(decimal[1]));
  if (type === "DATE") return dateLiteral(integer);
  return type === "TIMESTAMP" ? timestampLiteral(integer, reading) : String(integer);
}

function textLiteral(bytes: Uint8Array): string | null {
  if (bytes.length > longestBound) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

function integerOf(physical: string, bytes: Uint8Array, view: DataView): bigint | null {
  if (physical === "INT32") return bytes.length === 4 ? BigInt(view.getInt32(0, true)) : null;
  if (physical === "INT64") return bytes.length === 8 ? view.getBigInt64(0, true) : null;
  if (bytes.length === 0 || bytes.length > 16) return null;
  let integer = 0n;
  for (const byte of bytes) integer = (integer << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, integer);
}

function decimalLiteral(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
  return unscaled < 0n ? `-${text}` : text;
}

const millisecondsPerDay = 86_400_000;
const [firstDay, afterLastDay] = [Date.parse("0001-01-01"), Date.UTC(10_000, 0, 1)];

/** Days since 1970 as an ISO date; null outside the years 1 to 9999. */
export function dateLiteral(days: bigint): string | null {
  const milliseconds = Number(days) * millisecondsPerDay;
  if (!(milliseconds >= firstDay && milliseconds < afterLastDay)) return null;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

const ticksPerSecond: Readonly<Record<string, bigint>> = {
  milliseconds: 1000n,
  nanoseconds: 1_000_000_000n,
};

/** Nanoseconds are cut to microseconds, downwards, as the values themselves are. */
function timestampLiteral(ticks: bigint, reading: string): string | null {
  const perSecond = ticksPerSecond[reading] ?? 1_000_000n;
  const perDay = perSecond * 86_400n;
  const rest = ((ticks % perDay) + perDay) % perDay;
  const day = dateLiteral((ticks - rest) / perDay);
  if (day === null) return null;
  const seconds = Number(rest / perSecond);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  const micros = String(((rest % perSecond) * 1_000_000n) / perSecond).padStart(6, "0");
  return `${day} ${clock}.${micros}`;
}
