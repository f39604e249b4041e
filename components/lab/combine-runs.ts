import type { RunResult, RunTimes } from "@/lib/lab/lab-types";

/**
 * One result for statements that were run one after the other: rows and plan of the last, traffic and times of all.
 *
 * @throws RangeError when there is none.
 */
export function combineRuns(runs: readonly RunResult[]): RunResult {
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError("combineRuns: no run (allowed: one or more).");
  const sum = (pick: (run: RunResult) => number) => runs.reduce((of, run) => of + pick(run), 0);
  const stored = sum(({ lake }) => lake.stored ?? 0);
  const time = (phase: keyof RunTimes) => sum(({ timesMs }) => timesMs[phase]);
  return {
    ...last,
    lake: {
      bytesRead: sum(({ lake }) => lake.bytesRead),
      bytesNeeded: sum(({ lake }) => lake.bytesNeeded),
      requests: sum(({ lake }) => lake.requests),
      files: last.lake.files,
      rowGroups: last.lake.rowGroups,
      ...(stored > 0 && { stored }),
    },
    timesMs: {
      plan: time("plan"),
      fetch: time("fetch"),
      decode: time("decode"),
      insert: time("insert"),
      execute: time("execute"),
      total: time("total"),
    },
  };
}
