"use client";

import { useMemo } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";
import { pictureWindow } from "@/lib/lab/rolling/day-cells";
import type { WindowPlan } from "@/lib/lab/rolling/window-plan";
import { InvariantTable } from "./invariant-table";
import type { StartWindow } from "./start-window";
import { StepLog } from "./step-log";
import { useWindow } from "./use-window";
import { WindowControls } from "./window-controls";
import { WindowStatus } from "./window-status";
import { WindowTimeline } from "./window-timeline";

type Props = {
  readonly plan: WindowPlan;
  /** Stays the same between renders. */
  readonly start: StartWindow;
};

/** The rolling window simulator: days are loaded and purged in the reader's own engine, and checked after each step. */
export function RollingWindow({ plan, start }: Props) {
  const ready = useHydrated();
  const { state, step, recover, reset, stop, chooseProcedure, chooseFailure } = useWindow(plan, start);
  const last = state.reports.at(-1) ?? null;
  const picture = useMemo(() => pictureWindow(plan, last), [plan, last]);
  return (
    <div className="rolling">
      <WindowControls
        plan={plan}
        state={state}
        ready={ready}
        onStep={step}
        onRecover={recover}
        onReset={reset}
        onStop={stop}
        onProcedure={chooseProcedure}
        onFailure={chooseFailure}
      />
      <WindowStatus plan={plan} state={state} />
      <WindowTimeline picture={picture} />
      {last !== null && (
        <div className="rolling-record">
          <section aria-labelledby="window-check">
            <h3 id="window-check">Each day exactly once</h3>
            <InvariantTable check={last.check} measure={plan.measure} />
          </section>
          <section aria-labelledby="window-log">
            <h3 id="window-log">What was done</h3>
            <StepLog reports={state.reports} />
          </section>
        </div>
      )}
    </div>
  );
}
