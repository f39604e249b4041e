import type { FailureMode } from "@/lib/catalog/schema";
import type { Placement, RuleId } from "@/lib/catalog/vocabulary";
import type { AnswerKey, Answers } from "./answers";
import type { Companion, NotRecommended } from "./companions";
import type { Confidence, ConfidenceLimit } from "./confidence";
import type { Contrast } from "./contrast";
import type { CriterionId, QuestionId } from "./model/model";
import type { Collision } from "./rules";
import type { Warning } from "./warnings";

/**
 * One criterion's part in a score, in ten-thousandths of a point. While answers are open these are means over the
 * completions, with the lowest and the highest; `value` is null where it differs between completions.
 */
export type Contribution = {
  readonly criterion: CriterionId;
  /** Thousandths of a point. */
  readonly importance: number;
  /** Tenths. */
  readonly value: number | null;
  readonly points: number;
  readonly lowest: number;
  readonly highest: number;
  /** The answers that it was made from: `mix.bi = 60`. */
  readonly because: readonly string[];
};

/** One placement. `score` is exactly the sum of the contributions' `points`. */
export type PlacementResult = {
  readonly slug: Placement;
  readonly number: number;
  readonly score: number;
  /** Share of the completions, 0 to 1, that it wins; 1 or 0 where nothing is open. */
  readonly acceptability: number;
  /** Certain rules that allow it. */
  readonly satisfies: readonly RuleId[];
  /** Certain rules that do not. */
  readonly ruledOutBy: readonly RuleId[];
  readonly contributions: readonly Contribution[];
};

/** `possible`: it applies to some completions of the open answers and not to others. */
export type RuleState = "fired" | "possible" | "not-fired";

export type RuleResult = {
  readonly id: RuleId;
  readonly state: RuleState;
  readonly origin: "source" | "ours";
  readonly allowed: readonly Placement[];
  readonly quote: string;
  readonly reading: string;
  /** What it read: `mix.bi = 60`. */
  readonly read: readonly string[];
  /** Points of share that are missing, for a rule about shares alone that does not apply; else null. */
  readonly shortBy: number | null;
};

/** Whether a team can change the answer by deciding so, or can only find out that it was mis-stated. */
type ChangeKind = "decision" | "fact";

/** One answer that, changed alone, puts another placement first. */
export type Flip = {
  readonly question: QuestionId;
  readonly key: AnswerKey;
  /** The answer as given and as it would have to be, as they stand in `answers.json`. */
  readonly from: NonNullable<Answers[AnswerKey]>;
  readonly to: NonNullable<Answers[AnswerKey]>;
  /** How far apart the two are, above 0 and at most 1: share moved, or steps over all steps of the question. */
  readonly distance: number;
  /** In words, to follow "if": "26 points move from dashboards to ad hoc". */
  readonly change: string;
  /** The placement that would come first. */
  readonly winner: Placement;
  /** Rules that begin or cease to apply with it, in their order. */
  readonly rules: readonly RuleId[];
  /** Those of them that cease to apply. */
  readonly ceasing: readonly RuleId[];
  /** The criterion that moves most between the two placements; null where a rule decides. */
  readonly criterion: CriterionId | null;
  readonly kind: ChangeKind;
};

/** The nearest flip of one known answer; `flip` is null where no other answer to it changes the result. */
export type KeySensitivity = {
  readonly question: QuestionId;
  readonly key: AnswerKey;
  readonly kind: ChangeKind;
  readonly flip: Flip | null;
};

/** Where one criterion alone, counted `factor` times as much, draws `slug` level with the first placement. */
export type WeightThreshold = {
  readonly criterion: CriterionId;
  /** At least 0; 1 where they are level already; rounded to four decimals. */
  readonly factor: number;
  readonly slug: Placement;
};

/** What speaks for the second placement. No two-answer flips. */
export type RunnersUpCase = {
  readonly slug: Placement;
  /** Differences in its favour in ten-thousandths of a point, largest first. */
  readonly for: readonly { readonly criterion: CriterionId; readonly points: number }[];
  /** Certain rules that allow it and not the first. */
  readonly rules: readonly RuleId[];
  /** Share of the weightings, 0 to 1, in which it comes first. */
  readonly share: number;
  /** Criteria that count clearly more (above 1) or less in the weightings that it wins: geometric means, most telling first, at most three. */
  readonly centralWeights: readonly { readonly criterion: CriterionId; readonly factor: number }[];
  /** The nearest answer that puts it first. */
  readonly flip: Flip | null;
};

/** A share so close to a rule's limit that a small misjudgement would turn the rule. */
export type NearRule = {
  readonly id: RuleId;
  /** Points of share to the other side, 1 to 5. */
  readonly distance: number;
  /** Whether the rule applies now. */
  readonly applies: boolean;
};

export type NextQuestion = {
  readonly id: QuestionId;
  readonly keys: readonly AnswerKey[];
  /** How much an answer is expected to raise the share of completions that the first placement wins, 0 to 1. */
  readonly gain: number;
};

/** The answer, as `decide --json` prints it. Everything follows from the answers, the model and the patterns alone. */
export type PlacementRecommendation = {
  readonly modelVersion: string;
  readonly recommendation: {
    readonly slug: Placement | null;
    readonly confidence: Confidence;
    readonly runnerUp: Placement | null;
    /** What keeps the confidence from being higher. */
    readonly limits: readonly ConfidenceLimit[];
    /** Certain rules without which the points would elect another placement. */
    readonly decidedBy: readonly RuleId[];
    /** The placement that is ahead on points alone. */
    readonly aheadOnPoints: Placement;
    /** Lead over the best placement with as many rules, in ten-thousandths of a point; null where none has, or answers are open. */
    readonly lead: number | null;
    /** The most that a placement could have scored, in ten-thousandths of a point; null while answers are open. */
    readonly attainable: number | null;
  };
  /** Best first. */
  readonly patterns: readonly PlacementResult[];
  readonly contrast: Contrast | null;
  readonly rules: readonly RuleResult[];
  readonly conflicts: readonly Collision[];
  /** In the order of the rules. */
  readonly nearRules: readonly NearRule[];
  readonly sensitivity: {
    /** The least change of one answer that changes the result; null where no single answer does, or too much is open to look. */
    readonly smallestFlip: Flip | null;
    /** Whether single answers were tried: not where more completions are open than `flipCompletions`. */
    readonly isFlipKnown: boolean;
    /** For every known answer that scores, in the order of the questionnaire. */
    readonly perQuestion: readonly KeySensitivity[];
    /** Nearest first; [] while answers are open. */
    readonly weightThresholds: readonly WeightThreshold[];
    readonly runnersUpCase: RunnersUpCase | null;
    readonly weightRobustness: number | null;
    /** The same with the rules switched off; null where there is no recommendation. */
    readonly weightRobustnessWithoutRules: number | null;
    readonly margin: number | null;
    readonly acceptability: Readonly<Record<Placement, number>>;
    /** How many completions of the open answers were looked at; 1 where nothing is open. */
    readonly completions: number;
  };
  /** Keys without an answer, in the order of the questionnaire. */
  readonly unknown: readonly AnswerKey[];
  /** The open questions that would settle most, at most three, best first. */
  readonly nextQuestions: readonly NextQuestion[];
  readonly warnings: readonly Warning[];
  readonly answers: Answers;
};

/** The whole recommendation: with what the catalog's own pages say of the answers. */
export type Recommendation = PlacementRecommendation & {
  readonly companions: readonly Companion[];
  readonly possibleCompanions: readonly Companion[];
  readonly notRecommended: readonly NotRecommended[];
  /** How the recommended placement fails, from its own page. */
  readonly breaks: readonly FailureMode[];
};
