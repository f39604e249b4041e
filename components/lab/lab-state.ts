import type {
  LoadProgress,
  LoadResult,
  OverBudget,
  RunOutcome,
  RunProgress,
  RunResult,
} from "@/lib/lab/lab-types";
import type { Failure } from "./failure";

/** What a click asked for: bring the warehouse to a window, then perhaps run a statement. */
export type Task = {
  /** Months in the warehouse, or days where the data set is cut by day. */
  readonly months: number;
  /** Null when only the window is to be loaded. */
  readonly sql: string | null;
  readonly cold: boolean;
  /** The largest read without a question, in bytes; null: any. */
  readonly budgetBytes: number | null;
};

export type StartProgress = { readonly receivedBytes: number; readonly totalBytes: number };

/** What the lab is doing, or how the last thing it did ended. */
export type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "starting"; readonly progress: StartProgress | null }
  | { readonly kind: "loading"; readonly months: number; readonly progress: LoadProgress | null }
  | { readonly kind: "running"; readonly progress: RunProgress | null }
  | { readonly kind: "asking"; readonly outcome: OverBudget; readonly task: Task }
  | { readonly kind: "loaded"; readonly held: Held }
  | { readonly kind: "done"; readonly result: RunResult }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: Failure; readonly task: Task };

/** What the warehouse holds, and what loading it took. */
export type Held = {
  readonly months: number;
  readonly load: LoadResult;
  /** A statement of the reader's has changed it since: it may no longer hold what was loaded. */
  readonly changed: boolean;
};

/** The last planned or finished run, with the window that it ran under. */
type Shown = { readonly outcome: RunOutcome; readonly months: number; readonly sql: string };

export type LabState = {
  readonly activity: Activity;
  /** Null until something has been loaded: the warehouse is then empty. */
  readonly held: Held | null;
  readonly shown: Shown | null;
};

export type LabEvent =
  | { readonly kind: "starting"; readonly progress: StartProgress | null }
  | { readonly kind: "loading"; readonly months: number; readonly progress: LoadProgress | null }
  | { readonly kind: "loaded"; readonly held: Held }
  | { readonly kind: "running"; readonly progress: RunProgress | null }
  | {
      readonly kind: "finished";
      readonly outcome: RunOutcome;
      readonly task: Task & { readonly sql: string };
      readonly held: Held | null;
    }
  | { readonly kind: "cancelled"; readonly held: Held | null }
  | { readonly kind: "failed"; readonly failure: Failure; readonly task: Task; readonly held: Held | null }
  | { readonly kind: "cleared"; readonly held: Held | null };

/** A task under way: where its events go, and what ends it. */
export type Course = {
  readonly task: Task;
  readonly signal: AbortSignal;
  readonly tell: (event: LabEvent) => void;
};

export const initialState: LabState = { activity: { kind: "idle" }, held: null, shown: null };

/** A load empties the warehouse first, so what it held is forgotten while it runs and after it fails. */
export function labReducer(state: LabState, event: LabEvent): LabState {
  switch (event.kind) {
    case "starting":
    case "running":
      return { ...state, activity: event };
    case "loading":
      return { ...state, activity: event, held: null };
    case "loaded":
      return { ...state, activity: event, held: event.held };
    case "finished": {
      const { outcome, task, held } = event;
      const shown = { outcome, months: task.months, sql: task.sql };
      return outcome.kind === "done"
        ? { held, shown, activity: { kind: "done", result: outcome } }
        : { held, shown, activity: { kind: "asking", outcome, task } };
    }
    case "cancelled":
      return { ...state, activity: { kind: "cancelled" }, held: event.held };
    case "failed":
      return {
        ...state,
        activity: { kind: "failed", failure: event.failure, task: event.task },
        held: event.held,
      };
    case "cleared":
      return { activity: { kind: "idle" }, held: event.held, shown: null };
  }
}

export const isBusy = ({ kind }: Activity): boolean =>
  kind === "starting" || kind === "loading" || kind === "running";
