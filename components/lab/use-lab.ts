"use client";

import { useCallback, useReducer, useRef } from "react";
import { EngineError } from "@/lib/lab/engine";
import type { Lab, RunOutcome, RunResult } from "@/lib/lab/lab-types";
import type { LakeOutline } from "@/lib/lab/outline";
import { splitStatements } from "@/lib/lab/statement";
import { cutAt } from "@/lib/lab/timeline";
import { combineRuns } from "./combine-runs";
import { failureOf } from "./failure";
import {
  type Held,
  initialState,
  type LabEvent,
  labReducer,
  type StartProgress,
  type Task,
} from "./lab-state";

/** Starts the engine and returns the lab on it. */
export type StartLab = (onProgress: (progress: StartProgress) => void, signal: AbortSignal) => Promise<Lab>;

/** A task under way: where its events go, and what ends it. */
type Course = { readonly task: Task; readonly signal: AbortSignal; readonly tell: (event: LabEvent) => void };

/**
 * The lab as a reader drives it: one task at a time, the engine started by the first one, its state for the page.
 *
 * A new task cancels the one under way. A start that failed or was cancelled is forgotten, so that the next task tries again.
 */
export function useLab(outline: LakeOutline, startLab: StartLab) {
  const [state, dispatch] = useReducer(labReducer, initialState);
  const lab = useRef<Lab>(undefined);
  const held = useRef<Held | null>(null);
  const running = useRef<AbortController>(undefined);

  const perform = useCallback(
    async (task: Task) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const tell = (event: LabEvent) => {
        if (running.current === controller) dispatch(event);
      };

      try {
        if (lab.current === undefined) {
          tell({ kind: "starting", progress: null });
          const started = await startLab((progress) => tell({ kind: "starting", progress }), signal);
          signal.throwIfAborted();
          lab.current = started;
          held.current = null;
        }
        const course = { task, signal, tell };
        if (needsLoad(held.current, task)) {
          held.current = null;
          held.current = await load(lab.current, outline, course);
        }
        if (held.current !== null) tell({ kind: "loaded", held: held.current });
        if (task.sql !== null) {
          tell({ kind: "running", progress: null });
          const outcome = await runAll(lab.current, task.sql, course);
          tell({ kind: "finished", outcome, task: { ...task, sql: task.sql } });
        }
      } catch (error) {
        if (error instanceof EngineError) {
          lab.current = undefined;
          held.current = null;
        }
        if (signal.aborted) tell({ kind: "cancelled", held: held.current });
        else tell({ kind: "failed", failure: failureOf(error, navigator.onLine), task, held: held.current });
      }
    },
    [outline, startLab],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  const clear = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    dispatch({ kind: "cleared", held: held.current });
  }, []);
  return { state, perform, cancel, clear };
}

/** An explicit load is done even where nothing is wanted, so that its figures stand on the page. */
const needsLoad = (held: Held | null, { months, sql }: Task): boolean =>
  (held?.months ?? 0) !== months || (sql === null && held === null);

async function load(lab: Lab, { partitions }: LakeOutline, { task, signal, tell }: Course): Promise<Held> {
  const { months } = task;
  tell({ kind: "loading", months, progress: null });
  const result = await lab.loadWarehouse(cutAt(partitions, months).boundary, {
    signal,
    onProgress: (progress) => tell({ kind: "loading", months, progress }),
  });
  return { months, load: result };
}

/** Runs the statements in order: a rewrite may set a variable first. The first that is over the budget ends the row. */
async function runAll(lab: Lab, sql: string, { task, signal, tell }: Course): Promise<RunOutcome> {
  const runs: RunResult[] = [];
  const statements = splitStatements(sql);
  for (const statement of statements.length === 0 ? [sql] : statements) {
    const outcome = await lab.run(statement, {
      signal,
      cold: task.cold,
      budgetBytes: task.budgetBytes,
      onProgress: (progress) => tell({ kind: "running", progress }),
    });
    if (outcome.kind !== "done") return outcome;
    runs.push(outcome);
  }
  return combineRuns(runs);
}
