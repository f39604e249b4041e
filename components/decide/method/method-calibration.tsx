import type { Placement } from "@/lib/catalog/vocabulary";
import { accuracyRises, type Calibration } from "@/lib/decide/calibration/calibration";
import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { listed } from "@/lib/decide/words";
import { CalibrationCase } from "./calibration-case";

type Props = { readonly model: DecisionModel; readonly calibration: Calibration };

/** How often each confidence word was right on the development set, and every case of it. */
export function MethodCalibration({ model, calibration: { cases, table } }: Props) {
  const right = cases.filter(({ verdict }) => verdict === "right").length;
  const acceptable = cases.filter(({ verdict }) => verdict === "acceptable").length;
  const rises = accuracyRises(table);
  const number = (slug: Placement) => model.placements.find((entry) => entry.slug === slug)?.number ?? 0;
  return (
    <>
      <p>
        The development set has {cases.length} invented teams. Each story was written first, the answer was
        decided from the story, the questions were then answered from it, and only then was the tool asked.
        Where two architects could disagree, both answers are marked acceptable. Three limits of the
        confidence words were moved to suit it; no weight and no rule was. It is our opinion, and small: read
        the counts, not the shares.
      </p>
      <p>
        The tool is right in {right} of {cases.length}, and in {acceptable} more it names a placement that
        another architect could choose.{" "}
        {rises.length === 0
          ? "From high down to toss-up, no word is right more often than a surer one."
          : `A less sure word is right more often than a surer one: ${listed(rises.map((pair) => pair.toReversed().join(" than ")))}.`}{" "}
        Where the right answer is that nobody can say yet, saying nothing is right, and so is a placement
        named with low confidence or as a toss-up.
      </p>
      <table className="data method-table">
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col" className="num">
              Cases
            </th>
            <th scope="col" className="num">
              Right
            </th>
            <th scope="col" className="num">
              Acceptable
            </th>
            <th scope="col" className="num">
              Neither
            </th>
          </tr>
        </thead>
        <tbody>
          {table.map((row) => (
            <tr key={row.word}>
              <th scope="row">{row.word === "cannot-say" ? "cannot say" : row.word}</th>
              <td className="num">{row.cases}</td>
              <td className="num">{row.right}</td>
              <td className="num">{row.acceptable}</td>
              <td className="num">{row.unacceptable}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="data method-table stack calibration-cases">
        <thead>
          <tr>
            <th scope="col">Team and story</th>
            <th scope="col">Right answer</th>
            <th scope="col">The tool says</th>
            <th scope="col">Word</th>
            <th scope="col">So it is</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <CalibrationCase key={one.id} one={one} numberOf={number} />
          ))}
        </tbody>
      </table>
    </>
  );
}
