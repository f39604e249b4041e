"use client";

import type { ReactNode } from "react";
import type { Grain } from "@/lib/lab/data-set";
import type { Cut, Partition } from "@/lib/lab/timeline";
import { megabytes } from "./figures";
import { Isotherm } from "./isotherm";
import { type CellState, newest, PartitionCells } from "./partition-cells";
import { YearAxis } from "./year-axis";

type Props = {
  readonly partitions: readonly Partition[];
  /** What a cell stands for. Default: month. */
  readonly grain?: Grain;
  readonly cut: Cut;
  readonly onChange: (hotMonths: number) => void;
  /** What the warehouse holds of each month. Default: every month right of the line. */
  readonly warehouse?: (index: number) => CellState;
  /** Rows under the year axis: pairs of a `key` and a plot of the same width as the months. */
  readonly children?: ReactNode;
};

/** The signature picture: partitions from old to new, above the waterline what the warehouse holds, below it the lake. */
export function Timeline({ partitions, grain = "month", cut, onChange, warehouse, children }: Props) {
  const tallest = Math.max(...partitions.map(({ bytes }) => bytes));
  return (
    <div className="timeline">
      <div className="key warehouse-key">
        <b>Warehouse</b>
        <span className="label">the {grain}s that must be fast</span>
      </div>
      <PartitionCells
        partitions={partitions}
        grows="up"
        stateOf={warehouse ?? newest(cut.hotMonths, partitions.length)}
      />
      <div className="waterline" />
      <div className="key lake-key">
        <b>Lake</b>
        <span className="label">every {grain}, permanently</span>
        <span className="label scale">{megabytes(tallest, 2)}</span>
      </div>
      <PartitionCells partitions={partitions} grows="down" />
      <YearAxis partitions={partitions} grain={grain} />
      {children}
      <Isotherm cut={cut} count={partitions.length} grain={grain} onChange={onChange} />
    </div>
  );
}
