import type { Field, RecordBatch } from "apache-arrow";
import type { CellText, ResultSet } from "@/lib/lab/engine";
import { cellReader, childAt } from "./arrow-cells";
import { sqlTypeOf } from "./arrow-types";

/** What results were made of, for those that write them to a file. */
const sources = new WeakMap<
  ResultSet,
  { readonly batches: readonly RecordBatch[]; readonly messages: readonly Uint8Array[] }
>();

const noRows: ResultSet["rows"] = [];

/** The Arrow batches of a result, at least one; undefined for a result that came as text. */
export const batchesOf = (result: ResultSet): readonly RecordBatch[] | undefined =>
  sources.get(result)?.batches;

/** The Arrow IPC stream or file of a result, in parts; undefined for a result that came as text. */
export const messagesOf = (result: ResultSet): readonly Uint8Array[] | undefined =>
  sources.get(result)?.messages;

/** The columns of a batch. apache-arrow 17 gives columns of one name the type of the last of them, except here. */
export const fieldsOf = ({ data }: RecordBatch): readonly Field[] => data.type.children;

/**
 * The rows of Arrow batches, at least one, as DuckDB's own text, with DuckDB's names of the column types. Text is made of a row
 * when it is asked for. `messages` are what the batches were read from.
 *
 * The engine must have been opened with `arrowLosslessConversion`; without it HUGEINT, BIT and TIME WITH TIME ZONE
 * look like other types. Values are read from the raw buffers, because apache-arrow 17 rounds timestamps to
 * floating-point milliseconds and reads half of each interval.
 */
export function arrowRows(batches: readonly RecordBatch[], messages: readonly Uint8Array[]): ResultSet {
  const fields = fieldsOf(batches[0]!);
  const starts: number[] = [];
  let rowCount = 0;
  for (const { numRows } of batches) {
    starts.push(rowCount);
    rowCount += numRows;
  }
  const page = (from: number, to: number): (readonly CellText[])[] => {
    const rows: (readonly CellText[])[] = [];
    for (const [place, { data }] of batches.entries()) {
      const start = starts[place]!;
      if (start >= to || start + data.length <= from) continue;
      const columns = fields.map((field, index) => cellReader(childAt(data, index), field));
      const end = Math.min(to - start, data.length);
      for (let row = Math.max(0, from - start); row < end; row++) rows.push(columns.map((read) => read(row)));
    }
    return rows;
  };
  let all: ResultSet["rows"] | undefined;
  const result = Object.defineProperty(
    {
      columns: fields.map((field, index) => ({
        name: field.name,
        type: sqlTypeOf(field, batches[0]!.data.children[index]),
      })),
      rows: noRows,
      pages: { rowCount, page },
    },
    "rows",
    {
      // Whoever looks through all properties, as React does while it is developed with, must not make all the text.
      enumerable: false,
      get() {
        all ??= page(0, rowCount);
        return all;
      },
    },
  );
  sources.set(result, { batches, messages });
  return result;
}
