import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type * as DuckDb from "@duckdb/duckdb-wasm/blocking";
import { type Engine, EngineError, explainByQuery, QueryError } from "@/lib/lab/engine";
import { duckDbMessage } from "./duckdb-message";
import { engineConfig, engineSettings } from "./engine-settings";
import { runStatement, type StatementCalls } from "./run-statement";

export type NodeEngine = Engine & {
  /** Drops everything and opens a new, empty database in the same engine: much faster than a new engine. */
  empty(): Promise<void>;
};

/**
 * Starts the wasm build that visitors get (eh), in this process, with an empty in-memory database.
 *
 * A statement blocks the process for about a tenth of a second at a time, and a signal is honoured in between; a long
 * step that yields no rows, such as a join whose condition is never true, is not interrupted.
 */
export async function createNodeEngine(): Promise<NodeEngine> {
  answerExtensionRequests();
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@duckdb/duckdb-wasm/blocking");
  const duckdb: typeof DuckDb = require(entry);
  const wasm = (build: string) => ({
    mainModule: join(dirname(entry), `duckdb-${build}.wasm`),
    mainWorker: "",
  });
  const database = await duckdb.createDuckDB(
    { mvp: wasm("mvp"), eh: wasm("eh") },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await database.instantiate();
  const connect = () => {
    database.open({ ...engineConfig });
    const connection = database.connect();
    for (const setting of engineSettings("http://localhost")) connection.query(setting);
    return connection;
  };
  let connection: DuckDb.DuckDBConnection | undefined = connect();

  const live = () => {
    if (connection === undefined) throw new EngineError("The engine is closed. Start another one.");
    return connection;
  };
  const query: Engine["query"] = async (sql, signal) =>
    runStatement(callsOf(database, live()), sql, { signal });
  return {
    query,
    explain: (sql, signal) => explainByQuery({ query }, sql, signal),
    async insertArrow(ipc, { schema, name }) {
      const current = live();
      try {
        current.insertArrowFromIPCStream(ipc, { schema, name, create: false });
      } catch (error) {
        throw new QueryError(duckDbMessage(error), `insert into ${schema}.${name}`, { cause: error });
      }
    },
    async empty() {
      live().close();
      connection = connect();
    },
    async close() {
      connection?.close();
      if (connection !== undefined) database.reset();
      connection = undefined;
    },
  };
}

function callsOf(bindings: DuckDb.DuckDBBindings, connection: DuckDb.DuckDBConnection): StatementCalls {
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of DuckDB's, not a hook
  const id = connection.useUnsafe((_, handle) => handle);
  return {
    start: async (sql) => bindings.startPendingQuery(id, sql, false),
    poll: async () => {
      await setImmediate();
      return bindings.pollPendingQuery(id);
    },
    fetch: async () => bindings.fetchQueryResults(id),
    cancel: async () => bindings.cancelPendingQuery(id),
    runWhole: async (sql) => bindings.runQuery(id, sql),
  };
}

/**
 * duckdb-wasm asks for extensions with XMLHttpRequest, which Node lacks; without an answer it waits for ever (1.32.0).
 * Every request is answered with 404.
 */
function answerExtensionRequests(): void {
  if ("XMLHttpRequest" in globalThis) return;
  class NotFoundRequest {
    readonly status = 404;
    readonly response = new ArrayBuffer(0);
    open() {}
    setRequestHeader() {}
    overrideMimeType() {}
    send() {}
  }
  Object.defineProperty(globalThis, "XMLHttpRequest", { value: NotFoundRequest, configurable: true });
}
