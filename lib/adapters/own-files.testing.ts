import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Engine } from "@/lib/lab/engine";
import type { Lab } from "@/lib/lab/lab-types";
import type { DayPick, OwnCheck } from "@/lib/lab/own/own-check";
import { usualCsv } from "@/lib/lab/own/own-check";
import { createNativeEngine } from "./duckdb-native";
import type { NodeEngine } from "./duckdb-node";
import { createLab } from "./lake-lab";
import { createBlobByteSource } from "./own-bytes";
import type { StartImport } from "./own-engine";
import { type MadeLake, openOwnFiles } from "./own-open";
import type { NamedFile } from "./own-parquet";

/** The native library, and a folder for what it writes. */
export type Workshop = {
  readonly native: Engine;
  readonly folder: string;
  /** Writes a query's rows with DuckDB's own options for COPY. */
  write(name: string, select: string, options: string): Promise<NamedFile>;
  close(): Promise<void>;
};

export async function createWorkshop(): Promise<Workshop> {
  const native = await createNativeEngine();
  const folder = await mkdtemp(join(tmpdir(), "isotherm-test-files-"));
  return {
    native,
    folder,
    async write(name, select, options) {
      const path = join(folder, name);
      await native.query(`COPY (${select}) TO '${path}' (${options})`);
      return fileAt(path);
    },
    async close() {
      await native.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function fileAt(path: string): Promise<NamedFile> {
  return { name: basename(path), file: new Blob([new Uint8Array(await readFile(path))]) };
}

export const textFile = (name: string, text: string | Uint8Array<ArrayBuffer>): NamedFile => ({
  name,
  file: new Blob([text]),
});

const course = () => ({ signal: new AbortController().signal, onProgress: () => {} });

/** What is found in files. */
export async function check(
  files: readonly NamedFile[],
  start: StartImport,
  options = {},
): Promise<OwnCheck> {
  const session = await openOwnFiles(files, { ...usualCsv, ...options }, course(), start);
  await session.close();
  return session.check;
}

/** Makes a lake of files; the day is the first column that can be one, unless `pick` says otherwise. */
export async function make(
  files: readonly NamedFile[],
  start: StartImport,
  pick: Partial<DayPick> = {},
  options = {},
): Promise<MadeLake> {
  const session = await openOwnFiles(files, { ...usualCsv, ...options }, course(), start);
  try {
    const day = session.check.days.find(({ source }) => pick.source === undefined || source === pick.source)!;
    return await session.finish(
      { source: day.source, reading: pick.reading ?? day.readings[0]!.id },
      course(),
    );
  } finally {
    await session.close();
  }
}

/** A lab over a lake of one's own. */
export async function labOver({ lake, contents }: MadeLake, engine: NodeEngine): Promise<Lab> {
  await engine.empty();
  const { dataSet } = lake.set;
  return createLab({ engine, bytes: createBlobByteSource(contents), manifest: lake.manifest, dataSet });
}

/** The lab's names in the native library, over `select`, which yields the columns of the lake with their names. */
export async function nameInNative(native: Engine, { lake }: MadeLake, select: string): Promise<void> {
  const { dataSet } = lake.set;
  const { columns, partitions } = lake.manifest.tables[0]!;
  const stored = columns.map(({ name, type }) => `CAST("${name}" AS ${type}) AS "${name}"`);
  const parts = partitions.map(({ name }) => `${name}("${dataSet.dateColumn}")::INTEGER AS "${name}"`);
  for (const schema of ["lake", "warehouse"]) await native.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await native.query(
    `CREATE OR REPLACE VIEW lake.${dataSet.history} AS SELECT ${[...stored, ...parts].join(", ")} FROM (${select})`,
  );
  for (const name of [`warehouse.${dataSet.current}`, dataSet.view])
    await native.query(`CREATE OR REPLACE VIEW ${name} AS SELECT * FROM lake.${dataSet.history}`);
}
