"use client";

import { useRef, useState } from "react";
import type { LabSet } from "@/lib/lab/lab-set";
import { QueryLab } from "./query-lab";
import { useLabSet } from "./use-lab-set";

type Props = {
  /** Those that come with the site; an address that names no data set means the first. */
  readonly siteSets: readonly LabSet[];
};

/** The hot/cold lab over the data set that the address names. Another one starts afresh, after the last has cleared up. */
export function Lab({ siteSets }: Props) {
  const { set, choose } = useLabSet(siteSets);
  const turns = useRef<Promise<unknown>>(Promise.resolve());
  const [shown, setShown] = useState({ set, turn: 0 });
  if (shown.set !== set) setShown({ set, turn: shown.turn + 1 });
  return (
    <QueryLab
      key={shown.turn}
      set={set}
      isFirst={set.dataSet.id === siteSets[0]?.dataSet.id}
      turns={turns}
      onChoose={choose}
    />
  );
}
