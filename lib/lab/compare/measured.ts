import type { Placement } from "@/lib/catalog/vocabulary";
import type { LoadResult } from "../lab-types";

/** One scenario under one placement, run once or several times. Everything in it was measured. */
export type MeasuredRun =
  | {
      readonly kind: "done";
      readonly scenarioId: string;
      readonly placement: Placement;
      /** Of the lake, by one run. */
      readonly bytesRead: number;
      readonly requests: number;
      /** The clock's time of each run, in milliseconds; at least one. */
      readonly timesMs: readonly number[];
      /** Of such a time: planning and what a statement that reads nothing takes. Does not grow with the data. Default 0. */
      readonly fixedMs?: number;
      /** Of such a time: waiting for the lake's answers. Grows with the requests. Default 0. */
      readonly waitMs?: number;
      /** Rows in the warehouse while it ran. */
      readonly rowsHeld: number;
      /** What filling the warehouse took before the run; zeros where nothing is loaded. */
      readonly load: LoadResult;
    }
  | {
      readonly kind: "failed";
      readonly scenarioId: string;
      readonly placement: Placement;
      readonly message: string;
    };

/** Times in milliseconds: the middle one and the full range, since a handful of runs has no useful quartiles. */
export type Spread = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
};

/** A cell of the comparison: measured figures only. */
export type MeasuredCell =
  | {
      readonly kind: "done";
      readonly timeMs: Spread;
      /** See `MeasuredRun`; the rest of the time is work, which grows with the data. */
      readonly fixedMs: number;
      readonly waitMs: number;
      readonly bytesRead: number;
      readonly requests: number;
      readonly rowsHeld: number;
    }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "missing" };

export type DoneRun = Extract<MeasuredRun, { kind: "done" }>;

/** The median is the mean of the two middle times where their number is even. `times` must not be empty. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half]!;
  return {
    median: sorted.length % 2 === 1 ? upper : (sorted[half - 1]! + upper) / 2,
    min: sorted[0]!,
    max: sorted.at(-1)!,
    count: sorted.length,
  };
}

/** The last run of a scenario under a placement: a later one takes the place of an earlier one. */
export function runOf(
  runs: readonly MeasuredRun[],
  scenarioId: string,
  placement: Placement,
): MeasuredRun | undefined {
  return runs.findLast((run) => run.scenarioId === scenarioId && run.placement === placement);
}

export function cellOf(run: MeasuredRun | undefined): MeasuredCell {
  if (run === undefined) return { kind: "missing" };
  if (run.kind === "failed") return { kind: "failed", message: run.message };
  const { bytesRead, requests, timesMs, rowsHeld, fixedMs = 0, waitMs = 0 } = run;
  return { kind: "done", timeMs: spreadOf(timesMs), fixedMs, waitMs, bytesRead, requests, rowsHeld };
}
