import type { Placement } from "@/lib/catalog/vocabulary";
import type { LoadProgress } from "../lab-types";
import type { HistoryReads } from "./history-reads";
import type { MeasuredRun } from "./measured";
import type { Setting } from "./setting";

/** The rows of an answer, as text that is equal for equal rows in equal order. */
type Answer = { readonly rows: number; readonly text: string };

/** A measured cell with all that is known of it. */
export type Measurement = {
  readonly run: MeasuredRun;
  readonly setting: Setting;
  /** Null where the run failed or reads nothing of the history. */
  readonly reads: HistoryReads | null;
  /** Null where the run failed. */
  readonly answer: Answer | null;
};

/** One scenario to be measured under one placement. */
export type MeasureJob = {
  readonly scenarioId: string;
  readonly sql: string;
  readonly placement: Placement;
};

/** Where a measurement stands. */
export type MeasureProgress = {
  readonly placement: Placement;
  readonly step:
    | { readonly kind: "opening" }
    | { readonly kind: "loading"; readonly progress: LoadProgress | null }
    | { readonly kind: "planning" }
    /** `turn` counts from 1. */
    | { readonly kind: "running"; readonly scenarioId: string; readonly turn: number };
  /** Finished runs, and how many there are to be. */
  readonly runsDone: number;
  readonly runsPlanned: number;
  /** Received of the lake so far, loads included. */
  readonly bytes: number;
  /** What the plans allow for at most; null until they are made. */
  readonly bytesAtMost: number | null;
};

/** Whether all answers to a scenario are the same rows in the same order; null with fewer than two answers. */
export function sameAnswer(measurements: readonly Measurement[], scenarioId: string): boolean | null {
  const answers = measurements.flatMap(({ run, answer }) =>
    run.scenarioId === scenarioId && answer !== null ? [answer.text] : [],
  );
  return answers.length < 2 ? null : new Set(answers).size === 1;
}
