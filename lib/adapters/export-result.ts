import { type RecordBatch, RecordBatchReader } from "apache-arrow";
import { csvLines } from "@/lib/lab/console/result-text";
import { arrowRows, fieldsOf } from "./arrow-rows";
import { sqlTypeOf } from "./arrow-types";
import { exportArrow } from "./export-arrow";
import { exportParquet } from "./export-parquet";
import { parquetColumn } from "./parquet-columns";

export type ExportFormat = "csv" | "parquet" | "arrow";

export type ExportedFile = {
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** Columns whose type the format does not have: they were written as text. "name (TYPE)". */
  readonly asText: readonly string[];
};

const rowsPerPart = 20_000;

/**
 * All rows of a result as a file. `messages` are those of an Arrow IPC stream or file; `onRows` hears how many rows are written.
 *
 * @throws RangeError for a value that the format cannot hold.
 */
export function exportResult(
  messages: readonly Uint8Array[],
  format: ExportFormat,
  onRows: (rows: number) => void,
): ExportedFile {
  const batches = [...RecordBatchReader.from([...messages])];
  switch (format) {
    case "csv":
      return { parts: exportCsv(batches, messages, onRows), asText: [] };
    case "parquet":
      return { parts: exportParquet(batches, onRows), asText: textColumns(batches[0]!) };
    case "arrow":
      return { parts: [exportArrow(batches)], asText: [] };
    default:
      return format satisfies never;
  }
}

function exportCsv(
  batches: readonly RecordBatch[],
  messages: readonly Uint8Array[],
  onRows: (rows: number) => void,
): readonly Uint8Array<ArrayBuffer>[] {
  const { columns, pages } = arrowRows(batches, messages);
  const utf8 = new TextEncoder();
  const parts = [utf8.encode(csvLines([columns.map(({ name }) => name)]))];
  const rows = pages?.rowCount ?? 0;
  for (let from = 0; from < rows; from += rowsPerPart) {
    parts.push(utf8.encode(csvLines(pages?.page(from, from + rowsPerPart) ?? [])));
    onRows(Math.min(rows, from + rowsPerPart));
  }
  return parts;
}

const textColumns = (batch: RecordBatch): readonly string[] =>
  fieldsOf(batch).flatMap((field, at) =>
    parquetColumn(field).isText ? [`${field.name} (${sqlTypeOf(field, batch.data.children[at])})`] : [],
  );
