import { integer, megabytes } from "@/components/timeline/figures";
import type { RollingState } from "@/lib/lab/rolling/rolling-state";
import type { WindowPlan } from "@/lib/lab/rolling/window-plan";
import { dayName, plural } from "@/lib/lab/timeline";

type Props = { readonly plan: WindowPlan; readonly state: RollingState };

/** What is going on, and whether the invariant holds, for eyes and screen readers. */
export function WindowStatus({ plan, state }: Props) {
  const { activity, reports } = state;
  const last = reports.at(-1);
  return (
    <>
      <div className="window-status">
        <div role="status">
          <p className="says">{saysOf(plan, state)}</p>
          {last !== undefined && !last.check.holds && <p className="problem">{last.check.says}</p>}
        </div>
        {activity.kind === "starting" && activity.totalBytes > 0 && (
          <p className="label">
            {megabytes(activity.receivedBytes, 1)} of {megabytes(activity.totalBytes, 1)}
          </p>
        )}
      </div>
      {activity.kind === "failed" && (
        <p className="problem" role="alert">
          {activity.says} The next step begins a new simulation.
        </p>
      )}
    </>
  );
}

function saysOf(plan: WindowPlan, { activity, reports }: RollingState): string {
  const last = reports.at(-1);
  switch (activity.kind) {
    case "starting":
      return "Starting the engine.";
    case "beginning":
      return `Reading ${plural(plan.days.length, "day")} of the lake and loading the first window.`;
    case "recovering":
      return "Putting it right.";
    case "stepping":
      return last === undefined
        ? "Stepping."
        : `Day ${last.position.done} of ${plan.steps}: ${dayName(last.position.today)}.`;
    case "failed":
      return "That did not work.";
    case "stopped":
    case "idle": {
      if (last === undefined)
        return `${plural(plan.windowDays, "day")} in the window, ${plural(plan.steps, "day")} to play. The first step loads the window.`;
      const { position, check } = last;
      const at = `Day ${integer(position.done)} of ${plan.steps}, ${dayName(position.today)}.`;
      return check.holds ? `${at} ${check.says}` : at;
    }
  }
}
