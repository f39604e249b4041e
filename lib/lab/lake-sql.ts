import { allColumns } from "./filter-line";
import type { LakeTable } from "./manifest";
import { ownSchema, stubPrefix } from "./statement";

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string | null) => (text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`);

/** The connector's own tables for one lake table. */
export function tableNames(table: LakeTable) {
  return {
    /** Empty, with all columns: what DuckDB plans over. */
    stub: `${stubPrefix}${table.name}`,
    /** Rows that were read, with the columns that were needed. */
    loaded: `loaded_${table.name}`,
    /** One row for each row group: its statistics. */
    groups: `groups_${table.name}`,
    /** One row for each day of each row group; missing for a table without days. */
    days: `days_${table.name}`,
  };
}

/** Statements that make the connector's tables for one lake table, in order. */
export function setUpSql(table: LakeTable): readonly string[] {
  const { stub, groups, days } = tableNames(table);
  const columns = allColumns(table).map(({ name, type }) => `${quoted(name)} ${type}`);
  const statistics = table.columns.flatMap(({ name, type }) => [
    `${quoted(`mn_${name}`)} ${type}`,
    `${quoted(`mx_${name}`)} ${type}`,
    `${quoted(`nu_${name}`)} BIGINT`,
  ]);
  const partitions = table.partitions.map(({ name, type }) => `${quoted(name)} ${type}`);
  const named = table.partitions.map(({ name }) => `, ${quoted(name)}`).join("");
  return [
    `CREATE TABLE ${ownSchema}.${stub} (${columns.join(", ")})`,
    `CREATE TABLE ${ownSchema}.${groups} (g INTEGER, "rows" BIGINT, ${[...partitions, ...statistics].join(", ")})`,
    `INSERT INTO ${ownSchema}.${groups} VALUES ${groupRows(table).join(", ")}`,
    ...(table.dateColumn === null
      ? []
      : [
          // A group without bounds on its day gets no days; the pruning keeps it apart.
          `CREATE TABLE ${ownSchema}.${days} AS SELECT g${named}, CAST(unnest(generate_series(${quoted(`mn_${table.dateColumn}`)}, ${quoted(`mx_${table.dateColumn}`)}, INTERVAL 1 DAY)) AS DATE) AS ${quoted(table.dateColumn)} FROM ${ownSchema}.${groups}`,
        ]),
  ];
}

function groupRows(table: LakeTable): readonly string[] {
  return table.files
    .flatMap(({ partition, rowGroups }) => rowGroups.map((group) => ({ partition, group })))
    .map(({ partition, group }, g) => {
      const statistics = group.chunks.flatMap(([, , nulls, low, high]) => [
        literal(low),
        literal(high),
        nulls,
      ]);
      return `(${[g, group.rows, ...partition, ...statistics].join(", ")})`;
    });
}

/** Points the lake table's name at the stub, for planning and for statements that need no row of it. */
export function stubView(table: LakeTable): string {
  return `CREATE OR REPLACE VIEW lake.${table.name} AS SELECT * FROM ${ownSchema}.${tableNames(table).stub}`;
}

/**
 * Points the lake table's name at the rows that were read. A column that was not read fails when it is used: a mistake in the plan
 * then shows as an error, never as a wrong row.
 */
export function loadedView(table: LakeTable, columns: ReadonlySet<string>): string {
  const selected = allColumns(table).map(({ name, type }) =>
    columns.has(name)
      ? quoted(name)
      : `CAST(error('column ${name} was not planned') AS ${type}) AS ${quoted(name)}`,
  );
  return `CREATE OR REPLACE VIEW lake.${table.name} AS SELECT ${selected.join(", ")} FROM ${ownSchema}.${tableNames(table).loaded}`;
}

/**
 * What stands behind the lake table's name between statements: it can be described and named in views, and fails when rows are read.
 * A plain `WHERE error(..)` over the empty stub would not fail (DuckDB 1.4.3).
 */
export function poisonView(table: LakeTable): string {
  return `CREATE OR REPLACE VIEW lake.${table.name} AS SELECT s.* FROM (SELECT CAST(error('lake.${table.name} was read outside a planned statement') AS VARCHAR) AS e) x LEFT JOIN ${ownSchema}.${tableNames(table).stub} s ON true WHERE e IS NOT NULL`;
}

/** The table that takes the rows read: the needed columns with their declared types, or a place holder when only the number of rows counts. */
export function createLoaded(table: LakeTable, columns: ReadonlySet<string>): string {
  const kept = allColumns(table).filter(({ name }) => columns.has(name));
  const defined =
    kept.length === 0 ? ['"rows only" BOOLEAN'] : kept.map(({ name, type }) => `${quoted(name)} ${type}`);
  return `CREATE TABLE ${ownSchema}.${tableNames(table).loaded} (${defined.join(", ")})`;
}

export function dropLoaded(table: LakeTable): string {
  return `DROP TABLE IF EXISTS ${ownSchema}.${tableNames(table).loaded}`;
}

/** Row groups that `condition` cannot rule out, by their statistics; one column, ascending. */
export function groupsByBounds(table: LakeTable, condition: string): string {
  return `SELECT g FROM ${ownSchema}.${tableNames(table).groups} WHERE coalesce(${condition}, true) ORDER BY g`;
}

/** Row groups with a day that satisfies `condition`, and those whose days are not known; one column, ascending. The table must have days. */
export function groupsByDays(table: LakeTable, condition: string): string {
  const { groups, days } = tableNames(table);
  const [low, high, nulls] = ["mn", "mx", "nu"].map((bound) => quoted(`${bound}_${table.dateColumn}`));
  return `SELECT g FROM ${ownSchema}.${days} WHERE ${condition} UNION SELECT g FROM ${ownSchema}.${groups} WHERE ${low} IS NULL OR ${high} IS NULL OR ${nulls} > 0 ORDER BY g`;
}
