"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { slowBytes } from "@/lib/adapters/slow-bytes";
import type { LakePace } from "@/lib/lab/compare/lake-pace";
import { createBench } from "@/lib/lab/compare/measure";
import type { MeasureJob } from "@/lib/lab/compare/measurement";
import type { Setting } from "@/lib/lab/compare/setting";
import type { Engine } from "@/lib/lab/engine";
import type { LabSet } from "@/lib/lab/lab-set";
import { failureOf } from "../failure";
import { openLab } from "../open-lab";
import { benchReducer, initialBench } from "./bench-state";
import { createProgressStore, type ProgressStore } from "./progress-store";

export type MeasureTask = {
  readonly jobs: readonly MeasureJob[];
  readonly setting: Setting;
  readonly repeats: number;
};

/** Where little memory is to be expected, the placements share one engine and load in turns. */
const isSmall = (): boolean =>
  matchMedia("(pointer: coarse)").matches ||
  ("deviceMemory" in navigator && typeof navigator.deviceMemory === "number" && navigator.deviceMemory <= 4);

/** Labs over one data set: opened by the first measurement, closed when the data set or the page is left. */
function openWorkshop({ dataSet }: LabSet, progress: ProgressStore) {
  const engines = new Set<Engine>();
  const pace = { current: { delayMs: 0, mbitPerSecond: null } as LakePace };
  const shared = isSmall();
  let isClosed = false;
  const bench = createBench({
    labNameOf: (placement) => (shared ? "compare" : `compare-${placement}`),
    async open(name, signal) {
      const { lab, engine } = await openLab({
        name,
        dataSet,
        signal,
        wrap: (bytes) => slowBytes(bytes, () => pace.current),
        onProgress: (engineProgress) => progress.put({ engine: engineProgress }),
      });
      engines.add(engine);
      if (isClosed) engine.close().catch(() => {});
      progress.put({ engine: null });
      return lab;
    },
  });
  return {
    bench,
    pace,
    close() {
      isClosed = true;
      for (const engine of engines) engine.close().catch(() => {});
    },
  };
}

/** Measures scenarios in this page, one series at a time, and keeps what was measured for as long as the page is open. */
export function useBench(set: LabSet) {
  const [state, dispatch] = useReducer(benchReducer, initialBench);
  const [progress] = useState(createProgressStore);
  const workshop = useRef<ReturnType<typeof openWorkshop>>(undefined);
  const running = useRef<AbortController>(undefined);

  const cancel = useCallback(() => running.current?.abort(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another data set is what ends the labs of the one before
  useEffect(
    () => () => {
      cancel();
      workshop.current?.close();
      workshop.current = undefined;
    },
    [set.dataSet.id, cancel],
  );

  const measure = useCallback(
    async ({ jobs, setting, repeats }: MeasureTask) => {
      if (running.current !== undefined || jobs.length === 0) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      let wasHidden = document.hidden;
      document.addEventListener("visibilitychange", () => (wasHidden = true), { signal });
      dispatch({ kind: "started" });
      try {
        workshop.current ??= openWorkshop(set, progress);
        workshop.current.pace.current = setting.pace;
        await workshop.current.bench.measure(jobs, {
          outline: set.outline,
          setting,
          repeats,
          signal,
          onProgress: (measured) => progress.put({ measure: measured }),
          onMeasured: (measurement) => dispatch({ kind: "measured", measurement }),
        });
        dispatch({ kind: "ended", how: "done", wasHidden, problem: null });
      } catch (error) {
        const how = signal.aborted ? "cancelled" : "done";
        const problem = signal.aborted ? null : failureOf(error, navigator.onLine).says;
        dispatch({ kind: "ended", how, wasHidden, problem });
      } finally {
        controller.abort();
        running.current = undefined;
        progress.clear();
      }
    },
    [set, progress],
  );

  return { state, progress, measure, cancel };
}
