import type { FailureMode } from "@/lib/catalog/schema";
import type { Placement, RuleId } from "@/lib/catalog/vocabulary";
import type { AnswerKey, Answers } from "./answers";
import type { Companion, NotRecommended } from "./companions";
import type { Confidence, ConfidenceLimit } from "./confidence";
import type { Contrast } from "./contrast";
import type { CriterionId, QuestionId } from "./model";
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

export type NextQuestion = {
  readonly id: QuestionId;
  readonly keys: readonly AnswerKey[];
  /** How much an answer is expected to raise the share of completions that the first placement wins, 0 to 1. */
  readonly gain: number;
};

/** The answer, as `decide --json` prints it. Everything follows from the answers, the model and the patterns alone. */
export type Recommendation = {
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
  readonly sensitivity: {
    readonly smallestFlip: null;
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
  readonly companions: readonly Companion[];
  readonly possibleCompanions: readonly Companion[];
  readonly notRecommended: readonly NotRecommended[];
  /** How the recommended placement fails, from its own page. */
  readonly breaks: readonly FailureMode[];
  readonly answers: Answers;
};
