import { useSyncExternalStore } from "react";
import { integer, megabytes } from "@/components/timeline/figures";
import type { MeasureProgress } from "@/lib/lab/compare/measurement";
import { patternName } from "@/lib/lab/compare/words";
import type { Grain } from "@/lib/lab/data-set";
import { plural } from "@/lib/lab/timeline";
import type { BenchActivity } from "./bench-state";
import type { BenchProgress, ProgressStore } from "./progress-store";

type Props = {
  readonly activity: BenchActivity;
  /** Nothing has been measured under the present setting. */
  readonly isEmpty: boolean;
  readonly store: ProgressStore;
  readonly repeats: number;
  readonly grain: Grain;
  readonly titleOf: (scenarioId: string) => string;
};

const none: BenchProgress = { measure: null, engine: null };

/**
 * What is being measured now, or how it ended. Changes ten times a second, and so by itself; who listens hears where it begins, each
 * placement and the end.
 */
export function RunStatus({ activity, isEmpty, store, repeats, grain, titleOf }: Props) {
  const progress = useSyncExternalStore(store.subscribe, store.get, () => none);
  const { measure } = progress;
  const isRunning = activity.kind === "running";
  const end = endWords(activity, isEmpty);
  return (
    <div className="activity">
      <p className="says" aria-hidden="true">
        {isRunning ? headline(progress, repeats, grain, titleOf) : end}
      </p>
      <p className="vh" role="status" aria-label="What is being measured">
        {!isRunning ? end : measure === null ? "Starting." : `Measuring ${patternName(measure.placement)}.`}
      </p>
      {isRunning && (
        <div className="progress">
          <progress
            aria-label="Runs done"
            max={measure?.runsPlanned ?? 1}
            value={Math.min(measure?.runsDone ?? 0, measure?.runsPlanned ?? 1)}
          />
          <span className="label">{measure === null ? "" : figures(measure)}</span>
        </div>
      )}
      {activity.kind === "ended" && activity.problem !== null && activity.measured === 0 && (
        <p className="problem" role="alert">
          {activity.problem}
        </p>
      )}
    </div>
  );
}

function headline(
  { measure, engine }: BenchProgress,
  repeats: number,
  grain: Grain,
  titleOf: (scenarioId: string) => string,
): string {
  if (measure === null) return "Starting.";
  const { placement, step } = measure;
  const name = patternName(placement);
  switch (step.kind) {
    case "opening":
      return engine === null || engine.totalBytes === 0
        ? `${name}: starting DuckDB.`
        : `${name}: starting DuckDB, ${megabytes(engine.receivedBytes, 1)} of ${megabytes(engine.totalBytes, 1)}.`;
    case "loading": {
      if (placement === "no-warehouse") return `${name}: nothing to load.`;
      const { months = 0, monthsPlanned = 0, rows = 0 } = step.progress ?? {};
      return monthsPlanned === 0
        ? `${name}: filling the warehouse.`
        : `${name}: filling the warehouse, ${months} of ${plural(monthsPlanned, grain)}, ${integer(rows)} rows.`;
    }
    case "planning":
      return `${name}: planning, to know how much will be read.`;
    case "running":
      return `${name}: ${titleOf(step.scenarioId)}${repeats > 1 ? `, run ${step.turn} of ${repeats}` : ""}.`;
  }
}

const figures = ({ runsDone, runsPlanned, bytes, bytesAtMost }: MeasureProgress): string =>
  `${integer(runsDone)} of ${plural(runsPlanned, "run")}, ${megabytes(bytes, 1)}${bytesAtMost === null ? "" : ` of at most ${megabytes(bytesAtMost, 0)}`} from the lake`;

function endWords(activity: BenchActivity, isEmpty: boolean): string {
  if (activity.kind !== "ended") return "Nothing has been measured yet.";
  if (isEmpty && activity.problem === null) return "Nothing has been measured under this setting yet.";
  const { how, measured, failed, wasHidden } = activity;
  const cells = `${plural(measured, "cell")} measured${failed === 0 ? "" : `, ${failed} failed`}`;
  const hidden = wasHidden
    ? " The tab was in the background for a while: browsers slow such tabs down, so measure those times again."
    : "";
  return how === "cancelled"
    ? `Cancelled: ${cells}. What was measured stays.${hidden}`
    : `Done: ${cells}.${hidden}`;
}
