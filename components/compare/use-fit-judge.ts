"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { CompanionSource } from "@/lib/decide/companions";
import type { FitJudgeProps } from "./fit-judge";

/** Made by `app/decide/sources.json`. */
const sourcesAddress = "/decide/sources.json";

type Judge = {
  readonly FitJudge: ComponentType<FitJudgeProps>;
  readonly sources: readonly CompanionSource[];
};

/** What judges how patterns fit answers, with the catalog's conditions; loaded when `isWanted` first holds. */
export function useFitJudge(isWanted: boolean): Judge | undefined {
  const [judge, setJudge] = useState<Judge>();
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    load().then(
      (loaded) => isCurrent && setJudge(loaded),
      // Offline, or a deployment has replaced the files: the comparison is whole without the row.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isWanted]);
  return judge;
}

async function load(): Promise<Judge> {
  const [{ FitJudge }, response] = await Promise.all([import("./fit-judge"), fetch(sourcesAddress)]);
  if (!response.ok) throw new Error(`${sourcesAddress}: found status ${response.status}, allowed 200.`);
  const sources: readonly CompanionSource[] = await response.json();
  return { FitJudge, sources };
}
