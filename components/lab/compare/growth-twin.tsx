import { placements } from "@/lib/catalog/vocabulary";
import type { Growth } from "@/lib/lab/compare/growth";
import { dollars } from "@/lib/lab/compare/money";
import { valueAt } from "@/lib/lab/compare/piecewise";
import { patternName, yearsText } from "@/lib/lab/compare/words";

/** The growth as a table, a line for each whole year. */
export function GrowthTwin({
  growth: { lines, toYears, fromYears, measuredYears },
}: {
  readonly growth: Growth;
}) {
  const years = Array.from({ length: Math.floor(toYears) }, (_, place) => place + 1).filter(
    (year) => year >= fromYears,
  );
  return (
    <details className="twin">
      <summary>The growth as a table</summary>
      <table className="data">
        <caption className="vh">Modelled cost of a month by years of history</caption>
        <thead>
          <tr>
            <th scope="col">History</th>
            {placements.map((placement) => (
              <th key={placement} scope="col" className="num">
                {patternName(placement)}
              </th>
            ))}
            <th scope="col">Bytes behind it</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{yearsText(year)}</th>
              {placements.map((placement) => {
                const line = lines[placement];
                return (
                  <td key={placement} className="num money">
                    {line === null ? "" : dollars(Math.round(valueAt(line, year)))}
                  </td>
                );
              })}
              <td>{year <= measuredYears + 1e-9 ? "measured" : "extrapolated"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
