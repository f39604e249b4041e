import type { Constants } from "./model/model";

/** From least to most sure. */
export const confidenceWords = ["cannot-say", "toss-up", "low", "moderate", "high"] as const;
export type Confidence = (typeof confidenceWords)[number];

/** What the confidence word is made from. */
export type Evidence = {
  /** Share of weightings, 0 to 1, in which the first placement stays first. */
  readonly robustness: number;
  /** Lead over the best placement with as many rules, as a share of the attainable points, 0 to 1; 1 where there is none. */
  readonly margin: number;
  /** Share of the completions, 0 to 1, that the first placement wins. */
  readonly acceptability: number;
  readonly hasCollision: boolean;
  /** Whether the points alone would put another placement first. */
  readonly isDecidedByRules: boolean;
  /** Answered questions among those without which confidence stays low. */
  readonly requiredAnswered: number;
  readonly isMixOpen: boolean;
  /** No question that scores is answered. */
  readonly isAllOpen: boolean;
};

/** What keeps the word from being higher, in the order in which it is checked. */
export type ConfidenceLimit =
  | "all-open"
  | "mix-open"
  | "margin"
  | "robustness"
  | "acceptability"
  | "collision"
  | "rules"
  | "answers";
type ConfidenceResult = { readonly word: Confidence; readonly limits: readonly ConfidenceLimit[] };

/** The confidence word: the worst that any piece of evidence allows. Cut-offs are in the constants, in percent. */
export function confidenceOf({ confidence }: Constants, evidence: Evidence): ConfidenceResult {
  const { high, moderate, low, tossUpMargin, requiredForMoreThanLow, cannotSayAcceptability, collisionCap } =
    confidence;
  if (evidence.isAllOpen) return { word: "cannot-say", limits: ["all-open"] };
  if (evidence.isMixOpen && isBelow(evidence.acceptability, cannotSayAcceptability))
    return { word: "cannot-say", limits: ["mix-open"] };

  const robustness = wordFor(evidence.robustness, [high.robustness, moderate.robustness, low.robustness]);
  const acceptability = wordFor(evidence.acceptability, [
    high.acceptability,
    moderate.acceptability,
    low.acceptability,
  ]);
  const margin = isBelow(evidence.margin, tossUpMargin)
    ? "toss-up"
    : isBelow(evidence.margin, high.margin)
      ? "moderate"
      : "high";
  const caps: readonly (readonly [ConfidenceLimit, Confidence])[] = [
    ["margin", margin],
    ["robustness", robustness],
    ["acceptability", acceptability],
    ["collision", evidence.hasCollision ? collisionCap : "high"],
    ["rules", evidence.isDecidedByRules ? "moderate" : "high"],
    ["answers", evidence.requiredAnswered < requiredForMoreThanLow ? "low" : "high"],
  ];
  const place = Math.min(...caps.map(([, word]) => confidenceWords.indexOf(word)));
  const word = confidenceWords[place] ?? "toss-up";
  return {
    word,
    limits: word === "high" ? [] : caps.filter(([, cap]) => cap === word).map(([limit]) => limit),
  };
}

/** Whether a share from 0 to 1 is below a cut-off in percent. A millionth of slack keeps an average of equal shares from falling below them. */
const isBelow = (share: number, cutOff: number) => share * 100 + 1e-6 < cutOff;

const wordFor = (share: number, [high = 100, moderate = 100, low = 100]: readonly number[]): Confidence =>
  !isBelow(share, high)
    ? "high"
    : !isBelow(share, moderate)
      ? "moderate"
      : !isBelow(share, low)
        ? "low"
        : "toss-up";
