/** A value as a person reads it: DuckDB's own text for the value, or null for SQL NULL. */
export type CellText = string | null;

export type ResultSet = {
  /** Column names in order; names may repeat. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** All rows. An engine may make them when they are first asked for: for very many that takes long, so ask for `pages`. */
  readonly rows: readonly (readonly CellText[])[];
  /** Missing where an engine hands over all rows as text. */
  readonly pages?: ResultPages;
};

/** A result whose rows become text only where they are looked at. */
type ResultPages = {
  readonly rowCount: number;
  /** The rows from place `from` up to `to`, which is left out; clipped to those that there are. */
  page(from: number, to: number): readonly (readonly CellText[])[];
};

/**
 * All that the app knows of DuckDB. One statement at a time.
 *
 * The browser's worker, the wasm build under Node and (for cross-checks) the native library each have an adapter.
 */
export interface Engine {
  /**
   * Runs one statement and returns all its rows, each value as DuckDB prints it.
   *
   * @throws QueryError when DuckDB rejects or cancels the statement; EngineError when the engine itself is gone.
   */
  query(sql: string, signal?: AbortSignal): Promise<ResultSet>;
  /**
   * The plan that the engine has for one statement now, without running it: JSON as DuckDB 1.4.3 prints it.
   *
   * @throws QueryError, EngineError as `query` does.
   */
  explain(sql: string, signal?: AbortSignal): Promise<string>;
  /** Appends an Arrow IPC stream to an existing table. The buffer is given away: do not use it afterwards. */
  insertArrow(ipc: Uint8Array, table: { readonly schema: string; readonly name: string }): Promise<void>;
  /** Stops the engine and frees its memory. Further calls throw EngineError. */
  close(): Promise<void>;
}

/** `explain` of an engine that has only `query`. */
export async function explainByQuery(
  { query }: Pick<Engine, "query">,
  sql: string,
  signal?: AbortSignal,
): Promise<string> {
  const { rows } = await query(`EXPLAIN (FORMAT json) ${sql}`, signal);
  return rows[0]?.[1] ?? "[]";
}

/** DuckDB rejected a statement. `message` is DuckDB's own text. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  constructor(
    message: string,
    readonly sql: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The engine could not start or has stopped. `message` says what happened and what to do. */
export class EngineError extends Error {
  override readonly name = "EngineError";
}
