import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import type { PlacementRecommendation } from "@/lib/decide/result";
import {
  kindWords,
  nearRuleSentence,
  runnersUpSentences,
  smallestFlipSentence,
  thresholdSentence,
} from "@/lib/decide/sensitivity/sensitivity-sentences";
import { placementName } from "@/lib/decide/sentences";
import { figure } from "@/lib/decide/words";
import { WhatIf } from "./what-if";

type Props = { readonly result: PlacementRecommendation; readonly isTested: boolean };

/** What would change the answer: the smallest flip, rules close by, the second's case, other weights, and controls to try it. */
export function WhatChanges({ result, isTested }: Props) {
  const { sensitivity, nearRules, recommendation } = result;
  if (recommendation.slug === null || recommendation.runnerUp === null) return null;
  const { smallestFlip, isFlipKnown, weightThresholds, perQuestion } = sensitivity;
  return (
    <section className={isTested ? "block" : "block untested"} aria-labelledby="changes">
      <Heading level={2} id="changes">
        What would change it
      </Heading>
      <p className={isTested ? "vh" : "intro"} role="status">
        {isTested
          ? "Every other answer has been tried."
          : `Trying every other answer and ${figure(currentModel.constants.weightings.value)} weightings…`}
      </p>
      {isTested && (
        <>
          <div className="flip">
            <div>
              <p className="big">
                {isFlipKnown
                  ? smallestFlipSentence(currentModel, result)
                  : "Too much is open to try single answers: the open questions decide first."}
              </p>
              {isFlipKnown && (
                <p className="quiet">
                  {smallestFlip !== null && `${kindWords[smallestFlip.kind]} `}
                  Every other answer to every question was tried, one at a time
                  {smallestFlip !== null &&
                    "; nothing nearer, in points of share or in steps of a question, changes the result"}
                  .
                </p>
              )}
              {nearRules.map((near) => (
                <p className="near" key={near.id}>
                  {nearRuleSentence(currentModel, near)}
                </p>
              ))}
            </div>
            <div>
              <h3>The case for {placementName(currentModel, recommendation.runnerUp)}</h3>
              {runnersUpSentences(currentModel, result).map((sentence) => (
                <p className="quiet" key={sentence}>
                  {sentence}
                </p>
              ))}
              {weightThresholds.length > 0 && (
                <details className="thresholds">
                  <summary>One criterion at a time: how much it would have to count</summary>
                  <ul>
                    {weightThresholds.map((threshold) => (
                      <li key={`${threshold.criterion} ${threshold.slug} ${threshold.factor}`}>
                        {thresholdSentence(currentModel, threshold)}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          </div>
          {perQuestion.length > 0 && <WhatIf key={JSON.stringify(result.answers)} result={result} />}
        </>
      )}
    </section>
  );
}
