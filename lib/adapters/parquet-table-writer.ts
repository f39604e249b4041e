import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Grain } from "@/lib/lab/data-set";
import type { Engine } from "@/lib/lab/engine";
import type { LakeColumn, LakeFile, LakeTable } from "@/lib/lab/manifest";
import { describeParquet } from "./parquet-manifest";

export type TableSpecification = Pick<LakeTable, "name" | "title" | "dateColumn"> & {
  readonly columns: readonly LakeColumn[];
  /** How the files are cut; null for one file without partition columns. */
  readonly grain: Grain | null;
  /** Rows are written in this order, SQL text. */
  readonly orderBy: string;
  /** A multiple of 2,048: DuckDB cuts nowhere else. */
  readonly rowGroupRows: number;
};

/** One file's rows: a query that yields at least the table's columns. */
export type FilePart = {
  /** Values of the partition columns: year, month and, for a table cut by day, day. */
  readonly partition: readonly number[];
  readonly select: string;
};

const calendarColumns: readonly LakeColumn[] = [
  { name: "year", type: "INTEGER", comment: "calendar year of the day, from the path" },
  { name: "month", type: "INTEGER", comment: "calendar month of the day, 1 to 12, from the path" },
  { name: "day", type: "INTEGER", comment: "day of the month, 1 to 31, from the path" },
];

/** The hive partition columns of a table by its grain. */
const partitionColumns = (grain: Grain | null): readonly LakeColumn[] =>
  grain === null ? [] : calendarColumns.slice(0, grain === "month" ? 2 : 3);

/**
 * Writes a table as SNAPPY Parquet below `folder`, one file for each part, named by the first 16 hex digits of its SHA-256, and
 * returns its part of the manifest. `onFile` hears of each file once it stands.
 *
 * @throws Error when a part has no rows.
 */
export async function writeLakeTable(
  engine: Engine,
  folder: string,
  specification: TableSpecification,
  parts: Iterable<FilePart> | AsyncIterable<FilePart>,
  onFile: (file: LakeFile) => void = () => {},
): Promise<LakeTable> {
  const { name, title, dateColumn, columns, grain, orderBy, rowGroupRows } = specification;
  const partitions = partitionColumns(grain);
  const files: LakeFile[] = [];
  const selected = columns.map((column) => `${column.name}::${column.type} AS ${column.name}`).join(", ");
  for await (const { partition, select } of parts) {
    const folders = partitions.map(
      (column, at) => `${column.name}=${String(partition[at]).padStart(2, "0")}`,
    );
    const place = [name, ...folders].join("/");
    await mkdir(join(folder, place), { recursive: true });
    const unnamed = join(folder, place, "part.parquet");
    await engine.query(
      `COPY (SELECT ${selected} FROM (${select}) ORDER BY ${orderBy}) TO '${unnamed.replaceAll("'", "''")}'
       (FORMAT parquet, COMPRESSION snappy, PARQUET_VERSION v1, ROW_GROUP_SIZE ${rowGroupRows}, WRITE_BLOOM_FILTER false)`,
    );
    const { bytes, sha256, rowGroups } = await describeParquet(engine, unnamed, columns);
    const path = `${place}/${sha256.slice(0, 16)}.parquet`;
    await rename(unnamed, join(folder, path));
    const rows = rowGroups.reduce((sum, group) => sum + group.rows, 0);
    if (rows === 0) throw new Error(`${place}: no rows. Write only partitions that have some.`);
    const file = { path, bytes, rows, partition: [...partition], rowGroups };
    files.push(file);
    onFile(file);
  }
  return {
    name,
    title,
    dateColumn,
    columns: [...columns],
    partitions: [...partitions],
    rows: files.reduce((sum, file) => sum + file.rows, 0),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    files,
  };
}
