import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { keysAsked } from "@/lib/decide/next-questions";
import { answerInWords, listed } from "@/lib/decide/words";

/** The typical answers that stand in for each open question, with their weights. */
export function TypicalAnswers({ model }: { readonly model: DecisionModel }) {
  const bands = model.constants.complexityByTeam.bands.map(({ below }) => below);
  const teams = bands.map((below, place) =>
    below === undefined ? `from ${bands[place - 1]} people` : `below ${below} people`,
  );
  return (
    <table className="data method-table stack">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Stands in while it is open</th>
        </tr>
      </thead>
      <tbody>
        {model.questions.map((question) => {
          const isByTeam = question.typical.some(({ weightByTeam }) => weightByTeam !== undefined);
          return (
            <tr key={question.id}>
              <th scope="row">{question.label}</th>
              <td>
                {question.typical.length === 0
                  ? "Nothing: it does not score."
                  : question.typical
                      .map(({ answers, weightByTeam }) => {
                        const words = keysAsked(question).map((key) => answerInWords(model, answers, key));
                        return `${words.join(" and ")}${weightByTeam ? ` (${weightByTeam.join(", ")})` : ""}`;
                      })
                      .join("; ")}
                {question.typical.length > 0 && !isByTeam && (
                  <span className="label block-label">All weigh the same.</span>
                )}
                {isByTeam && (
                  <span className="label block-label">
                    In brackets: weights for teams of {listed(teams)}.
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
