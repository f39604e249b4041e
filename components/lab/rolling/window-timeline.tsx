import { percent } from "@/components/timeline/figures";
import type { DayCell, WindowPicture } from "@/lib/lab/rolling/day-cells";
import { monthName } from "@/lib/lab/timeline";
import { IsothermHead } from "./isotherm-head";

/** A label under fewer days than this would run into the next one. */
const shortestLabelled = 9;

/** Days from old to new: above the waterline what the warehouse holds of them, below it the lake, cut where the view is cut. */
export function WindowTimeline({ picture }: { readonly picture: WindowPicture }) {
  const { cells, cut, isLoaded } = picture;
  return (
    <div className="timeline window-timeline">
      <div className="key warehouse-key">
        <b>Warehouse</b>
        <span className="label">the days in the window</span>
      </div>
      <Cells cells={cells} side="warehouse" isLoaded={isLoaded} />
      <div className="waterline" />
      <div className="key lake-key">
        <b>Lake</b>
        <span className="label">every day, permanently</span>
      </div>
      <Cells cells={cells} side="lake" isLoaded />
      <div className="key lane-key">
        <b>Checked</b>
        <span className="label">cross: wrong, ring: held too long</span>
      </div>
      <CheckLane cells={cells} isLoaded={isLoaded} />
      <DayAxis days={cells.map(({ day }) => day)} />
      <IsothermHead day={cells[cut]?.day ?? ""} place={cut} count={cells.length} />
    </div>
  );
}

type CellsProps = {
  readonly cells: readonly DayCell[];
  readonly side: "warehouse" | "lake";
  readonly isLoaded: boolean;
};

/** A full warehouse day takes half the track, so that a day held twice has room to show it. */
function Cells({ cells, side, isLoaded }: CellsProps) {
  const count = cells.length;
  const scale = side === "warehouse" ? 2 : 1;
  return (
    <svg className={`cells ${side === "warehouse" ? "up" : "down"}`} aria-hidden="true">
      {cells.map((cell, place) => {
        const height = cell[side] / scale;
        return (
          <rect
            key={cell.day}
            className={`t t${cell.step} ${isLoaded ? "" : "wanted"}`}
            x={percent(place, count)}
            y={side === "warehouse" ? percent(1 - height, 1) : 0}
            width={percent(1, count)}
            height={percent(height, 1)}
          />
        );
      })}
    </svg>
  );
}

/** A tick for a day that is right, a cross for one that is wrong, a ring for one that is held too long. */
function CheckLane({ cells, isLoaded }: { readonly cells: readonly DayCell[]; readonly isLoaded: boolean }) {
  return (
    <svg className="lane check-lane" aria-hidden="true">
      {isLoaded &&
        cells.map(({ day, isPast, mark }, place) => (
          <svg key={day} x={percent(place + 0.5, cells.length)} y="50%" overflow="visible" aria-hidden="true">
            {mark === "wrong" && <path className="is-wrong" d="M-4.5-4.5l9 9M4.5-4.5l-9 9" />}
            {mark === "held" && <circle r="3.5" />}
            {mark === null && isPast && <path d="M0-3v6" />}
          </svg>
        ))}
    </svg>
  );
}

/** Ticks where a month begins. */
function DayAxis({ days }: { readonly days: readonly string[] }) {
  const begins = days.flatMap((day, place) =>
    day.slice(0, 7) === days[place - 1]?.slice(0, 7) ? [] : [place],
  );
  return (
    <svg className="years" aria-hidden="true">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" />
      {begins.map((place, at) => {
        const x = percent(place, days.length);
        return (
          <g key={days[place]}>
            <line x1={x} x2={x} y1="0" y2="100%" />
            {(begins[at + 1] ?? days.length) - place >= shortestLabelled && (
              <text x={x} dx="7" y="17">
                {monthName(days[place]!.slice(0, 7))}
              </text>
            )}
          </g>
        );
      })}
      <line x1="100%" x2="100%" y1="0" y2="100%" />
    </svg>
  );
}
