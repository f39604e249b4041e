import { placements } from "@/lib/catalog/vocabulary";
import type { ComparisonRow } from "@/lib/lab/compare/comparison-row";
import { patternName } from "@/lib/lab/compare/words";
import { bytesOf } from "./measured-cells";

type Props = {
  readonly rows: readonly ComparisonRow[];
  readonly titleOf: (scenarioId: string) => string;
};

/** The plot of bytes as a table, folded away. */
export function BytesTwin({ rows, titleOf }: Props) {
  return (
    <details className="twin">
      <summary>The bytes as a table</summary>
      <table className="data">
        <caption className="vh">Lake bytes of one run, by scenario and placement</caption>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            {placements.map((placement) => (
              <th key={placement} scope="col" className="num">
                {patternName(placement)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ scenario, measured }) => (
            <tr key={scenario.id}>
              <th scope="row">{titleOf(scenario.id)}</th>
              {placements.map((placement) => {
                const cell = measured[placement];
                return (
                  <td key={placement} className="num">
                    {cell.kind === "done" ? bytesOf(cell.bytesRead) : cell.kind}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
