"use client";

import { useMemo } from "react";
import type { WindowPlan } from "@/lib/lab/rolling/window-plan";
import { DataSetChoice } from "../data-set-choice";
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
  const start = useMemo(() => startOver(dataSet), [dataSet]);
  const plan = plans[dataSet.id];
  return (
    <>
      <DataSetChoice current={dataSet} onChoose={choose} />
      {plan !== undefined && <RollingWindow key={dataSet.id} plan={plan} start={start} />}
    </>
  );
}
