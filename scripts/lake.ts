import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LakeManifest } from "@/lib/lab/manifest";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const lake = "public/lake";
const stamp = ".cache/lake-stamp";
const workshop = `.cache/lake-${process.pid}`;

const parameters = {
  seed: 20_260_605,
  skus: 120,
  stores: 40,
  firstDay: "2023-01-01",
  lastDay: "2025-12-31",
  // A week of 4,800 rows a day, rounded to what DuckDB can cut: small enough for pruning by day to show.
  rowGroupRows: 15 * 2048,
};

/** Everything that decides the lake's bytes. */
const inputs = [
  "scripts/lake.ts",
  "lib/adapters/duckdb-native.ts",
  "lib/adapters/lake-writer.ts",
  "lib/adapters/parquet-manifest.ts",
  "lib/adapters/parquet-table-writer.ts",
  "lib/lab/inventory-catalog.ts",
  "lib/lab/inventory-model.ts",
  "lib/lab/inventory-notes.ts",
  "lib/lab/manifest.ts",
  "lib/lab/random.ts",
  "node_modules/@duckdb/node-api/package.json",
];

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of inputs) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Whether each file of the manifest stands with its size. */
function isComplete() {
  if (!existsSync(`${lake}/manifest.json`)) return false;
  const manifest: LakeManifest = JSON.parse(readFileSync(`${lake}/manifest.json`, "utf8"));
  return manifest.tables.every(({ files }) =>
    files.every(({ path, bytes }) => statSync(join(lake, path), { throwIfNoEntry: false })?.size === bytes),
  );
}

const wanted = fingerprint();
const made = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
if (made !== wanted || !isComplete()) {
  process.stderr.write("Making the lake, about half a minute …\n");
  const { writeLake } = await import("@/lib/adapters/lake-writer");
  try {
    const { tables } = await writeLake(workshop, parameters, ({ partition: [year, month], rows, bytes }) =>
      process.stderr.write(`  ${year}-${String(month).padStart(2, "0")}: ${rows} rows, ${bytes} bytes\n`),
    );
    rmSync(lake, { recursive: true, force: true });
    mkdirSync("public", { recursive: true });
    renameSync(workshop, lake);
    mkdirSync(".cache", { recursive: true });
    writeFileSync(stamp, wanted);
    for (const { name, rows, bytes, files } of tables)
      process.stderr.write(`lake.${name}: ${rows} rows, ${bytes} bytes in ${files.length} files\n`);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
