import type { Engine } from "@/lib/lab/engine";
import { openEngine } from "./browser-engine";
import { bootEngine, type EngineProgress } from "./engine-start";

/** An engine that turns files into tables. It reads them from the device itself. */
export type ImportEngine = Engine & {
  /** Makes a file readable; returns the name by which SQL finds it. */
  openFile(file: Blob): Promise<string>;
};

/** Starts an engine of its own: only closing it gives its memory back. */
export type StartImport = (onProgress: EngineProgress, signal: AbortSignal) => Promise<ImportEngine>;

const timeoutMs = 15_000;

/** @throws EngineError */
export const startImport: StartImport = async (onProgress, signal) => {
  const [{ database, worker }, { DuckDBDataProtocol }] = await Promise.all([
    bootEngine({ onProgress, signal, timeoutMs }),
    import("@duckdb/duckdb-wasm"),
  ]);
  const engine = await openEngine(database, worker, () => {});
  let opened = 0;
  return {
    ...engine,
    async openFile(file) {
      const name = `own-${++opened}.csv`;
      await database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      return name;
    },
  };
};
