import type { RecordBatch } from "apache-arrow";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { childAt } from "./arrow-cells";
import { fieldsOf } from "./arrow-rows";
import { parquetColumn } from "./parquet-columns";

/** DuckDB's own default. */
const rowsPerGroup = 122_880;

/**
 * A result as a SNAPPY Parquet file, its column types kept; those that Parquet does not have become text. Columns of one name are
 * numbered. `onRows` hears how many rows are written.
 *
 * @throws RangeError for a HUGEINT of more than 38 digits.
 */
export function exportParquet(
  batches: readonly RecordBatch[],
  onRows: (rows: number) => void,
): readonly Uint8Array<ArrayBuffer>[] {
  const fields = fieldsOf(batches[0]!);
  const names = distinctNames(fields.map(({ name }) => name));
  const columns = fields.map(parquetColumn);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const bytes = new ByteWriter(1 << 20);
  // The file leaves the buffer after every row group, which therefore never grows to the size of the file.
  const empty = () => {
    parts.push(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush: empty }),
    schema: [
      { name: "root", num_children: fields.length },
      ...columns.map(({ element }, at) => ({
        ...element,
        name: names[at]!,
        repetition_type: "OPTIONAL" as const,
      })),
    ],
    createdBy: "isotherm",
  });
  let written = 0;
  for (const group of groupsOf(batches)) {
    const rows = group.reduce((sum, { numRows }) => sum + numRows, 0);
    writer.write({
      rowGroupSize: rows,
      columnData: columns.map(({ readerOf }, at) => ({
        name: names[at]!,
        data: group.flatMap(({ data }) => {
          const column = childAt(data, at);
          const read = readerOf(column);
          return Array.from({ length: data.length }, (_, row) => (column.getValid(row) ? read(row) : null));
        }),
      })),
    });
    written += rows;
    onRows(written);
  }
  writer.finish();
  empty();
  return parts;
}

/** Batches put together to row groups; none without rows. */
function* groupsOf(batches: readonly RecordBatch[]): Generator<readonly RecordBatch[]> {
  let group: RecordBatch[] = [];
  let rows = 0;
  for (const batch of batches) {
    if (batch.numRows === 0) continue;
    if (rows > 0 && rows + batch.numRows > rowsPerGroup) {
      yield group;
      group = [];
      rows = 0;
    }
    group.push(batch);
    rows += batch.numRows;
  }
  if (rows > 0) yield group;
}

/** "a", "a" and "a" as "a", "a_1" and "a_2". */
function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let count = 1; taken.has(distinct.toLowerCase()); count += 1) distinct = `${name}_${count}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
