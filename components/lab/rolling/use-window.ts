"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { EngineError } from "@/lib/lab/engine";
import type { WindowDriver, WindowReport } from "@/lib/lab/rolling/driver";
import type { FailureId, Procedure } from "@/lib/lab/rolling/failure";
import { initialRolling, type RollingEvent, rollingReducer } from "@/lib/lab/rolling/rolling-state";
import type { WindowPlan } from "@/lib/lab/rolling/window-plan";
import { failureOf } from "../failure";
import type { StartWindow } from "./start-window";

/**
 * The rolling window as a reader drives it: one thing at a time. The first step starts the engine and begins; after anything has
 * failed the next step begins anew.
 */
export function useWindow(plan: WindowPlan, start: StartWindow) {
  const [state, dispatch] = useReducer(rollingReducer, initialRolling);
  const driver = useRef<WindowDriver>(undefined);
  const begun = useRef(false);
  const running = useRef<AbortController>(undefined);
  /** The choices as they are now: a run of many steps takes up what is chosen while it runs. */
  const choice = useRef<{ readonly procedure: Procedure; readonly failure: FailureId | null }>(
    initialRolling,
  );

  useEffect(
    () => () => {
      running.current?.abort();
      driver.current?.end().catch(() => {});
    },
    [],
  );

  const ready = useCallback(
    async (signal: AbortSignal): Promise<WindowDriver> => {
      if (driver.current === undefined) {
        dispatch({ kind: "starting", receivedBytes: 0, totalBytes: 0 });
        driver.current = await start(plan, (progress) => dispatch({ kind: "starting", ...progress }), signal);
      }
      if (!begun.current) {
        dispatch({ kind: "beginning" });
        const report = await driver.current.begin(signal);
        begun.current = true;
        dispatch({ kind: "reported", report });
      }
      return driver.current;
    },
    [plan, start],
  );

  /** Does `work` unless something else is under way. What fails ends the simulation. */
  const perform = useCallback(
    async (work: (driver: WindowDriver, signal: AbortSignal) => Promise<void>) => {
      if (running.current !== undefined) return;
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      const tell = (event: RollingEvent) => dispatch(event);
      try {
        await work(await ready(signal), signal);
        tell({ kind: signal.aborted ? "stopped" : "finished" });
      } catch (error) {
        begun.current = false;
        if (error instanceof EngineError) driver.current = undefined;
        tell(
          signal.aborted
            ? { kind: "stopped" }
            : { kind: "failed", says: failureOf(error, navigator.onLine).says },
        );
      } finally {
        running.current = undefined;
      }
    },
    [ready],
  );

  const report = useCallback((made: WindowReport) => {
    if (made.failure === choice.current.failure) choice.current = { ...choice.current, failure: null };
    dispatch({ kind: "reported", report: made });
  }, []);

  /** Plays up to `count` days; stops between two of them. */
  const step = useCallback(
    (count: number) =>
      perform(async (window, signal) => {
        dispatch({ kind: "stepping", planned: count });
        for (let made = 0; made < count && !signal.aborted; made++)
          report(await window.step(choice.current.procedure, choice.current.failure));
      }),
    [perform, report],
  );

  return {
    state,
    step,
    recover: () =>
      perform(async (window) => {
        dispatch({ kind: "recovering" });
        report(await window.recover());
      }),
    reset: () => {
      begun.current = false;
      return perform(async () => {});
    },
    stop: () => running.current?.abort(),
    chooseProcedure: (procedure: Procedure) => {
      choice.current = { ...choice.current, procedure };
      dispatch({ kind: "procedure chosen", procedure });
    },
    chooseFailure: (failure: FailureId | null) => {
      choice.current = { ...choice.current, failure };
      dispatch({ kind: "failure chosen", failure });
    },
  };
}
