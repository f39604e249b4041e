import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";

/** The last release of duckdb-wasm that has a Parquet reader of its own. */
const name = "@duckdb/duckdb-wasm@1.28.0";
const folder = ".cache/duckdb-wasm-1.28.0";

/** The release's folder, fetched from the npm registry once; null where the registry does not give it. */
export function fetchBuiltIn(say: (text: string) => void): string | null {
  const unpacked = `${folder}/package`;
  if (existsSync(`${unpacked}/package.json`)) return unpacked;
  say(`fetching ${name} from the npm registry, to compare with`);
  try {
    mkdirSync(folder, { recursive: true });
    const options: ExecFileSyncOptions = { stdio: ["ignore", "pipe", "ignore"], timeout: 240_000 };
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, name], options);
    execFileSync("tar", ["xzf", `${folder}/duckdb-duckdb-wasm-1.28.0.tgz`, "-C", folder], options);
    return unpacked;
  } catch {
    return null;
  }
}
