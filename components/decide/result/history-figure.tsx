import type { Placement } from "@/lib/catalog/vocabulary";
import { type HistoryCells, historyCells } from "@/lib/decide/history-cells";
import { figure } from "@/lib/decide/words";
import { temperatureStep } from "@/lib/lab/timeline";

type Props = {
  readonly placement: Placement | null;
  readonly historyYears: number | null | undefined;
  readonly hotMonths: number | null | undefined;
};

const captions: Readonly<Record<Placement, string>> = {
  "warehouse-as-platform":
    "Every month stands in the warehouse, and every question waits for the same engine.",
  "no-warehouse": "Every month lies in the lake. What a question costs is what it has to read.",
  "purposeful-hybrid": "A dashboard right of the line reads nothing from the lake.",
};

/** The team's own history, cut as the answer cuts it. The caption says in words what the picture shows. */
export function HistoryFigure({ placement, historyYears, hotMonths }: Props) {
  const cells = historyCells(placement, historyYears, hotMonths);
  if (cells === undefined || placement === null || typeof historyYears !== "number") return null;
  const years = `${figure(historyYears)} ${historyYears === 1 ? "year" : "years"}`;
  const fast =
    typeof hotMonths === "number"
      ? `, ${figure(hotMonths)} fast ${hotMonths === 1 ? "month" : "months"}`
      : "";
  return (
    <figure className="mini" aria-labelledby="history-caption">
      <p className="label">
        Your history: {years}
        {fast}
      </p>
      <HistoryPicture cells={cells} />
      <p className="mini-axis label">
        <span>{years} ago</span>
        <span>today</span>
      </p>
      <figcaption id="history-caption">
        {captions[placement]} <a href="/lab/">Run a hot and cold query</a>
      </figcaption>
    </figure>
  );
}

const track = { warehouse: 18, lake: 80, height: 40 };

function HistoryPicture({ cells: { cells, inWarehouse, inLake, line } }: { readonly cells: HistoryCells }) {
  const at = (cell: number) => `${(cell / cells) * 100}%`;
  const row = (held: number, top: number) =>
    Array.from({ length: cells }, (_, place) => {
      const from = Math.max(place, cells - held);
      return from >= place + 1 ? null : (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          key={place}
          className={`t t${temperatureStep(place, cells)}`}
          x={at(from)}
          y={top}
          width={at(place + 1 - from)}
          height={track.height}
        />
      );
    });
  return (
    <svg className="mini-picture" height="128" aria-hidden="true">
      <text x="0" y="12">
        Warehouse{inWarehouse === 0 && ": none"}
      </text>
      {row(inWarehouse, track.warehouse)}
      <line
        className="floor"
        x1="0"
        x2="100%"
        y1={track.warehouse + track.height}
        y2={track.warehouse + track.height}
      />
      <text x="0" y="74">
        Lake{inLake === 0 && ": raw copies only"}
      </text>
      {row(inLake, track.lake)}
      <line
        className="floor"
        x1="0"
        x2="100%"
        y1={track.lake + track.height}
        y2={track.lake + track.height}
      />
      {line !== null && (
        <>
          <line className="halo" x1={at(line)} x2={at(line)} y1="8" y2="128" />
          <line className="cut" x1={at(line)} x2={at(line)} y1="8" y2="128" />
        </>
      )}
    </svg>
  );
}
