import { allowedStatements } from "@/lib/lab/console/allowed-statement";
import type { Lab, RunOutcome, RunResult } from "@/lib/lab/lab-types";
import { combineRuns } from "./combine-runs";
import type { Course } from "./lab-state";

/**
 * Runs a statement, after the variables that are set before it. The first that is over the budget ends the row.
 *
 * @throws StatementRefused before anything runs; what the lab's `run` throws.
 */
export async function runAll(lab: Lab, sql: string, { task, signal, tell }: Course): Promise<RunOutcome> {
  const runs: RunResult[] = [];
  for (const statement of allowedStatements(sql)) {
    const outcome = await lab.run(statement, {
      signal,
      cold: task.cold,
      takeStored: true,
      explain: true,
      ...(task.budgetBytes === null ? {} : { budgetBytes: task.budgetBytes }),
      onProgress: (progress) => tell({ kind: "running", progress }),
    });
    if (outcome.kind !== "done") return outcome;
    runs.push(outcome);
  }
  return combineRuns(runs);
}
