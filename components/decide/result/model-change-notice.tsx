import type { Answers } from "@/lib/decide/answers";
import { currentHistory } from "@/lib/decide/model/current-history";
import { currentModel } from "@/lib/decide/model/current-model";
import { changesSince, modelAsOf } from "@/lib/decide/model/model-history";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { placementName } from "@/lib/decide/sentences";

type Props = {
  /** The model that made the link. */
  readonly version: string;
  readonly answers: Answers;
  readonly result: PlacementRecommendation;
};

/** For a link of an older model: what has changed since, and what the answer was then. */
export function ModelChangeNotice({ version, answers, result }: Props) {
  const since = changesSince(currentHistory, version);
  const earlier = modelAsOf(currentModel, currentHistory, version);
  if (since.length === 0 || earlier === undefined) return null;
  const [then, now] = [recommendPlacement(earlier, answers).recommendation, result.recommendation].map(
    inWords,
  );
  return (
    <section className="notice" aria-labelledby="model-change">
      <h2 id="model-change">What changed since this link was made</h2>
      <p>
        {then === now
          ? `The answer is the same as with decision model ${version}: ${now}.`
          : `With decision model ${version} the answer was: ${then}. It is now: ${now}.`}
      </p>
      {since.map(({ version: newer, date, what, constants }) => (
        <div key={newer}>
          <p>
            <b>
              {newer}, {date}.
            </b>{" "}
            {what}
          </p>
          <ul>
            {constants.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const inWords = ({ slug, confidence }: PlacementRecommendation["recommendation"]) =>
  slug === null
    ? "no recommendation"
    : `${placementName(currentModel, slug)} (${confidence.replace("-", " ")}${confidence === "toss-up" ? "" : " confidence"})`;
