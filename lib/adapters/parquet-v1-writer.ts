import type { FileMetaData, RowGroup as ParquetRowGroup, SchemaElement } from "hyparquet";
import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { writePageHeader } from "hyparquet-writer/src/datapage.js";
import { writeRleBitPackedHybrid } from "hyparquet-writer/src/encoding.js";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import { writePlain } from "hyparquet-writer/src/plain.js";
import { snappyCompress } from "hyparquet-writer/src/snappy.js";
import type { RowGroup } from "@/lib/lab/manifest";

/** A column without NULL. Whole numbers take 32 bits; days count from 1970. */
export type V1Column =
  | { readonly name: string; readonly type: "INTEGER" | "DATE"; readonly values: Int32Array }
  | { readonly name: string; readonly type: "VARCHAR"; readonly values: readonly string[] };

/** A Parquet file in memory, and its row groups as a manifest holds them, without bounds. */
export type V1File = { readonly bytes: Uint8Array<ArrayBuffer>; readonly rowGroups: readonly RowGroup[] };

/** The first bytes of a Parquet file, and the last. */
const mark = 0x31524150;

/**
 * Writes a Parquet file of the kind that the page decoder reads: SNAPPY data pages of version 1, text with a dictionary, one page a
 * chunk. All columns have the same number of rows.
 */
export function writeParquetV1(columns: readonly V1Column[], rowGroupRows: number): V1File {
  const writer = new ByteWriter();
  const rows = columns[0]?.values.length ?? 0;
  const groups: { readonly described: RowGroup; readonly written: ParquetRowGroup }[] = [];
  writer.appendUint32(mark);
  for (let from = 0; from < rows; from += rowGroupRows) {
    const count = Math.min(rowGroupRows, rows - from);
    const chunks = columns.map((column) => writeChunk(writer, column, from, count));
    groups.push({
      described: { rows: count, chunks: chunks.map(({ offset, length }) => [offset, length, 0, null, null]) },
      written: {
        columns: chunks.map(({ meta }) => meta),
        total_byte_size: BigInt(chunks.reduce((sum, { length }) => sum + length, 0)),
        num_rows: BigInt(count),
      },
    });
  }
  const metadata: FileMetaData = {
    version: 1,
    schema: schemaOf(columns),
    num_rows: BigInt(rows),
    row_groups: groups.map(({ written }) => written),
    metadata_length: 0,
  };
  writeMetadata(writer, metadata);
  writer.appendUint32(mark);
  return { bytes: writer.getBytes(), rowGroups: groups.map(({ described }) => described) };
}

function writeChunk(writer: ByteWriter, column: V1Column, from: number, rows: number) {
  const offset = writer.offset;
  const isText = column.type === "VARCHAR";
  const page = new ByteWriter();
  // Definition levels: their length, then one run that says that every row has a value.
  const levels = new ByteWriter();
  levels.appendVarInt(rows << 1);
  levels.appendUint8(1);
  page.appendUint32(levels.offset);
  page.appendBytes(levels.getBytes());
  if (isText) {
    const values = column.values.slice(from, from + rows);
    const entries = [...new Set(values)];
    const places = new Map(entries.map((entry, place) => [entry, place]));
    const dictionary = new ByteWriter();
    writePlain(
      dictionary,
      entries.map((entry) => new TextEncoder().encode(entry)),
      "BYTE_ARRAY",
      undefined,
    );
    writePage(writer, dictionary.getBytes(), entries.length, "DICTIONARY_PAGE");
    const width = Math.max(1, Math.ceil(Math.log2(entries.length)));
    page.appendUint8(width);
    writeRleBitPackedHybrid(
      page,
      values.map((value) => places.get(value) ?? 0),
      width,
    );
  } else writePlain(page, column.values.slice(from, from + rows), "INT32", undefined);
  const dataOffset = writer.offset;
  writePage(writer, page.getBytes(), rows, isText ? "RLE_DICTIONARY" : "PLAIN");
  const length = writer.offset - offset;
  const meta: ParquetRowGroup["columns"][number] = {
    file_offset: BigInt(offset),
    meta_data: {
      type: isText ? "BYTE_ARRAY" : "INT32",
      encodings: isText ? ["PLAIN", "RLE", "RLE_DICTIONARY"] : ["PLAIN", "RLE"],
      path_in_schema: [column.name],
      codec: "SNAPPY",
      num_values: BigInt(rows),
      total_uncompressed_size: BigInt(length),
      total_compressed_size: BigInt(length),
      data_page_offset: BigInt(dataOffset),
      ...(isText && { dictionary_page_offset: BigInt(offset) }),
    },
  };
  return { offset, length, meta };
}

function writePage(
  writer: ByteWriter,
  bytes: Uint8Array,
  values: number,
  kind: "DICTIONARY_PAGE" | "PLAIN" | "RLE_DICTIONARY",
): void {
  const compressed = snappyCompress(bytes);
  writePageHeader(writer, {
    type: kind === "DICTIONARY_PAGE" ? kind : "DATA_PAGE",
    uncompressed_page_size: bytes.byteLength,
    compressed_page_size: compressed.byteLength,
    ...(kind === "DICTIONARY_PAGE"
      ? { dictionary_page_header: { num_values: values, encoding: "PLAIN" } }
      : {
          data_page_header: {
            num_values: values,
            encoding: kind,
            definition_level_encoding: "RLE",
            repetition_level_encoding: "RLE",
          },
        }),
  });
  writer.appendBytes(compressed);
}

function schemaOf(columns: readonly V1Column[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => {
      const isText = type === "VARCHAR";
      return {
        name,
        type: isText ? "BYTE_ARRAY" : "INT32",
        repetition_type: "OPTIONAL",
        ...(type !== "INTEGER" && { converted_type: isText ? "UTF8" : "DATE" }),
      };
    }),
  ];
}
