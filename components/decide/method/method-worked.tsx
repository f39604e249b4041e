import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import { contrastSentence } from "@/lib/decide/sentences";
import { figure, saidInWords } from "@/lib/decide/words";
import { addressOf } from "../address-of";

/** One set of answers worked through: importance times value, criterion by criterion, to the last ten-thousandth. */
export function WorkedExample({ model }: { readonly model: DecisionModel }) {
  const result = recommendPlacement(model, model.workedExample);
  const columns = result.patterns.toSorted((a, b) => a.number - b.number);
  return (
    <>
      <p>
        {contrastSentence(model, result)} No rule applies here.{" "}
        <a href={addressOf("/decide/result/", model.workedExample)}>The whole result</a>
      </p>
      <table className="data method-table worked stack">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">What was said</th>
            <th scope="col" className="num">
              Importance
            </th>
            {columns.map(({ slug, number }) => (
              <th scope="col" className="num" key={slug}>
                Pattern {number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.criteria.map(({ id, label, reads }, row) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="quiet">
                {reads.map((key) => saidInWords(model, model.workedExample, key)).join(", ")}
              </td>
              <td className="num" data-l="Importance">
                {figure(columns[0]?.contributions[row]?.importance ?? 0)}
              </td>
              {columns.map(({ slug, number, contributions }) => (
                <td className="num" key={slug} data-l={`Pattern ${number}`}>
                  {`× ${contributions[row]?.value} = ${figure(contributions[row]?.points ?? 0)}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td />
            <td className="num" data-l="Importance">
              {figure((columns[0]?.contributions ?? []).reduce((sum, { importance }) => sum + importance, 0))}
            </td>
            {columns.map(({ slug, number, score }) => (
              <td className="num" key={slug} data-l={`Pattern ${number}`}>
                {figure(score)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </>
  );
}
