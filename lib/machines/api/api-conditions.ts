import { type Condition, inWords, keysOf, notation } from "@/lib/catalog/conditions";
import { newestDay } from "@/lib/catalog/newest-day";
import type { Pattern } from "@/lib/catalog/schema";
import type { RuleId, Strength } from "@/lib/catalog/vocabulary";
import { type Dated, listVersion } from "./api-version";

/** Speaks for the pattern, or against it. */
type Side = "use" | "avoid";

export type ApiConditions = Dated & {
  readonly conditions: readonly {
    readonly pattern: string;
    readonly side: Side;
    readonly strength: Strength;
    /** What the questionnaire evaluates. */
    readonly when: Condition;
    /** The same as a sentence, without its full stop. */
    readonly words: string;
    /** The same in one line, in the keys of `answers.json`. */
    readonly notation: string;
    /** The keys of `answers.json` that it reads. */
    readonly reads: readonly string[];
    readonly because: string;
    /** An id among the pattern's sources. */
    readonly source?: string | undefined;
  }[];
  /** The rules that the placements name instead of conditions of their own. */
  readonly rules: readonly { readonly pattern: string; readonly side: Side; readonly rule: RuleId }[];
};

/** The conditions of all patterns, in catalog order and then in the order of their page. */
export function apiConditions(patterns: readonly Pattern[]): ApiConditions {
  const all = patterns.flatMap(({ slug, useWhen, avoidWhen }) => [
    ...useWhen.map((entry) => ({ pattern: slug, side: "use" as const, entry })),
    ...avoidWhen.map((entry) => ({ pattern: slug, side: "avoid" as const, entry })),
  ]);
  return {
    version: listVersion,
    generated: newestDay(patterns.flatMap(({ changes }) => changes)),
    conditions: all.flatMap(({ pattern, side, entry }) =>
      "rule" in entry
        ? []
        : [
            {
              pattern,
              side,
              ...entry,
              words: inWords(entry.when),
              notation: notation(entry.when),
              reads: keysOf(entry.when),
            },
          ],
    ),
    rules: all.flatMap(({ pattern, side, entry }) =>
      "rule" in entry ? [{ pattern, side, rule: entry.rule }] : [],
    ),
  };
}
