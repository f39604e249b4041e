import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import { keysAsked } from "@/lib/decide/next-questions";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { addressOf } from "../address-of";
import { anchorOf } from "../anchors";

/** Answers that sit oddly together, each a link to its question. Nothing where all fits. */
export function WarningList({ result }: { readonly result: PlacementRecommendation }) {
  if (result.warnings.length === 0) return null;
  const change = addressOf("/decide/", result.answers);
  return (
    <section className="block" aria-labelledby="check">
      <Heading level={2} id="check">
        Check these answers
      </Heading>
      <ul className="breaks">
        {result.warnings.map(({ keys, text }) => {
          const question = currentModel.questions.find((other) =>
            keysAsked(other).some((key) => keys.includes(key)),
          );
          return (
            <li key={text}>
              {text} {question && <a href={`${change}#${anchorOf(question.id)}`}>{question.label}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
