import { useHydrated } from "@/components/timeline/use-hydrated";
import type { BreaksState, RunId } from "./breaks-state";
import type { ListedRun } from "./listed-runs";

type Props = {
  readonly state: BreaksState;
  readonly listed: readonly ListedRun[];
  readonly runnable: readonly RunId[];
  readonly onRun: (ids: readonly RunId[]) => void;
  readonly onCancel: () => void;
};

/** Starts every run, one after the other, and shows how far it is. */
export function BreaksBar({ state: { running, tour }, listed, runnable, onRun, onCancel }: Props) {
  const ready = useHydrated();
  const isHeld = running !== null || runnable.length === 0;
  const title = listed.find(({ id }) => id === running?.id)?.title;
  return (
    <div className="breaks-bar">
      <button
        className="act"
        type="button"
        disabled={!ready}
        aria-disabled={isHeld}
        onClick={() => {
          if (!isHeld) onRun(runnable);
        }}
      >
        Run all {runnable.length}
      </button>
      {tour === null ? (
        <p className="label">
          One at a time, on a DuckDB of their own. The engine is loaded with the first run.
        </p>
      ) : (
        <>
          <button className="plain" type="button" onClick={onCancel}>
            Cancel
          </button>
          <div className="progress">
            <progress aria-label="All runs" max={tour.of} value={tour.done} />
            <span className="label">
              {tour.done} of {tour.of} done{title === undefined ? "" : `, now: ${title}`}
            </span>
          </div>
        </>
      )}
    </div>
  );
}
