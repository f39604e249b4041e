import { type ChunkRef, chunkBytes, planFiles, rowGroupPlaces } from "./chunk-plan";
import { planSteps, type ViewCut } from "./console/plan-steps";
import type { Engine } from "./engine";
import { stubScans, untrustedRules } from "./explain";
import { allColumns } from "./filter-line";
import type { ConditionReport, LakePlan, ScanPlan, TablePlan } from "./lab-types";
import { stubView, tableNames } from "./lake-sql";
import type { LakeTable } from "./manifest";
import { type PrunedScan, pruneScan } from "./prune";
import { adviseOnAbove, adviseOnLine } from "./rewrite";
import { nameOf, tokenise } from "./sql-tokens";
import { stubPrefix } from "./statement";

/** What must be there for a statement to run: for one lake table, every column for every row group. */
export type TableNeed = {
  readonly table: LakeTable;
  /** Names, partition columns included. */
  readonly columns: ReadonlySet<string>;
  /** Places of row groups over all files. */
  readonly groups: ReadonlySet<number>;
  readonly chunks: readonly ChunkRef[];
};

/** Everything of some row groups. */
export function needOf(table: LakeTable, groups: ReadonlySet<number>): TableNeed {
  const columns = new Set(allColumns(table).map(({ name }) => name));
  return { table, columns, groups, chunks: chunksOf(table, columns, groups) };
}

export type PlannedStatement = { readonly plan: LakePlan; readonly needs: readonly TableNeed[] };

/**
 * Plans one statement over the empty stubs and works out what it needs of the lake. Leaves the lake's names pointing at the stubs.
 *
 * With the rules off that look at a table's contents, the plan that DuckDB shows gives the statement's result on every content of
 * the lake tables. It reads in each scan only rows that satisfy the scan's filters, so row groups without such rows may be missing.
 * Every row group gets the same columns: a group without a column that another scan tests would pass its IS NULL.
 *
 * `cut` says where the view over warehouse and lake is cut; null when nothing is loaded.
 *
 * @throws QueryError with DuckDB's words when the statement is wrong.
 */
export async function planStatement(
  engine: Engine,
  lakeTables: readonly LakeTable[],
  sql: string,
  cut: ViewCut | null,
  signal?: AbortSignal,
): Promise<PlannedStatement> {
  if (lakeTables.length === 0) return { plan: sumUp(sql, [], false), needs: [] };
  for (const table of lakeTables) await engine.query(stubView(table), signal);
  const plan = await explain(engine, sql, signal);
  const scans = stubScans(plan, stubPrefix);
  const usedCut = cut !== null && tokenise(sql).some((token) => nameOf(token) === cut.view) ? cut : null;
  const tables: { readonly plan: TablePlan; readonly need: TableNeed }[] = [];
  for (const table of lakeTables) {
    const { stub } = tableNames(table);
    const groupCount = rowGroupPlaces(table).length;
    const pruned: PrunedScan[] = [];
    for (const scan of scans.filter((scan) => scan.stub === stub))
      pruned.push(await pruneScan(engine, table, scan, groupCount, signal));
    if (pruned.length > 0) tables.push(planTable(table, pruned, groupCount, sql, usedCut));
  }
  return {
    plan: sumUp(
      sql,
      tables.map(({ plan: of }) => of),
      usedCut !== null &&
        tables.every(({ need }) => need.table.name !== usedCut.history) &&
        stubScans(plan, usedCut.current).length > 0,
    ),
    needs: tables.map(({ need }) => need),
  };
}

async function explain(engine: Engine, sql: string, signal: AbortSignal | undefined): Promise<string> {
  // The setting holds for the whole engine, so it must not outlive this statement.
  await engine.query(`SET disabled_optimizers = '${untrustedRules}'`, signal);
  try {
    return await engine.explain(sql, signal);
  } finally {
    await engine.query("SET disabled_optimizers = ''");
  }
}

function planTable(
  table: LakeTable,
  scans: readonly PrunedScan[],
  groupCount: number,
  sql: string,
  cut: ViewCut | null,
) {
  const names = allColumns(table).map(({ name }) => name);
  const columns = new Set(names.filter((name) => scans.some((scan) => scan.columns.includes(name))));
  const groups = new Set(scans.flatMap((scan) => [...scan.groups]).sort((a, b) => a - b));
  const chunks = chunksOf(table, columns, groups);
  const needed = new Map(
    scans
      .flatMap((scan) => chunksOf(table, new Set(scan.columns), scan.groups))
      .map((chunk) => [`${chunk.file} ${chunk.group} ${chunk.column}`, chunk]),
  );
  const files = planFiles(table, groups, chunks, [...needed.values()]);
  const possibleBytes = chunksOf(
    table,
    new Set(names),
    new Set(Array.from({ length: groupCount }, (_, g) => g)),
  );
  const plan: TablePlan = {
    table: table.name,
    scans: scans.map((scan) => reportScan(table, scan, groupCount, sql)),
    files,
    columns: table.columns.flatMap(({ name }) => (columns.has(name) ? [name] : [])),
    counts: {
      files: { possible: files.length, kept: files.filter(({ rowGroups }) => rowGroups.length > 0).length },
      rowGroups: { possible: groupCount, kept: groups.size },
      columns: {
        possible: table.columns.length,
        kept: table.columns.filter(({ name }) => columns.has(name)).length,
      },
      bytes: { possible: byteSum(table, possibleBytes), kept: byteSum(table, chunks) },
    },
    steps: planSteps(table, scans, columns, cut),
  };
  return { plan, need: { table, columns, groups, chunks } };
}

function chunksOf(
  table: LakeTable,
  columns: ReadonlySet<string>,
  groups: ReadonlySet<number>,
): readonly ChunkRef[] {
  const places = rowGroupPlaces(table);
  const wanted = table.columns.flatMap(({ name }, column) => (columns.has(name) ? [column] : []));
  return [...groups].flatMap((g) => wanted.map((column) => ({ ...places[g]!, column })));
}

function byteSum(table: LakeTable, chunks: readonly ChunkRef[]): number {
  return chunks.reduce((sum, chunk) => sum + chunkBytes(table, chunk)[1], 0);
}

function reportScan(table: LakeTable, pruned: PrunedScan, groupCount: number, sql: string): ScanPlan {
  const pushed = pruned.lines.map(({ line, kept }): ConditionReport => {
    if (kept === null) return { text: line.text, use: "unused", rowGroupsDropped: 0, ...adviseOnLine(line) };
    return {
      text: line.text,
      use: "pruned",
      rowGroupsDropped: groupCount - kept.size,
      reason: null,
      rewrite: null,
    };
  });
  const keepsAll = pruned.groups.size === groupCount;
  const above = pruned.scan.above
    .filter((condition) => {
      if (condition.kind === "filter") return !isCovered(condition.text, pruned);
      return (
        keepsAll && (condition.kind === "limit" ? pushed.length === 0 : boundsTheDay(condition.text, table))
      );
    })
    .map((condition): ConditionReport => {
      const advice = adviseOnAbove(condition, table, sql);
      return { text: condition.text, use: "not pushed", rowGroupsDropped: 0, ...advice };
    });
  return { columns: pruned.columns, rowGroups: pruned.groups.size, conditions: [...pushed, ...above] };
}

/** IN and OR on one column stand twice in the plan: as `optional:` in the scan and, with the same literals, in the filter above. */
function isCovered(text: string, { lines }: PrunedScan): boolean {
  const literals = literalsOf(text);
  return (
    literals.length > 0 &&
    lines.some(({ line }) => {
      const own = line.text.includes("optional:") ? literalsOf(line.text) : [];
      return literals.every((literal) => own.includes(literal));
    })
  );
}

const literalsOf = (text: string): readonly string[] =>
  tokenise(text).flatMap(({ kind, text: literal }) =>
    kind === "text" || kind === "number" ? [literal] : [],
  );

function boundsTheDay(text: string, table: LakeTable): boolean {
  const names = [table.dateColumn, ...table.partitions.map(({ name }) => name)];
  return tokenise(text).some((token) => names.includes(token.text));
}

function sumUp(sql: string, tables: readonly TablePlan[], branchDropped: boolean): LakePlan {
  const opened = tables.flatMap(({ files }) => files.filter(({ bytesToRead }) => bytesToRead > 0));
  const total = (count: (file: (typeof opened)[number]) => number) =>
    opened.reduce((sum, file) => sum + count(file), 0);
  return {
    sql,
    tables,
    bytesNeeded: total(({ bytesNeeded }) => bytesNeeded),
    bytesToRead: total(({ bytesToRead }) => bytesToRead),
    requests: total(({ requests }) => requests),
    files: opened.length,
    rowGroups: total(({ rowGroups }) => rowGroups.length),
    branchDropped,
  };
}
