import type { BreakageSubject } from "@/lib/lab/breakages/subject";
import type { Engine, ResultSet } from "@/lib/lab/engine";
import { QueryError } from "@/lib/lab/engine";
import type { Lab, RunResult } from "@/lib/lab/lab-types";

export type BreakageParts = {
  /** A lab that nobody else uses meanwhile. What it has loaded into its warehouse stays. */
  readonly lab: Lab;
  /** The engine under `lab`. It must take calls in turn, as the browser's does. */
  readonly engine: Engine;
  readonly subject: BreakageSubject;
  readonly signal: AbortSignal;
  /** Hears what is being done, a few words at a time. */
  readonly onProgress: (says: string) => void;
  /** What a history that grows may take of the engine's memory. */
  readonly memoryBytes?: number;
};

/** Runs one statement over the lake, cold, as every measured run is. */
export async function runCold({ lab, signal }: BreakageParts, sql: string): Promise<RunResult> {
  const outcome = await lab.run(sql, { signal });
  if (outcome.kind !== "done") throw new QueryError("The statement was not run.", sql);
  return outcome;
}

/** The number in a row of a result; 0 for NULL and for no row. */
export const numberAt = ({ rows }: ResultSet, column = 0, row = 0): number =>
  Number(rows[row]?.[column] ?? 0);

/** Drops what a run has made, whatever there is of it. */
export async function dropTables(engine: Engine, ...names: readonly string[]): Promise<void> {
  for (const name of names) await engine.query(`DROP TABLE IF EXISTS warehouse.${name}`);
}

export async function dropViews(engine: Engine, ...names: readonly string[]): Promise<void> {
  for (const name of names) await engine.query(`DROP VIEW IF EXISTS warehouse.${name}`);
}
