import { parseFloat16 } from "hyparquet/src/convert.js";
import type { StoredColumn } from "@/lib/lab/manifest";
import type { FixedValues } from "./parquet-chunk";
import type { RawValues } from "./parquet-raw";
import type { ColumnType } from "./parquet-types";

/** Values of a fixed size in the form that Arrow takes; integers of 128 bits as a list. */
export type ConvertedValues = FixedValues | bigint[];

/** The nanosecond count of INT96 stands in the lower 64 bits, the Julian day above. */
const julianEpoch = 2_440_588n;
const nanosecondsPerDay = 86_400_000_000_000n;

/** One value as the file's physical type has it. */
export type RawValue = bigint | number | Uint8Array;

const valuesOf = (raw: RawValues): Iterable<RawValue> => raw;

/** Turns physical values into those of a column that is not text; no copy where both are the same. */
export function converterOf(type: ColumnType, store: StoredColumn): (raw: RawValues) => ConvertedValues {
  switch (type.kind) {
    case "int32":
      return (raw) => (raw instanceof Int32Array ? raw : Int32Array.from(valuesOf(raw), Number));
    case "int64":
      return type.sql === "TIMESTAMP" ? microseconds(store) : bigIntegers(store);
    case "double":
      return store.reading === "half"
        ? (raw) => Float64Array.from(valuesOf(raw), (value) => parseFloat16(asBytes(value)) ?? 0)
        : (raw) => (raw instanceof Float64Array ? raw : Float64Array.from(valuesOf(raw), Number));
    case "decimal":
      return decimals(type.stored);
    default:
      throw new TypeError(`a column of ${type.kind} has no values of a fixed size`);
  }
}

function bigIntegers({ reading }: StoredColumn): (raw: RawValues) => ConvertedValues {
  if (reading === "unsigned")
    return (raw) => BigInt64Array.from(valuesOf(raw), (value) => BigInt(Number(value) >>> 0));
  return (raw) => (raw instanceof BigInt64Array ? raw : BigInt64Array.from(valuesOf(raw), toInteger));
}

function microseconds({ physical, reading }: StoredColumn): (raw: RawValues) => ConvertedValues {
  if (physical === "INT96")
    return (raw) => BigInt64Array.from(valuesOf(raw), (value) => fromInt96(toInteger(value)));
  if (reading === "milliseconds")
    return (raw) => BigInt64Array.from(valuesOf(raw), (value) => toInteger(value) * 1000n);
  if (reading === "nanoseconds")
    return (raw) => BigInt64Array.from(valuesOf(raw), (value) => floorDivide(toInteger(value), 1000n));
  return (raw) => (raw instanceof BigInt64Array ? raw : BigInt64Array.from(valuesOf(raw), toInteger));
}

function fromInt96(value: bigint): bigint {
  const nanoseconds = value & 0xffff_ffff_ffff_ffffn;
  return floorDivide(((value >> 64n) - julianEpoch) * nanosecondsPerDay + nanoseconds, 1000n);
}

/** Rounds down, also below zero. */
function floorDivide(value: bigint, by: bigint): bigint {
  return (value - (((value % by) + by) % by)) / by;
}

function decimals(stored: "int32" | "int64" | "int128"): (raw: RawValues) => ConvertedValues {
  if (stored === "int32")
    return (raw) =>
      raw instanceof Int32Array ? raw : Int32Array.from(valuesOf(raw), (value) => Number(toInteger(value)));
  if (stored === "int64")
    return (raw) => (raw instanceof BigInt64Array ? raw : BigInt64Array.from(valuesOf(raw), toInteger));
  return (raw) => Array.from(valuesOf(raw), toInteger);
}

/** An integer of any physical form; byte arrays are big-endian, in two's complement. */
function toInteger(value: RawValue): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value);
  if (value.length > 16)
    throw new Error(`a number of ${value.length} bytes cannot be read (allowed: up to 16)`);
  let integer = 0n;
  for (const byte of value) integer = (integer << 8n) | BigInt(byte);
  return BigInt.asIntN(value.length * 8, integer);
}

function asBytes(value: RawValue): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`not bytes: ${value}`);
}

/** Text for values that have no SQL type of their own here: UUIDs, times of day, unsigned integers of 64 bits. */
export function textOf({ reading }: StoredColumn): (value: RawValue) => string {
  if (reading === "uuid") return (value) => uuid(asBytes(value));
  const [, unit] = /^clock (.*)$/.exec(reading) ?? [];
  const digits = unit === undefined ? undefined : { milliseconds: 3, microseconds: 6, nanoseconds: 9 }[unit];
  if (digits !== undefined) return (value) => clock(toInteger(value), digits);
  return (value) => String(BigInt.asUintN(64, toInteger(value)));
}

function uuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** As DuckDB prints a TIME: 05:06:07.08. */
function clock(ticks: bigint, digits: number): string {
  const perSecond = 10n ** BigInt(digits);
  const seconds = ticks / perSecond;
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  const whole = parts.map((part) => String(part).padStart(2, "0")).join(":");
  const rest = String(ticks % perSecond)
    .padStart(digits, "0")
    .replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}
