import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { type Engine, EngineError, explainByQuery, QueryError } from "@/lib/lab/engine";
import { duckDbMessage } from "./duckdb-message";
import { engineConfig, engineSettings } from "./engine-settings";
import { isTrap, runStatement, type StatementCalls } from "./run-statement";

export type BrowserEngine = Engine & {
  /** Drops everything and opens a new, empty database in the same engine. */
  empty(): Promise<void>;
};

/** How long a cancelled statement may go on before its worker is stopped. */
const cancelGraceMs = 2_000;

/** More than this is more than a page should hold. */
const maxRows = 1_000_000;
const maxBytes = 256_000_000;

const startAnother = "Run again to start another.";

/**
 * An empty database in a worker that has started; `onEnd` is called when the engine is closed or lost, perhaps twice. `life` is a lock
 * that the worker holds for as long as it lives: without one, a worker that the browser ends is not noticed before a statement is
 * cancelled.
 */
export async function openEngine(
  database: AsyncDuckDB,
  worker: Worker,
  onEnd: () => void,
  life?: string,
): Promise<BrowserEngine> {
  const connect = async () => {
    await database.open({ ...engineConfig });
    const fresh = await database.connect();
    for (const setting of engineSettings(location.origin)) await fresh.query(setting);
    return fresh;
  };
  let connection = await connect().catch((error: unknown) => {
    worker.terminate();
    throw new EngineError(
      `The SQL engine could not open a database (${duckDbMessage(error)}). Reload the page.`,
      {
        cause: error,
      },
    );
  });

  let lose: (reason: EngineError) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  lost.catch(() => {});
  const end = (reason: EngineError) => {
    lose(reason);
    worker.terminate();
    onEnd();
  };
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    end(new EngineError(`The SQL engine has stopped. ${startAnother}`, { cause: event.message }));
  });

  if (life !== undefined)
    navigator.locks
      .request(life, () => end(new EngineError(`The SQL engine's worker was ended. ${startAnother}`)))
      .catch(() => {});

  let last: Promise<unknown> = Promise.resolve();
  /** One call at a time; duckdb-wasm never settles what a dead worker leaves open. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last
      .then(() => Promise.race([lost, work()]))
      .catch((error: unknown) => {
        if (!isTrap(error)) throw error;
        const reason = new EngineError(`The SQL engine has crashed (${error.message}). ${startAnother}`, {
          cause: error,
        });
        end(reason);
        throw reason;
      });
    last = turn.catch(() => {});
    return turn;
  };

  const query: Engine["query"] = (sql, signal) =>
    inTurn(() => {
      const answer = runStatement(callsOf(database, connection), sql, { signal, maxRows, maxBytes });
      return signal === undefined ? answer : stopIfStubborn(answer, sql, signal, { forget: onEnd, end });
    });
  return {
    query,
    explain: (sql, signal) => explainByQuery({ query }, sql, signal),
    insertArrow: (ipc, { schema, name }) =>
      inTurn(() =>
        connection.insertArrowFromIPCStream(ipc, { schema, name, create: false }).catch((error: unknown) => {
          throw new QueryError(duckDbMessage(error), `insert into ${schema}.${name}`, { cause: error });
        }),
      ),
    empty: () =>
      inTurn(async () => {
        await connection.close();
        connection = await connect();
      }),
    async close() {
      end(new EngineError(`The SQL engine is closed. ${startAnother}`));
    },
  };
}

/**
 * `answer`, but a cancelled statement that goes on is stopped together with its engine: a long step that yields no
 * rows, such as a join whose condition is never true, cannot be interrupted otherwise (duckdb-wasm 1.32.0).
 */
async function stopIfStubborn<T>(
  answer: Promise<T>,
  sql: string,
  signal: AbortSignal,
  { forget, end }: { readonly forget: () => void; readonly end: (reason: EngineError) => void },
): Promise<T> {
  let grace: ReturnType<typeof setTimeout> | undefined;
  let onAbort = () => {};
  const stubborn = new Promise<never>((_, reject) => {
    onAbort = () => {
      grace = setTimeout(() => {
        // Whoever asks for an engine from now on must get another one.
        forget();
        reject(new QueryError("The statement was cancelled.", sql, { cause: signal.reason }));
        const reason = new EngineError(
          `A cancelled statement had to be stopped with its engine. ${startAnother}`,
        );
        // After the rejection above has reached the caller.
        setTimeout(() => end(reason));
      }, cancelGraceMs);
    };
    signal.addEventListener("abort", onAbort, { once: true });
  });
  return Promise.race([answer, stubborn]).finally(() => {
    clearTimeout(grace);
    signal.removeEventListener("abort", onAbort);
  });
}

function callsOf(database: AsyncDuckDB, connection: AsyncDuckDBConnection): StatementCalls {
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of DuckDB's, not a hook
  const id = connection.useUnsafe((_, handle) => handle);
  return {
    start: (sql) => database.startPendingQuery(id, sql),
    poll: () => database.pollPendingQuery(id),
    fetch: () => database.fetchQueryResults(id),
    cancel: () => database.cancelPendingQuery(id),
    runWhole: (sql) => database.runQuery(id, sql),
  };
}
