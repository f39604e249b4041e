import type { Pattern } from "@/lib/catalog/schema";
import type { Rule } from "@/lib/decide/model/model";

type Props = { readonly placement: NonNullable<Pattern["placement"]> };

/** What the source says a placement is best for, and its column of the source's decision table. */
export function PlacementFacts({ placement }: Props) {
  return (
    <dl className="facts">
      <div>
        <dt>Best for</dt>
        <dd>{placement.bestFor.join("; ")}</dd>
      </div>
      {Object.entries(placement.decisionTable).map(([criterion, value]) => (
        <div key={criterion}>
          <dt>{criterion}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Decision rules as a table. */
export function RuleTable({ caption, rules }: { readonly caption: string; readonly rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <table className="data named-rules stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">In the words of the model</th>
          <th scope="col">It applies at</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ id, quote, reading, origin }) => (
          <tr key={id}>
            <th scope="row">
              {id}
              {origin === "ours" ? <em className="label"> ours</em> : null}
            </th>
            <td data-l="Rule">{quote}</td>
            <td data-l="It applies at">{reading}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
