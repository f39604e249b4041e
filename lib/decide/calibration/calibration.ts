import type { Placement } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import { type Confidence, type ConfidenceLimit, confidenceWords } from "../confidence";
import type { DecisionModel } from "../model/parse-model";
import type { PlacementRecommendation } from "../result";
import type { DevelopmentCase } from "./development-set";

/** `unacceptable`: neither the right answer nor one that another architect could choose, silence included. */
type Verdict = "right" | "acceptable" | "unacceptable";

/** A case, what the tool says to it, and how that compares with the label. */
export type CalibratedCase = DevelopmentCase & {
  /** The placement that the tool recommends; null where it cannot say. */
  readonly slug: Placement | null;
  readonly confidence: Confidence;
  readonly verdict: Verdict;
  readonly limits: readonly ConfidenceLimit[];
  /** Lead and share of weightings, 0 to 1, as in the recommendation; null where there is none. */
  readonly margin: number | null;
  readonly robustness: number | null;
};

/** How often the tool was right where it used a word. `accuracy` is right / cases, 0 to 1; null where it never used the word. */
export type WordAccuracy = Readonly<Record<Verdict, number>> & {
  readonly word: Confidence;
  readonly cases: number;
  readonly accuracy: number | null;
};

/** `table` stands from the surest word to the least sure, every word once. */
export type Calibration = {
  readonly cases: readonly CalibratedCase[];
  readonly table: readonly WordAccuracy[];
};

type RecommendOne = (
  model: DecisionModel,
  answers: Answers,
) => Pick<PlacementRecommendation, "recommendation" | "sensitivity">;

/** Asks the tool about every case and counts, for each confidence word, how often it was right. Cases keep their order. */
export function calibrate(
  model: DecisionModel,
  cases: readonly DevelopmentCase[],
  recommendOne: RecommendOne,
): Calibration {
  const calibrated = cases.map((labelled): CalibratedCase => {
    const { recommendation, sensitivity } = recommendOne(model, labelled.answers);
    const { slug, confidence, limits } = recommendation;
    return {
      ...labelled,
      slug,
      confidence,
      limits,
      verdict: verdictOf(labelled, slug, confidence),
      margin: sensitivity.margin,
      robustness: sensitivity.weightRobustness,
    };
  });
  return {
    cases: calibrated,
    table: confidenceWords.toReversed().map((word) => accuracyOf(word, calibrated)),
  };
}

/** Where nobody can say, no recommendation is right, and so is one that the tool itself hardly trusts. */
function verdictOf(
  { right, acceptable }: DevelopmentCase,
  slug: Placement | null,
  confidence: Confidence,
): Verdict {
  if (right === null)
    return slug === null || confidence === "low" || confidence === "toss-up" ? "right" : "unacceptable";
  if (slug === right) return "right";
  return slug !== null && acceptable.includes(slug) ? "acceptable" : "unacceptable";
}

function accuracyOf(word: Confidence, calibrated: readonly CalibratedCase[]): WordAccuracy {
  const said = calibrated.filter(({ confidence }) => confidence === word);
  const count = (verdict: Verdict) => said.filter((one) => one.verdict === verdict).length;
  const right = count("right");
  return {
    word,
    cases: said.length,
    right,
    acceptable: count("acceptable"),
    unacceptable: count("unacceptable"),
    accuracy: said.length === 0 ? null : right / said.length,
  };
}

/**
 * Pairs of neighbouring words, surer one first, of which the less sure one was right more often; [] is what a calibrated
 * tool gives. Words that were never used are skipped, and `cannot-say` is left out, because it recommends nothing.
 */
export function accuracyRises(
  table: readonly WordAccuracy[],
): readonly (readonly [Confidence, Confidence])[] {
  const used = table.filter(({ word, cases }) => word !== "cannot-say" && cases > 0);
  return used.flatMap((lower, at) => {
    const higher = used[at - 1];
    const rises = higher !== undefined && lower.right * higher.cases > higher.right * lower.cases;
    return rises ? [[higher.word, lower.word] as const] : [];
  });
}
