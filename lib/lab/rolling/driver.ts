import type { FailureId, Procedure } from "./failure";
import type { WindowCheck } from "./invariant";
import type { WindowJob } from "./window-job";
import type { WindowPlan, WindowPosition } from "./window-plan";

/** What became of one job. */
export type JobOutcome = {
  readonly job: WindowJob;
  /** Rows that each statement wrote or deleted, in the job's order; fewer entries than statements when it failed. */
  readonly rows: readonly number[];
  /** DuckDB's words when a statement failed. */
  readonly error: string | null;
  /** Rows of the new day in the warehouse after a failure; null when the job did not fail. */
  readonly leftBehind: number | null;
};

/** What one call of the driver did, and the invariant after it. */
export type WindowReport = {
  readonly kind: "begun" | "stepped" | "recovered";
  readonly position: WindowPosition;
  /** The first day that the view takes from the warehouse: behind `position` when the boundary was not moved. */
  readonly viewBoundary: string;
  readonly procedure: Procedure;
  readonly failure: FailureId | null;
  /** The day that a late correction concerned. */
  readonly lateDay: string | null;
  /** The day that left the window; null unless stepped. */
  readonly expired: string | null;
  readonly jobs: readonly JobOutcome[];
  readonly check: WindowCheck;
  /** Received from the lake for this call. */
  readonly lake: { readonly bytesRead: number; readonly requests: number };
  /** Milliseconds, the check included. */
  readonly ms: number;
};

/**
 * A rolling window in a real engine. One call at a time, and nothing else uses the engine meanwhile.
 *
 * Every method throws `signal.reason` once its signal is aborted; an open transaction is rolled back, and `begin` starts anew.
 */
export interface WindowDriver {
  readonly plan: WindowPlan;
  /** Drops what an earlier simulation left, reads the simulated days of the lake and loads the first window. */
  begin(signal?: AbortSignal): Promise<WindowReport>;
  /**
   * Plays one day.
   *
   * @throws RangeError before `begin` and after the plan's last step; QueryError or LakeReadError when it really fails.
   */
  step(procedure: Procedure, failure: FailureId | null, signal?: AbortSignal): Promise<WindowReport>;
  /** Puts everything right, whatever went wrong before. */
  recover(signal?: AbortSignal): Promise<WindowReport>;
  /** Drops the simulation's tables. */
  end(): Promise<void>;
}
