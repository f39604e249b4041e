import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNodeEngine, type NodeEngine } from "./duckdb-node";
import type { StartImport } from "./own-engine";

/** Import engines of this process: one wasm engine in turn, emptied when it is "closed". */
export async function createNodeImport(): Promise<{
  readonly start: StartImport;
  readonly engine: NodeEngine;
  close(): Promise<void>;
}> {
  const engine = await createNodeEngine();
  const folder = await mkdtemp(join(tmpdir(), "isotherm-test-own-"));
  let opened = 0;
  return {
    engine,
    start: async () => ({
      ...engine,
      async openFile(file) {
        const path = join(folder, `${++opened}.csv`);
        await writeFile(path, new Uint8Array(await file.arrayBuffer()));
        return path;
      },
      close: () => engine.empty(),
    }),
    async close() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
