import type { DataSet } from "./data-set";
import type { ResultSet } from "./engine";
import type { LakeManifest } from "./manifest";

/** A half-open range of one file of the lake. */
export type ByteRange = {
  /** As in the manifest, relative to the lake's root. */
  readonly path: string;
  readonly offset: number;
  /** Positive. */
  readonly length: number;
  /** The file's size according to the manifest: a source that sees another size refuses to read. */
  readonly fileBytes: number;
  /** True: past every cache between the page and the host, so that the bytes are really sent. */
  readonly cold: boolean;
};

/** Where the lake's bytes come from: a web server that answers Range, or files on this machine. */
export interface ByteSource {
  /**
   * Returns exactly `range.length` bytes. `onWhole` hears how many bytes were received where that was more than the range: a host
   * without Range sends the whole file. `onStored` hears that the network was away and the bytes come from what this device keeps; a
   * caller that does not listen gets an error instead, so that no figure is taken for a measured one.
   *
   * @throws LakeReadError naming the file; `signal.reason` when `signal` is or becomes aborted.
   */
  read(
    range: ByteRange,
    signal?: AbortSignal,
    onWhole?: (bytes: number) => void,
    onStored?: () => void,
  ): Promise<Uint8Array>;
}

/** What was really received from the lake. */
type LakeTraffic = {
  /** Sum of the bodies received. */
  readonly bytesRead: number;
  readonly requests: number;
};

/** For those who say so where figures are not measured. */
type StoredOption = {
  /** True: where the network is away, parts kept on this device may answer. False, the default: such an answer is an error. */
  readonly takeStored?: boolean;
};

/** Requests answered with parts kept on this device, because the network was away: bytes and times are then no measurement of the lake. */
type StoredTraffic = {
  /** Missing when none was. */
  readonly stored?: number;
};

/** One way to write a condition so that it prunes. */
export type Rewrite = {
  /** One sentence: what to write instead and what it does. */
  readonly advice: string;
  /** The condition or the statements to write, in order; statements are run one at a time. */
  readonly sql: readonly string[];
};

/** What became of one condition on one scan of a lake table. */
export type ConditionReport = {
  /** DuckDB's own spelling of the condition. */
  readonly text: string;
  /**
   * `pruned`: row groups were dropped by it or could have been, `unused`: it reached the scan but no statistic can decide it,
   * `not pushed`: DuckDB checks it only after the scan, so every row group is read for it.
   */
  readonly use: "pruned" | "unused" | "not pushed";
  /** Row groups that this condition alone rules out; 0 unless `pruned`. */
  readonly rowGroupsDropped: number;
  /** Why it does not prune, one clause; null when it does. */
  readonly reason: string | null;
  readonly rewrite: Rewrite | null;
};

/** One scan of a lake table within a statement: a self-join has two. */
export type ScanPlan = {
  /** Columns this scan reads, in the table's order; partition columns included. */
  readonly columns: readonly string[];
  /** Row groups that may hold a row for this scan. */
  readonly rowGroups: number;
  readonly conditions: readonly ConditionReport[];
};

/** What a statement reads of one file. */
export type FilePlan = {
  readonly path: string;
  /** Values of the partition columns, in the order of the table's `partitions`. */
  readonly partition: readonly number[];
  /** Places of the row groups that may hold a wanted row, ascending. They cost nothing when only the number of rows is asked for. */
  readonly rowGroups: readonly number[];
  /** Column chunks that are needed. */
  readonly bytesNeeded: number;
  /** Needed bytes plus the gaps that are read with them to save requests. */
  readonly bytesToRead: number;
  readonly requests: number;
};

type Pruned = { readonly possible: number; readonly kept: number };

/** What is left of a table after one step of the plan. */
export type PlanStep = {
  /**
   * `table`: nothing has been ruled out yet, `boundary`: the cut of the view over warehouse and lake, `partition`: whole files by
   * their days, `statistics`: row groups by their smallest and largest values, `projection`: columns that the statement does not name.
   */
  readonly by: "table" | "boundary" | "partition" | "statistics" | "projection";
  /** The conditions that were at work, in DuckDB's spelling. */
  readonly conditions: readonly string[];
  /** Places, over all files, of the row groups that this step rules out. */
  readonly dropped: readonly number[];
  readonly files: number;
  readonly rowGroups: number;
  readonly columns: number;
  /** Column chunks that are left. */
  readonly bytes: number;
};

export type TablePlan = {
  /** Name in schema `lake`. */
  readonly table: string;
  readonly scans: readonly ScanPlan[];
  /** In the manifest's order, one entry for every file of the table. */
  readonly files: readonly FilePlan[];
  /** Stored columns that are read, in file order; partition columns stand in the path and cost nothing. */
  readonly columns: readonly string[];
  readonly counts: {
    readonly files: Pruned;
    readonly rowGroups: Pruned;
    readonly columns: Pruned;
    /** `possible`: all column chunks of the table; `kept`: those read by this statement. */
    readonly bytes: Pruned;
  };
  /** One for each kind, in the order of `by`; bytes never grow from one to the next. */
  readonly steps: readonly PlanStep[];
};

/** What a statement will read of the lake, made without opening a file. All byte figures are for a cold run. */
export type LakePlan = {
  readonly sql: string;
  /** Empty when the statement reads no lake table. */
  readonly tables: readonly TablePlan[];
  /** Column chunks of the row groups that the manifest's statistics cannot rule out, each scan with its own columns. */
  readonly bytesNeeded: number;
  /** At least `bytesNeeded`: one set of columns for all row groups of a table, and gaps between chunks. */
  readonly bytesToRead: number;
  readonly requests: number;
  /** Files that are opened, and the row groups read of them. */
  readonly files: number;
  readonly rowGroups: number;
  /**
   * True when the statement reads the view over warehouse and lake, and DuckDB has dropped the lake's branch: the statement's
   * conditions contradict the branch's own.
   */
  readonly branchDropped: boolean;
};

export type Phase = "plan" | "fetch" | "insert" | "execute";

/** Bytes and requests count up to the plan's figures during `fetch`. */
export type RunProgress = LakeTraffic & {
  readonly phase: Phase;
  readonly bytesToRead: number;
  readonly requestsPlanned: number;
};

export type RunOptions = StoredOption & {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  /** A plan that would read more is returned unrun. Default: no limit. */
  readonly budgetBytes?: number;
  /** True, the default: read every chunk anew, past all caches. False: use what earlier runs have read. */
  readonly cold?: boolean;
  /** True: ask for DuckDB's own plan as well. What that takes is in no figure. Default false. */
  readonly explain?: boolean;
};

/**
 * Milliseconds. `decode` runs between the answers of `fetch` and is counted inside it as well; `total` is the clock's, without the
 * time that `explain` took.
 */
export type RunTimes = {
  readonly plan: number;
  readonly fetch: number;
  readonly decode: number;
  readonly insert: number;
  readonly execute: number;
  readonly total: number;
};

/** One operator of DuckDB's plan, with those that it takes its rows from. */
export type PlanOperator = {
  /** In plain words: "hash join". */
  readonly name: string;
  /** What it does, one clause each, in DuckDB's spelling. */
  readonly details: readonly string[];
  /** The table of a scan, by the name that statements use: `lake.inventory_history`. Null for other operators. */
  readonly table: string | null;
  /** Where a scan reads: `hot` from the warehouse, `cold` from the lake; null for everything else. */
  readonly temperature: "hot" | "cold" | null;
  /** Rows that DuckDB expects it to give; null where it prints none. */
  readonly expectedRows: number | null;
  readonly inputs: readonly PlanOperator[];
};

export type RunResult = {
  readonly kind: "done";
  readonly result: ResultSet;
  readonly plan: LakePlan;
  /** Measured, for this statement alone. Files and row groups are those whose chunks were read or taken from memory. */
  readonly lake: LakeTraffic &
    StoredTraffic & {
      readonly bytesNeeded: number;
      readonly files: number;
      readonly rowGroups: number;
    };
  readonly timesMs: RunTimes;
  readonly cold: boolean;
  /** The plan by which DuckDB ran the statement; null unless asked for, and for statements that have none. */
  readonly operators: readonly PlanOperator[] | null;
};

/** The plan reads more than the budget. Nothing was read: show the plan, ask, run again with a larger budget. */
export type OverBudget = {
  readonly kind: "over budget";
  readonly plan: LakePlan;
  readonly budgetBytes: number;
  /** What this run would read: the plan's figure when cold, less when chunks are kept from earlier runs. */
  readonly bytesToRead: number;
};

export type RunOutcome = RunResult | OverBudget;

export type LoadProgress = LakeTraffic & {
  /** Months loaded so far and in all; days where the data set is cut by day. */
  readonly months: number;
  readonly monthsPlanned: number;
  readonly rows: number;
};

export type LoadOptions = StoredOption & {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /**
   * Where the history and the dimensions in schema `lake` are read from. `warehouse` needs everything loaded: the names then point
   * at the warehouse's tables and no statement reads them from the lake. Default `lake`.
   */
  readonly historyFrom?: "lake" | "warehouse";
};

/** What loading the warehouse took, apart from any query; bytes and requests include the dimensions'. */
export type LoadResult = LakeTraffic &
  StoredTraffic & {
    /** Of the history. */
    readonly rows: number;
    readonly ms: number;
  };

/** What the warehouse holds: days from `boundary` on; null when nothing is loaded. */
export type WarehouseState = {
  readonly boundary: string | null;
  readonly rows: number;
  readonly historyFrom: "lake" | "warehouse";
};

/**
 * The lab: a warehouse in DuckDB, a lake of Parquet files, one SQL statement over both.
 *
 * Names a statement may use (retail's; other data sets have their own, see `DataSet`):
 * - `lake.inventory_history`: every day, all stored columns and the partition columns.
 * - `warehouse.inventory_current`: the loaded days, same columns. With nothing loaded there is no warehouse, and the name is a
 *   view of the whole lake, so that one statement runs under every placement.
 * - `inventory`: loaded days from the warehouse, all earlier ones from the lake, no row twice, none lost.
 * - each dimension `d`: `lake.d`, `warehouse.d` (with nothing loaded a view of `lake.d`) and `d`, the same as `warehouse.d`.
 *
 * One call at a time: further calls wait their turn. Every method throws `signal.reason` once its signal is aborted, and the lab stays usable.
 */
export type Lab = {
  readonly manifest: LakeManifest;
  readonly dataSet: DataSet;
  /** The state after the last finished load. */
  warehouse(): WarehouseState;
  /**
   * Makes the warehouse hold exactly the days from `boundary` (an ISO date) to the lake's last day, read partition by partition
   * from the lake, and the dimensions whole; null or a date after the last day empties it. A load that fails or is cancelled leaves
   * nothing loaded.
   *
   * @throws LakeReadError, QueryError
   */
  loadWarehouse(boundary: string | null, options?: LoadOptions): Promise<LoadResult>;
  /**
   * What `sql` would read, without reading.
   *
   * @throws StatementRefused for a form the connector cannot plan safely; QueryError with DuckDB's words for a wrong statement.
   */
  plan(sql: string, signal?: AbortSignal): Promise<LakePlan>;
  /**
   * Plans, reads and runs one statement. Rows come in DuckDB's order.
   *
   * @throws StatementRefused, QueryError, LakeReadError
   */
  run(sql: string, options?: RunOptions): Promise<RunOutcome>;
  /** Forgets what earlier runs have read, as a fresh page would. */
  forget(): Promise<void>;
};

/** The statement's form is refused before anything is planned or read. */
export class StatementRefused extends Error {
  override readonly name = "StatementRefused";
  constructor(
    message: string,
    readonly sql: string,
  ) {
    super(message);
  }
}

/** A file of the lake could not be read or is not what the manifest says. */
export class LakeReadError extends Error {
  override readonly name = "LakeReadError";
  constructor(
    readonly path: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${problem}`, options);
  }
}
