import type { DataSet } from "@/lib/lab/data-set";
import type { Engine } from "@/lib/lab/engine";
import { allColumns } from "@/lib/lab/filter-line";
import type { LakeFile, LakeManifest, LakeTable } from "@/lib/lab/manifest";

/** The tables of a data set's lake that the warehouse may hold. */
export type Holdings = {
  readonly dataSet: DataSet;
  /** Loaded from the boundary on. */
  readonly history: LakeTable;
  /** Loaded whole. */
  readonly dimensions: readonly LakeTable[];
};

/**
 * The data set's tables in a lake; other tables of the lake stay out of the warehouse.
 *
 * @throws RangeError when the manifest is not of this data set.
 */
export function holdingsOf({ tables }: LakeManifest, dataSet: DataSet): Holdings {
  const find = (name: string) => {
    const table = tables.find((candidate) => candidate.name === name);
    if (table === undefined)
      throw new RangeError(
        `${dataSet.id}: the lake has no table ${name} (found ${tables.map((found) => found.name).join(", ")}). Make the lake again: npm run lake`,
      );
    return table;
  };
  const history = find(dataSet.history);
  if (history.dateColumn !== dataSet.dateColumn)
    throw new RangeError(
      `${dataSet.id}: ${history.name} is cut by ${history.dateColumn} (allowed: ${dataSet.dateColumn}). Make the lake again: npm run lake`,
    );
  return { dataSet, history, dimensions: dataSet.dimensions.map(find) };
}

const columnList = (table: LakeTable) =>
  allColumns(table)
    .map(({ name }) => `"${name}"`)
    .join(", ");

/** Removes the loaded rows and points the warehouse's names at the lake. */
export async function emptyWarehouse(engine: Engine, { dataSet, history, dimensions }: Holdings) {
  const rows = `SELECT ${columnList(history)} FROM lake.${history.name}`;
  await dropFromWarehouse(engine, dataSet.current);
  await engine.query(`CREATE VIEW warehouse.${dataSet.current} AS ${rows}`);
  await engine.query(`CREATE OR REPLACE VIEW ${dataSet.view} AS ${rows}`);
  for (const table of dimensions) {
    const columns = columnList(table);
    await dropFromWarehouse(engine, table.name);
    await engine.query(`CREATE VIEW warehouse.${table.name} AS SELECT ${columns} FROM lake.${table.name}`);
    await engine.query(
      `CREATE OR REPLACE VIEW ${table.name} AS SELECT ${columns} FROM warehouse.${table.name}`,
    );
  }
}

/** Makes empty tables for the hot rows and the dimensions. */
export async function createCurrent(engine: Engine, { dataSet, history, dimensions }: Holdings) {
  await createTable(engine, dataSet.current, history);
  for (const table of dimensions) await createTable(engine, table.name, table);
}

async function createTable(engine: Engine, name: string, table: LakeTable): Promise<void> {
  await dropFromWarehouse(engine, name);
  const columns = allColumns(table).map((column) => `"${column.name}" ${column.type}`);
  await engine.query(`CREATE TABLE warehouse.${name} (${columns.join(", ")})`);
}

async function dropFromWarehouse(engine: Engine, name: string): Promise<void> {
  const { rows } = await engine.query(
    `SELECT table_type FROM information_schema.tables WHERE table_schema = 'warehouse' AND table_name = '${name}'`,
  );
  for (const [type] of rows)
    await engine.query(`DROP ${type === "VIEW" ? "VIEW" : "TABLE"} warehouse.${name}`);
}

/** Cuts the data set's view at the boundary: each day comes from one side only. */
export async function cutView(engine: Engine, { dataSet, history }: Holdings, boundary: string) {
  const columns = columnList(history);
  const day = `"${dataSet.dateColumn}"`;
  await engine.query(
    `CREATE OR REPLACE VIEW ${dataSet.view} AS SELECT ${columns} FROM warehouse.${dataSet.current} WHERE ${day} >= DATE '${boundary}' UNION ALL SELECT ${columns} FROM lake.${history.name} WHERE ${day} < DATE '${boundary}'`,
  );
}

/** Points the lake's names at the warehouse, which must hold every row. */
export async function serveLakeFromWarehouse(engine: Engine, { dataSet, history, dimensions }: Holdings) {
  const serve = (table: LakeTable, from: string) =>
    engine.query(
      `CREATE OR REPLACE VIEW lake.${table.name} AS SELECT ${columnList(table)} FROM warehouse.${from}`,
    );
  await serve(history, dataSet.current);
  for (const table of dimensions) await serve(table, table.name);
}

/** Rows on the warehouse's side of the boundary that are loaded together. */
export type LoadStep = {
  readonly files: readonly LakeFile[];
  /** What to run when the boundary cuts the step's only file; null when whole files are to be loaded. */
  readonly sql: string | null;
};

/** Days are small files: as many are read together as the reader has requests under way. */
const daysPerStep = 6;

/** The files with days from `boundary` on, oldest first: a scheduled load copies partition by partition, a month or some days at a time. */
export function loadSteps({ dataSet, history }: Holdings, boundary: string): readonly LoadStep[] {
  const filesPerStep = dataSet.grain === "day" ? daysPerStep : 1;
  const steps: { readonly files: LakeFile[]; readonly sql: string | null }[] = [];
  for (const file of history.files) {
    const [first, last] = daysOf(history, file);
    if (last !== null && last < boundary) continue;
    const isWhole = first !== null && first >= boundary;
    const before = steps.at(-1);
    if (isWhole && before !== undefined && before.sql === null && before.files.length < filesPerStep)
      before.files.push(file);
    else steps.push({ files: [file], sql: isWhole ? null : loadPartSql(dataSet, history, file, boundary) });
  }
  return steps;
}

function loadPartSql(dataSet: DataSet, history: LakeTable, file: LakeFile, boundary: string): string {
  const partition = history.partitions.map(({ name }, at) => `"${name}" = ${file.partition[at]}`);
  const wanted = [`"${dataSet.dateColumn}" >= DATE '${boundary}'`, ...partition].join(" AND ");
  return `INSERT INTO warehouse.${dataSet.current} SELECT ${columnList(history)} FROM lake.${history.name} WHERE ${wanted}`;
}

/** A file's first and last day; null when the manifest does not know. */
function daysOf(table: LakeTable, file: LakeFile): readonly [string | null, string | null] {
  const place = table.columns.findIndex(({ name }) => name === table.dateColumn);
  const days = file.rowGroups.flatMap(({ chunks }) => [chunks[place]![3], chunks[place]![4]]).sort();
  return days.includes(null) ? [null, null] : [days[0]!, days.at(-1)!];
}
