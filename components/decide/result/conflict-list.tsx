import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { listed, saidOfRule } from "@/lib/decide/words";

/** Rules that cannot all be satisfied, each in full. Nothing where no two disagree. */
export function ConflictList({ result }: { readonly result: PlacementRecommendation }) {
  const { conflicts, rules } = result;
  if (conflicts.length === 0) return null;
  return (
    <section className="block" aria-labelledby="conflicts">
      <Heading level={2} id="conflicts">
        Rules that disagree
      </Heading>
      <p className="intro">
        No placement satisfies all of them. We follow the one that satisfies most of the source's rules, then
        most of ours, then the points, and confidence goes no higher than{" "}
        {currentModel.constants.confidence.collisionCap}.
      </p>
      {conflicts.map(({ rules: ids, between }) => (
        <div className="conflict" key={ids.join()}>
          <p>
            {between === "source"
              ? `The source's situations ${listed(ids)} both describe you, and it does not say which comes first.`
              : `${listed(ids)}: a rule of ours differs, and the source's rule comes first.`}
          </p>
          <dl>
            {rules
              .filter(({ id }) => ids.includes(id))
              .map(({ id, origin, quote, reading }) => (
                <div key={id}>
                  <dt>
                    {id} <span className="label">{origin === "ours" ? "ours" : "source"}</span>
                  </dt>
                  <dd>
                    {capitalise(quote)}. We read it as: {reading}. You said:{" "}
                    {saidOfRule(currentModel, result.answers, id)}. {ruleReason(id)}
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

const ruleReason = (ruleId: string) => currentModel.rules.find(({ id }) => id === ruleId)?.because ?? "";
const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
