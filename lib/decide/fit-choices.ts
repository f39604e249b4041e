import type { FitChoice } from "@/lib/catalog/facets";
import type { Pattern } from "@/lib/catalog/schema";
import { placements } from "@/lib/catalog/vocabulary";
import type { Answers } from "./answers";
import { type CompanionSource, companionsOf } from "./companions";
import { factsOf } from "./facts";
import type { DecisionModel } from "./model/parse-model";
import { recommendPlacement } from "./recommend-placement";
import { unprobed } from "./sensitivity/probes";

/** What `fitChoices` needs of the catalog: conditions and the relations between choices, without reasons. It travels to the page. */
export const judgedSources = (patterns: Iterable<Pattern>): readonly CompanionSource[] =>
  [...patterns].map(({ slug, category, useWhen, avoidWhen, relations }) => ({
    slug,
    category,
    useWhen: withoutReasons(useWhen),
    avoidWhen: withoutReasons(avoidWhen),
    relations: relations.flatMap(({ kind, to }) =>
      kind === "conflicts-with" || kind === "alternative-to" ? [{ kind, to, because: "" }] : [],
    ),
  }));

const withoutReasons = (conditions: Pattern["useWhen"]): Pattern["useWhen"] =>
  conditions.map((condition) =>
    "when" in condition ? { when: condition.when, strength: condition.strength, because: "" } : condition,
  );

/**
 * What the answers say of each pattern, by slug: for all of them at once what `fitOf` says of one. Patterns of which they say
 * nothing are left out. A recommended placement is `for`, the others `against`, all of them `possible` where none can be recommended.
 */
export function fitChoices(
  model: DecisionModel,
  answers: Answers,
  sources: readonly CompanionSource[],
): ReadonlyMap<string, FitChoice> {
  const first = recommendPlacement(model, answers, unprobed).recommendation.slug;
  const facts = factsOf(answers, first);
  const all = companionsOf(sources, facts);
  const against = new Set(all.notRecommended.map(({ slug }) => slug));
  const possible = new Set(all.possible.map(({ slug }) => slug));
  const choiceOf = (source: CompanionSource): FitChoice | undefined => {
    const { slug } = source;
    if (placements.some((placement) => placement === slug))
      return first === null ? "possible" : slug === first ? "for" : "against";
    if (against.has(slug)) return "against";
    if (possible.has(slug)) return "possible";
    // A pattern behind a stronger alternative is no companion, yet the answers speak for it.
    return companionsOf([source], facts).companions.length > 0 ? "for" : undefined;
  };
  return new Map(
    sources.flatMap((source) => {
      const choice = choiceOf(source);
      return choice === undefined ? [] : [[source.slug, choice] as const];
    }),
  );
}
