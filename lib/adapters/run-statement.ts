import { type Field, RecordBatchReader, Table } from "apache-arrow";
import { QueryError, type ResultSet } from "@/lib/lab/engine";
import { arrowRows } from "./arrow-rows";
import { duckDbMessage } from "./duckdb-message";

/** The calls of duckdb-wasm that run a statement on one connection, in the worker or in this process. */
export type StatementCalls = {
  /** Each of the first two gives the head of an Arrow stream, or null while the statement is still running. */
  start(sql: string): Promise<Uint8Array | null>;
  poll(): Promise<Uint8Array | null>;
  /** The next part of the stream; null: ask again; empty: the end. */
  fetch(): Promise<Uint8Array | null>;
  cancel(): Promise<boolean>;
  /** The whole result as an Arrow file; cannot be cancelled. */
  runWhole(sql: string): Promise<Uint8Array>;
};

/**
 * Runs a statement in small steps, so that it can be cancelled between them, and reads all its rows.
 *
 * duckdb-wasm 1.32.0 leaves the values of an ENUM out of a stream. A statement whose result holds one is run again as
 * a whole; one that changes data and returns rows is run as a whole from the start, so that nothing happens twice.
 *
 * @throws QueryError when DuckDB rejects the statement, when it is cancelled, or beyond `maxRows`.
 */
export async function runStatement(
  calls: StatementCalls,
  sql: string,
  {
    signal,
    maxRows = Infinity,
  }: { readonly signal?: AbortSignal | undefined; readonly maxRows?: number } = {},
): Promise<ResultSet> {
  const cancelled = () => new QueryError("The statement was cancelled.", sql, { cause: signal?.reason });
  if (signal?.aborted) throw cancelled();
  try {
    const table = (await readInSteps(calls, sql, signal)) ?? tableOf([await calls.runWhole(sql)]);
    if (table.numRows > maxRows) {
      const limit = maxRows.toLocaleString("en-GB");
      throw new QueryError(`The result has more than ${limit} rows. Add a LIMIT, or aggregate.`, sql);
    }
    return arrowRows(table);
  } catch (error) {
    if (error instanceof QueryError || isTrap(error)) throw error;
    throw signal?.aborted ? cancelled() : new QueryError(duckDbMessage(error), sql, { cause: error });
  }
}

/** WebAssembly's own failures leave the engine's memory in an unknown state; DuckDB's errors do not. */
export function isTrap(error: unknown): error is Error {
  return error instanceof Error && error.name === "RuntimeError";
}

async function readInSteps(
  calls: StatementCalls,
  sql: string,
  signal: AbortSignal | undefined,
): Promise<Table | undefined> {
  if (/\breturning\b/i.test(sql)) return undefined;
  const stopIfAborted = async () => {
    if (!signal?.aborted) return;
    await calls.cancel();
    throw new Error("aborted", { cause: signal.reason });
  };
  let head = await calls.start(sql);
  while (head === null) {
    await stopIfAborted();
    head = await calls.poll();
  }
  const parts = [head];
  for (;;) {
    await stopIfAborted();
    const part = await calls.fetch();
    if (part?.length === 0) break;
    if (part !== null) parts.push(part);
  }
  const reader = RecordBatchReader.from(parts).open();
  return reader.schema.fields.some(holdsEnum) ? undefined : tableOf(parts);
}

function tableOf(parts: readonly Uint8Array[]): Table {
  return new Table([...RecordBatchReader.from([...parts])]);
}

function holdsEnum({ type }: Field): boolean {
  const children: readonly Field[] = type.children ?? [];
  return type.dictionary !== undefined || children.some(holdsEnum);
}
