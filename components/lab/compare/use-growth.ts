"use client";

import { useEffect, useState } from "react";
import { comparePlacements } from "@/lib/lab/compare/comparison";
import type { ComparisonInput } from "@/lib/lab/compare/comparison-row";
import { type Growth, growCosts, type ReadsOfScenarios } from "@/lib/lab/compare/growth";

export type GrowthQuestion = { readonly input: ComparisonInput; readonly reads: ReadsOfScenarios };
type Reply = { readonly id: number; readonly growth: Growth };

/** A worker that has not answered by then, as behind a policy that blocks it, is given up for good. */
const patienceMs = 4000;
/** A figure that is being typed is waited for. */
const settleMs = 120;

const inPause = ({ input, reads }: GrowthQuestion) =>
  new Promise<Growth>((resolve) =>
    setTimeout(() => resolve(growCosts(input, comparePlacements(input), reads)), 0),
  );

/** One worker for the page, started by the first question; where there can be none, a pause of the main thread. */
function startModeller(): (question: GrowthQuestion) => Promise<Growth> {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL("./growth-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return inPause;
  }
  const waiting = new Map<number, (growth: Growth | undefined) => void>();
  const giveUp = () => {
    worker?.terminate();
    worker = undefined;
    for (const settle of waiting.values()) settle(undefined);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => waiting.get(data.id)?.(data.growth));
  worker.addEventListener("error", giveUp);
  let lastId = 0;
  return async (question) => {
    if (worker === undefined) return inPause(question);
    const id = ++lastId;
    const patience = setTimeout(giveUp, patienceMs);
    const growth = await new Promise<Growth | undefined>((settle) => {
      waiting.set(id, settle);
      worker?.postMessage({ id, ...question });
    });
    clearTimeout(patience);
    waiting.delete(id);
    return growth ?? inPause(question);
  };
}

let shared: ReturnType<typeof startModeller> | undefined;

/** The modelled growth of the history; that of the question before while the next one is worked out, null before the first. */
export function useGrowth(question: GrowthQuestion | null): Growth | null {
  const [growth, setGrowth] = useState<Growth | null>(null);
  useEffect(() => {
    if (question === null) {
      setGrowth(null);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      shared ??= startModeller();
      const found = await shared(question);
      if (isCurrent) setGrowth(found);
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question]);
  return growth;
}
