import { boundsFilter } from "./bounds-filter";
import { dayFilter } from "./day-filter";
import { type Engine, QueryError } from "./engine";
import type { StubScan } from "./explain";
import { allColumns, type FilterLine, filterLines } from "./filter-line";
import { groupsByBounds, groupsByDays } from "./lake-sql";
import type { LakeTable } from "./manifest";

/** What one condition of a scan leaves. */
type LineVerdict = {
  readonly line: FilterLine;
  /** Places of the row groups it keeps; null when no statistic can decide it, so that it keeps all. */
  readonly kept: ReadonlySet<number> | null;
};

export type PrunedScan = {
  readonly scan: StubScan;
  /** Columns the scan reads or filters by, in the table's order; partition columns included. */
  readonly columns: readonly string[];
  readonly groups: ReadonlySet<number>;
  readonly lines: readonly LineVerdict[];
};

/**
 * Which columns and row groups a scan needs. Pruning drops only row groups that hold no row for the scan; what it cannot decide, it keeps.
 *
 * `groupCount` is the table's number of row groups.
 */
export async function pruneScan(
  engine: Engine,
  table: LakeTable,
  scan: StubScan,
  groupCount: number,
  signal?: AbortSignal,
): Promise<PrunedScan> {
  const lines: LineVerdict[] = [];
  for (const line of filterLines(scan.filters, table))
    lines.push({ line, kept: await groupsKept(engine, table, line, signal) });
  const all = Array.from({ length: groupCount }, (_, g) => g);
  const groups = new Set(all.filter((g) => lines.every(({ kept }) => kept === null || kept.has(g))));
  return { scan, columns: scanColumns(table, scan, lines), groups, lines };
}

/** A column that is used only in a pushed filter is missing from the scan's projections. */
function scanColumns(table: LakeTable, scan: StubScan, lines: readonly LineVerdict[]): readonly string[] {
  const names = allColumns(table).map(({ name }) => name);
  if (scan.projections.some((name) => !names.includes(name))) return names;
  const used = new Set([...scan.projections, ...lines.flatMap(({ line }) => line.columns)]);
  return names.filter((name) => used.has(name));
}

async function groupsKept(
  engine: Engine,
  table: LakeTable,
  line: FilterLine,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<number> | null> {
  const days = dayFilter(line, table);
  const bounds = days === null ? boundsFilter(line, table) : null;
  const sql =
    days !== null ? groupsByDays(table, days) : bounds === null ? null : groupsByBounds(table, bounds);
  if (sql === null || bounds === "true" || days === "true") return null;
  try {
    const { rows } = await engine.query(sql, signal);
    return new Set(rows.map(([g]) => Number(g)));
  } catch (error) {
    // A condition that fails on a bound says nothing about the rows.
    if (error instanceof QueryError && !signal?.aborted) return null;
    throw error;
  }
}
