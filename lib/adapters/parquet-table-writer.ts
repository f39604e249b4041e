import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "@/lib/lab/engine";
import type { LakeColumn, LakeFile, LakeTable } from "@/lib/lab/manifest";
import { describeParquet } from "./parquet-manifest";

export type TableSpecification = Pick<LakeTable, "name" | "title" | "dateColumn"> & {
  readonly columns: readonly LakeColumn[];
  /** Rows are written in this order, SQL text. */
  readonly orderBy: string;
  /** A multiple of 2,048: DuckDB cuts nowhere else. */
  readonly rowGroupRows: number;
};

/** One month's rows: a query that yields at least the table's columns. */
export type Month = { readonly year: number; readonly month: number; readonly select: string };

/** The hive partition columns of every table of the lake. */
const monthPartitions: LakeColumn[] = [
  { name: "year", type: "INTEGER", comment: "calendar year of the day, from the path" },
  { name: "month", type: "INTEGER", comment: "calendar month of the day, 1 to 12, from the path" },
];

/**
 * Writes a table as SNAPPY Parquet below `folder`, one file a month, named by the first 16 hex digits of its SHA-256, and
 * returns its part of the manifest. `onFile` hears of each file once it stands.
 */
export async function writeLakeTable(
  engine: Engine,
  folder: string,
  specification: TableSpecification,
  months: Iterable<Month> | AsyncIterable<Month>,
  onFile: (file: LakeFile) => void = () => {},
): Promise<LakeTable> {
  const { name, title, dateColumn, columns, orderBy, rowGroupRows } = specification;
  const files: LakeFile[] = [];
  const selected = columns.map((column) => `${column.name}::${column.type} AS ${column.name}`).join(", ");
  for await (const { year, month, select } of months) {
    const place = `${name}/year=${year}/month=${String(month).padStart(2, "0")}`;
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
    const file = { path, bytes, rows, partition: [year, month], rowGroups };
    files.push(file);
    onFile(file);
  }
  return {
    name,
    title,
    dateColumn,
    columns: [...columns],
    partitions: monthPartitions,
    rows: files.reduce((sum, file) => sum + file.rows, 0),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    files,
  };
}
