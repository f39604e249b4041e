import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "@/lib/lab/engine";
import { allColumns } from "@/lib/lab/filter-line";
import type { ByteSource, Lab } from "@/lib/lab/lab-types";
import type { LakeColumn, LakeManifest, LakeTable } from "@/lib/lab/manifest";
import { createNativeEngine } from "./duckdb-native";
import { createNodeEngine } from "./duckdb-node";
import { createFileByteSource } from "./lake-files";
import { createLab } from "./lake-lab";
import { type LakeParameters, writeLake } from "./lake-writer";
import { type Month, writeLakeTable } from "./parquet-table-writer";

/** Fourteen months that end with the real lake's last day; three row groups a month. */
export const smallLake: LakeParameters = {
  seed: 7,
  skus: 12,
  stores: 15,
  firstDay: "2024-11-01",
  lastDay: "2025-12-31",
  rowGroupRows: 2048,
};

/** A lake in a folder of its own. */
export type LakeFixture = {
  readonly folder: string;
  readonly manifest: LakeManifest;
  remove(): Promise<void>;
};

export async function createLakeFixture(parameters: LakeParameters = smallLake): Promise<LakeFixture> {
  const folder = await mkdtemp(join(tmpdir(), "isotherm-test-lake-"));
  const manifest = await writeLake(folder, parameters);
  return { folder, manifest, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Every column type that the page decoder reads, with NULLs, negative values, NaN and wide text. */
const readingColumns: readonly LakeColumn[] = [
  { name: "day", type: "DATE", comment: "the day" },
  { name: "place", type: "VARCHAR", comment: "few different texts, some NULL" },
  { name: "unit_cost", type: "DECIMAL(10,2)", comment: "a decimal in 64 bits" },
  { name: "rate", type: "DECIMAL(5,3)", comment: "a decimal in 32 bits" },
  { name: "big", type: "BIGINT", comment: "beyond 53 bits" },
  { name: "ratio", type: "DOUBLE", comment: "with NaN and infinity in the last month" },
  { name: "flag", type: "BOOLEAN", comment: "a third NULL" },
  { name: "seen", type: "TIMESTAMP", comment: "microseconds" },
  { name: "code", type: "VARCHAR", comment: "a dictionary that gives up within a row group" },
  { name: "nothing", type: "VARCHAR", comment: "NULL everywhere" },
  { name: "story", type: "VARCHAR", comment: "no two alike, with line ends, quotes and other alphabets" },
];

/** Adds table `readings` to a lake: three months of 9,000 rows. */
export async function addReadings(fixture: LakeFixture): Promise<LakeFixture> {
  const engine = await createNativeEngine();
  try {
    const months = [1, 2, 3].map((month): Month => ({ year: 2024, month, select: selectReadings(month) }));
    const table = await writeLakeTable(
      engine,
      fixture.folder,
      {
        name: "readings",
        title: "One column of each type",
        dateColumn: "day",
        columns: readingColumns,
        orderBy: "day, big",
        rowGroupRows: 4096,
      },
      months,
    );
    return { ...fixture, manifest: { ...fixture.manifest, tables: [...fixture.manifest.tables, table] } };
  } finally {
    await engine.close();
  }
}

function selectReadings(month: number): string {
  const special =
    month === 3 ? "WHEN i % 1000 = 0 THEN 'nan'::DOUBLE WHEN i % 1000 = 1 THEN '-inf'::DOUBLE" : "";
  return `SELECT DATE '2024-0${month}-01' + (i // 400)::INTEGER AS day,
    CASE WHEN i % 11 = 0 THEN NULL ELSE 'place ' || chr(97 + (i % 7)::INTEGER) END AS place,
    (i - 4500) * 1.07 AS unit_cost,
    CASE WHEN i % 5 = 0 THEN NULL ELSE (i % 1999 - 999) / 37 END AS rate,
    (i - 4000) * 1234567890123 + 1 AS big,
    CASE ${special} WHEN i % 13 = 0 THEN NULL ELSE (i - 3000) / 7 END AS ratio,
    CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN true ELSE i % 2 = 0 END AS flag,
    CASE WHEN i % 17 = 0 THEN NULL ELSE TIMESTAMP '2024-0${month}-01 05:06:07.000001' + to_microseconds(i * 7919777) END AS seen,
    CASE WHEN i % 4096 < 600 THEN 'c' || i % 5 ELSE md5(i::VARCHAR) END AS code,
    NULL AS nothing,
    CASE WHEN i % 4 = 0 THEN NULL ELSE repeat('zeta ' || i || ' O''Neil, ', 1 + (i % 30)::INTEGER) || CASE i % 3 WHEN 0 THEN chr(10) || 'für Zürich 東京 🚚' ELSE '' END END AS story
  FROM range(9000) r(i)`;
}

/** The same names as the lab's, over the same Parquet, in the native library. */
export async function createReference(
  { folder, manifest }: LakeFixture,
  boundary: string | null,
): Promise<Engine> {
  const engine = await createNativeEngine();
  await engine.query("CREATE SCHEMA lake");
  await engine.query("CREATE SCHEMA warehouse");
  for (const table of manifest.tables)
    await engine.query(`CREATE VIEW lake.${table.name} AS ${selectParquet(folder, table)}`);
  const [history] = manifest.tables;
  const columns = allColumns(history!)
    .map(({ name }) => `"${name}"`)
    .join(", ");
  const hot = boundary === null ? "true" : `report_date >= DATE '${boundary}'`;
  await engine.query(
    `CREATE TABLE warehouse.inventory_current AS SELECT ${columns} FROM lake.inventory_history WHERE ${hot}`,
  );
  await engine.query(`CREATE VIEW inventory AS SELECT ${columns} FROM lake.inventory_history`);
  return engine;
}

function selectParquet(folder: string, table: LakeTable): string {
  const files = table.files.map(({ path }) => `'${join(folder, path)}'`).join(", ");
  const types = table.partitions.map(({ name, type }) => `'${name}': ${type}`).join(", ");
  const columns = allColumns(table)
    .map(({ name }) => `"${name}"`)
    .join(", ");
  return `SELECT ${columns} FROM read_parquet([${files}], hive_partitioning = true, hive_types = {${types}})`;
}

export type LabFixture = { readonly lab: Lab; readonly engine: Engine; close(): Promise<void> };

export async function openLab({ folder, manifest }: LakeFixture, bytes?: ByteSource): Promise<LabFixture> {
  const engine = await createNodeEngine();
  const lab = await createLab({ engine, bytes: bytes ?? createFileByteSource(folder), manifest });
  return { lab, engine, close: () => engine.close() };
}
