import type { BreakageId, BreakageReport } from "@/lib/lab/breakages/breakage";
import type { CrowdTimes, crowdId } from "@/lib/lab/breakages/crowd";
import type { StartProgress } from "../lab-state";

export type RunId = BreakageId | typeof crowdId;

/** What a run came to. `ms` is its own time, without the start of the engine. */
export type RunResult =
  | { readonly kind: "report"; readonly report: BreakageReport; readonly ms: number }
  | { readonly kind: "crowd"; readonly times: CrowdTimes; readonly ms: number };

export type RunOutcome =
  | RunResult
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly says: string };

export type Running = {
  readonly id: RunId;
  readonly says: string;
  /** While the engine is loaded; null after it. */
  readonly download: StartProgress | null;
};

export type BreaksState = {
  readonly running: Running | null;
  /** While several runs follow one another: how many are done, of how many. */
  readonly tour: { readonly done: number; readonly of: number } | null;
  /** The last outcome of each run that has ended. */
  readonly outcomes: ReadonlyMap<RunId, RunOutcome>;
};

export type BreaksEvent =
  | { readonly kind: "tour"; readonly done: number; readonly of: number }
  | { readonly kind: "started"; readonly id: RunId }
  | { readonly kind: "downloading"; readonly progress: StartProgress }
  | { readonly kind: "progressed"; readonly says: string }
  | { readonly kind: "ended"; readonly id: RunId; readonly outcome: RunOutcome }
  | { readonly kind: "rested" };

export const initialBreaks: BreaksState = { running: null, tour: null, outcomes: new Map() };

export function breaksReducer(state: BreaksState, event: BreaksEvent): BreaksState {
  switch (event.kind) {
    case "tour":
      return { ...state, tour: { done: event.done, of: event.of } };
    case "started":
      return { ...state, running: { id: event.id, says: "Starting DuckDB in this page.", download: null } };
    case "downloading":
      return state.running === null
        ? state
        : { ...state, running: { ...state.running, download: event.progress } };
    case "progressed":
      return state.running === null
        ? state
        : { ...state, running: { ...state.running, says: event.says, download: null } };
    case "ended":
      return {
        ...state,
        running: null,
        outcomes: new Map(state.outcomes).set(event.id, event.outcome),
      };
    case "rested":
      return { ...state, running: null, tour: null };
  }
}
