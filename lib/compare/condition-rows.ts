import { inWords, keysOf, notation } from "@/lib/catalog/conditions";
import type { GradedCondition, RuleReference } from "@/lib/catalog/schema";
import { type RuleId, strengths } from "@/lib/catalog/vocabulary";
import { type CompareRow, differencesFirst, type Entry } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";

/** A question of the questionnaire, by the keys of a condition that read its answer. */
export type ComparedQuestion = {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
};

/** A decision rule as the placements name it. */
export type ComparedRule = {
  readonly id: RuleId;
  readonly reading: string;
  readonly because: string;
  readonly keys: readonly string[];
};

const words = {
  for: { must: "must", should: "should", consider: "consider" },
  against: { must: "must not", should: "should not", consider: "think twice" },
} as const;

type Side = keyof typeof words;
type Stated = {
  readonly side: Side;
  /** The same for two statements that ask the same and weigh the same. */
  readonly signature: string;
  /** Ids of the questions that it reads, in their order; the first is where it stands. */
  readonly reads: readonly string[];
  readonly entry: Entry;
};

/**
 * Conditions for and against, one row for each question that any of them reads. A condition that reads several stands at the
 * first; where another pattern states something at one of the others, that cell points there. Rows where patterns pull apart come first, then those where several speak.
 */
export function conditionRows(
  patterns: readonly ComparedPattern[],
  questions: readonly ComparedQuestion[],
  rules: readonly ComparedRule[],
): readonly CompareRow[] {
  const stated = patterns.map((pattern) => statedBy(pattern, questions, rules));
  const rows = questions.map(({ id, label }): CompareRow => {
    const own = stated.map((all) => all.filter(({ reads }) => reads[0] === id));
    const cells = stated.map((all, at) => [
      ...own[at]!.map(({ entry }) => entry),
      ...pointers(all, id, questions),
    ]);
    return { id: `question-${id}`, label, cells, difference: differenceOf(own, cells) };
  });
  // A question that is only ever read beside another one has nothing to line up; the condition's own words name it.
  return differencesFirst(rows.filter(({ cells }) => cells.flat().some(({ isPointer }) => !isPointer)));
}

function statedBy(
  { useWhen, avoidWhen }: ComparedPattern,
  questions: readonly ComparedQuestion[],
  rules: readonly ComparedRule[],
): readonly Stated[] {
  const state =
    (side: Side) =>
    (condition: GradedCondition | RuleReference): readonly Stated[] => {
      const found = "rule" in condition ? rules.find(({ id }) => id === condition.rule) : undefined;
      if ("rule" in condition)
        return found === undefined ? [] : [ruleStatement(side, found, readsOf(found.keys, questions))];
      const { when, strength, because } = condition;
      return [
        {
          side,
          signature: `${words[side][strength]} ${notation(when)}`,
          reads: readsOf(keysOf(when), questions),
          entry: { mark: words[side][strength], text: `${inWords(when)}.`, because },
        },
      ];
    };
  const byStrength = (conditions: ComparedPattern["useWhen"]) =>
    conditions.toSorted((a, b) => rank(a) - rank(b));
  return [...byStrength(useWhen).flatMap(state("for")), ...byStrength(avoidWhen).flatMap(state("against"))];
}

const rank = (condition: GradedCondition | RuleReference) =>
  "rule" in condition ? -1 : strengths.indexOf(condition.strength);

const ruleStatement = (side: Side, rule: ComparedRule, reads: readonly string[]): Stated => ({
  side,
  signature: `${side} ${rule.id}`,
  reads,
  entry: {
    mark: side === "for" ? `rule ${rule.id} calls for it` : `rule ${rule.id} calls for another`,
    text: `${capitalised(rule.reading)}.`,
    because: rule.because,
  },
});

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const readsOf = (keys: readonly string[], questions: readonly ComparedQuestion[]) =>
  questions.filter((question) => question.keys.some((key) => keys.includes(key))).map(({ id }) => id);

/** Where the conditions stand that read this question beside another one. */
function pointers(
  all: readonly Stated[],
  id: string,
  questions: readonly ComparedQuestion[],
): readonly Entry[] {
  const elsewhere = all
    .filter(({ reads }) => reads[0] !== id && reads.includes(id))
    .map(({ reads }) => reads[0]);
  const labels = questions.filter((question) => elsewhere.includes(question.id)).map(({ label }) => label);
  return labels.length === 0 ? [] : [{ text: `Read together with: ${labels.join("; ")}.`, isPointer: true }];
}

/** 3: for and against; 2: several speak and differ; 1: one speaks; 0: all say the same. */
function differenceOf(own: readonly (readonly Stated[])[], cells: CompareRow["cells"]): number {
  const signatures = own.map((stated, at) =>
    JSON.stringify([stated.map(({ signature }) => signature).toSorted(), cells[at]!.slice(stated.length)]),
  );
  if (new Set(signatures).size === 1) return 0;
  const sides = own.map((stated) => new Set(stated.map(({ side }) => side)));
  const isPulled = sides.some((some, at) =>
    sides.some((other, place) => place !== at && some.has("for") && other.has("against")),
  );
  if (isPulled) return 3;
  return own.filter((stated) => stated.length > 0).length > 1 ? 2 : 1;
}
