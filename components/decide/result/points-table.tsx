import { Heading } from "@/components/pattern/heading";
import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { inPoints, signedPoints } from "@/lib/decide/points";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { shownTable } from "@/lib/decide/sentences";
import { saidInWords } from "@/lib/decide/words";
import { PointsBar, scaleOf } from "./points-bar";

type Props = { readonly model: DecisionModel; readonly result: PlacementRecommendation };

/** Every criterion for every placement, largest difference first, with exact column sums. The bars repeat the last column. */
export function PointsTable({ model, result }: Props) {
  const { columns, differences, totalDifference } = shownTable(result);
  const byNumber = columns.toSorted((a, b) => a.number - b.number);
  const [first, second] = columns;
  const isOpen = result.sensitivity.completions > 1;
  const rows = differences.toSorted((a, b) => b.difference - a.difference);
  const scale = scaleOf([...differences.map(({ difference }) => difference), totalDifference]);
  return (
    <section className="block" aria-labelledby="points">
      <Heading level={2} id="points">
        Where the points come from
      </Heading>
      <p className="intro">
        The bar is Pattern {first?.number} against Pattern {second?.number}, criterion by criterion.{" "}
        {isOpen
          ? "While answers are open the points are means over the ways in which we filled them in."
          : "Points are counted in ten-thousandths and shown in hundredths, rounded so that every column adds up."}
      </p>
      <table className="data points">
        <colgroup>
          <col className="c-name" />
          <col className="c-why" />
          {byNumber.map(({ slug }) => (
            <col className="c-p" key={slug} />
          ))}
          <col className="c-bar" />
          <col className="c-d" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className="why">
              What you said
            </th>
            {byNumber.map(({ slug, number }) => (
              <th scope="col" className="num" key={slug}>
                Pattern {number}
              </th>
            ))}
            <th scope="col" className="bar">
              <span className="legend">
                <span>for Pattern {second?.number}</span>
                <span>for Pattern {first?.number}</span>
              </span>
            </th>
            <th scope="col" className="num">
              {first?.number} less {second?.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ criterion: id, difference }) => {
            const criterion = model.criteria.find((other) => other.id === id);
            return (
              <tr key={id} className={difference === 0 ? "zero" : undefined}>
                <th scope="row">
                  {criterion?.label ?? id}
                  {criterion?.origin === "ours" && <em className="label"> ours</em>}
                </th>
                <td className="why">
                  {criterion?.reads.map((key) => saidInWords(model, result.answers, key)).join(", ")}
                </td>
                {byNumber.map(({ slug, number, points }) => (
                  <td className="num p" data-l={`P${number}`} key={slug}>
                    {inPoints(points[id] ?? 0)}
                  </td>
                ))}
                <td className="bar">
                  <PointsBar difference={difference} scale={scale} />
                </td>
                <td className="num diff">{signedPoints(difference)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td className="why" />
            {byNumber.map(({ slug, number, total }) => (
              <td className="num p" data-l={`P${number}`} key={slug}>
                {inPoints(total)}
              </td>
            ))}
            <td className="bar">
              <PointsBar difference={totalDifference} scale={scale} />
            </td>
            <td className="num diff">{signedPoints(totalDifference)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
