import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/*
 * Writes DuckDB's engine for the browser to public/duckdb/, under names that carry a hash of the content:
 * the wasm file gzipped under a neutral type (hosts neither compress it again nor refuse its size), DuckDB's worker,
 * our wrapper around it, and engine.json, which names the wrapper.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "public/duckdb");
const duckdb = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
const inputs = {
  wasm: readFileSync(join(duckdb, "duckdb-eh.wasm")),
  worker: readFileSync(join(duckdb, "duckdb-browser-eh.worker.js")),
  wrapper: readFileSync(join(root, "lib/adapters/engine-worker.js")),
  script: readFileSync(fileURLToPath(import.meta.url)),
};

const made = hashOf(...Object.values(inputs));
if (isCurrent()) say("public/duckdb is current.");
else build();

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Made beside the folder and put in its place at the end, so that nobody sees half of it. */
function build(): void {
  const fresh = join(root, ".cache/duckdb");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const engine = gzipSync(inputs.wasm, { level: 9 });
  const engineName = `engine-${hashOf(engine)}.bin`;
  // The map that the worker names is not shipped.
  const worker = inputs.worker.toString("utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  const workerName = `duckdb-${hashOf(Buffer.from(worker))}.js`;
  const bytes = engine.byteLength;
  const files = JSON.stringify({ engine: `/duckdb/${engineName}`, bytes, duckdb: `/duckdb/${workerName}` });
  const wrapper = `const files = ${files};\n${inputs.wrapper.toString("utf8")}`;
  const wrapperName = `wrapper-${hashOf(Buffer.from(wrapper))}.js`;

  writeFileSync(join(fresh, engineName), engine);
  writeFileSync(join(fresh, workerName), worker);
  writeFileSync(join(fresh, wrapperName), wrapper);
  const description = { made, worker: `/duckdb/${wrapperName}`, bytes };
  writeFileSync(join(fresh, "engine.json"), `${JSON.stringify(description)}\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(fresh, folder);
  say(`public/duckdb: ${engineName}, ${bytes} bytes (${inputs.wasm.byteLength} inflated).`);
}

/** True when the folder was made from the same inputs and is whole. */
function isCurrent(): boolean {
  const description = join(folder, "engine.json");
  if (!existsSync(description) || readdirSync(folder).length !== 4) return false;
  const text = readFileSync(description, "utf8");
  return text.includes(`"made":"${made}"`);
}

function hashOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 16);
}
