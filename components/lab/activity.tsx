import { integer, megabytes } from "@/components/timeline/figures";
import type { MissingFilter } from "@/lib/lab/console/missing-filter";
import { limitName } from "@/lib/lab/console/read-limit";
import type { Grain } from "@/lib/lab/data-set";
import { plural } from "@/lib/lab/timeline";
import { ActivityProgress } from "./activity-progress";
import { AddFilter } from "./add-filter";
import type { Activity as LabActivity, Task } from "./lab-state";
import { storedWords } from "./stored-words";

type Props = {
  readonly activity: LabActivity;
  readonly grain: Grain;
  readonly sql: string;
  /** What a statement that asks is lacking. */
  readonly missing: MissingFilter | null;
  /** Whether statement and window are still those that a question before a large read is about. */
  readonly isCurrent: boolean;
  readonly onRetry: (task: Task) => void;
  readonly onChangeStatement: () => void;
  readonly onUse: (sql: string) => void;
};

/** What the lab is doing now or how it ended, with progress in real bytes, and the question before a large read. */
export function Activity(props: Props) {
  const { activity, grain, sql, missing, isCurrent, onRetry, onChangeStatement, onUse } = props;
  return (
    <div className="activity">
      <p className="says" role="status" aria-label="What the lab is doing">
        {activity.kind === "asking" && !isCurrent
          ? "Changed since the last plan. Run it to plan again."
          : headline(activity, grain)}
      </p>
      <ActivityProgress activity={activity} grain={grain} />
      {activity.kind === "asking" && isCurrent && missing !== null && (
        <AddFilter missing={missing} sql={sql} onUse={onUse} />
      )}
      {activity.kind === "asking" && isCurrent && (
        <p className="ask">
          <button
            className="act"
            type="button"
            onClick={() => onRetry({ ...activity.task, budgetBytes: null })}
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

function headline(activity: LabActivity, grain: Grain): string {
  switch (activity.kind) {
    case "idle":
      return "Nothing has been read yet. DuckDB itself is loaded on the first click.";
    case "starting":
      return "Starting DuckDB in this page.";
    case "loading":
      return activity.months === 0
        ? "Emptying the warehouse."
        : `Loading ${plural(activity.months, grain)} into the warehouse.`;
    case "loaded":
      if (activity.held.months === 0) return "The warehouse is empty.";
      return `Loaded ${plural(activity.held.months, grain)}: ${integer(activity.held.load.rows)} rows, ${megabytes(activity.held.load.bytesRead)} in ${plural(activity.held.load.requests, "request")}.${storedWords(activity.held.load)}`;
    case "running":
      return phaseWords[activity.progress?.phase ?? "plan"];
    case "asking": {
      const { plan, budgetBytes, bytesToRead } = activity.outcome;
      const possible = plan.tables.reduce((sum, { counts }) => sum + counts.bytes.possible, 0);
      return `This would read ${megabytes(bytesToRead)} of ${megabytes(possible)} from the lake, more than ${limitName(budgetBytes)}. Nothing has been read for it yet.`;
    }
    case "done": {
      const { result, lake, plan, timesMs, cold } = activity.result;
      const read =
        lake.bytesRead === 0
          ? "0 bytes read from the lake"
          : `${megabytes(lake.bytesRead)} read from ${lake.stored === undefined ? "the lake" : "this device"} in ${plural(lake.requests, "request")}`;
      const rows = result.pages?.rowCount ?? result.rows.length;
      return `${integer(rows)} ${rows === 1 ? "row" : "rows"} in ${integer(Math.round(timesMs.total))} ms, ${read}${cold ? "" : " (warm: what earlier runs had read was used)"}.${
        lake.bytesRead > plan.bytesToRead
          ? ` The host does not answer Range requests, so whole files were read: with Range it would have been ${megabytes(plan.bytesToRead)}.`
          : ""
      }${storedWords(lake)}`;
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
