import type { Measurement } from "@/lib/lab/compare/measurement";
import { withMeasurement } from "@/lib/lab/compare/setting";

/** What the bench is doing, or how the last series ended. */
export type BenchActivity =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly measured: number; readonly failed: number }
  | {
      readonly kind: "ended";
      readonly how: "done" | "cancelled";
      readonly measured: number;
      readonly failed: number;
      /** The first failure's message. */
      readonly problem: string | null;
      /** The tab was in the background for a while, where browsers slow timers down. */
      readonly wasHidden: boolean;
    };

export type BenchState = {
  /** Of every data set and setting, in the order measured. */
  readonly measurements: readonly Measurement[];
  readonly activity: BenchActivity;
  /** The first failure of the present series. */
  readonly problem: string | null;
};

export type BenchEvent =
  | { readonly kind: "started" }
  | { readonly kind: "measured"; readonly measurement: Measurement }
  | {
      readonly kind: "ended";
      readonly how: "done" | "cancelled";
      readonly wasHidden: boolean;
      /** What ended the series, where no run can be blamed. */
      readonly problem: string | null;
    };

export const initialBench: BenchState = { measurements: [], activity: { kind: "idle" }, problem: null };

export function benchReducer(state: BenchState, event: BenchEvent): BenchState {
  const { activity } = state;
  const counts =
    activity.kind === "running" ? activity : ({ kind: "running", measured: 0, failed: 0 } as const);
  switch (event.kind) {
    case "started":
      return { ...state, activity: { kind: "running", measured: 0, failed: 0 }, problem: null };
    case "measured": {
      const { run } = event.measurement;
      const isDone = run.kind === "done";
      return {
        measurements: withMeasurement(state.measurements, event.measurement),
        activity: {
          kind: "running",
          measured: counts.measured + (isDone ? 1 : 0),
          failed: counts.failed + (isDone ? 0 : 1),
        },
        problem: state.problem ?? (isDone ? null : run.message),
      };
    }
    case "ended":
      return {
        ...state,
        activity: {
          kind: "ended",
          how: event.how,
          measured: counts.measured,
          failed: counts.failed,
          problem: event.problem ?? state.problem,
          wasHidden: event.wasHidden,
        },
      };
  }
}
