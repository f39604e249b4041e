import { type Field, type RecordBatch, RecordBatchReader } from "apache-arrow";
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

type Limits = {
  readonly maxRows?: number;
  /** Of the result as Arrow. */
  readonly maxBytes?: number;
};

type Reading = Required<Limits> & {
  readonly sql: string;
  readonly signal: AbortSignal | undefined;
};

/**
 * Runs a statement in small steps, so that it can be cancelled between them, and reads all its rows; none becomes text before it
 * is looked at.
 *
 * duckdb-wasm 1.32.0 leaves the values of an ENUM out of a stream. A statement whose result holds one is run again as
 * a whole; one that changes data and returns rows is run as a whole from the start, so that nothing happens twice.
 *
 * @throws QueryError when DuckDB rejects the statement, when it is cancelled, or beyond a limit.
 */
export async function runStatement(
  calls: StatementCalls,
  sql: string,
  {
    signal,
    maxRows = Infinity,
    maxBytes = Infinity,
  }: Limits & { readonly signal?: AbortSignal | undefined } = {},
): Promise<ResultSet> {
  const cancelled = () => new QueryError("The statement was cancelled.", sql, { cause: signal?.reason });
  if (signal?.aborted) throw cancelled();
  const reading: Reading = { sql, signal, maxRows, maxBytes };
  try {
    const { batches, parts } = (await readInSteps(calls, reading)) ?? (await readWhole(calls, reading));
    return arrowRows(batches, parts);
  } catch (error) {
    if (error instanceof QueryError || isTrap(error)) throw error;
    throw signal?.aborted ? cancelled() : new QueryError(duckDbMessage(error), sql, { cause: error });
  }
}

/** WebAssembly's own failures leave the engine's memory in an unknown state; DuckDB's errors do not. */
export function isTrap(error: unknown): error is Error {
  return error instanceof Error && error.name === "RuntimeError";
}

type Answer = { readonly batches: readonly RecordBatch[]; readonly parts: readonly Uint8Array[] };

async function readInSteps(calls: StatementCalls, reading: Reading): Promise<Answer | undefined> {
  if (/\breturning\b/i.test(reading.sql)) return undefined;
  const stopIfAborted = async () => {
    if (!reading.signal?.aborted) return;
    await calls.cancel();
    throw new Error("aborted", { cause: reading.signal.reason });
  };
  let head = await calls.start(reading.sql);
  while (head === null) {
    await stopIfAborted();
    head = await calls.poll();
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const arriving = async function* (first: Uint8Array) {
    for (let part: Uint8Array | null = first; part?.length !== 0; part = await calls.fetch()) {
      await stopIfAborted();
      if (part === null) continue;
      parts.push(part);
      bytes += part.length;
      if (bytes > reading.maxBytes) throw await tooLarge(reading, calls);
      yield part;
    }
  };
  const reader = await RecordBatchReader.from(arriving(head));
  await reader.open();
  const isWhole = reader.schema.fields.some(holdsEnum);
  const batches: RecordBatch[] = [];
  let rows = 0;
  for await (const batch of reader) {
    rows += batch.numRows;
    if (rows > reading.maxRows) throw await tooLarge(reading, calls);
    batches.push(batch);
  }
  return isWhole ? undefined : { batches, parts };
}

/** Cannot be cancelled. */
async function readWhole(calls: StatementCalls, reading: Reading): Promise<Answer> {
  const whole = await calls.runWhole(reading.sql);
  const batches = [...RecordBatchReader.from(whole)];
  const rows = batches.reduce((sum, { numRows }) => sum + numRows, 0);
  if (rows > reading.maxRows || whole.length > reading.maxBytes) throw await tooLarge(reading, null);
  return { batches, parts: [whole] };
}

async function tooLarge({ sql, maxRows, maxBytes }: Reading, calls: StatementCalls | null): Promise<Error> {
  await calls?.cancel();
  return new QueryError(
    `The result is too large (allowed: ${maxRows.toLocaleString("en-GB")} rows and ${Math.round(maxBytes / 1e6)} MB). Add a LIMIT, or aggregate.`,
    sql,
  );
}

function holdsEnum({ type }: Field): boolean {
  const children: readonly Field[] = type.children ?? [];
  return type.dictionary !== undefined || children.some(holdsEnum);
}
