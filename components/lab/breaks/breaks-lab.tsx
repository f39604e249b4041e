"use client";

import type { LabSet } from "@/lib/lab/lab-set";
import { DataSetChoice } from "../data-set-choice";
import { useLabSet } from "../use-lab-set";
import { Breaks } from "./breaks";
import type { PlacementSection } from "./listed-runs";

type Props = {
  readonly siteSets: readonly LabSet[];
  readonly sections: readonly PlacementSection[];
};

/** The guided runs over the chosen data set. Another data set begins anew. */
export function BreaksLab({ siteSets, sections }: Props) {
  const { set, choose } = useLabSet(siteSets);
  const { dataSet, outline } = set;
  return (
    <>
      <DataSetChoice current={dataSet} onChoose={choose} />
      <Breaks key={`${dataSet.id} ${outline.lastDay} ${outline.bytes}`} set={set} sections={sections} />
    </>
  );
}
