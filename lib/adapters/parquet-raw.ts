import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from "hyparquet/src/delta.js";
import { byteStreamSplit } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import type { StoredColumn } from "@/lib/lab/manifest";
import { readRuns } from "./parquet-runs";

/** A decompressed page. `rows` counts NULLs too; of a dictionary page it is the number of entries. */
export type Page = {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly encoding: string;
  /** The definition levels of a page of version 2; null where they stand at the beginning of `bytes`. */
  readonly levels: Uint8Array | null;
};

/** Larger pages are not opened: writers make them of about a megabyte. */
export const mostPageBytes = 256 * 1024 * 1024;

export type PageReader = { readonly view: DataView; offset: number };

/** Values as the file's physical type has them: INT96 as integers of 96 bits, byte arrays as views of the page. */
export type RawValues =
  | Int32Array
  | BigInt64Array
  | Float32Array
  | Float64Array
  | readonly bigint[]
  | readonly Uint8Array[];

export const readerOf = ({ bytes }: Pick<Page, "bytes">): PageReader => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

export const isDictionaryEncoded = (encoding: string) =>
  encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY";

/**
 * Reads `count` values that are not NULL.
 *
 * @throws Error for an encoding that there is no reader for, or a page that ends too early.
 */
export function readRaw(
  reader: PageReader,
  encoding: string,
  { physical, width }: StoredColumn,
  count: number,
): RawValues {
  if (encoding === "PLAIN") return plainValues(reader, physical, width, count);
  if (count === 0) return [];
  if (encoding === "BYTE_STREAM_SPLIT") {
    const bytes = count * (widths[physical] ?? width);
    requireBytes(reader, bytes);
    const values = byteStreamSplit(reader, count, physical, width);
    if (isRaw(values)) return values;
  }
  if (encoding === "DELTA_BINARY_PACKED" && (physical === "INT32" || physical === "INT64")) {
    const values = physical === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
    deltaBinaryUnpack(reader, count, values);
    return values;
  }
  if (physical === "BYTE_ARRAY" || physical === "FIXED_LEN_BYTE_ARRAY") {
    const values: Uint8Array[] = [];
    if (encoding === "DELTA_LENGTH_BYTE_ARRAY") deltaLengthByteArray(reader, count, values);
    if (encoding === "DELTA_BYTE_ARRAY") {
      requireBuildable(reader, count);
      deltaByteArray(reader, count, values);
    }
    if (values.length === count) return values;
  }
  throw new Error(`encoding ${encoding} of ${physical} cannot be read`);
}

/** Each text may repeat the beginning of the one before it, so that a small page can stand for very much text. */
function requireBuildable(reader: PageReader, count: number): void {
  const ahead = { ...reader };
  const lengths = new Int32Array(count);
  let bytes = 0;
  for (const _ of ["beginnings", "ends"]) {
    deltaBinaryUnpack(ahead, count, lengths);
    for (const length of lengths) bytes += length;
  }
  if (bytes > mostPageBytes) throw new RangeError(`allocation of ${bytes} bytes for a page`);
}

const widths: Readonly<Record<string, number>> = { INT32: 4, FLOAT: 4, INT64: 8, DOUBLE: 8 };

const isRaw = (values: unknown): values is RawValues =>
  values instanceof Int32Array ||
  values instanceof BigInt64Array ||
  values instanceof Float32Array ||
  values instanceof Float64Array ||
  (Array.isArray(values) && values.every((value) => value instanceof Uint8Array));

function plainValues(
  reader: PageReader,
  physical: StoredColumn["physical"],
  width: number,
  count: number,
): RawValues {
  if (physical === "INT32") return new Int32Array(takeBytes(reader, count * 4));
  if (physical === "INT64") return new BigInt64Array(takeBytes(reader, count * 8));
  if (physical === "FLOAT") return new Float32Array(takeBytes(reader, count * 4));
  if (physical === "DOUBLE") return new Float64Array(takeBytes(reader, count * 8));
  const least = physical === "FIXED_LEN_BYTE_ARRAY" ? width : physical === "INT96" ? 12 : 4;
  requireBytes(reader, count * least);
  const values: unknown = readPlain(reader, physical, count, width);
  if (isByteArrays(values) || isIntegers(values)) return values;
  throw new Error(`PLAIN values of ${physical} cannot be read`);
}

const isByteArrays = (values: unknown): values is Uint8Array[] =>
  Array.isArray(values) && values.every((value) => value instanceof Uint8Array);
const isIntegers = (values: unknown): values is bigint[] =>
  Array.isArray(values) && values.every((value) => typeof value === "bigint");

/** A copy, because values in a page need not be aligned. */
function takeBytes(reader: PageReader, length: number): ArrayBuffer {
  requireBytes(reader, length);
  const start = reader.view.byteOffset + reader.offset;
  reader.offset += length;
  return new Uint8Array(reader.view.buffer, start, length).slice().buffer;
}

function requireBytes({ view, offset }: PageReader, length: number): void {
  if (offset + length > view.byteLength) throw new Error("a page ends within its values");
}

/** Places in a dictionary of `size` entries. */
export function readIndices(reader: PageReader, count: number, size: number): Int32Array {
  const indices = new Int32Array(count);
  if (count === 0) return indices;
  const width = reader.view.getUint8(reader.offset++);
  // With a single entry there may be no bit to read.
  if (width > 0) readRuns(reader, width, indices);
  for (let at = 0; at < count; at++)
    if (!(indices[at]! >= 0 && indices[at]! < size)) throw new Error("a value is not in the dictionary");
  return indices;
}

/** Booleans, one byte each: packed eight to a byte, or run-length encoded. */
export function readBits(reader: PageReader, encoding: string, count: number): Uint8Array {
  const bits = new Uint8Array(count);
  if (encoding === "RLE") {
    // Ahead of the runs stands how many bytes they take.
    requireBytes(reader, 4);
    reader.offset += 4;
    readRuns(reader, 1, bits);
  } else if (encoding === "PLAIN") {
    const packed = new Uint8Array(takeBytes(reader, Math.ceil(count / 8)));
    for (let value = 0; value < count; value++) bits[value] = (packed[value >> 3]! >> (value & 7)) & 1;
  } else throw new Error(`encoding ${encoding} of BOOLEAN cannot be read`);
  return bits;
}
