import type { WindowReport } from "./driver";
import type { FailureId, Procedure } from "./failure";

/** What the simulator is doing, or how the last thing it did ended. */
export type RollingActivity =
  | { readonly kind: "idle" }
  | { readonly kind: "starting"; readonly receivedBytes: number; readonly totalBytes: number }
  | { readonly kind: "beginning" }
  /** `planned`: steps asked for; `made`: of these. */
  | { readonly kind: "stepping"; readonly made: number; readonly planned: number }
  | { readonly kind: "recovering" }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly says: string };

export type RollingState = {
  readonly activity: RollingActivity;
  /** Since the simulation began, oldest first. Empty: not begun. */
  readonly reports: readonly WindowReport[];
  readonly procedure: Procedure;
  /** What is to go wrong in the next step. */
  readonly failure: FailureId | null;
};

export type RollingEvent =
  | { readonly kind: "procedure chosen"; readonly procedure: Procedure }
  | { readonly kind: "failure chosen"; readonly failure: FailureId | null }
  | { readonly kind: "starting"; readonly receivedBytes: number; readonly totalBytes: number }
  | { readonly kind: "beginning" }
  | { readonly kind: "stepping"; readonly planned: number }
  | { readonly kind: "recovering" }
  | { readonly kind: "reported"; readonly report: WindowReport }
  | { readonly kind: "finished" }
  | { readonly kind: "stopped" }
  /** The simulation is lost: the next step begins a new one. */
  | { readonly kind: "failed"; readonly says: string };

export const initialRolling: RollingState = {
  activity: { kind: "idle" },
  reports: [],
  procedure: "one transaction",
  failure: null,
};

/** A failure is played once: the step that reports it clears the choice. */
export function rollingReducer(state: RollingState, event: RollingEvent): RollingState {
  switch (event.kind) {
    case "procedure chosen":
      return { ...state, procedure: event.procedure };
    case "failure chosen":
      return { ...state, failure: event.failure };
    case "starting":
    case "recovering":
      return { ...state, activity: event };
    case "beginning":
      return { ...state, activity: event, reports: [] };
    case "stepping":
      return { ...state, activity: { kind: "stepping", made: 0, planned: event.planned } };
    case "reported":
      return withReport(state, event.report);
    case "finished":
      return { ...state, activity: { kind: "idle" } };
    case "stopped":
      return { ...state, activity: { kind: "stopped" } };
    case "failed":
      return { ...state, activity: event, reports: [] };
  }
}

function withReport(state: RollingState, report: WindowReport): RollingState {
  const reports = report.kind === "begun" ? [report] : [...state.reports, report];
  const isPlayed = report.kind === "stepped" && report.failure === state.failure;
  const { activity } = state;
  return {
    ...state,
    reports,
    failure: isPlayed ? null : state.failure,
    activity:
      activity.kind === "stepping" && report.kind === "stepped"
        ? { ...activity, made: activity.made + 1 }
        : activity,
  };
}

export const isRolling = ({ kind }: RollingActivity): boolean =>
  kind === "starting" || kind === "beginning" || kind === "stepping" || kind === "recovering";

/** Steps that the plan still has after the reports; all of them before the simulation has begun. */
export function stepsLeft({ steps }: { readonly steps: number }, { reports }: RollingState): number {
  return steps - (reports.at(-1)?.position.done ?? 0);
}
