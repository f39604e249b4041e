import { positionAfter, type WindowPlan, type WindowPosition } from "./window-plan";

/** The simulation's tables and views, all in schema `warehouse`, so that any statement may read them. */
export const windowNames = {
  /** The rows that the warehouse holds. */
  hot: "warehouse.window_hot",
  /** What the next insert takes. */
  stage: "warehouse.window_stage",
  /** One row: the first day of the window. */
  control: "warehouse.window_control",
  /** What the source says of each day: rows and the sum of the measure; beside it what the lake's files hold, which never change. */
  ledger: "warehouse.window_ledger",
  /** Rows that the source delivered late, and whether they have reached the lake: its files cannot be changed here. */
  late: "warehouse.window_late",
  /** View: the lake's files and the late rows that have reached it. */
  archive: "warehouse.window_archive",
  /** View: what a reader queries, hot and cold rows together. */
  all: "warehouse.window_all",
} as const;

const { hot, stage, control, ledger, late, archive, all } = windowNames;

const dateLiteral = (day: string) => `DATE '${day}'`;

const quoted = (name: string) => `"${name}"`;
const dayOf = ({ dateColumn }: WindowPlan) => quoted(dateColumn);
const columnList = ({ columns }: WindowPlan) => columns.map(({ name }) => quoted(name)).join(", ");
const total = ({ measure }: WindowPlan) =>
  measure === null ? "0" : `coalesce(sum(${quoted(measure)}), 0)::BIGINT`;

/** Removes what an earlier simulation left. */
export const dropSql: readonly string[] = [
  ...[all, archive].map((name) => `DROP VIEW IF EXISTS ${name}`),
  ...[hot, stage, control, ledger, late].map((name) => `DROP TABLE IF EXISTS ${name}`),
];

/**
 * Fills the ledger from the lake. Every column is counted, so that this one statement reads all that later steps need and they
 * can go on with what is in memory.
 */
export function ledgerSql(plan: WindowPlan): string {
  const counts = plan.columns.map(({ name }) => `count(${quoted(name)}) AS ${quoted(`filled_${name}`)}`);
  const [first, last] = [plan.days[0]!, plan.days.at(-1)!];
  return `CREATE TABLE ${ledger} AS SELECT ${dayOf(plan)} AS day, count(*) AS "rows", ${total(plan)} AS total, "rows" AS file_rows, total AS file_total, ${counts.join(", ")} FROM lake.${plan.table} WHERE ${dayOf(plan)} BETWEEN ${dateLiteral(first)} AND ${dateLiteral(last)} GROUP BY ALL ORDER BY day`;
}

/** The tables and views of a simulation, in order; the first window is loaded after them. */
export function setUpSql(plan: WindowPlan): readonly string[] {
  const { boundary } = positionAfter(plan, 0);
  const [first, last] = [plan.days[0]!, plan.days.at(-1)!];
  const columns = plan.columns.map(({ name, type }) => `${quoted(name)} ${type}`).join(", ");
  return [
    `CREATE TABLE ${late} (${columns}, in_lake BOOLEAN)`,
    `CREATE VIEW ${archive} AS SELECT ${columnList(plan)} FROM lake.${plan.table} WHERE ${dayOf(plan)} BETWEEN ${dateLiteral(first)} AND ${dateLiteral(last)} UNION ALL SELECT ${columnList(plan)} FROM ${late} WHERE in_lake`,
    `CREATE TABLE ${control} AS SELECT ${dateLiteral(boundary)} AS boundary`,
  ];
}

/** The first window, read from the lake. */
export function firstLoadSql(plan: WindowPlan): string {
  const { boundary, today } = positionAfter(plan, 0);
  return `CREATE TABLE ${hot} AS SELECT ${columnList(plan)} FROM ${archive} WHERE ${dayOf(plan)} BETWEEN ${dateLiteral(boundary)} AND ${dateLiteral(today)}`;
}

/** Puts whole days of the lake on the stage. */
export function stageDaysSql(plan: WindowPlan, days: readonly string[]): string {
  return `CREATE OR REPLACE TABLE ${stage} AS SELECT ${columnList(plan)} FROM ${archive} WHERE ${dayOf(plan)} IN (${days.map(dateLiteral).join(", ")})`;
}

/** Puts copies of a few rows of a day on the stage: the rows that the source delivers late. */
export function stageLateSql(plan: WindowPlan, day: string, rows: number): string {
  return `CREATE OR REPLACE TABLE ${stage} AS SELECT ${columnList(plan)} FROM ${archive} WHERE ${dayOf(plan)} = ${dateLiteral(day)} ORDER BY ALL LIMIT ${rows}`;
}

/** Notes the staged rows as delivered late, and what the source now says of their day. */
export function postLateSql(plan: WindowPlan, day: string): readonly string[] {
  return [
    `INSERT INTO ${late} SELECT *, false FROM ${stage}`,
    `UPDATE ${ledger} SET "rows" = "rows" + (SELECT count(*) FROM ${stage}), total = total + (SELECT ${total(plan)} FROM ${stage}) WHERE day = ${dateLiteral(day)}`,
  ];
}

/** Writes all late rows to the lake that have not reached it. */
export const lateToLakeSql = `UPDATE ${late} SET in_lake = true WHERE NOT in_lake`;

export const deleteDaysSql = (plan: WindowPlan, days: readonly string[]) =>
  `DELETE FROM ${hot} WHERE ${dayOf(plan)} IN (${days.map(dateLiteral).join(", ")})`;

export const insertSql = `INSERT INTO ${hot} SELECT * FROM ${stage}`;

/** The stage in two batches, as a loader writes them. */
export const insertHalvesSql: readonly [string, string] = [
  `INSERT INTO ${hot} SELECT * FROM ${stage} WHERE rowid < (SELECT count(*) // 2 FROM ${stage})`,
  `INSERT INTO ${hot} SELECT * FROM ${stage} WHERE rowid >= (SELECT count(*) // 2 FROM ${stage})`,
];

/** Deletes whatever lies outside the window. */
export const purgeOutsideSql = (plan: WindowPlan, { boundary, today }: WindowPosition) =>
  `DELETE FROM ${hot} WHERE ${dayOf(plan)} < ${dateLiteral(boundary)} OR ${dayOf(plan)} > ${dateLiteral(today)}`;

export const moveBoundarySql = ({ boundary }: WindowPosition) =>
  `UPDATE ${control} SET boundary = ${dateLiteral(boundary)}`;

/** The view of the right procedure: the control table's one row cuts both sides. */
export function controlledViewSql(plan: WindowPlan): string {
  const cut = `(SELECT boundary FROM ${control})`;
  return `CREATE OR REPLACE VIEW ${all} AS SELECT ${columnList(plan)} FROM ${hot} WHERE ${dayOf(plan)} >= ${cut} UNION ALL SELECT ${columnList(plan)} FROM ${archive} WHERE ${dayOf(plan)} < ${cut}`;
}

/** The view as it is often written: all of the warehouse, and the lake before a date that a job must rewrite every day. */
export function writtenViewSql(plan: WindowPlan, { boundary }: WindowPosition): string {
  return `CREATE OR REPLACE VIEW ${all} AS SELECT ${columnList(plan)} FROM ${hot} UNION ALL SELECT ${columnList(plan)} FROM ${archive} WHERE ${dayOf(plan)} < ${dateLiteral(boundary)}`;
}

/** A statement that fails, with DuckDB's own error. */
export const faultSql = (message: string) => `SELECT error('${message}') AS fault`;

/**
 * The invariant's figures: for each day up to today the rows and the sum that the source, the view, the warehouse and the lake
 * have, ordered by day.
 */
export function checkSql(plan: WindowPlan, { today }: WindowPosition): string {
  const of = (name: string, where = "true") =>
    `(SELECT ${dayOf(plan)} AS day, count(*) AS "rows", ${total(plan)} AS total FROM ${name} WHERE ${dayOf(plan)} <= ${dateLiteral(today)} AND ${where} GROUP BY 1)`;
  const figures = (alias: string) => `coalesce(${alias}."rows", 0), coalesce(${alias}.total, 0)`;
  const lake = `s.file_rows + coalesce(l."rows", 0), s.file_total + coalesce(l.total, 0)`;
  return `SELECT s.day, s."rows", s.total, ${figures("v")}, ${figures("w")}, ${lake} FROM ${ledger} s LEFT JOIN ${of(all)} v USING (day) LEFT JOIN ${of(hot)} w USING (day) LEFT JOIN ${of(late, "in_lake")} l USING (day) WHERE s.day <= ${dateLiteral(today)} ORDER BY s.day`;
}

/** The warehouse's rows of one day. */
export const countDaySql = (plan: WindowPlan, day: string) =>
  `SELECT count(*) FROM ${hot} WHERE ${dayOf(plan)} = ${dateLiteral(day)}`;
