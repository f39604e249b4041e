import type { CrowdCurve } from "@/lib/lab/breakages/crowd-model";
import { patternName, timeText } from "@/lib/lab/compare/words";

/** The plot's figures. */
export function CrowdTable({ curves }: { readonly curves: readonly CrowdCurve[] }) {
  const [first] = curves;
  if (first === undefined) return null;
  return (
    <details className="twin">
      <summary>The plot as a table</summary>
      <table className="data">
        <caption className="vh">Modelled times to the answer by number of readers</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              Readers
            </th>
            {curves.flatMap(({ placement }) =>
              ["half", "95 of 100"].map((share) => (
                <th scope="col" className="num" key={`${placement} ${share}`}>
                  {patternName(placement)}, {share}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {first.points.map(({ users }, row) => (
            <tr key={users}>
              <th scope="row" className="num">
                {users}
              </th>
              {curves.flatMap(({ placement, points }) => {
                const { p50Ms, p95Ms } = points[row]!;
                return [p50Ms, p95Ms].map((ms, share) => (
                  <td className="num" key={`${placement} ${share === 0 ? "half" : "most"}`}>
                    {timeText(ms)}
                  </td>
                ));
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
