import { lakeColumn } from "@/lib/lab/own/own-manifest";
import { createPace } from "./lake-reader";
import type { ImportEngine } from "./own-engine";
import { decodeColumn, type ParquetTable } from "./own-parquet";
import { arrowStream } from "./parquet-arrow";
import { sliceChunk } from "./parquet-chunk";

/** Rows that are handed to the engine at a time: a multiple of 8, and few enough not to hold up the page. */
const rowsPerInsert = 20_480;

/** Makes table `source` of all rows of the files. `onRows` hears how many are in it. */
export async function loadParquet(
  engine: ImportEngine,
  { files, columns }: ParquetTable,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<void> {
  const lakeColumns = columns.map(lakeColumn);
  const defined = lakeColumns.map(({ name, type }) => `"${name}" ${type}`);
  await engine.query(`CREATE TABLE source (${defined.join(", ")})`, signal);
  const pace = createPace();
  let loaded = 0;
  for (const file of files)
    for (const group of file.groups) {
      const chunks = [];
      for (const { source } of columns) chunks.push(await decodeColumn(file, group, source, signal));
      for (let from = 0; from < group.rows; from += rowsPerInsert) {
        const to = Math.min(group.rows, from + rowsPerInsert);
        const slices = chunks.map((chunk) => sliceChunk(chunk, from, to));
        const stream = await arrowStream(lakeColumns, [{ rows: to - from, columns: slices }], pace);
        signal.throwIfAborted();
        await engine.insertArrow(stream, { schema: "main", name: "source" });
        loaded += to - from;
        onRows(loaded);
      }
    }
}
