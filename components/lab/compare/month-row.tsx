import { integer } from "@/components/timeline/figures";
import { placements } from "@/lib/catalog/vocabulary";
import type { ComparisonRow } from "@/lib/lab/compare/comparison-row";
import { rowSentence } from "@/lib/lab/compare/sentences";
import { patternName, workWords } from "@/lib/lab/compare/words";
import { runsRange } from "./compare-address";
import { amountOf, verdictWords } from "./month-words";
import { NumberField } from "./number-field";

type Props = {
  readonly row: ComparisonRow;
  readonly title: string;
  /** Runs after the mix has divided them; null without one. */
  readonly mixedRuns: number | null;
  readonly isCompared: boolean;
  readonly isCached: boolean;
  readonly onRuns: (scenarioId: string, runs: number) => void;
};

/** A month of one scenario under each placement. */
export function MonthRow({ row, title, mixedRuns, isCompared, isCached, onRuns }: Props) {
  const { scenario, month, cheapest } = row;
  const sentence = rowSentence(row);
  const billed = month["no-warehouse"];
  return (
    <tr className={isCompared ? undefined : "left-out"}>
      <th scope="row">
        {title} <span className="label">{workWords[scenario.work]}</span>
        {sentence !== "" && <span className="vh">. {sentence}</span>}
      </th>
      <td className="num runs" data-l="Runs a month">
        <NumberField
          label={`Runs of ${title} a month`}
          isLabelHidden
          value={scenario.runsPerMonth}
          range={runsRange}
          onChange={(runs) => onRuns(scenario.id, runs ?? 0)}
        />
      </td>
      {mixedRuns !== null && (
        <td className="num money mixed" data-l="By the mix">
          {integer(mixedRuns)}
        </td>
      )}
      {placements.map((placement) => (
        <td key={placement} className="num money" data-l={patternName(placement)}>
          {month[placement] === null ? (
            <span className="label">
              {row.measured[placement].kind === "failed" ? "failed" : "not measured"}
            </span>
          ) : (
            amountOf(month[placement]?.total)
          )}
          {isCached && placement === "no-warehouse" && billed !== null && billed.billedRuns < billed.runs && (
            <span className="spread">
              {integer(billed.billedRuns)} of {integer(billed.runs)} runs read
            </span>
          )}
        </td>
      ))}
      <td className="money best" data-l="Cheapest">
        {verdictWords(cheapest)}
      </td>
    </tr>
  );
}
