import { PatternLink } from "@/components/pattern/pattern-link";
import { CopyLink } from "@/components/ui/copy-link";
import { type Confidence, confidenceWords } from "@/lib/decide/confidence";
import { currentModel } from "@/lib/decide/model/current-model";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { confidenceSentence, contrastSentence, headline, placementName } from "@/lib/decide/sentences";
import { addressOf } from "../address-of";
import { HistoryFigure } from "./history-figure";
import { LabLinks } from "./lab-links";

type Props = {
  readonly result: PlacementRecommendation;
  readonly isTested: boolean;
};

/** The answer in words: what to do, how sure it is and why, and why this and not the next. */
export function Verdict({ result, isTested }: Props) {
  const { recommendation, answers } = result;
  const contrast = contrastSentence(currentModel, result);
  return (
    <div className="verdict">
      <div>
        <h1>{headline(currentModel, result)}</h1>
        {recommendation.slug !== null && recommendation.runnerUp !== null && (
          <p className="name">
            <PatternLink slug={recommendation.slug}>
              {placementName(currentModel, recommendation.slug)}
            </PatternLink>
            , before{" "}
            <PatternLink slug={recommendation.runnerUp}>
              {placementName(currentModel, recommendation.runnerUp)}
            </PatternLink>
            .
          </p>
        )}
        <ConfidenceScale confidence={isTested ? result.recommendation.confidence : undefined} />
        <p className="sure-why">
          {!isTested && <span className="pending">Trying other weights, to see how sure this is…</span>}
          {/* Before the test the sentence has other figures and about the same length: it keeps the room. */}
          <span className={isTested ? undefined : "room"}>{confidenceSentence(currentModel, result)}</span>
        </p>
        {contrast !== "" && <p className="contrast">{contrast}</p>}
        <p className="acts">
          <CopyLink link={() => new URL(addressOf(location.pathname, answers), location.href).href} ready />
          <a href={addressOf("/decide/", answers)}>Change answers</a>
          <LabLinks result={result} />
          <a href="/method/">How the answer is made</a>
        </p>
      </div>
      <HistoryFigure
        placement={recommendation.slug}
        historyYears={answers.historyYears}
        hotMonths={answers.hotMonths}
      />
    </div>
  );
}

function ConfidenceScale({ confidence }: { readonly confidence: Confidence | undefined }) {
  return (
    <ol className={confidence === undefined ? "sure untested" : "sure"} aria-label="Confidence">
      {confidenceWords.map((word) =>
        word === confidence ? (
          <li key={word} aria-current="true">
            {word.replace("-", word === "cannot-say" ? " " : "-")}
            {(word === "low" || word === "moderate" || word === "high") && (
              <span className="more"> confidence</span>
            )}
          </li>
        ) : (
          <li key={word}>{word.replace("-", word === "cannot-say" ? " " : "-")}</li>
        ),
      )}
    </ol>
  );
}
