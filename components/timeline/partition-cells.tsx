import type { Partition } from "@/lib/lab/timeline";
import { temperatureStep } from "@/lib/lab/timeline";
import { percent } from "./figures";

/** `full`: the month is there; `wanted`: an outline where it would be; `out`: nothing. */
export type CellState = "full" | "wanted" | "out";

type Props = {
  readonly partitions: readonly Partition[];
  /** `up` stands on the waterline, `down` hangs from it. */
  readonly grows: "up" | "down";
  readonly stateOf?: (index: number) => CellState;
};

/** One track of the timeline. A cell is a month, its height the bytes of that month's files against the largest month. */
export function PartitionCells({ partitions, grows, stateOf = () => "full" }: Props) {
  const count = partitions.length;
  const most = Math.max(1, ...partitions.map(({ bytes }) => bytes));
  return (
    <svg className={`cells ${grows}`} aria-hidden="true">
      {partitions.map(({ month, bytes }, index) => (
        <rect
          key={month}
          className={`t t${temperatureStep(index, count)} ${stateOf(index)}`}
          x={percent(index, count)}
          y={grows === "up" ? percent(most - bytes, most) : 0}
          width={percent(1, count)}
          height={percent(bytes, most)}
        />
      ))}
    </svg>
  );
}

/** The newest `months` of `count` cells are full, the others out. */
export const newest =
  (months: number, count: number) =>
  (index: number): CellState =>
    index < count - months ? "out" : "full";
