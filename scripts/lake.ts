import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LakeManifest } from "@/lib/lab/manifest";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const lake = "public/lake";
const workshop = `.cache/lake-${process.pid}`;

const retailParameters = {
  seed: 20_260_605,
  skus: 120,
  stores: 40,
  firstDay: "2023-01-01",
  lastDay: "2025-12-31",
  // A week of 4,800 rows a day, rounded to what DuckDB can cut: small enough for pruning by day to show.
  rowGroupRows: 15 * 2048,
};

const vegaDatasets = join(dirname(fileURLToPath(import.meta.resolve("vega-datasets"))), "..");

const flightsParameters = {
  flightsFile: join(vegaDatasets, "data/flights-3m.parquet"),
  airportsFile: join(vegaDatasets, "data/airports.csv"),
  // The only six months; of the day after them the file holds six flights.
  firstDay: "2001-01-01",
  lastDay: "2001-06-30",
  rowGroupRows: retailParameters.rowGroupRows,
};

const commonInputs = [
  "scripts/lake.ts",
  "lib/adapters/duckdb-native.ts",
  "lib/adapters/parquet-manifest.ts",
  "lib/adapters/parquet-table-writer.ts",
  "lib/lab/manifest.ts",
  "node_modules/@duckdb/node-api/package.json",
];

/** Everything that decides a data set's bytes, and what it owns below the lake's root; its manifest last. */
const parts = [
  {
    name: "retail",
    takes: "about half a minute",
    stamp: ".cache/lake-stamp",
    folder: "",
    owns: ["inventory_history", "manifest.json"],
    inputs: [
      "lib/adapters/lake-writer.ts",
      "lib/lab/inventory-catalog.ts",
      "lib/lab/inventory-model.ts",
      "lib/lab/inventory-notes.ts",
      "lib/lab/random.ts",
    ],
    async write() {
      const { writeLake } = await import("@/lib/adapters/lake-writer");
      return writeLake(workshop, retailParameters, ({ path, rows, bytes }) =>
        process.stderr.write(`  ${dirname(path)}: ${rows} rows, ${bytes} bytes\n`),
      );
    },
  },
  {
    name: "flights",
    takes: "a few seconds",
    stamp: ".cache/lake-flights-stamp",
    folder: "flights/",
    owns: ["flights_history", "airports", "manifest.json"],
    inputs: [
      "lib/adapters/flights-writer.ts",
      "lib/lab/data-set.ts",
      "node_modules/vega-datasets/package.json",
    ],
    async write() {
      const { writeFlightsLake } = await import("@/lib/adapters/flights-writer");
      return writeFlightsLake(workshop, flightsParameters);
    },
  },
] as const;

function fingerprint(inputs: readonly string[]) {
  const hash = createHash("sha256");
  for (const file of [...commonInputs, ...inputs])
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Whether each file of the manifest stands with its size. */
function isComplete(root: string) {
  if (!existsSync(join(root, "manifest.json"))) return false;
  const manifest: LakeManifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));
  return manifest.tables.every(({ files }) =>
    files.every(({ path, bytes }) => statSync(join(root, path), { throwIfNoEntry: false })?.size === bytes),
  );
}

/** Puts a finished part in the place of the old one. */
function moveInto(root: string, owns: readonly string[]) {
  mkdirSync(root, { recursive: true });
  for (const entry of owns) {
    rmSync(join(root, entry), { recursive: true, force: true });
    renameSync(join(workshop, entry), join(root, entry));
  }
}

for (const { name, takes, stamp, folder, owns, inputs, write } of parts) {
  const root = join(lake, folder);
  const wanted = fingerprint(inputs);
  const made = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (made === wanted && isComplete(root)) continue;
  process.stderr.write(`Making the lake's ${name} part, ${takes} …\n`);
  try {
    const { tables } = await write();
    moveInto(root, owns);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
    for (const table of tables)
      process.stderr.write(
        `lake.${table.name}: ${table.rows} rows, ${table.bytes} bytes in ${table.files.length} files\n`,
      );
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
