import { DuckDBInstance } from "@duckdb/node-api";
import { lakeFolder } from "@/lib/adapters/read-manifest";
import type { Placement } from "@/lib/catalog/vocabulary";
import type { DataSet } from "@/lib/lab/data-set";
import type { LakeManifest, LakeTable } from "@/lib/lab/manifest";
import { placementLoad } from "@/lib/lab/placement";

export type Native = {
  /** Runs a statement and reads all its rows; milliseconds. */
  run(sql: string): Promise<number>;
  /** The same, in milliseconds on the processor. */
  runOnProcessor(sql: string): Promise<number>;
  close(): void;
};

/**
 * Native DuckDB on one thread over the same local Parquet files, with the names of the lab: what a placement holds in its warehouse
 * is in a table, the rest is read from the files.
 */
export async function openNative(
  dataSet: DataSet,
  manifest: LakeManifest,
  placement: Placement,
): Promise<Native> {
  const { boundary, historyFrom } = placementLoad(placement, manifest, dataSet.usualWindow);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const history = manifest.tables.find(({ name }) => name === dataSet.history)!;
  const day = `"${dataSet.dateColumn}"`;
  const isLoaded = boundary !== null;
  const held = `warehouse.${dataSet.current}`;
  const files = (table: LakeTable) => filesOf(table, lakeFolder(dataSet));
  const loaded = isLoaded ? "TABLE" : "VIEW";
  const statements = [
    "CREATE SCHEMA lake",
    "CREATE SCHEMA warehouse",
    `CREATE ${loaded} ${held} AS SELECT * FROM ${files(history)}${isLoaded ? ` WHERE ${day} >= DATE '${boundary}'` : ""}`,
    `CREATE VIEW lake.${history.name} AS SELECT * FROM ${historyFrom === "warehouse" ? held : files(history)}`,
    isLoaded
      ? `CREATE VIEW ${dataSet.view} AS SELECT * FROM ${held} WHERE ${day} >= DATE '${boundary}' UNION ALL SELECT * FROM lake.${history.name} WHERE ${day} < DATE '${boundary}'`
      : `CREATE VIEW ${dataSet.view} AS SELECT * FROM lake.${history.name}`,
    ...manifest.tables
      .filter(({ name }) => dataSet.dimensions.includes(name))
      .flatMap((table) => [
        `CREATE ${loaded} warehouse.${table.name} AS SELECT * FROM ${files(table)}`,
        `CREATE VIEW lake.${table.name} AS SELECT * FROM ${files(table)}`,
        `CREATE VIEW ${table.name} AS SELECT * FROM warehouse.${table.name}`,
      ]),
  ];
  for (const sql of statements) await connection.run(sql);
  return {
    async run(sql) {
      const start = performance.now();
      await connection.runAndReadAll(sql);
      return performance.now() - start;
    },
    async runOnProcessor(sql) {
      const before = process.cpuUsage();
      await connection.runAndReadAll(sql);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    },
    close: () => connection.closeSync(),
  };
}

function filesOf(table: LakeTable, folder: string): string {
  const files = table.files.map(({ path }) => `'${folder}/${path}'`);
  const types = table.partitions.map(({ name, type }) => `'${name}': ${type}`);
  const hive = types.length === 0 ? "" : `, hive_partitioning = true, hive_types = {${types.join(", ")}}`;
  return `read_parquet([${files.join(", ")}]${hive})`;
}
