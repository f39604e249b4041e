import { integer, megabytes } from "@/components/timeline/figures";
import { plural } from "@/lib/lab/timeline";
import type { Activity as LabActivity, Task } from "./lab-state";

type Props = {
  readonly activity: LabActivity;
  /** Whether statement and window are still those that a question before a large read is about. */
  readonly isCurrent: boolean;
  readonly onRetry: (task: Task) => void;
  readonly onChangeStatement: () => void;
};

/** What the lab is doing now or how it ended, with progress in real bytes, and the question before a large read. */
export function Activity({ activity, isCurrent, onRetry, onChangeStatement }: Props) {
  return (
    <div className="activity">
      <p className="says" role="status" aria-label="What the lab is doing">
        {activity.kind === "asking" && !isCurrent
          ? "Changed since the last plan. Run it to plan again."
          : headline(activity)}
      </p>
      <Progress activity={activity} />
      {activity.kind === "asking" && isCurrent && (
        <p className="ask">
          <button
            className="act"
            type="button"
            onClick={() => onRetry({ ...activity.task, budgetBytes: Number.MAX_SAFE_INTEGER })}
          >
            Read it
          </button>
          <button className="plain" type="button" onClick={onChangeStatement}>
            Change the statement
          </button>
        </p>
      )}
      {activity.kind === "failed" && activity.failure.where !== "statement" && (
        <div className="problem" role="alert">
          <p>{activity.failure.says}</p>
          <p>
            {activity.failure.doThis}{" "}
            <button className="plain" type="button" onClick={() => onRetry(activity.task)}>
              Try again
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

function headline(activity: LabActivity): string {
  switch (activity.kind) {
    case "idle":
      return "Nothing has been read yet. DuckDB itself is loaded on the first click.";
    case "starting":
      return "Starting DuckDB in this page.";
    case "loading":
      return activity.months === 0
        ? "Emptying the warehouse."
        : `Loading ${plural(activity.months, "month")} into the warehouse.`;
    case "loaded":
      return `Loaded ${plural(activity.held.months, "month")}: ${integer(activity.held.load.rows)} rows, ${megabytes(activity.held.load.bytesRead)} in ${plural(activity.held.load.requests, "request")}.`;
    case "running":
      return phaseWords[activity.progress?.phase ?? "plan"];
    case "asking": {
      const { plan, budgetBytes, bytesToRead } = activity.outcome;
      const possible = plan.tables.reduce((sum, { counts }) => sum + counts.bytes.possible, 0);
      return `This would read ${megabytes(bytesToRead)} of ${megabytes(possible)} from the lake, more than ${megabytes(budgetBytes)}. Nothing has been read for it yet.`;
    }
    case "done": {
      const { result, lake, timesMs, cold } = activity.result;
      const read =
        lake.bytesRead === 0
          ? "0 bytes read from the lake"
          : `${megabytes(lake.bytesRead)} read from the lake in ${plural(lake.requests, "request")}`;
      return `${integer(result.rows.length)} ${result.rows.length === 1 ? "row" : "rows"} in ${integer(Math.round(timesMs.total))} ms, ${read}${cold ? "" : " (warm: what earlier runs had read was used)"}.`;
    }
    case "cancelled":
      return "Cancelled. Change what you like and run again.";
    case "failed":
      return activity.failure.where === "statement" ? "The statement did not run." : "That did not work.";
  }
}

const phaseWords = {
  plan: "Planning: which files, row groups and columns can hold an answer?",
  fetch: "Reading from the lake.",
  insert: "Handing the rows to DuckDB.",
  execute: "DuckDB is running the statement.",
} as const;

/** A bar with its figures; empty space of the same height when there is nothing to show, so that nothing jumps. */
function Progress({ activity }: { readonly activity: LabActivity }) {
  const shown = progressOf(activity);
  if (shown === undefined) return null;
  const { name, value, max, figures } = shown;
  return (
    <div className="progress">
      <progress aria-label={name} max={max} {...(value === null ? {} : { value })} />
      <span className="label">{figures}</span>
    </div>
  );
}

function progressOf(activity: LabActivity) {
  if (activity.kind === "starting") {
    const { receivedBytes = 0, totalBytes = 0 } = activity.progress ?? {};
    return {
      name: "Engine",
      value: totalBytes === 0 ? null : receivedBytes,
      max: Math.max(1, totalBytes),
      figures:
        totalBytes === 0
          ? "the engine, on the first click only"
          : `${megabytes(receivedBytes, 1)} of ${megabytes(totalBytes, 1)} of the engine`,
    };
  }
  if (activity.kind === "loading" && activity.months > 0) {
    const { months = 0, rows = 0, bytesRead = 0 } = activity.progress ?? {};
    return {
      name: "Window",
      value: months,
      max: activity.months,
      figures: `${months} of ${plural(activity.months, "month")}, ${integer(rows)} rows, ${megabytes(bytesRead, 1)}`,
    };
  }
  if (activity.kind === "running" && activity.progress !== null) {
    const { bytesRead, bytesToRead, requests, requestsPlanned } = activity.progress;
    if (bytesToRead === 0) return undefined;
    return {
      name: "Lake",
      value: bytesRead,
      max: bytesToRead,
      figures: `${megabytes(bytesRead, 2)} of ${megabytes(bytesToRead, 2)}, ${requests} of ${plural(requestsPlanned, "request")}`,
    };
  }
  return undefined;
}
