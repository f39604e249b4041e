import { placements } from "@/lib/catalog/vocabulary";
import type { ByPlacement } from "@/lib/lab/compare/by-placement";
import type { Comparison } from "@/lib/lab/compare/comparison";
import type { Holding } from "@/lib/lab/compare/placement-month";
import { patternName, timeText } from "@/lib/lab/compare/words";
import type { LabSet } from "@/lib/lab/lab-set";
import { cutAt, dayName, plural } from "@/lib/lab/timeline";
import { formatAddress } from "../address";
import { FigureCells } from "./measured-cells";
import { MeasuredRow } from "./measured-row";
import { PlacementMark } from "./placement-mark";
import { placementWords } from "./placement-words";

type Props = {
  readonly set: LabSet;
  /** Partitions in Pattern 3's warehouse. */
  readonly window: number;
  readonly comparison: Comparison;
  readonly holdings: ByPlacement<Holding>;
  readonly isBusy: boolean;
  readonly onToggle: (id: string) => void;
  readonly onRun: (id: string) => void;
};

/** What was measured, one row for each scenario and one group of columns for each placement. No figure here is modelled. */
export function MeasuredTable({ set, window, comparison, holdings, isBusy, onToggle, onRun }: Props) {
  const { boundary } = cutAt(set.outline.partitions, window);
  const windowStart = boundary === null ? ", nothing loaded" : `, from ${dayName(boundary)}`;
  const rowOf = new Map(comparison.rows.map((row) => [row.scenario.id, row]));
  return (
    <table className="data measured">
      <caption>
        <b>Measured</b> in this page: lake bytes and requests of one cold run, the median time with the
        shortest and the longest where it ran more than once, and the rows in the warehouse meanwhile. The
        fastest time of a row is bold. A scenario's name unfolds its question; without its tick it takes no
        part.
      </caption>
      <colgroup>
        <col className="col-name" />
        {placements.flatMap((placement) =>
          ["bytes", "requests", "time", "rows"].map((name) => (
            <col key={`${placement} ${name}`} className={`col-${name}`} />
          )),
        )}
      </colgroup>
      <thead>
        <tr>
          <td />
          {placements.map((placement) => (
            <th key={placement} scope="colgroup" colSpan={4} className="first">
              <PlacementMark placement={placement} /> <b>{patternName(placement)}</b>
              <span className="says">
                {placementWords[placement]}
                {placement === "purposeful-hybrid" && windowStart}
              </span>
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">Scenario</th>
          {placements.flatMap((placement) =>
            ["Bytes read", "Requests", "Time", "Rows held"].map((name, place) => (
              <th
                key={`${placement} ${name}`}
                scope="col"
                className={place === 0 ? "num first" : place === 3 ? "num rows-held" : "num"}
              >
                {name}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody className="loads">
        <tr>
          <th scope="row">
            Filling the warehouse <span className="label">once, apart from any question</span>
          </th>
          {placements.map((placement) => (
            <LoadCells key={placement} placement={placement} holding={holdings[placement]} />
          ))}
        </tr>
      </tbody>
      <tbody>
        {set.scenarios.map((scenario) => (
          <MeasuredRow
            key={scenario.id}
            scenario={scenario}
            row={rowOf.get(scenario.id) ?? null}
            href={`/lab/${formatAddress({ data: set.dataSet.id, scenario: scenario.id, months: window, sql: null, workload: null }, set.dataSet.grain)}`}
            isBusy={isBusy}
            onToggle={onToggle}
            onRun={onRun}
          />
        ))}
      </tbody>
      <SumRow comparison={comparison} holdings={holdings} />
    </table>
  );
}

function LoadCells({
  placement,
  holding: { load, rowsHeld },
}: {
  readonly placement: (typeof placements)[number];
  readonly holding: Holding;
}) {
  if (load.rows === 0)
    return (
      <td className="first not-measured" colSpan={4} data-p={patternName(placement)}>
        {placement === "no-warehouse" ? "nothing is loaded" : "not measured"}
      </td>
    );
  return (
    <FigureCells
      placement={placement}
      bytes={load.bytesRead}
      requests={load.requests}
      rows={rowsHeld}
      time={timeText(load.ms)}
    />
  );
}

/** What was measured of each placement, added up. Sums of different scenarios say for how many they are. */
function SumRow({ comparison, holdings }: Pick<Props, "comparison" | "holdings">) {
  const { rows, compared } = comparison;
  const together = rows.filter(({ scenario }) => compared.includes(scenario.id));
  if (placements.every((placement) => comparison.months[placement] === null)) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {compared.length === rows.length ? "All" : "Those measured everywhere,"}{" "}
          {plural(compared.length, "scenario")}, once each
        </th>
        {placements.map((placement) => {
          const cells = together.flatMap(({ measured }) => {
            const cell = measured[placement];
            return cell.kind === "done" ? [cell] : [];
          });
          return cells.length === 0 ? (
            <td key={placement} className="first not-measured" colSpan={4} data-p={patternName(placement)}>
              not measured
            </td>
          ) : (
            <FigureCells
              key={placement}
              placement={placement}
              bytes={cells.reduce((sum, { bytesRead }) => sum + bytesRead, 0)}
              requests={cells.reduce((sum, { requests }) => sum + requests, 0)}
              rows={holdings[placement].rowsHeld}
              time={timeText(cells.reduce((sum, { timeMs }) => sum + timeMs.median, 0))}
            />
          );
        })}
      </tr>
    </tfoot>
  );
}
