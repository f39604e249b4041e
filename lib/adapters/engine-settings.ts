/** How every engine is opened: in memory, and with an Arrow form that loses nothing of a value or of its type. */
export const engineConfig = { path: ":memory:", arrowLosslessConversion: true } as const;

/**
 * The retail lake takes 827 MB as a table and the widest read of its history 231 MB beside it (`duckdb_memory()`, 2026-11-24), and a
 * statement needs some for itself. WebAssembly ends at 4 GB.
 */
const memoryLimit = "1500MB";

/**
 * Statements that run before any other. DuckDB must never look for extensions on another host: with no answer from
 * there, duckdb-wasm 1.32.0 dies on a signature mismatch (browser) or waits for ever (Node). Time-zone casts ignore
 * the first setting, so the second sends them to an address that answers 404.
 *
 * @param origin Address of our own site, without a slash at its end.
 */
export function engineSettings(origin: string): readonly string[] {
  return [
    "SET autoload_known_extensions = false",
    "SET autoinstall_known_extensions = false",
    `SET custom_extension_repository = '${origin.replaceAll("'", "''")}/no-extensions'`,
    `SET memory_limit = '${memoryLimit}'`,
  ];
}
