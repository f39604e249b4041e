import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { listed } from "@/lib/decide/words";

/** Every rule: its words, how we read them, what it allows and why. */
export function MethodRules({ model }: { readonly model: DecisionModel }) {
  const numberOf = (slug: string) => String(model.placements.find((entry) => entry.slug === slug)?.number);
  return (
    <table className="data method-table stack">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Rule</span>
          </th>
          <th scope="col">In words</th>
          <th scope="col">We read it as</th>
          <th scope="col">Allows</th>
          <th scope="col">Why so</th>
        </tr>
      </thead>
      <tbody>
        {model.rules.map(({ id, origin, quote, reading, allowed, because }) => (
          <tr key={id} id={`rule-${id}`}>
            <th scope="row">
              {id}
              {origin === "ours" && <em className="label"> ours</em>}
            </th>
            <td data-l="In words">{quote}</td>
            <td data-l="We read it as">{reading}</td>
            <td data-l="Allows">Pattern {listed(allowed.map(numberOf), "or")}</td>
            <td className="quiet">{because}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
