import { percent } from "@/components/timeline/figures";
import { placements } from "@/lib/catalog/vocabulary";
import type { ComparisonRow } from "@/lib/lab/compare/comparison-row";
import { logAxis } from "@/lib/lab/compare/log-axis";
import { bytesText, patternName } from "@/lib/lab/compare/words";
import { BytesTwin } from "./bytes-twin";
import { DotRow } from "./dot-row";
import { PlacementMark } from "./placement-mark";
import { placementWords } from "./placement-words";

type Props = {
  readonly rows: readonly ComparisonRow[];
  readonly titleOf: (scenarioId: string) => string;
};

/** Lake bytes of each scenario and placement on a logarithmic scale. Zero has no place on such a scale and stands left of it. */
export function BytesPlot({ rows, titleOf }: Props) {
  const drawn = rows.filter(({ measured }) =>
    placements.some((placement) => measured[placement].kind === "done"),
  );
  const axis = logAxis(
    drawn.flatMap(({ measured }) =>
      placements.map((placement) => {
        const cell = measured[placement];
        return cell.kind === "done" ? cell.bytesRead : 0;
      }),
    ),
  );
  if (drawn.length === 0) return null;
  return (
    <figure className="bytes-plot" aria-labelledby="bytes-plot">
      <h3 id="bytes-plot">
        Lake bytes of one run <span className="label">measured, logarithmic scale</span>
      </h3>
      <ul className="plot-key">
        {placements.map((placement) => (
          <li key={placement}>
            <PlacementMark placement={placement} /> {patternName(placement)}, {placementWords[placement]}
          </li>
        ))}
      </ul>
      <ol className="dots" aria-hidden="true">
        {drawn.map((row) => (
          <DotRow key={row.scenario.id} row={row} axis={axis} title={titleOf(row.scenario.id)} />
        ))}
        <li className="dots-axis">
          <span />
          <svg aria-hidden="true">
            <text x="50%" y="16" textAnchor="middle">
              0
            </text>
          </svg>
          <svg aria-hidden="true">
            {axis.ticks.map((tick, place) => (
              <text
                key={tick}
                x={percent(place, axis.ticks.length - 1)}
                y="16"
                textAnchor={place === axis.ticks.length - 1 ? "end" : "middle"}
              >
                {bytesText(tick).replace(/\.0+(?=\D)/, "")}
              </text>
            ))}
          </svg>
        </li>
      </ol>
      <BytesTwin rows={drawn} titleOf={titleOf} />
    </figure>
  );
}
