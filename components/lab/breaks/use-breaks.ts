import { useCallback, useEffect, useReducer, useRef } from "react";
import type { LabSet } from "@/lib/lab/lab-set";
import { failureOf } from "../failure";
import { type BreaksEvent, breaksReducer, initialBreaks, type RunId, type RunOutcome } from "./breaks-state";
import { performRun } from "./perform-run";

/** The guided runs as a reader drives them: one at a time, alone or one after the other. */
export function useBreaks(set: LabSet, delayMs: number) {
  const [state, dispatch] = useReducer(breaksReducer, initialBreaks);
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  /** Makes the runs in order; what is cancelled or fails ends the row. Nothing happens while another run is under way. */
  const run = useCallback(
    async (ids: readonly RunId[]) => {
      if (running.current !== undefined) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const tell = (event: BreaksEvent) => dispatch(event);
      const perform = (id: RunId): Promise<RunOutcome> =>
        performRun(id, {
          set,
          delayMs,
          signal,
          onDownload: (progress) => tell({ kind: "downloading", progress }),
          onProgress: (says) => tell({ kind: "progressed", says }),
        }).catch((error: unknown) =>
          signal.aborted
            ? { kind: "cancelled" }
            : { kind: "failed", says: failureOf(error, navigator.onLine).says },
        );
      for (const [done, id] of ids.entries()) {
        if (ids.length > 1) tell({ kind: "tour", done, of: ids.length });
        tell({ kind: "started", id });
        const outcome = await perform(id);
        tell({ kind: "ended", id, outcome });
        if (outcome.kind === "failed" || signal.aborted) break;
      }
      running.current = undefined;
      tell({ kind: "rested" });
    },
    [set, delayMs],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, run, cancel };
}
