import { percent } from "@/components/timeline/figures";
import { placements } from "@/lib/catalog/vocabulary";
import type { ComparisonRow } from "@/lib/lab/compare/comparison-row";
import type { LogAxis } from "@/lib/lab/compare/log-axis";
import { PlacementShape } from "./placement-mark";

/** One scenario of the plot: what reads nothing stands at 0, the rest on the scale. */
export function DotRow({
  row: { measured },
  axis: { ticks, placeOf },
  title,
}: {
  readonly row: ComparisonRow;
  readonly axis: LogAxis;
  readonly title: string;
}) {
  const dots = placements.flatMap((placement) => {
    const cell = measured[placement];
    return cell.kind === "done" ? [{ placement, bytes: cell.bytesRead }] : [];
  });
  const places = dots.filter(({ bytes }) => bytes > 0).map(({ bytes }) => placeOf(bytes));
  return (
    <li>
      <span>{title}</span>
      <svg aria-hidden="true">
        <line className="at-zero" x1="50%" x2="50%" y1="0" y2="100%" />
        {dots
          .filter(({ bytes }) => bytes === 0)
          .map(({ placement }) => (
            <svg key={placement} x="50%" y="50%" overflow="visible" aria-hidden="true">
              <PlacementShape placement={placement} />
            </svg>
          ))}
      </svg>
      <svg aria-hidden="true">
        {ticks.map((tick, place) => (
          <line
            key={tick}
            className="plot-grid"
            x1={percent(place, ticks.length - 1)}
            x2={percent(place, ticks.length - 1)}
            y1="0"
            y2="100%"
          />
        ))}
        {places.length > 1 && (
          <line
            className="span"
            x1={percent(Math.min(...places), 1)}
            x2={percent(Math.max(...places), 1)}
            y1="50%"
            y2="50%"
          />
        )}
        {dots
          .filter(({ bytes }) => bytes > 0)
          .map(({ placement, bytes }) => (
            <svg key={placement} x={percent(placeOf(bytes), 1)} y="50%" overflow="visible" aria-hidden="true">
              <PlacementShape placement={placement} />
            </svg>
          ))}
      </svg>
    </li>
  );
}
