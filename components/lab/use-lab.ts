"use client";

import { type RefObject, startTransition, useCallback, useEffect, useReducer, useRef } from "react";
import { writtenTable } from "@/lib/lab/console/allowed-statement";
import { EngineError } from "@/lib/lab/engine";
import type { LabSet } from "@/lib/lab/lab-set";
import type { Lab, RunResult } from "@/lib/lab/lab-types";
import { cutAt } from "@/lib/lab/timeline";
import { failureOf } from "./failure";
import {
  type Course,
  type Held,
  initialState,
  type LabEvent,
  labReducer,
  type StartProgress,
  type Task,
} from "./lab-state";
import type { OpenedLab } from "./open-lab";
import { runAll } from "./run-all";

/** Starts the engine and returns the lab on it. */
export type StartLab = (
  onProgress: (progress: StartProgress) => void,
  signal: AbortSignal,
) => Promise<OpenedLab>;

/** How long a cancelled task may take to clear up before its engine is stopped: a worker that died answers never. */
const clearUpMs = 5_000;

const nothingHeld: Held = { months: 0, load: { bytesRead: 0, requests: 0, rows: 0, ms: 0 }, changed: false };

type Options = {
  readonly set: LabSet;
  readonly startLab: StartLab;
  /** The last task on the engine, also of a lab that the page has left: the next one waits until it has cleared up. */
  readonly turns: RefObject<Promise<unknown>>;
  /** Told of each run that came to its end, and given the lab for what else there is to ask. */
  readonly onRan: (sql: string, result: RunResult, lab: Lab, signal: AbortSignal) => Promise<void>;
};

/**
 * The lab as a reader drives it: one task at a time, the engine started by the first one, its state for the page.
 *
 * A new task cancels the one under way. A start that failed or was cancelled is forgotten, so that the next task tries again. A page
 * that is left, or turns to another data set, cancels what runs.
 */
export function useLab({ set, startLab, turns, onRan }: Options) {
  const [state, dispatch] = useReducer(labReducer, initialState);
  const opened = useRef<OpenedLab>(undefined);
  const held = useRef<Held | null>(null);
  const running = useRef<AbortController>(undefined);

  /** The next task starts another engine, with an empty warehouse. */
  const dropIfLost = useCallback((error: unknown) => {
    if (!(error instanceof EngineError)) return;
    opened.current = undefined;
    held.current = null;
  }, []);

  const perform = useCallback(
    (task: Task) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const tell = (event: LabEvent) => {
        if (running.current !== controller) return;
        // What a run brought to light is much to draw: it may be drawn in steps.
        if (event.kind === "finished") startTransition(() => dispatch(event));
        else dispatch(event);
      };
      const course = { task, signal, tell };

      const work = async () => {
        if (opened.current === undefined) {
          const started = await startLab((progress) => tell({ kind: "starting", progress }), signal);
          signal.throwIfAborted();
          opened.current = started;
          held.current = null;
        }
        const { lab } = opened.current;
        if (needsLoad(held.current, task)) {
          held.current = null;
          held.current = await load(lab, set, course);
        }
        if (held.current !== null) tell({ kind: "loaded", held: held.current });
        if (task.sql === null) return;
        tell({ kind: "running", progress: null });
        const outcome = await runAll(lab, task.sql, course);
        if (changesHoldings(task.sql, set))
          held.current = { ...(held.current ?? nothingHeld), changed: true };
        tell({ kind: "finished", outcome, task: { ...task, sql: task.sql }, held: held.current });
        if (outcome.kind === "done") await onRan(task.sql, outcome, lab, signal).catch(dropIfLost);
      };

      // Said at once: the task before it may take a moment to clear up.
      if (opened.current === undefined) tell({ kind: "starting", progress: null });
      else if (task.sql === null) tell({ kind: "loading", months: task.months, progress: null });
      else tell({ kind: "running", progress: null });
      const before = turns.current;
      turns.current = before.then(async () => {
        let stopping: ReturnType<typeof setTimeout> | undefined;
        const stopLater = () => {
          stopping = setTimeout(() => opened.current?.engine.close().catch(() => {}), clearUpMs);
        };
        signal.addEventListener("abort", stopLater);
        try {
          signal.throwIfAborted();
          await work();
        } catch (error) {
          dropIfLost(error);
          if (signal.aborted) tell({ kind: "cancelled", held: held.current });
          else
            tell({ kind: "failed", failure: failureOf(error, navigator.onLine), task, held: held.current });
        } finally {
          signal.removeEventListener("abort", stopLater);
          clearTimeout(stopping);
        }
      });
    },
    [set, startLab, turns, onRan, dropIfLost],
  );

  useEffect(() => () => running.current?.abort(), []);
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
  (held?.months ?? 0) !== months || (sql === null && (held === null || held.changed));

async function load(lab: Lab, { outline }: LabSet, { task, signal, tell }: Course): Promise<Held> {
  const { months } = task;
  tell({ kind: "loading", months, progress: null });
  const result = await lab.loadWarehouse(cutAt(outline.partitions, months).boundary, {
    signal,
    takeStored: true,
    onProgress: (progress) => tell({ kind: "loading", months, progress }),
  });
  return { months, load: result, changed: false };
}

/** Whether a statement writes to what loading the window has made. */
function changesHoldings(sql: string, { dataSet: { current, dimensions } }: LabSet): boolean {
  const written = writtenTable(sql);
  return written !== null && [current, ...dimensions].includes(written);
}
