import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { figure } from "@/lib/decide/words";

/** How the confidence word is found, with its cut-offs. */
export function ConfidenceCutOffs({ model }: { readonly model: DecisionModel }) {
  const { confidence, weightings, weightingFactor } = model.constants;
  const { high, moderate, low } = confidence;
  const required = model.questions.filter(({ requiredForHigh }) => requiredForHigh);
  return (
    <>
      <p>
        Three figures are looked at. <b>Robustness</b>: the share of {figure(weightings.value)} weightings, in
        which each criterion counts between 1/{weightingFactor.value} and {weightingFactor.value} times as
        much, that leave the first placement first. <b>Margin</b>: its lead over the best placement that
        satisfies as many rules, as a share of all points that could be had. <b>Acceptability</b>: the share
        of the ways to fill in the open questions that it wins. The worst of them decides.
      </p>
      <table className="data method-table">
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col" className="num">
              Robustness
            </th>
            <th scope="col" className="num">
              Margin
            </th>
            <th scope="col" className="num">
              Acceptability
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">high</th>
            <td className="num">≥ {high.robustness} %</td>
            <td className="num">≥ {high.margin} %</td>
            <td className="num">≥ {high.acceptability} %</td>
          </tr>
          <tr>
            <th scope="row">moderate</th>
            <td className="num">≥ {moderate.robustness} %</td>
            <td className="num">≥ {confidence.tossUpMargin} %</td>
            <td className="num">≥ {moderate.acceptability} %</td>
          </tr>
          <tr>
            <th scope="row">low</th>
            <td className="num">≥ {low.robustness} %</td>
            <td className="num">≥ {confidence.tossUpMargin} %</td>
            <td className="num">≥ {low.acceptability} %</td>
          </tr>
          <tr>
            <th scope="row">toss-up</th>
            <td className="num" colSpan={3}>
              everything else
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        A rule that overrules the points keeps it at moderate, rules that disagree keep it at{" "}
        {confidence.collisionCap}. Fewer than {confidence.requiredForMoreThanLow} answers to the{" "}
        {required.length} main questions ({required.map(({ label }) => label.toLowerCase()).join(", ")}) keep
        it at low. Where nothing that scores is answered, or the kinds of work are open and no placement wins{" "}
        {confidence.cannotSayAcceptability} % of the ways to fill in, there is no recommendation.{" "}
        {confidence.rationale}
      </p>
    </>
  );
}
