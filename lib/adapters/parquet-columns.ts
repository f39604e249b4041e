import { type Data, DataType, type Field, TimeUnit } from "apache-arrow";
import type { SchemaElement } from "hyparquet";
import { cellReader, fixedBytes, variableBytes, wideInteger } from "./arrow-cells";
import { extensionName } from "./arrow-types";

/** How a column of a result stands in a Parquet file. */
export type ParquetColumn = {
  /** Without its name. */
  readonly element: Omit<SchemaElement, "name">;
  /** The value of a row that is not NULL, as the writer takes it. */
  readonly readerOf: (data: Data) => (row: number) => unknown;
  /** True for a type that Parquet, or the writer, does not have: its values are DuckDB's text. */
  readonly isText: boolean;
};

const timestampUnits = {
  [TimeUnit.SECOND]: { unit: "MILLIS", factor: 1_000n },
  [TimeUnit.MILLISECOND]: { unit: "MILLIS", factor: 1n },
  [TimeUnit.MICROSECOND]: { unit: "MICROS", factor: 1n },
  [TimeUnit.NANOSECOND]: { unit: "NANOS", factor: 1n },
} as const;

/** The largest number of digits of a Parquet DECIMAL, as of DuckDB's. */
const mostDigits = 38;

const integer = (bitWidth: number, isSigned: boolean): Omit<SchemaElement, "name"> => {
  const physical = bitWidth === 64 ? "INT64" : "INT32";
  if (isSigned && bitWidth >= 32) return { type: physical };
  const sizes = { 8: "8", 16: "16", 32: "32", 64: "64" } as const;
  const size = sizes[bitWidth === 8 || bitWidth === 16 || bitWidth === 32 ? bitWidth : 64];
  return { type: physical, converted_type: isSigned ? `INT_${size}` : `UINT_${size}` };
};

const text: Pick<ParquetColumn, "element"> = { element: { type: "BYTE_ARRAY", converted_type: "UTF8" } };

/** The Parquet column for an Arrow field of an engine that was opened with `arrowLosslessConversion`. */
export function parquetColumn(field: Field): ParquetColumn {
  const { type } = field;
  const plain = (element: ParquetColumn["element"]): ParquetColumn => ({
    element,
    readerOf: (data) => (row) => data.values[row],
    isText: false,
  });
  const extension = extensionName(field);
  if (extension !== undefined) return extensionColumn(field, extension);
  if (DataType.isInt(type)) return plain(integer(type.bitWidth, type.isSigned));
  if (DataType.isFloat(type)) return plain({ type: type.precision === 1 ? "FLOAT" : "DOUBLE" });
  if (DataType.isDate(type)) return plain({ type: "INT32", converted_type: "DATE" });
  if (DataType.isUtf8(type)) return { ...textColumn(field), isText: false };
  if (DataType.isDictionary(type)) return { ...textColumn(field), isText: false };
  if (DataType.isBinary(type))
    return {
      element: { type: "BYTE_ARRAY" },
      readerOf: (data) => (row) => variableBytes(data, row),
      isText: false,
    };
  if (DataType.isDecimal(type)) return decimalColumn(type.precision, type.scale);
  if (DataType.isTimestamp(type)) {
    const { unit, factor } = timestampUnits[type.unit];
    return {
      element: {
        type: "INT64",
        logical_type: { type: "TIMESTAMP", isAdjustedToUTC: Boolean(type.timezone), unit },
      },
      readerOf: (data) => (row) => data.values[row] * factor,
      isText: false,
    };
  }
  return textColumn(field);
}

function extensionColumn(field: Field, name: string): ParquetColumn {
  if (name === "BOOLEAN")
    return {
      element: { type: "BOOLEAN" },
      // One bit a value: see arrow-cells.
      readerOf: (data) => (row) => ((data.values[row >> 3] >> (row & 7)) & 1) === 1,
      isText: false,
    };
  if (name === "UUID")
    return {
      element: { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, logical_type: { type: "UUID" } },
      readerOf: (data) => (row) => data.values.slice(row * 16, (row + 1) * 16),
      isText: false,
    };
  return name === "HUGEINT" ? decimalColumn(mostDigits, 0) : textColumn(field);
}

/** HUGEINT, the type of an integer's sum, becomes a DECIMAL without fraction: Parquet has no wider integer. */
function decimalColumn(precision: number, scale: number): ParquetColumn {
  const limit = 10n ** BigInt(mostDigits);
  return {
    element: { ...decimalStore(precision), converted_type: "DECIMAL", precision, scale },
    readerOf: (data) => (row) => {
      const value = wideInteger(fixedBytes(data, 16, row), true);
      if (value >= limit || value <= -limit)
        throw new RangeError(`${value} has more than ${mostDigits} digits. Cast the column to VARCHAR.`);
      return value;
    },
    isText: false,
  };
}

function decimalStore(precision: number): ParquetColumn["element"] {
  if (precision <= 9) return { type: "INT32" };
  return precision <= 18 ? { type: "INT64" } : { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16 };
}

const textColumn = (field: Field): ParquetColumn => ({
  ...text,
  readerOf: (data) => cellReader(data, field),
  isText: true,
});
