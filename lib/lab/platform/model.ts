import type { Grain } from "../data-set";

/**
 * Types a column may have, in DuckDB's spelling; `DECIMAL(p,s)` besides, with 1 to 38 digits.
 * Other types differ too much between platforms: cast them when the lake is written.
 */
export const plainTypes = [
  "BOOLEAN",
  "SMALLINT",
  "INTEGER",
  "BIGINT",
  "REAL",
  "DOUBLE",
  "DATE",
  "TIMESTAMP",
  "VARCHAR",
] as const;

export type PlatformColumn = {
  readonly name: string;
  readonly type: string;
  /** Longest value in bytes of UTF-8, for platforms that want to know; null: not known. Only for VARCHAR. */
  readonly maxBytes: number | null;
};

/** A folder level such as `month=01`: which part of the day it holds. `date` holds the whole day, `2025-01-31`. */
export type PartitionKey = { readonly name: string; readonly part: "year" | "month" | "day" | "date" };

/** All that the statements for a platform are made from. Days are ISO dates. */
export type PlatformModel = {
  /** The history in files, all of it, the hot days included. */
  readonly lakeTable: string;
  /** The warehouse's copy of the hot days. */
  readonly hotTable: string;
  /** Hot rows and cold ones as one table. */
  readonly view: string;
  readonly columns: readonly PlatformColumn[];
  /** A DATE column. It is stored in the files unless a partition key has the same name. */
  readonly dateColumn: string;
  /** Folder levels from the outermost: year and month; year, month and day; or the date alone. */
  readonly partitions: readonly PartitionKey[];
  /** Bucket or container, and the table's folder in it, without slashes at the ends. */
  readonly bucket: string;
  readonly path: string;
  /** The table's folder on this machine's disk, for DuckDB; null: DuckDB reads the bucket. */
  readonly localPath: string | null;
  /** First day in the lake. */
  readonly firstDay: string;
  /** First hot day, at the start of a partition. Days before it are read from the lake. */
  readonly boundary: string;
  /** Partitions in the warehouse, from the boundary on; at least 1. */
  readonly windowLength: number;
  /** Partitions before the boundary that the federated query compares with; at least 1. */
  readonly historyLength: number;
  /** What the files are sorted by, most significant first. */
  readonly sortColumns: readonly string[];
  /**
   * The federated query: the mean of `measure` for each combination of `keys`, latest day against history; without a measure, the
   * number of rows a day.
   */
  readonly compare: { readonly keys: readonly string[]; readonly measure: string | null };
  /** Rows in the lake, about; null: not known. */
  readonly rows: number | null;
};

/** How much time one partition holds. */
export function grainOf({ partitions }: Pick<PlatformModel, "partitions">): Grain {
  return partitions.some(({ part }) => part === "day" || part === "date") ? "day" : "month";
}

/** Columns that stand in the files: all but those that are folder names. */
export function storedColumns(model: PlatformModel): readonly PlatformColumn[] {
  return model.columns.filter(({ name }) => !model.partitions.some((key) => key.name === name));
}

/** Partition keys that are no columns of the table itself. */
export function addedKeys(model: PlatformModel): readonly PartitionKey[] {
  return model.partitions.filter((key) => !model.columns.some(({ name }) => name === key.name));
}

/** Sort columns without the day, which every platform sorts by first anyway. */
export function sortAfterDay(model: PlatformModel): readonly string[] {
  return model.sortColumns.filter((name) => name !== model.dateColumn);
}
