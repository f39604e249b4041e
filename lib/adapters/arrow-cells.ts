import { type Data, DataType, type Field, TimeUnit } from "apache-arrow";
import type { CellText } from "@/lib/lab/engine";
import { extensionName } from "./arrow-types";
import {
  bignumText,
  bitText,
  blobText,
  dateText,
  decimalText,
  doubleText,
  elementText,
  fieldNameText,
  floatText,
  intervalText,
  timestampText,
  timeText,
  timeTzText,
  uuidText,
} from "./duckdb-text";

const ticksPerSecond = {
  [TimeUnit.SECOND]: 1n,
  [TimeUnit.MILLISECOND]: 1_000n,
  [TimeUnit.MICROSECOND]: 1_000_000n,
  [TimeUnit.NANOSECOND]: 1_000_000_000n,
} as const;

const utf8 = new TextDecoder();

/** Reads the value at a row that is known not to be NULL. */
type ReadText = (row: number) => string;

export function childAt(data: Data, index: number): Data {
  const child = data.children[index];
  if (child === undefined)
    throw new RangeError(`Arrow data has ${data.children.length} children, not one at ${index}`);
  return child;
}

/** Reads the cells of a column, or of a part of one, as DuckDB's text. */
export function cellReader(data: Data, field: Field): (row: number) => CellText {
  const read = textReader(data, field);
  return (row) => (data.getValid(row) ? read(row) : null);
}

function textReader(data: Data, field: Field): ReadText {
  const extension = extensionName(field);
  if (extension !== undefined) return extensionReader(data, extension);
  const { type } = field;
  if (DataType.isInt(type)) return (row) => String(data.values[row]);
  if (DataType.isFloat(type))
    return type.precision === 1
      ? (row) => floatText(data.values[row])
      : (row) => doubleText(data.values[row]);
  if (DataType.isUtf8(type)) return (row) => utf8.decode(variableBytes(data, row));
  if (DataType.isDecimal(type))
    return (row) => decimalText(wideInteger(fixedBytes(data, 16, row), true), type.precision, type.scale);
  if (DataType.isDate(type)) return (row) => dateText(data.values[row]);
  if (DataType.isTimestamp(type)) {
    const suffix = type.timezone ? "+00" : "";
    return (row) => {
      const text = timestampText(data.values[row], ticksPerSecond[type.unit]);
      return text.endsWith("infinity") ? text : text + suffix;
    };
  }
  if (DataType.isTime(type)) return (row) => timeText(BigInt(data.values[row]), ticksPerSecond[type.unit]);
  if (DataType.isBinary(type)) return (row) => blobText(variableBytes(data, row));
  if (DataType.isInterval(type)) return (row) => intervalAt(fixedBytes(data, 16, row));
  if (DataType.isDictionary(type)) return (row) => String(data.dictionary?.get(data.values[row]));
  return nestedReader(data, field);
}

function extensionReader(data: Data, name: string): ReadText {
  switch (name) {
    case "BOOLEAN":
      // Declared as one byte a value (arrow.bool8), but DuckDB 1.4.3 packs eight into a byte.
      return (row) => (((data.values[row >> 3] >> (row & 7)) & 1) === 0 ? "false" : "true");
    case "UUID":
      return (row) => uuidText(data.values.subarray(row * 16, (row + 1) * 16));
    case "HUGEINT":
      return (row) => String(wideInteger(fixedBytes(data, 16, row), true));
    case "UHUGEINT":
      return (row) => String(wideInteger(fixedBytes(data, 16, row), false));
    case "TIME WITH TIME ZONE":
      return (row) => timeTzText(wideInteger(fixedBytes(data, 8, row), false));
    case "BIT":
      return (row) => bitText(variableBytes(data, row));
    default:
      return (row) => bignumText(variableBytes(data, row));
  }
}

function nestedReader(data: Data, field: Field): ReadText {
  const { type } = field;
  const fields: readonly Field[] = type.children;
  if (DataType.isMap(type)) return mapReader(data, fields[0]!);
  if (DataType.isList(type)) {
    const read = elementReader(childAt(data, 0), fields[0]!);
    const { valueOffsets } = data;
    return (row) =>
      `[${range(valueOffsets[row], valueOffsets[row + 1])
        .map(read)
        .join(", ")}]`;
  }
  if (DataType.isFixedSizeList(type)) {
    // DuckDB 1.4.3 quotes the elements of a list, but not those of an array.
    const read = cellReader(childAt(data, 0), fields[0]!);
    const size = type.listSize;
    return (row) =>
      `[${range(row * size, (row + 1) * size)
        .map((at) => read(at) ?? "NULL")
        .join(", ")}]`;
  }
  if (DataType.isUnion(type)) {
    const members = fields.map((member, index) => cellReader(childAt(data, index), member));
    return (row) => members[data.typeIds[row]]?.(row) ?? "NULL";
  }
  const members = fields.map(({ name }, index) => ({
    label: name === "" ? "" : `${fieldNameText(name)}: `,
    read: elementReader(childAt(data, index), fields[index]!),
  }));
  const [open, close] = fields[0]?.name === "" ? ["(", ")"] : ["{", "}"];
  return (row) => open + members.map(({ label, read }) => label + read(row)).join(", ") + close;
}

function mapReader(data: Data, entry: Field): ReadText {
  const entries = childAt(data, 0);
  const [keyField, valueField]: readonly Field[] = entry.type.children;
  const key = elementReader(childAt(entries, 0), keyField!);
  const value = elementReader(childAt(entries, 1), valueField!);
  const { valueOffsets } = data;
  return (row) =>
    `{${range(valueOffsets[row], valueOffsets[row + 1])
      .map((at) => `${key(at)}=${value(at)}`)
      .join(", ")}}`;
}

/** Text of a value inside a list, a map or a struct; another nested value stands there unquoted. */
function elementReader(data: Data, field: Field): ReadText {
  const read = cellReader(data, field);
  if (DataType.isDictionary(field.type) || (field.type.children ?? []).length === 0)
    return (row) => {
      const text = read(row);
      return text === null ? "NULL" : elementText(text);
    };
  return (row) => read(row) ?? "NULL";
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

export function variableBytes(data: Data, row: number): Uint8Array {
  return data.values.subarray(data.valueOffsets[row], data.valueOffsets[row + 1]);
}

export function fixedBytes(data: Data, width: number, row: number): DataView {
  return new DataView(data.values.buffer, data.values.byteOffset + row * width, width);
}

/** A little-endian integer of 8 or 16 bytes. */
export function wideInteger(bytes: DataView, signed: boolean): bigint {
  const low = bytes.getBigUint64(0, true);
  if (bytes.byteLength === 8) return low;
  return (signed ? bytes.getBigInt64(8, true) : bytes.getBigUint64(8, true)) * 2n ** 64n + low;
}

function intervalAt(bytes: DataView): string {
  return intervalText(bytes.getInt32(0, true), bytes.getInt32(4, true), bytes.getBigInt64(8, true) / 1_000n);
}
