"use client";

import { useMemo } from "react";
import type { LakeManifest } from "@/lib/lab/manifest";
import { planWindow, type WindowPlan } from "@/lib/lab/rolling/window-plan";
import { DataSetChoice } from "../data-set-choice";
import { useOwn } from "../own/own-state";
import { useDataSet } from "../use-data-set";
import { RollingWindow } from "./rolling-window";
import { startOver } from "./start-window";

type Props = {
  /** By the id of the data set. */
  readonly plans: Readonly<Record<string, WindowPlan>>;
};

/** The rolling window simulator over the chosen data set. */
export function RollingLab({ plans }: Props) {
  const { dataSet, choose } = useDataSet();
  const own = useOwn();
  const manifest = own.kind === "open" ? own.made.lake.manifest : null;
  const start = useMemo(() => startOver(dataSet), [dataSet]);
  const plan = useMemo(() => plans[dataSet.id] ?? planOwn(manifest), [plans, dataSet, manifest]);
  return (
    <>
      <DataSetChoice current={dataSet} onChoose={choose} />
      {typeof plan === "string" ? (
        <p role="status">{plan}</p>
      ) : (
        <RollingWindow key={dataSet.id} plan={plan} start={start} />
      )}
    </>
  );
}

/** A plan for the visitor's own file, or why there is none. */
function planOwn(manifest: LakeManifest | null): WindowPlan | string {
  const table = manifest?.tables[0];
  if (table === undefined) return "";
  try {
    return planWindow(table);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
