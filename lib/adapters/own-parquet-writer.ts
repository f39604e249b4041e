import type { FileMetaData, RowGroup, SchemaElement } from "hyparquet";
import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { writeColumn } from "hyparquet-writer/src/column.js";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import { snappyCompress } from "hyparquet-writer/src/snappy.js";
import { columnType } from "./parquet-types";

export type WrittenColumn = {
  readonly name: string;
  /** SQL type, as in a manifest. */
  readonly type: string;
  readonly isOptional: boolean;
};

/** The values of one column: numbers for days, 64-bit integers for times and unscaled decimals; null for NULL. */
export type WrittenValues =
  | Int32Array
  | BigInt64Array
  | Float64Array
  | (number | bigint | boolean | string | null)[];

/** "PAR1", at both ends of a file. */
const mark = 0x31524150;

/** Shorter bounds of texts would not count as exact. */
const longestBound = 32;

/**
 * Writes a Parquet file with hyparquet-writer, one column of a row group at a time so that the page can breathe in between: SNAPPY,
 * pages of version 2, with statistics.
 */
export function createParquetFile(columns: readonly WrittenColumn[]) {
  const writer = new ByteWriter();
  const schema: SchemaElement[] = [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)];
  const groups: RowGroup[] = [];
  let open: RowGroup["columns"] = [];
  writer.appendUint32(mark);
  return {
    /** The next column of the present row group; the last one closes the group. */
    writeColumn(values: WrittenValues): void {
      const { name, isOptional } = columns[open.length]!;
      const element = schema[open.length + 1]!;
      const { chunk } = writeColumn({
        writer,
        column: {
          columnName: name,
          element,
          schemaPath: [schema[0]!, element],
          codec: "SNAPPY",
          compressors: { SNAPPY: snappyCompress },
          stats: true,
          statisticsTruncateLength: longestBound,
          pageSize: 1 << 20,
          columnIndex: false,
          offsetIndex: false,
        },
        pageData: {
          values,
          definitionLevels: isOptional ? Array.from(values, (value) => (value === null ? 0 : 1)) : [],
          repetitionLevels: [],
          maxDefinitionLevel: isOptional ? 1 : 0,
        },
      });
      open.push(chunk);
      if (open.length < columns.length) return;
      const size = open.reduce((sum, { meta_data: meta }) => sum + (meta?.total_uncompressed_size ?? 0n), 0n);
      groups.push({ columns: open, total_byte_size: size, num_rows: BigInt(values.length) });
      open = [];
    },
    /** The whole file. */
    finish(): Uint8Array<ArrayBuffer> {
      const metadata: FileMetaData = {
        version: 2,
        created_by: "isotherm, with hyparquet-writer 0.17.0",
        schema,
        num_rows: groups.reduce((sum, { num_rows: rows }) => sum + rows, 0n),
        row_groups: groups,
        metadata_length: 0,
      };
      writeMetadata(writer, metadata, longestBound);
      writer.appendUint32(mark);
      return writer.getBytes();
    },
  };
}

function elementOf({ name, type, isOptional }: WrittenColumn): SchemaElement {
  const common = { name, repetition_type: isOptional ? "OPTIONAL" : "REQUIRED" } as const;
  const found = columnType(type);
  switch (found.kind) {
    case "boolean":
      return { ...common, type: "BOOLEAN" };
    case "int32":
      return { ...common, type: "INT32", ...(found.sql === "DATE" && { converted_type: "DATE" }) };
    case "int64":
      return found.sql === "TIMESTAMP"
        ? {
            ...common,
            type: "INT64",
            logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MICROS" },
          }
        : { ...common, type: "INT64" };
    case "double":
      return { ...common, type: "DOUBLE" };
    case "decimal": {
      const { precision, scale } = found;
      const decimal = { ...common, converted_type: "DECIMAL", precision, scale } as const;
      if (found.stored === "int32") return { ...decimal, type: "INT32" };
      return found.stored === "int64"
        ? { ...decimal, type: "INT64" }
        : { ...decimal, type: "FIXED_LEN_BYTE_ARRAY", type_length: 16 };
    }
    case "text":
      return { ...common, type: "BYTE_ARRAY", converted_type: "UTF8" };
    default:
      return found satisfies never;
  }
}
