import { startEngine } from "@/lib/adapters/duckdb-browser";
import { runBlocks } from "@/lib/adapters/run-blocks";
import { splitStatements } from "@/lib/catalog/sql-block";
import { type Engine, QueryError } from "@/lib/lab/engine";
import { errorLine, placeStatements } from "./error-line";
import type { Outcome, Rows } from "./runner-state";

type Run = {
  readonly sql: string;
  readonly priorSql: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (receivedBytes: number, totalBytes: number) => void;
  readonly onRunning: () => void;
};

/** One engine for all the runners that a visitor meets; the lab has its own, which nobody empties. */
const engineName = "patterns";

/** Each step of the start may stall for so long, so that the first that does is reported within 20 seconds. */
const stallMs = 15_000;

/** Begins to load the engine, without a word if that fails: the run that needs it will say so. */
export function preloadEngine(): void {
  startEngine({ name: engineName, timeoutMs: stallMs }).catch(() => {});
}

/**
 * Runs a block in an empty database, after the page's earlier blocks.
 *
 * @throws EngineError when the engine cannot start or is lost; anything when `signal` aborts.
 */
export async function runSql(run: Run): Promise<Outcome> {
  const options = {
    name: engineName,
    signal: run.signal,
    onProgress: run.onProgress,
    timeoutMs: stallMs,
  };
  await startEngine(options);
  return inTurn(async () => {
    // The run before may have ended the engine.
    const engine = await startEngine(options);
    run.signal.throwIfAborted();
    run.onRunning();
    await engine.empty();
    const cancellable: Engine = { ...engine, query: (sql) => engine.query(sql, run.signal) };
    for (const sql of run.priorSql) await prepare(cancellable, sql, run.signal);
    return runStatements(cancellable, run);
  });
}

/** The tests have run the earlier blocks as they are printed: one that fails is meant to, in its last statement. */
async function prepare(engine: Engine, sql: string, signal: AbortSignal): Promise<void> {
  try {
    for (const statement of splitStatements(sql)) await runOne(engine, statement);
  } catch (error) {
    if (!(error instanceof QueryError) || signal.aborted) throw error;
  }
}

async function runStatements(engine: Engine, { sql, signal }: Run): Promise<Outcome> {
  const begun = performance.now();
  let result: Rows = { columns: [], rows: [] };
  for (const statement of placeStatements(sql, splitStatements(sql))) {
    try {
      const answer = await runOne(engine, statement.text);
      if (answer.columns.length > 0) result = answer;
    } catch (error) {
      if (!(error instanceof QueryError) || signal.aborted) throw error;
      const { message } = error;
      return { kind: "rejected", ran: sql, message, line: errorLine(message, statement) };
    }
  }
  return { kind: "rows", ran: sql, result, ms: performance.now() - begun };
}

/** One statement as the tests run it; no columns when it is not one that returns rows. */
async function runOne(engine: Engine, statement: string): Promise<Rows> {
  const [result] = await runBlocks(engine, [{ statements: [statement], expectsError: false }]);
  return result !== undefined && "columns" in result ? result : { columns: [], rows: [] };
}

let last: Promise<unknown> = Promise.resolve();

/** Runners share the database, so each run waits for the one before it. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => {});
  return turn;
}
