"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { loadPart } from "@/components/ui/load-part";
import type { OwnProgress, OwnSession } from "@/lib/adapters/own-open";
import type { NamedFile } from "@/lib/adapters/own-parquet";
import type { DataSet } from "@/lib/lab/data-set";
import { EngineError } from "@/lib/lab/engine";
import { type CsvOptions, type DayPick, usualCsv } from "@/lib/lab/own/own-check";
import { OwnFileError, type OwnProblem } from "@/lib/lab/own/own-problem";
import { keepOwn, takeOwn } from "./own-state";

/** Files that were chosen, and what was said of them. */
type Chosen = { readonly files: readonly NamedFile[]; readonly options: CsvOptions };

export type OwnFailure = { readonly problem: OwnProblem | "engine" | "other"; readonly says: string };

/** Where the visitor is on the way from a file to a data set. */
export type OwnStage =
  | { readonly kind: "choosing"; readonly failure: OwnFailure | null; readonly chosen: Chosen | null }
  | { readonly kind: "working"; readonly progress: OwnProgress | null; readonly chosen: Chosen }
  | { readonly kind: "checked"; readonly session: OwnSession; readonly chosen: Chosen };

const atStart: OwnStage = { kind: "choosing", failure: null, chosen: null };

/**
 * Takes files of the visitor through check and conversion, one step at a time; whatever is under way ends with the component.
 * `onReady` hears of the data set in the same moment as the pages get it.
 */
export function useOwnFiles(onReady: (dataSet: DataSet) => void) {
  const [stage, show] = useReducer((_: OwnStage, next: OwnStage) => next, atStart);
  const running = useRef<AbortController>(undefined);
  const session = useRef<OwnSession>(undefined);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    void session.current?.close();
    session.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  /** Runs `work` as the only one; what it throws stands beside the choice of a file. */
  const run = useCallback(
    async (
      chosen: Chosen,
      work: (signal: AbortSignal, tell: (progress: OwnProgress) => void) => Promise<OwnStage>,
    ) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const isCurrent = () => running.current === controller;
      show({ kind: "working", progress: null, chosen });
      try {
        const next = await work(controller.signal, (progress) => {
          if (isCurrent()) show({ kind: "working", progress, chosen });
        });
        if (isCurrent()) show(next);
        else if (next.kind === "checked") await next.session.close();
      } catch (error) {
        if (isCurrent()) show({ kind: "choosing", failure: failureOf(error), chosen });
      }
    },
    [],
  );

  const open = useCallback(
    (files: readonly NamedFile[], options: CsvOptions = usualCsv) => {
      stop();
      const chosen = { files, options };
      void run(chosen, async (signal, onProgress) => {
        const { openOwnSession } = await loadPart("What reads files", import("@/lib/adapters/own-session"));
        const opened = await openOwnSession(files, options, { signal, onProgress });
        if (!signal.aborted) session.current = opened;
        return { kind: "checked", session: opened, chosen };
      });
    },
    [run, stop],
  );

  const finish = useCallback(
    (checked: OwnStage & { readonly kind: "checked" }, pick: DayPick) => {
      void run(checked.chosen, async (signal, onProgress) => {
        const made = await checked.session.finish(pick, { signal, onProgress });
        signal.throwIfAborted();
        const open = await keepOwn(made);
        await checked.session.close();
        session.current = undefined;
        signal.throwIfAborted();
        takeOwn(open);
        onReady(open.made.lake.set.dataSet);
        return atStart;
      });
    },
    [run, onReady],
  );

  const startAgain = useCallback(() => {
    stop();
    show(atStart);
  }, [stop]);

  return { stage, open, finish, startAgain };
}

function failureOf(error: unknown): OwnFailure {
  if (error instanceof OwnFileError) return { problem: error.problem, says: error.message };
  const says = error instanceof Error ? error.message : String(error);
  return { problem: error instanceof EngineError ? "engine" : "other", says };
}
