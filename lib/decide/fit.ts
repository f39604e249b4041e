import type { Pattern } from "@/lib/catalog/schema";
import { type Placement, placements, type Strength } from "@/lib/catalog/vocabulary";
import { type CompanionSource, companionsOf } from "./companions";
import type { Confidence } from "./confidence";
import { factsOf } from "./facts";
import type { DecisionModel } from "./model/parse-model";
import type { PlacementRecommendation } from "./result";

/** How a pattern fits a team's answers. */
export type Fit = {
  readonly verdict: Strength | "not-recommended" | "possible" | "nothing" | "recommended";
  /** Reasons in sentences, strongest first; for `possible` what would have to hold, in words without a full stop. */
  readonly because: readonly string[];
  /** Labels of the questions whose answers were read; for `possible` of those that are open. */
  readonly questions: readonly string[];
  /** Slugs of stronger patterns that do the same job; for a placement the one that is recommended. */
  readonly behind: readonly string[];
  /** How sure the recommendation is; null for patterns that are no placements. */
  readonly confidence: Confidence | null;
};

/**
 * What `fitOf` needs of the catalog to judge one pattern as the result page does: the pattern itself first, its alternatives, and
 * whatever conflicts with these, in any number of steps. Reasons of the others are left out: this travels with the page.
 */
export function fitSources(slug: string, patterns: Iterable<Pattern>): readonly CompanionSource[] {
  const all = [...patterns];
  const related = (from: ReadonlySet<string>, kind: "conflicts-with" | "alternative-to") =>
    all.flatMap(({ slug: page, relations }) =>
      relations
        .filter((relation) => relation.kind === kind)
        .flatMap(({ to }) => (from.has(page) ? [to] : from.has(to) ? [page] : [])),
    );
  const wanted = new Set([slug, ...related(new Set([slug]), "alternative-to")]);
  for (let size = 0; size < wanted.size; ) {
    size = wanted.size;
    for (const other of related(wanted, "conflicts-with")) wanted.add(other);
  }
  return all
    .filter((pattern) => wanted.has(pattern.slug) && pattern.category !== "placement")
    .toSorted((a, b) => Number(b.slug === slug) - Number(a.slug === slug))
    .map(({ slug: page, category, useWhen, avoidWhen, relations }) => ({
      slug: page,
      category,
      useWhen: page === slug ? useWhen : withoutReasons(useWhen),
      avoidWhen: page === slug ? avoidWhen : withoutReasons(avoidWhen),
      relations: relations
        .filter(({ kind, to }) => (kind === "conflicts-with" || kind === "alternative-to") && wanted.has(to))
        .map((relation) => (page === slug || relation.to === slug ? relation : { ...relation, because: "" })),
    }));
}

const withoutReasons = (conditions: Pattern["useWhen"]): Pattern["useWhen"] =>
  conditions.map((condition) => ("when" in condition ? { ...condition, because: "" } : condition));

/** How the pattern `slug` fits the answers of a result. `sources` are those of `fitSources`; a placement needs none. */
export function fitOf(
  model: DecisionModel,
  slug: string,
  sources: readonly CompanionSource[],
  result: PlacementRecommendation,
): Fit {
  const placement = placements.find((other) => other === slug);
  if (placement !== undefined) return placementFit(model, placement, result);
  const facts = factsOf(result.answers, result.recommendation.slug);
  const judged = (
    verdict: Fit["verdict"],
    because: readonly string[],
    keys: readonly string[],
    behind: readonly string[] = [],
  ): Fit => ({ verdict, because, questions: questionLabels(model, keys), behind, confidence: null });
  const isIt = (item: { readonly slug: string }) => item.slug === slug;
  const { companions, possible, notRecommended } = companionsOf(sources, facts);
  const against = notRecommended.find(isIt);
  if (against !== undefined) return judged("not-recommended", against.because, against.keys);
  const open = possible.find(isIt);
  if (open !== undefined)
    return judged(
      "possible",
      open.when,
      open.keys.filter((key) => facts[key] == null),
    );
  const wanted = companions.find(isIt);
  if (wanted !== undefined) return judged(wanted.strength, wanted.because, wanted.keys);
  const [alone] = companionsOf(sources.filter(isIt), facts).companions;
  if (alone === undefined) return judged("nothing", [], []);
  const behind = companions.filter((other) => areAlternatives(sources, slug, other.slug));
  return judged(
    alone.strength,
    alone.because,
    alone.keys,
    behind.map((other) => other.slug),
  );
}

function placementFit(model: DecisionModel, slug: Placement, result: PlacementRecommendation): Fit {
  const { recommendation, patterns, nextQuestions, rules } = result;
  const { confidence } = recommendation;
  if (recommendation.slug === null) {
    const open = nextQuestions.flatMap(({ keys }) => keys);
    return {
      verdict: "possible",
      because: [],
      questions: questionLabels(model, open),
      behind: [],
      confidence,
    };
  }
  const own = patterns.find((pattern) => pattern.slug === slug);
  const isFirst = recommendation.slug === slug;
  const ids = isFirst ? own?.satisfies : own?.ruledOutBy;
  return {
    verdict: isFirst ? "recommended" : "not-recommended",
    because: rules
      .filter(({ id }) => ids?.includes(id))
      .map(({ id, reading }) => `Rule ${id} ${isFirst ? "allows it" : "rules it out"}: ${reading}.`),
    questions: [],
    behind: isFirst ? [] : [recommendation.slug],
    confidence,
  };
}

const areAlternatives = (sources: readonly CompanionSource[], one: string, other: string) =>
  sources.some(({ slug, relations }) =>
    relations.some(
      ({ kind, to }) =>
        kind === "alternative-to" && ((slug === one && to === other) || (slug === other && to === one)),
    ),
  );

/** Labels of the questions that ask for these keys of a condition, in the order of the questionnaire. */
function questionLabels(model: DecisionModel, keys: readonly string[]): readonly string[] {
  const asked = model.questions.filter(({ parts }) =>
    parts.some(({ key }) => keys.includes(key) || (key.startsWith("mix.") && keys.includes("mix"))),
  );
  return [
    ...asked.map(({ label }) => label),
    ...(keys.includes("needs") ? [model.needs.label] : []),
    ...(keys.includes("placement") ? ["the recommended placement"] : []),
  ];
}
