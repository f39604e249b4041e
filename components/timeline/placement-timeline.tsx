import type { Placement } from "@/lib/catalog/vocabulary";
import { cutAt, type Partition } from "@/lib/lab/timeline";
import { IsothermLine } from "./isotherm-line";
import { newest, PartitionCells } from "./partition-cells";
import { YearAxis } from "./year-axis";

type Picture = {
  readonly hotMonths: (count: number) => number;
  readonly warehouse: string;
  readonly lake: string;
  readonly hollowLake: boolean;
  readonly says: string;
};

const pictures: Readonly<Record<Placement, Picture>> = {
  "warehouse-as-platform": {
    hotMonths: (count) => count,
    warehouse: "every month, for everyone",
    lake: "a raw dump that nothing reads",
    hollowLake: true,
    says: "The line lies left of everything: every month is in the warehouse, and the files in object storage are a dump that no catalog describes.",
  },
  "no-warehouse": {
    hotMonths: () => 0,
    warehouse: "there is none",
    lake: "every month, cataloged, for everyone",
    hollowLake: false,
    says: "The line lies right of everything: there is no warehouse, and each question reads the lake.",
  },
  "purposeful-hybrid": {
    hotMonths: (count) => Math.min(count, 12),
    warehouse: "the months that must be fast",
    lake: "every month, permanently",
    hollowLake: false,
    says: "The line lies where speed stops mattering: the lake keeps every month, and the warehouse holds a copy of the last twelve.",
  },
};

/** The signature timeline cut in the way of one placement: a picture without script, drawn from the lake's manifest. */
export function PlacementTimeline({
  placement,
  partitions,
}: {
  readonly placement: Placement;
  readonly partitions: readonly Partition[];
}) {
  const { hotMonths, warehouse, lake, hollowLake, says } = pictures[placement];
  const cut = cutAt(partitions, hotMonths(partitions.length));
  return (
    <figure className="placement-timeline">
      <div className="timeline still">
        <div className="key warehouse-key">
          <b>Warehouse</b>
          <span className="label">{warehouse}</span>
        </div>
        <PartitionCells
          partitions={partitions}
          grows="up"
          stateOf={newest(cut.hotMonths, partitions.length)}
        />
        <div className="waterline" />
        <div className="key lake-key">
          <b>Lake</b>
          <span className="label">{lake}</span>
        </div>
        <PartitionCells
          partitions={partitions}
          grows="down"
          stateOf={() => (hollowLake ? "wanted" : "full")}
        />
        <YearAxis partitions={partitions} />
        <IsothermLine cut={cut} count={partitions.length} />
      </div>
      <figcaption>{says}</figcaption>
    </figure>
  );
}
