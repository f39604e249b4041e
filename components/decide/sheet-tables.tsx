import type { DecisionModel } from "@/lib/decide/model/parse-model";

/** What the source's decision table says of each placement, with our own rows marked. */
export function SheetCriteria({ model }: { readonly model: DecisionModel }) {
  return (
    <table className="data sheet-criteria stack">
      <caption className="vh">The three placements by criterion</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {model.placements.map(({ slug, number }) => (
            <th scope="col" key={slug}>
              Pattern {number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.criteria.map(({ id, label, origin, words }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {origin === "ours" && <em className="label"> ours</em>}
            </th>
            {model.placements.map(({ slug, number }) => (
              <td key={slug} data-l={`Pattern ${number}`}>
                {words[slug]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The source's situations and our rules: their words, and at what they apply. */
export function SheetRules({ model }: { readonly model: DecisionModel }) {
  return (
    <table className="data sheet-rules stack">
      <caption className="vh">Situations and rules</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Rule</span>
          </th>
          <th scope="col">In words</th>
          <th scope="col">We read it as</th>
        </tr>
      </thead>
      <tbody>
        {model.rules.map(({ id, origin, quote, reading }) => (
          <tr key={id}>
            <th scope="row">
              {id}
              {origin === "ours" && <em className="label"> ours</em>}
            </th>
            <td data-l="In words">{quote}</td>
            <td data-l="We read it as">{reading}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
