"use client";

import type { ReactNode } from "react";
import type { Cut, Partition } from "@/lib/lab/timeline";
import { megabytes } from "./figures";
import { Isotherm } from "./isotherm";
import { type CellState, newest, PartitionCells } from "./partition-cells";
import { YearAxis } from "./year-axis";

type Props = {
  readonly partitions: readonly Partition[];
  readonly cut: Cut;
  readonly onChange: (hotMonths: number) => void;
  /** What the warehouse holds of each month. Default: every month right of the line. */
  readonly warehouse?: (index: number) => CellState;
  /** Rows under the year axis: pairs of a `key` and a plot of the same width as the months. */
  readonly children?: ReactNode;
};

/** The signature picture: partitions from old to new, above the waterline what the warehouse holds, below it the lake. */
export function Timeline({ partitions, cut, onChange, warehouse, children }: Props) {
  const tallest = Math.max(...partitions.map(({ bytes }) => bytes));
  return (
    <div className="timeline">
      <div className="key warehouse-key">
        <b>Warehouse</b>
        <span className="label">the months that must be fast</span>
      </div>
      <PartitionCells
        partitions={partitions}
        grows="up"
        stateOf={warehouse ?? newest(cut.hotMonths, partitions.length)}
      />
      <div className="waterline" />
      <div className="key lake-key">
        <b>Lake</b>
        <span className="label">every month, permanently</span>
        <span className="label scale">{megabytes(tallest, 2)}</span>
      </div>
      <PartitionCells partitions={partitions} grows="down" />
      <YearAxis partitions={partitions} />
      {children}
      <Isotherm cut={cut} count={partitions.length} onChange={onChange} />
    </div>
  );
}
