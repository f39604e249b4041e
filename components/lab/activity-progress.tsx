import { integer, megabytes } from "@/components/timeline/figures";
import type { Grain } from "@/lib/lab/data-set";
import { plural } from "@/lib/lab/timeline";
import type { Activity } from "./lab-state";

type Props = { readonly activity: Activity; readonly grain: Grain };

/** A bar with its figures; empty space of the same height when there is nothing to show, so that nothing jumps. */
export function ActivityProgress({ activity, grain }: Props) {
  const shown = progressOf(activity, grain);
  if (shown === undefined) return null;
  const { name, value, max, figures } = shown;
  return (
    <div className="progress">
      <progress aria-label={name} max={max} {...(value === null ? {} : { value })} />
      <span className="label">{figures}</span>
    </div>
  );
}

function progressOf(activity: Activity, grain: Grain) {
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
      figures: `${months} of ${plural(activity.months, grain)}, ${integer(rows)} rows, ${megabytes(bytesRead, 1)}`,
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
