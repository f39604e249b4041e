import type { Engine } from "@/lib/lab/engine";
import type { LakePlan, Phase, RunOptions, RunOutcome } from "@/lib/lab/lab-types";
import { poisonView } from "@/lib/lab/lake-sql";
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
};

/** Plans a statement, then leaves the lake's names unreadable again. */
export async function planOnly(
  { engine, lakeTables }: RunParts,
  sql: string,
  signal?: AbortSignal,
): Promise<LakePlan> {
  try {
    return (await plan(engine, lakeTables, checkStatement(sql), signal)).plan;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    for (const table of lakeTables) await engine.query(poisonView(table));
  }
}

async function plan(
  engine: Engine,
  lakeTables: readonly LakeTable[],
  statement: string,
  signal: AbortSignal | undefined,
): Promise<PlannedStatement> {
  return planStatement(engine, unexplained.test(statement) ? [] : lakeTables, statement, signal);
}

/**
 * Plans, reads and runs one statement; between statements the lake's names are unreadable.
 *
 * `keep` false: what is read serves this statement alone.
 */
export async function runStatement(
  { engine, tables, lakeTables }: RunParts,
  sql: string,
  {
    onProgress,
    budgetBytes,
    cold = true,
    keep = true,
    signal = new AbortController().signal,
  }: RunOptions & { readonly keep?: boolean },
): Promise<RunOutcome> {
  const start = performance.now();
  const traffic = { bytesRead: 0, requests: 0 };
  try {
    const statement = checkStatement(sql);
    const planned = await plan(engine, lakeTables, statement, signal);
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
    report("execute");
    const beforeExecute = performance.now();
    const result = await engine.query(statement, signal);
    const end = performance.now();
    const { bytesNeeded, files, rowGroups } = planned.plan;
    return {
      kind: "done",
      result,
      plan: planned.plan,
      lake: { ...traffic, bytesNeeded, files, rowGroups },
      timesMs: { plan: planMs, ...spent, execute: end - beforeExecute, total: end - start },
      cold,
    };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    for (const table of lakeTables) await engine.query(poisonView(table));
  }
}
