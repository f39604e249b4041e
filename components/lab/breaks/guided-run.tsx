import { memo } from "react";
import { CiteLink } from "@/components/cite/cite-link";
import { megabytes } from "@/components/timeline/figures";
import { useHydrated } from "@/components/timeline/use-hydrated";
import { crowdId } from "@/lib/lab/breakages/crowd";
import type { DataSet } from "@/lib/lab/data-set";
import type { RunId, Running, RunOutcome } from "./breaks-state";
import { CrowdDelay } from "./crowd-delay";
import { CrowdReport } from "./crowd-report";
import type { ListedRun } from "./listed-runs";
import { RunReport } from "./run-report";

type Props = {
  readonly listed: ListedRun;
  readonly dataSet: Pick<DataSet, "id" | "grain">;
  /** What it is doing; null while it is not under way. */
  readonly running: Running | null;
  readonly outcome: RunOutcome | undefined;
  /** Another run is under way, or this one. */
  readonly isBusy: boolean;
  readonly onRun: (ids: readonly RunId[]) => void;
  readonly onCancel: () => void;
};

/** One guided run: what it does, its buttons, how far it is, and what came of it. Drawn anew only when its own state changes. */
export const GuidedRun = memo(function GuidedRun(props: Props) {
  const { listed, dataSet, running, outcome, isBusy, onRun, onCancel } = props;
  const ready = useHydrated();
  const { id, title, does, remedy, whyNot, placement } = listed;
  const isDone = outcome?.kind === "report" || outcome?.kind === "crowd";
  return (
    <article className="guided-run" id={id} aria-labelledby={`${id}-title`}>
      <div className="anchored">
        <h3 id={`${id}-title`}>
          <a href={`#${id}`}>{title}</a>
        </h3>{" "}
        <CiteLink anchor={id} titleId={`${id}-title`} />
      </div>
      <div className="run-body">
        <div className="run-head">
          <p className="does">{does}</p>
          {whyNot === null && (
            <p className="run-acts">
              {running !== null && (
                <button className="plain" type="button" onClick={onCancel}>
                  Cancel<span className="vh">: {title}</span>
                </button>
              )}
              <button
                className="act"
                type="button"
                disabled={!ready}
                aria-disabled={isBusy}
                onClick={() => {
                  if (!isBusy) onRun([id]);
                }}
              >
                {outcome === undefined ? "Run" : outcome.kind === "failed" ? "Try again" : "Run again"}
                <span className="vh">: {title}</span>
              </button>
            </p>
          )}
        </div>
        {whyNot !== null && <p className="why-not">{whyNot}</p>}
        {id === crowdId && whyNot === null && <CrowdDelay isBusy={isBusy} />}
        <p className="run-status" role="status">
          {running !== null
            ? running.says
            : outcome?.kind === "cancelled"
              ? "Cancelled. Nothing of it is left."
              : isDone
                ? `Done in ${(outcome.ms / 1000).toFixed(1)}\u2009s on this machine.`
                : ""}
        </p>
        {running !== null && <Download running={running} />}
        {outcome?.kind === "failed" && (
          <p className="problem" role="alert">
            {outcome.says}
          </p>
        )}
        {outcome?.kind === "report" && <RunReport report={outcome.report} />}
        {outcome?.kind === "crowd" && <CrowdReport times={outcome.times} grain={dataSet.grain} />}
        <dl className="run-facts">
          <dt>What to do about it</dt>
          <dd>
            {remedy}
            {placement === "purposeful-hybrid" && (
              <>
                {" "}
                <a href={`/lab/rolling-window/?data=${dataSet.id}`}>Play it day by day</a> in the rolling
                window.
              </>
            )}
          </dd>
        </dl>
      </div>
    </article>
  );
});

/** The engine's bytes as they arrive; afterwards the runs say in words what they do. */
function Download({ running: { download } }: { readonly running: Running }) {
  if (download === null || download.totalBytes === 0) return null;
  const { receivedBytes, totalBytes } = download;
  return (
    <div className="progress">
      <progress aria-label="Engine" max={totalBytes} value={receivedBytes} />
      <span className="label">
        {megabytes(receivedBytes, 1)} of {megabytes(totalBytes, 1)} of the engine
      </span>
    </div>
  );
}
