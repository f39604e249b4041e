import * as z from "@/lib/zod";

/**
 * One column chunk of one row group: byte offset in the file, byte length, number of NULLs, smallest and largest value.
 * Values are SQL literal text without quotes, castable to the column's type ("2023-01-31", "-4", "true").
 * NULL bounds mean "not known": such a chunk must never be pruned by value.
 */
const chunkSchema = z.tuple([
  z.int().nonnegative(),
  z.int().positive(),
  z.int().nonnegative(),
  z.string().nullable(),
  z.string().nullable(),
]);
export type Chunk = z.infer<typeof chunkSchema>;

const lakeColumnSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** SQL type in DuckDB's spelling: DATE, INTEGER, BIGINT, DECIMAL(10,2), DOUBLE, BOOLEAN, TIMESTAMP, VARCHAR. */
  type: z.string().min(3),
  /** One clause for the reader: meaning and unit. */
  comment: z.string().min(1),
});
export type LakeColumn = Readonly<z.infer<typeof lakeColumnSchema>>;

/** How a column lies in a file that some other program wrote, where that is not as the lake's own writer does it. */
const storedColumnSchema = z.strictObject({
  physical: z.enum([
    "BOOLEAN",
    "INT32",
    "INT64",
    "INT96",
    "FLOAT",
    "DOUBLE",
    "BYTE_ARRAY",
    "FIXED_LEN_BYTE_ARRAY",
  ]),
  /** Bytes of each value of a FIXED_LEN_BYTE_ARRAY; 0 for all others. */
  width: z.int().nonnegative(),
  /** False: the column cannot hold NULL, and its pages say nothing of it. */
  isOptional: z.boolean(),
  codec: z.enum(["UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI", "ZSTD", "LZ4", "LZ4_RAW"]),
  /** What a value stands for where the SQL type does not say: the unit of a time, or the form that becomes text. */
  reading: z.enum([
    "plain",
    "unsigned",
    "milliseconds",
    "microseconds",
    "nanoseconds",
    "half",
    "uuid",
    "clock milliseconds",
    "clock microseconds",
    "clock nanoseconds",
  ]),
});
export type StoredColumn = Readonly<z.infer<typeof storedColumnSchema>>;

const rowGroupSchema = z.strictObject({
  rows: z.int().positive(),
  /** In the order of the table's `columns`. */
  chunks: z.array(chunkSchema).min(1),
});
export type RowGroup = z.infer<typeof rowGroupSchema>;

const lakeFileSchema = z.strictObject({
  /** Relative to the lake's root; the file's name holds the first 16 hex digits of its SHA-256. */
  path: z.string().min(1),
  bytes: z.int().positive(),
  rows: z.int().positive(),
  /** Values of the hive partition columns, in the order of the table's `partitions`. */
  partition: z.array(z.int()),
  rowGroups: z.array(rowGroupSchema).min(1),
  /** In the order of the table's `columns`; missing in files of the lake's own writer: SNAPPY, and every column optional. */
  stored: z.array(storedColumnSchema).optional(),
});
export type LakeFile = z.infer<typeof lakeFileSchema>;

const tableShape = z.strictObject({
  /** The table's name in schema `lake`. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string().min(1),
  /** The DATE column that the files are cut and sorted by; it holds no NULL. Null for a small table that is not cut by day. */
  dateColumn: z.string().min(1).nullable(),
  /** Columns stored in the files, in file order. */
  columns: z.array(lakeColumnSchema).min(1),
  /** Hive partition columns: they stand in the path, not in the file. */
  partitions: z.array(lakeColumnSchema),
  rows: z.int().positive(),
  bytes: z.int().positive(),
  /** Ordered by date where there is one. */
  files: z.array(lakeFileSchema).min(1),
});

/** A table whose parts fit together: the pruning and the decoder rely on it. */
export const lakeTableSchema = tableShape.superRefine((table, context) => {
  const report = (message: string, ...path: (string | number)[]) =>
    context.addIssue({ code: "custom", message, path });
  const date = table.columns.find(({ name }) => name === table.dateColumn);
  if (table.dateColumn !== null && date?.type !== "DATE")
    report(`not a stored DATE column (found ${date?.type ?? "none"})`, "dateColumn");
  for (const [at, { partition, rowGroups, rows, stored }] of table.files.entries()) {
    if (partition.length !== table.partitions.length)
      report(
        `found ${partition.length} values, allowed ${table.partitions.length}`,
        "files",
        at,
        "partition",
      );
    if (stored !== undefined && stored.length !== table.columns.length)
      report(`found ${stored.length}, allowed ${table.columns.length}`, "files", at, "stored");
    const counted = rowGroups.reduce((sum, group) => sum + group.rows, 0);
    if (counted !== rows) report(`found ${rows}, its row groups have ${counted}`, "files", at, "rows");
    for (const [group, { chunks }] of rowGroups.entries())
      if (chunks.length !== table.columns.length)
        report(
          `found ${chunks.length}, allowed ${table.columns.length}`,
          "files",
          at,
          "rowGroups",
          group,
          "chunks",
        );
  }
});
export type LakeTable = Readonly<z.infer<typeof lakeTableSchema>>;

/** The lake's catalog, `/lake/manifest.json`: known before any file is opened. */
export const lakeManifestSchema = z.strictObject({
  version: z.literal(1),
  /** First and last day in the lake, ISO dates. `lastDay` is the lab's "today". */
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** The history first; it is cut by day or by month. */
  tables: z.array(lakeTableSchema).min(1),
});
export type LakeManifest = Readonly<z.infer<typeof lakeManifestSchema>>;
