import { planOperators } from "@/lib/lab/console/plan-operators";
import type { ViewCut } from "@/lib/lab/console/plan-steps";
import type { Engine } from "@/lib/lab/engine";
import type { LakePlan, Phase, PlanOperator, RunOptions, RunOutcome } from "@/lib/lab/lab-types";
import { poisonView, tableNames } from "@/lib/lab/lake-sql";
import type { LakeTable } from "@/lib/lab/manifest";
import { type PlannedStatement, planStatement } from "@/lib/lab/plan-statement";
import { checkStatement } from "@/lib/lab/statement";
import type { LakeTables } from "./lake-tables";

/** Statements that read no row and that EXPLAIN rejects. */
const unexplained = /^\s*(?:drop|alter|describe|desc|show)\b/i;

export type RunParts = {
  readonly engine: Engine;
  readonly tables: LakeTables;
  /** The tables that schema `lake` reads from files now. */
  readonly lakeTables: readonly LakeTable[];
  /** Where the view over warehouse and lake is cut; missing or null when nothing is loaded. */
  readonly cut?: ViewCut | null;
};

/** Plans a statement, then leaves the lake's names unreadable again. */
export async function planOnly(parts: RunParts, sql: string, signal?: AbortSignal): Promise<LakePlan> {
  const { engine, lakeTables } = parts;
  try {
    return (await plan(parts, checkStatement(sql), signal)).plan;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    for (const table of lakeTables) await engine.query(poisonView(table));
  }
}

async function plan(
  { engine, lakeTables, cut = null }: RunParts,
  statement: string,
  signal: AbortSignal | undefined,
): Promise<PlannedStatement> {
  return planStatement(engine, unexplained.test(statement) ? [] : lakeTables, statement, cut, signal);
}

/** DuckDB's plan of a statement that is about to run; null for those that have none. */
async function explain(
  { engine, lakeTables }: RunParts,
  statement: string,
  signal: AbortSignal,
): Promise<readonly PlanOperator[] | null> {
  if (unexplained.test(statement)) return null;
  const warehouse = await engine.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'warehouse' AND table_type = 'BASE TABLE'",
    signal,
  );
  return planOperators(await engine.explain(statement, signal), {
    warehouse: warehouse.rows.flatMap(([name]) => name ?? []),
    lake: lakeTables.map((table) => ({ name: table.name, ...tableNames(table) })),
  });
}

/**
 * Plans, reads and runs one statement; between statements the lake's names are unreadable.
 *
 * `keep` false: what is read serves this statement alone.
 */
export async function runStatement(
  parts: RunParts,
  sql: string,
  {
    onProgress,
    takeStored = false,
    budgetBytes,
    cold = true,
    keep = true,
    explain: isExplained = false,
    signal = new AbortController().signal,
  }: RunOptions & { readonly keep?: boolean },
): Promise<RunOutcome> {
  const { engine, tables, lakeTables } = parts;
  const start = performance.now();
  const traffic = { bytesRead: 0, requests: 0 };
  let stored = 0;
  const onStored = takeStored
    ? () => {
        stored += 1;
      }
    : undefined;
  try {
    const statement = checkStatement(sql);
    const planned = await plan(parts, statement, signal);
    const planMs = performance.now() - start;
    const requests = planned.needs.flatMap((need) => tables.requestsFor(need, cold));
    const bytesToRead = requests.reduce((sum, { length }) => sum + length, 0);
    if (budgetBytes !== undefined && bytesToRead > budgetBytes)
      return { kind: "over budget", plan: planned.plan, budgetBytes, bytesToRead };
    const report = (phase: Phase) =>
      onProgress?.({ phase, ...traffic, bytesToRead, requestsPlanned: requests.length });
    report("plan");
    const spent = { fetch: 0, decode: 0, insert: 0 };
    for (const need of planned.needs) {
      const times = await tables.materialise(need, {
        cold,
        keep,
        signal,
        onStored,
        onPhase: report,
        onBytes(bytes) {
          traffic.bytesRead += bytes;
          traffic.requests += 1;
          report("fetch");
        },
      });
      spent.fetch += times.fetch;
      spent.decode += times.decode;
      spent.insert += times.insert;
    }
    const beforeExplain = performance.now();
    const operators = isExplained ? await explain(parts, statement, signal) : null;
    report("execute");
    const beforeExecute = performance.now();
    const explainMs = beforeExecute - beforeExplain;
    const result = await engine.query(statement, signal);
    const end = performance.now();
    const { bytesNeeded, files, rowGroups } = planned.plan;
    return {
      kind: "done",
      result,
      plan: planned.plan,
      lake: { ...traffic, bytesNeeded, files, rowGroups, ...(stored > 0 && { stored }) },
      timesMs: { plan: planMs, ...spent, execute: end - beforeExecute, total: end - start - explainMs },
      cold,
      operators,
    };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    for (const table of lakeTables) await engine.query(poisonView(table));
  }
}
