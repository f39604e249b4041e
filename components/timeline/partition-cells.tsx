import type { Partition } from "@/lib/lab/timeline";
import { firstDayOf, temperatureStep } from "@/lib/lab/timeline";
import { percent } from "./figures";

/** `full`: the month or day is there; `wanted`: an outline where it would be; `out`: nothing. */
export type CellState = "full" | "wanted" | "out";

type Props = {
  readonly partitions: readonly Partition[];
  /** `up` stands on the waterline, `down` hangs from it. */
  readonly grows: "up" | "down";
  readonly stateOf?: (index: number) => CellState;
};

/** So many cells have no room for lines between them. */
const dense = 90;

/** One track of the timeline. A cell is a month or day, its height the bytes of its files against the largest. */
export function PartitionCells({ partitions, grows, stateOf = () => "full" }: Props) {
  const count = partitions.length;
  const most = Math.max(1, ...partitions.map(({ bytes }) => bytes));
  return (
    <svg className={`cells ${grows}${count > dense ? " dense" : ""}`} aria-hidden="true">
      {partitions.map(({ bytes, ...partition }, index) => (
        <rect
          key={firstDayOf(partition)}
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
