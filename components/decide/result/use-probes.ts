"use client";

import { startTransition, useEffect, useState } from "react";
import type { Answers } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { type Probes, probe } from "@/lib/decide/sensitivity/probes";

/** After this a worker that has not answered, as behind a policy that blocks it, is given up for good. */
const patienceMs = 4000;

type Reply = { readonly id: number; readonly probes: Probes };
type Prober = { readonly probe: (answers: Answers) => Promise<Probes> };

let shared: Prober | undefined;

/** One worker for the page; where there can be none, the same work in a pause of the main thread. */
function startProber(): Prober {
  const inPause = (answers: Answers) =>
    new Promise<Probes>((resolve) => setTimeout(() => resolve(probe(currentModel, answers)), 0));
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL("./probe-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return { probe: inPause };
  }
  const waiting = new Map<number, (probes: Probes | undefined) => void>();
  const giveUp = () => {
    worker?.terminate();
    worker = undefined;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data.probes);
    waiting.delete(data.id);
  });
  worker.addEventListener("error", giveUp);
  let lastId = 0;
  return {
    probe: async (answers) => {
      if (worker === undefined) return inPause(answers);
      const id = ++lastId;
      const patience = setTimeout(giveUp, patienceMs);
      const reply = await new Promise<Probes | undefined>((settle) => {
        waiting.set(id, settle);
        worker?.postMessage({ id, answers });
      });
      clearTimeout(patience);
      return reply ?? inPause(answers);
    },
  };
}

/** What trying other weights and answers gave for these answers; undefined until it is there. */
export function useProbes(answers: Answers | undefined): Probes | undefined {
  const [known, setKnown] = useState<{ readonly answers: Answers; readonly probes: Probes }>();
  useEffect(() => {
    if (answers === undefined) return;
    let isCurrent = true;
    shared ??= startProber();
    shared.probe(answers).then((probes) => {
      // In slices: everything that is said of the answer is drawn again.
      if (isCurrent) startTransition(() => setKnown({ answers, probes }));
    });
    return () => {
      isCurrent = false;
    };
  }, [answers]);
  return known !== undefined && known.answers === answers ? known.probes : undefined;
}
