import { DuckDBInstance, type DuckDBValue, StatementType } from "@duckdb/node-api";
import {
  type CellText,
  type Engine,
  EngineError,
  explainByQuery,
  QueryError,
  type ResultSet,
} from "@/lib/lab/engine";

/**
 * The native library of the same DuckDB version as the wasm build, single-threaded so that what it writes is the same on
 * every machine. It writes the lake and cross-checks results; it takes no Arrow.
 */
export async function createNativeEngine(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  let closed = false;
  const engine: Engine = {
    async query(sql, signal): Promise<ResultSet> {
      if (closed) throw new EngineError("The native engine is closed. Start another one.");
      signal?.throwIfAborted();
      try {
        const statement = await connection.prepare(sql);
        const names = Array.from({ length: statement.columnCount }, (_, at) => statement.columnName(at));
        const types = names.map((_, at) => String(statement.columnType(at)));
        const isSelect =
          statement.statementType === StatementType.SELECT && !/^\s*(show|describe|summarize)\b/i.test(sql);
        // DuckDB's own cast to text; the binding's toString() differs for some types.
        const reader = isSelect
          ? await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM (${withoutSemicolon(sql)}\n)`)
          : await connection.runAndReadAll(sql);
        return {
          columns: names.map((name, at) => ({ name, type: types[at]! })),
          rows: reader.getRows().map((row) => row.map(cellText)),
        };
      } catch (cause) {
        throw new QueryError(cause instanceof Error ? cause.message : String(cause), sql, { cause });
      }
    },
    explain: (sql, signal) => explainByQuery(engine, sql, signal),
    async insertArrow() {
      throw new EngineError("The native engine takes no Arrow. Use SQL, or the wasm engine.");
    },
    async close() {
      if (!closed) connection.closeSync();
      closed = true;
    },
  };
  return engine;
}

const withoutSemicolon = (sql: string) => sql.replace(/;\s*$/, "");

const cellText = (value: DuckDBValue): CellText => (value === null ? null : String(value));
