import type { DecisionModel } from "@/lib/decide/model/parse-model";

/** Every criterion with the words, the values and the formula of its importance. */
export function CriterionTable({ model }: { readonly model: DecisionModel }) {
  return (
    <table className="data method-table stack">
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {model.placements.map(({ slug, number }) => (
            <th scope="col" key={slug}>
              Pattern {number}
            </th>
          ))}
          <th scope="col">Importance, and why</th>
        </tr>
      </thead>
      <tbody>
        {model.criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">
              {criterion.label}
              {criterion.origin === "ours" && <em className="label"> ours</em>}
            </th>
            {model.placements.map(({ slug, number }) => (
              <td key={slug} data-l={`Pattern ${number}`}>
                {criterion.words[slug]}
                <span className="value">{criterion.values?.[slug] ?? "by answer"}</span>
              </td>
            ))}
            <td>
              {capitalise(criterion.formula)}. At most {criterion.highest} points.
              <span className="label block-label">{criterion.rationale}</span>
              {criterion.note && <span className="label block-label">{criterion.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
