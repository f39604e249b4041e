import { integer } from "@/components/timeline/figures";
import { placements } from "@/lib/catalog/vocabulary";
import type { Comparison } from "@/lib/lab/compare/comparison";
import { patternName } from "@/lib/lab/compare/words";
import { MonthRow } from "./month-row";
import { amountOf, partNames, verdictWords } from "./month-words";
import { PlacementMark } from "./placement-mark";

type Props = {
  readonly comparison: Comparison;
  readonly titleOf: (scenarioId: string) => string;
  readonly isMixed: boolean;
  readonly isCached: boolean;
  readonly onRuns: (scenarioId: string, runs: number) => void;
};

const shared = ["idle", "load", "warehouseStorage", "lakeStorage"] as const;

/** A month in money, modelled from what was measured: by scenario, what belongs to none of them, and the totals. */
export function MonthTable({ comparison, titleOf, isMixed, isCached, onRuns }: Props) {
  const { rows, months, compared, cheapest } = comparison;
  return (
    <table className="data month">
      <caption>
        <b>Modelled</b>, in italics: what a month of these questions costs at the prices below.
      </caption>
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col" className="num">
            Runs a month
          </th>
          {isMixed && (
            <th scope="col" className="num">
              By the mix
            </th>
          )}
          {placements.map((placement) => (
            <th key={placement} scope="col" className="num money">
              <PlacementMark placement={placement} /> {patternName(placement)}
            </th>
          ))}
          <th scope="col" className="best">
            Cheapest
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MonthRow
            key={row.scenario.id}
            row={row}
            title={titleOf(row.scenario.id)}
            mixedRuns={isMixed ? (comparison.runs.runs.get(row.scenario.id) ?? 0) : null}
            isCompared={compared.includes(row.scenario.id)}
            isCached={isCached}
            onRuns={onRuns}
          />
        ))}
      </tbody>
      <tbody className="shared">
        {shared.map((part) => (
          <tr key={part}>
            <th scope="row">{partNames[part]}</th>
            <td colSpan={isMixed ? 2 : 1} />
            {placements.map((placement) => (
              <td key={placement} className="num money" data-l={patternName(placement)}>
                {amountOf(months[placement]?.costs[part])}
              </td>
            ))}
            <td />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">A month</th>
          <td className="num money runs" colSpan={isMixed ? 2 : 1} data-l="Runs">
            {integer(comparison.runs.total)}
          </td>
          {placements.map((placement) => (
            <td key={placement} className="num money" data-l={patternName(placement)}>
              {amountOf(months[placement]?.total)}
            </td>
          ))}
          <td className="money best" data-l="Cheapest">
            {verdictWords(cheapest)}
          </td>
        </tr>
        <tr className="first-load">
          <th scope="row">The first load, once, not in the month</th>
          <td colSpan={isMixed ? 2 : 1} />
          {placements.map((placement) => (
            <td key={placement} className="num money" data-l={patternName(placement)}>
              {amountOf(months[placement]?.firstLoad)}
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
