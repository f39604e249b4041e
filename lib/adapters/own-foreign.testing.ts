import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileMetaData, RowGroup, SchemaElement } from "hyparquet";
import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { writeColumn } from "hyparquet-writer/src/column.js";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import { snappyCompress } from "hyparquet-writer/src/snappy.js";
import type { NamedFile } from "./own-parquet";

/** A column that cannot hold NULL. */
export type ForeignColumn = {
  readonly element: SchemaElement;
  readonly values: readonly (number | bigint | string | Uint8Array)[];
};

const mark = 0x31524150;

/**
 * Writes a file of one row group with exactly these schema elements, INT96 too, and returns it. `spoil` may change what the footer
 * says of the column chunks.
 */
export async function foreignFile(
  folder: string,
  name: string,
  columns: readonly ForeignColumn[],
  spoil: (chunks: RowGroup["columns"]) => void = () => {},
): Promise<NamedFile> {
  const writer = new ByteWriter();
  writer.appendUint32(mark);
  const root: SchemaElement = { name: "root", num_children: columns.length };
  const chunks: RowGroup["columns"] = columns.map(({ element, values }) => {
    const required: SchemaElement = { ...element, repetition_type: "REQUIRED" };
    // Plain INT96 values look like byte arrays of a fixed length.
    const written: SchemaElement =
      element.type === "INT96" ? { ...required, type: "FIXED_LEN_BYTE_ARRAY", type_length: 12 } : required;
    const { chunk } = writeColumn({
      writer,
      column: {
        columnName: element.name,
        element: written,
        schemaPath: [root, written],
        codec: "SNAPPY",
        compressors: { SNAPPY: snappyCompress },
        stats: element.type !== "INT96",
        pageSize: 1 << 20,
        columnIndex: false,
        offsetIndex: false,
        ...(element.type === "INT96" && { encoding: "PLAIN" }),
      },
      pageData: { values: [...values], definitionLevels: [], repetitionLevels: [], maxDefinitionLevel: 0 },
    });
    if (element.type === "INT96" && chunk.meta_data) chunk.meta_data.type = "INT96";
    return chunk;
  });
  spoil(chunks);
  const rows = BigInt(columns[0]!.values.length);
  const metadata: FileMetaData = {
    version: 2,
    schema: [
      root,
      ...columns.map(({ element }): SchemaElement => ({ ...element, repetition_type: "REQUIRED" })),
    ],
    num_rows: rows,
    row_groups: [{ columns: chunks, total_byte_size: 0n, num_rows: rows }],
    metadata_length: 0,
  };
  writeMetadata(writer, metadata);
  writer.appendUint32(mark);
  const bytes = writer.getBytes();
  await writeFile(join(folder, name), bytes);
  return { name, file: new Blob([bytes]) };
}
