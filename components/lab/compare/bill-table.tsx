import { placements } from "@/lib/catalog/vocabulary";
import type { Comparison } from "@/lib/lab/compare/comparison";
import { costParts } from "@/lib/lab/compare/month-costs";
import { patternName } from "@/lib/lab/compare/words";
import { amountOf, partNames } from "./month-words";

type Props = { readonly comparison: Comparison };

/** The bill of each placement line by line, over the scenarios in the totals. */
export function BillTable({ comparison: { months } }: Props) {
  return (
    <details className="twin">
      <summary>The bill line by line</summary>
      <table className="data month">
        <caption className="vh">Modelled: the lines of a month's bill, by placement</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {placements.map((placement) => (
              <th key={placement} scope="col" className="num">
                {patternName(placement)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {costParts.map((part) => (
            <tr key={part}>
              <th scope="row">{partNames[part]}</th>
              {placements.map((placement) => (
                <td key={placement} className="num money" data-l={patternName(placement)}>
                  {amountOf(months[placement]?.costs[part])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
