import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import type { PlacementRecommendation, RuleResult } from "@/lib/decide/result";
import { listed, saidOfRule } from "@/lib/decide/words";

/** All rules, the source's first: whether they apply, their words, and what was said. */
export function RuleTable({ result }: { readonly result: PlacementRecommendation }) {
  const { rules } = result;
  const fired = rules.filter(({ state }) => state === "fired").map(({ id }) => id);
  const possible = rules.filter(({ state }) => state === "possible").map(({ id }) => id);
  return (
    <section className="block" aria-labelledby="rules">
      <Heading level={2} id="rules">
        Rules
      </Heading>
      <p className="intro">
        {summary(fired, possible)} S rules are the source's situations, O rules are ours and decide only
        between placements that the source's rules leave equal.
      </p>
      <table className="data rules">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Rule</span>
            </th>
            <th scope="col">It applies</th>
            <th scope="col">You said</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id} className={rule.state}>
              <th scope="row">{rule.id}</th>
              <td>
                {rule.state !== "not-fired" && (
                  <b className="state">{rule.state === "fired" ? "Applies: " : "May apply: "}</b>
                )}
                {rule.state === "not-fired" ? `${rule.reading}: ${allowedWords(rule)}` : `“${rule.quote}”`}
                {rule.origin === "ours" && <em className="label"> ours</em>}
                {rule.state !== "not-fired" && (
                  <span className="label rule-reading">We read it as: {rule.reading}.</span>
                )}
              </td>
              <td>
                {saidOfRule(currentModel, result.answers, rule.id)}
                {rule.shortBy !== null && rule.shortBy > 0 && `, ${rule.shortBy} points short`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function summary(fired: readonly string[], possible: readonly string[]): string {
  const certain =
    fired.length === 0
      ? "None applies. The points decide."
      : `${listed(fired)} ${fired.length === 1 ? "applies" : "apply"}.`;
  return possible.length === 0
    ? certain
    : `${certain} ${listed(possible)} may apply: an open answer decides.`;
}

const allowedWords = ({ allowed }: RuleResult) => {
  const numbers = allowed.map((slug) =>
    String(currentModel.placements.find((entry) => entry.slug === slug)?.number),
  );
  return `Pattern ${listed(numbers, "or")}`;
};
