import type { ResultText } from "@/lib/catalog/sql-block";

export type Rows = Exclude<ResultText, { readonly error: string }>;

/** What a run of `ran` gave. */
export type Outcome =
  /** `ms` is the time of this block's statements alone. No columns: no statement returned rows. */
  | { readonly kind: "rows"; readonly ran: string; readonly result: Rows; readonly ms: number }
  /** DuckDB's own message; `line` of the block from 1: where DuckDB saw the fault, or where the statement begins. */
  | { readonly kind: "rejected"; readonly ran: string; readonly message: string; readonly line: number };

type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "starting"; readonly receivedBytes: number; readonly totalBytes: number }
  | { readonly kind: "running" }
  | { readonly kind: "cancelled" }
  /** The engine, not the SQL: what happened, and what to do. */
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "linked" }
  | { readonly kind: "unreadable-link" };

export type RunnerState = {
  /** The reader's text; null while the printed SQL stands. */
  readonly edited: string | null;
  readonly activity: Activity;
  /** Stays in view until the next one; "printed" until the first. */
  readonly outcome: { readonly kind: "printed" } | Outcome;
  /** Outcomes so far, so that the same error twice is announced twice. */
  readonly outcomes: number;
};

export type RunnerEvent =
  | { readonly kind: "edit"; readonly printed: string }
  | { readonly kind: "change"; readonly sql: string }
  | { readonly kind: "reset" }
  | { readonly kind: "start" }
  | { readonly kind: "progress"; readonly receivedBytes: number; readonly totalBytes: number }
  | { readonly kind: "running" }
  | { readonly kind: "finish"; readonly outcome: Outcome }
  | { readonly kind: "fail"; readonly message: string }
  | { readonly kind: "cancel" }
  | { readonly kind: "link"; readonly sql: string }
  | { readonly kind: "unreadable-link" };

const idle: Activity = { kind: "idle" };

export const printedState: RunnerState = {
  edited: null,
  activity: idle,
  outcome: { kind: "printed" },
  outcomes: 0,
};

export const isBusy = ({ activity }: RunnerState): boolean =>
  activity.kind === "starting" || activity.kind === "running";

/** What comes late from a run that is over changes nothing. */
export function reduceRunner(state: RunnerState, event: RunnerEvent): RunnerState {
  switch (event.kind) {
    case "edit":
      return state.edited === null ? { ...state, edited: event.printed } : state;
    case "change":
      return { ...state, edited: event.sql };
    case "reset":
      return printedState;
    case "start":
      return { ...state, activity: { kind: "starting", receivedBytes: 0, totalBytes: 0 } };
    case "progress":
      return state.activity.kind === "starting"
        ? { ...state, activity: { ...event, kind: "starting" } }
        : state;
    case "running":
      return isBusy(state) ? { ...state, activity: { kind: "running" } } : state;
    case "finish":
      return isBusy(state)
        ? { ...state, activity: idle, outcome: event.outcome, outcomes: state.outcomes + 1 }
        : state;
    case "fail":
      return isBusy(state) ? { ...state, activity: { kind: "failed", message: event.message } } : state;
    case "cancel":
      return isBusy(state) ? { ...state, activity: { kind: "cancelled" } } : state;
    case "link":
      return { ...printedState, edited: event.sql, activity: { kind: "linked" } };
    case "unreadable-link":
      return { ...state, activity: { kind: "unreadable-link" } };
  }
}
