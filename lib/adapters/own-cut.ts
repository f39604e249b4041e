import { DataType, type RecordBatch } from "apache-arrow";
import type { Grain } from "@/lib/lab/data-set";
import type { LakeFile } from "@/lib/lab/manifest";
import type { OwnColumn } from "@/lib/lab/own/own-columns";
import { batchesOf } from "./arrow-rows";
import { createPace } from "./lake-reader";
import { catalogFile } from "./own-catalog";
import type { ImportEngine } from "./own-engine";
import { openParquet } from "./own-parquet";
import { createParquetFile, type WrittenColumn, type WrittenValues } from "./own-parquet-writer";

/** As few as the page can write without a pause. */
const rowsPerGroup = 12_288;

export type CutOrder = {
  readonly grain: Grain;
  /** A column of `columns`, of type DATE. */
  readonly dateColumn: string;
  /** The column of table `source` that the day comes from: itself a DATE, or a time. */
  readonly dayFrom: { readonly name: string; readonly isTime: boolean };
  /** With the day first. */
  readonly columns: readonly OwnColumn[];
};

export type CutProgress = { readonly written: number; readonly files: number };

/** A file of the lake, and its contents. */
export type WrittenFile = { readonly file: LakeFile; readonly contents: Blob };

/** Cuts table `source` into one Parquet file for each month or day, sorted by day. Rows without a day are left out. */
export async function cutSource(
  engine: ImportEngine,
  { grain, dateColumn, dayFrom, columns }: CutOrder,
  signal: AbortSignal,
  onProgress: (progress: CutProgress) => void,
): Promise<readonly WrittenFile[]> {
  const written = await describeColumns(engine, columns, dateColumn, signal);
  const day = dayFrom.isTime ? `CAST("${dayFrom.name}" AS DATE)` : `"${dayFrom.name}"`;
  const parts = ["year", "month", ...(grain === "day" ? ["day"] : [])].map((part) => `${part}(${day})`);
  const { rows } = await engine.query(
    `SELECT ${parts.join(", ")}, CAST(min(${day}) AS VARCHAR), CAST(max(${day}) AS VARCHAR), count(*) FROM source WHERE ${day} IS NOT NULL GROUP BY ALL ORDER BY ALL`,
    signal,
  );
  const files: WrittenFile[] = [];
  const select = columns
    .map(({ name }) => (name === dateColumn ? `${day} AS "${name}"` : `"${name}"`))
    .join(", ");
  for (const row of rows) {
    onProgress({ written: files.length, files: rows.length });
    const [first, last, count] = row.slice(parts.length);
    await engine.query(
      `CREATE OR REPLACE TABLE part AS SELECT ${select} FROM source WHERE ${within(dayFrom, first!, last!)} ORDER BY 1`,
      signal,
    );
    const partition = row.slice(0, parts.length).map(Number);
    const contents = await writePart(engine, written, Number(count), signal);
    files.push(await describeFile(contents, columns, partition, signal));
  }
  onProgress({ written: files.length, files: rows.length });
  return files;
}

/** A range of the column itself: DuckDB passes over blocks outside it, which it cannot do for a function of the column. */
function within({ name, isTime }: CutOrder["dayFrom"], first: string, last: string): string {
  return isTime
    ? `"${name}" >= TIMESTAMP '${first} 00:00:00' AND "${name}" < CAST(DATE '${last}' + 1 AS TIMESTAMP)`
    : `"${name}" BETWEEN DATE '${first}' AND DATE '${last}'`;
}

/** A column without NULL is written as one that cannot hold any. */
async function describeColumns(
  engine: ImportEngine,
  columns: readonly OwnColumn[],
  dateColumn: string,
  signal: AbortSignal,
): Promise<readonly WrittenColumn[]> {
  const counts = columns.map(({ name }) => (name === dateColumn ? "0" : `count(*) - count("${name}")`));
  const { rows } = await engine.query(`SELECT ${counts.join(", ")} FROM source`, signal);
  return columns.map(({ name, type }, at) => ({ name, type, isOptional: rows[0]![at] !== "0" }));
}

async function writePart(
  engine: ImportEngine,
  columns: readonly WrittenColumn[],
  rows: number,
  signal: AbortSignal,
): Promise<Blob> {
  const file = createParquetFile(columns);
  const pace = createPace();
  // Arrow has its own form of truth values in duckdb-wasm 1.32.0.
  const select = columns.map(({ name, type }) =>
    type === "BOOLEAN" ? `CAST("${name}" AS INTEGER) AS "${name}"` : `"${name}"`,
  );
  for (let from = 0; from < rows; from += rowsPerGroup) {
    const result = await engine.query(
      `SELECT ${select.join(", ")} FROM part WHERE rowid >= ${from} AND rowid < ${from + rowsPerGroup}`,
      signal,
    );
    const batches = batchesOf(result) ?? [];
    for (const [at, column] of columns.entries()) {
      await pace();
      signal.throwIfAborted();
      const values = valuesOf(batches, at, column);
      await pace();
      file.writeColumn(values);
    }
  }
  return new Blob([file.finish()]);
}

/** A column's values over all batches. */
function valuesOf(batches: readonly RecordBatch[], at: number, { type }: WrittenColumn): WrittenValues {
  const values: (number | bigint | boolean | string | null)[] = [];
  const decoder = new TextDecoder();
  for (const { data } of batches) {
    const column = data.children[at]!;
    const read: (row: number) => number | bigint | boolean | string = DataType.isUtf8(column.type)
      ? (row) =>
          decoder.decode(column.values.subarray(column.valueOffsets[row], column.valueOffsets[row + 1]))
      : DataType.isDecimal(column.type)
        ? (row) => wordsToInteger(column.values.subarray(row * 4, row * 4 + 4))
        : type === "BOOLEAN"
          ? (row) => column.values[row] === 1
          : (row) => column.values[row];
    for (let row = 0; row < column.length; row++) values.push(column.getValid(row) ? read(row) : null);
  }
  return values;
}

/** Four little-endian words in two's complement. */
function wordsToInteger(words: Uint32Array): bigint {
  let integer = 0n;
  for (let at = 3; at >= 0; at--) integer = (integer << 32n) | BigInt(words[at]!);
  return BigInt.asIntN(128, integer);
}

async function describeFile(
  contents: Blob,
  columns: readonly OwnColumn[],
  partition: readonly number[],
  signal: AbortSignal,
): Promise<WrittenFile> {
  const names = ["year", "month", "day"];
  const folders = partition.map((part, at) => `${names[at]}=${String(part).padStart(2, "0")}`);
  const path = `${folders.join("/")}/rows.parquet`;
  const { files } = await openParquet([{ name: path, file: contents }], signal);
  const written = columns.map((column) => ({ ...column, source: column.name }));
  const file = catalogFile(files[0]!, written, { path, partition });
  if (file === null) throw new Error(`${path}: the file just written does not describe its columns.`);
  return { file, contents };
}
