import { evaluate, type Facts, inWords, keysOf } from "@/lib/catalog/conditions";
import { slugs } from "@/lib/catalog/registry";
import type { GradedCondition, Pattern } from "@/lib/catalog/schema";
import { type RelationKind, type Strength, strengths } from "@/lib/catalog/vocabulary";

/** What the engine reads of a pattern. */
export type CompanionSource = Pick<Pattern, "slug" | "category" | "useWhen" | "avoidWhen" | "relations">;

export type Companion = {
  readonly slug: string;
  readonly strength: Strength;
  /** Reasons of the conditions that hold, strongest first. */
  readonly because: readonly string[];
  /** The same conditions in words. */
  readonly when: readonly string[];
  /** Keys of the answers that brought it, each once. */
  readonly keys: readonly string[];
  /** Patterns that do the same job: choose one. */
  readonly alternatives: readonly string[];
};
export type NotRecommended = {
  readonly slug: string;
  readonly because: readonly string[];
  readonly keys: readonly string[];
};

/** Each list by strength, then by the number of conditions that hold, then in catalog order. */
type Companions = {
  readonly companions: readonly Companion[];
  /** An unknown answer decides about these. */
  readonly possible: readonly Companion[];
  readonly notRecommended: readonly NotRecommended[];
};

/**
 * Patterns that go with the answers, from the catalog's own conditions.
 *
 * `avoidWhen` that holds takes a pattern out. Of two that conflict the one with the stronger condition stays (then the one with
 * more conditions, then catalog order). Of two alternatives the weaker is named beside the stronger; equals stay, each naming the other.
 * Placements never accompany themselves.
 */
export function companionsOf(patterns: Iterable<CompanionSource>, facts: Facts): Companions {
  const sources = [...patterns].filter(({ category }) => category !== "placement");
  const avoided = sources.flatMap(({ slug, avoidWhen }) => {
    const holding = graded(avoidWhen).filter(({ when }) => evaluate(when, facts) === "holds");
    return holding.length === 0 ? [] : [{ slug, because: reasons(holding), keys: keysRead(holding) }];
  });
  const free = sources.filter(({ slug }) => !avoided.some((other) => other.slug === slug));
  const wanted = inOrder(free.flatMap((source) => companion(source, facts, "holds")));
  const { kept, clashing } = withoutClashes(wanted, sources);
  const settled = withAlternatives(kept, sources);
  const taken = new Set([...wanted, ...clashing].map(({ slug }) => slug));
  return {
    companions: settled,
    possible: inOrder(
      free.filter(({ slug }) => !taken.has(slug)).flatMap((source) => companion(source, facts, "possible")),
    ),
    notRecommended: [...avoided, ...clashing].toSorted((a, b) => catalogPlace(a.slug) - catalogPlace(b.slug)),
  };
}

function companion(
  { slug, useWhen }: CompanionSource,
  facts: Facts,
  verdict: "holds" | "possible",
): readonly Companion[] {
  const holding = graded(useWhen)
    .filter(({ when }) => evaluate(when, facts) === verdict)
    .toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength));
  const [strongest] = holding;
  if (strongest === undefined) return [];
  const when = holding.map((condition) => inWords(condition.when));
  return [
    {
      slug,
      strength: strongest.strength,
      because: reasons(holding),
      when,
      keys: keysRead(holding),
      alternatives: [],
    },
  ];
}

function withoutClashes(wanted: readonly Companion[], sources: readonly CompanionSource[]) {
  const kept: Companion[] = [];
  const clashing: NotRecommended[] = [];
  for (const candidate of wanted) {
    const rival = kept.find(
      ({ slug }) => related(sources, slug, candidate.slug, "conflicts-with") !== undefined,
    );
    if (rival === undefined) kept.push(candidate);
    else {
      const because = related(sources, rival.slug, candidate.slug, "conflicts-with") ?? "";
      clashing.push({ slug: candidate.slug, because: [because], keys: candidate.keys });
    }
  }
  return { kept, clashing };
}

function withAlternatives(
  kept: readonly Companion[],
  sources: readonly CompanionSource[],
): readonly Companion[] {
  const isAlternative = (a: Companion, b: Companion) =>
    related(sources, a.slug, b.slug, "alternative-to") !== undefined;
  const stronger = (a: Companion, b: Companion) =>
    strengths.indexOf(a.strength) < strengths.indexOf(b.strength);
  const staying = kept.filter(
    (candidate) => !kept.some((other) => stronger(other, candidate) && isAlternative(other, candidate)),
  );
  return staying.map((companion) => ({
    ...companion,
    alternatives: kept
      .filter((other) => other !== companion && isAlternative(companion, other))
      .map(({ slug }) => slug),
  }));
}

/** The reason of a relation between two patterns, from whichever page states it. */
function related(sources: readonly CompanionSource[], one: string, other: string, kind: RelationKind) {
  const from = (slug: string, to: string) =>
    sources
      .find((source) => source.slug === slug)
      ?.relations.find((relation) => relation.kind === kind && relation.to === to);
  return (from(one, other) ?? from(other, one))?.because;
}

const inOrder = (list: readonly Companion[]) =>
  list.toSorted(
    (a, b) =>
      strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
      b.because.length - a.because.length ||
      catalogPlace(a.slug) - catalogPlace(b.slug),
  );
const catalogPlaces = new Map<string, number>(slugs.map((slug, place) => [slug, place]));
const catalogPlace = (slug: string) => catalogPlaces.get(slug) ?? catalogPlaces.size;
const graded = (conditions: Pattern["useWhen"]): readonly GradedCondition[] =>
  conditions.filter((condition) => "when" in condition);
const reasons = (conditions: readonly GradedCondition[]) => conditions.map(({ because }) => because);
const keysRead = (conditions: readonly GradedCondition[]) => [
  ...new Set(conditions.flatMap(({ when }) => keysOf(when))),
];
