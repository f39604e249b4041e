import type { Engine } from "@/lib/lab/engine";
import { allColumns } from "@/lib/lab/filter-line";
import type { LakeFile, LakeTable } from "@/lib/lab/manifest";

/** The names that the lab gives to the hot and the cold rows of its table. */
const current = "warehouse.inventory_current";

const columnList = (table: LakeTable) =>
  allColumns(table)
    .map(({ name }) => `"${name}"`)
    .join(", ");

/** Removes the loaded rows and points the warehouse's names at the lake. */
export async function emptyWarehouse(engine: Engine, table: LakeTable): Promise<void> {
  await dropCurrent(engine);
  const history = `SELECT ${columnList(table)} FROM lake.${table.name}`;
  await engine.query(`CREATE VIEW ${current} AS ${history}`);
  await engine.query(`CREATE OR REPLACE VIEW inventory AS ${history}`);
}

/** Makes an empty table for the hot rows. */
export async function createCurrent(engine: Engine, table: LakeTable): Promise<void> {
  await dropCurrent(engine);
  const columns = allColumns(table).map(({ name, type }) => `"${name}" ${type}`);
  await engine.query(`CREATE TABLE ${current} (${columns.join(", ")})`);
}

async function dropCurrent(engine: Engine): Promise<void> {
  const { rows } = await engine.query(
    "SELECT table_type FROM information_schema.tables WHERE table_schema = 'warehouse' AND table_name = 'inventory_current'",
  );
  for (const [type] of rows) await engine.query(`DROP ${type === "VIEW" ? "VIEW" : "TABLE"} ${current}`);
}

/** Cuts the view `inventory` at the boundary: each day comes from one side only. */
export async function cutInventory(engine: Engine, table: LakeTable, boundary: string): Promise<void> {
  const day = `"${table.dateColumn}"`;
  await engine.query(
    `CREATE OR REPLACE VIEW inventory AS SELECT ${columnList(table)} FROM ${current} WHERE ${day} >= DATE '${boundary}' UNION ALL SELECT ${columnList(table)} FROM lake.${table.name} WHERE ${day} < DATE '${boundary}'`,
  );
}

/** Points the lake table's name at the warehouse, which must hold every row. */
export async function serveHistoryFromWarehouse(engine: Engine, table: LakeTable): Promise<void> {
  await engine.query(
    `CREATE OR REPLACE VIEW lake.${table.name} AS SELECT ${columnList(table)} FROM ${current}`,
  );
}

/** The rows of one file that are on the warehouse's side of the boundary. */
export type LoadStep = {
  readonly file: LakeFile;
  /** What to run when the boundary cuts the file; null when the whole file is to be loaded. */
  readonly sql: string | null;
};

/** One step for each file with days from `boundary` on, oldest first: a scheduled load copies partition by partition. */
export function loadSteps(table: LakeTable, boundary: string): readonly LoadStep[] {
  return table.files.flatMap((file): LoadStep[] => {
    const [first, last] = daysOf(table, file);
    if (last !== null && last < boundary) return [];
    if (first !== null && first >= boundary) return [{ file, sql: null }];
    const partition = table.partitions.map(({ name }, at) => `"${name}" = ${file.partition[at]}`);
    const wanted = [`"${table.dateColumn}" >= DATE '${boundary}'`, ...partition].join(" AND ");
    const sql = `INSERT INTO ${current} SELECT ${columnList(table)} FROM lake.${table.name} WHERE ${wanted}`;
    return [{ file, sql }];
  });
}

/** A file's first and last day; null when the manifest does not know. */
function daysOf(table: LakeTable, file: LakeFile): readonly [string | null, string | null] {
  const place = table.columns.findIndex(({ name }) => name === table.dateColumn);
  const days = file.rowGroups.flatMap(({ chunks }) => [chunks[place]![3], chunks[place]![4]]).sort();
  return days.includes(null) ? [null, null] : [days[0]!, days.at(-1)!];
}
