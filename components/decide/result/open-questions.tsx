import { Heading } from "@/components/pattern/heading";
import { currentModel } from "@/lib/decide/model/current-model";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { figure, listed, percentage } from "@/lib/decide/words";
import { addressOf } from "../address-of";
import { anchorOf } from "../anchors";

/** What is not known, what that leaves open, and which answers would settle most. Nothing where everything that scores is known. */
export function OpenQuestions({ result }: { readonly result: PlacementRecommendation }) {
  const { nextQuestions, answers } = result;
  if (nextQuestions.length === 0) return null;
  const change = addressOf("/decide/", answers);
  return (
    <section className="block" aria-labelledby="open">
      <Heading level={2} id="open">
        What we do not know
      </Heading>
      <p className="intro">{introduction(result)}</p>
      <ol className="next-questions">
        {nextQuestions.map(({ id, gain }) => {
          const question = currentModel.questions.find((other) => other.id === id);
          return (
            <li key={id}>
              <a href={`${change}#${anchorOf(id)}`}>{question?.text ?? id}</a>
              <span>
                {gain > 0
                  ? `An answer is expected to raise the leading share by ${figure(Math.round(gain * 1000) / 10)} percentage points.`
                  : "By itself an answer is not expected to change who leads."}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function introduction({ sensitivity, patterns }: PlacementRecommendation): string {
  const filled = `We filled the open questions in with typical answers, in ${figure(sensitivity.completions)} ways.`;
  const winning = patterns.filter(({ acceptability }) => acceptability > 0);
  const [first] = winning;
  if (winning.length === 1 && first !== undefined)
    return `${filled} Pattern ${first.number} comes first in all of them, so the open answers can move the points and the confidence, hardly the answer. The open questions that matter most:`;
  const shares = winning.map(
    ({ number, acceptability }) => `Pattern ${number} in ${percentage(acceptability)}`,
  );
  return `${filled} Of these, first comes ${listed(shares)}. Answering the following would settle most:`;
}
