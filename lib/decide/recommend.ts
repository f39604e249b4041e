import type { FailureMode } from "@/lib/catalog/schema";
import type { Answers } from "./answers";
import { type CompanionSource, companionsOf } from "./companions";
import { factsOf } from "./facts";
import type { DecisionModel } from "./model/parse-model";
import { recommendPlacement } from "./recommend-placement";
import type { PlacementRecommendation, Recommendation } from "./result";
import type { Probes } from "./sensitivity/probes";

/** What the engine reads of a pattern. */
export type RecommendSource = CompanionSource & { readonly failureModes: readonly FailureMode[] };

/** The whole recommendation for a team's answers: see `recommendPlacement` and `withCompanions`. */
export const recommend = (
  model: DecisionModel,
  answers: Answers,
  patterns: Iterable<RecommendSource> = [],
  probes?: Probes,
): Recommendation => withCompanions(recommendPlacement(model, answers, probes), patterns);

/** Adds what the catalog's patterns say of the answers: those that go with the placement, and the ways in which it breaks. */
export function withCompanions(
  { answers, ...placing }: PlacementRecommendation,
  patterns: Iterable<RecommendSource>,
): Recommendation {
  const sources = [...patterns];
  const { slug: placement } = placing.recommendation;
  const { companions, possible, notRecommended } = companionsOf(sources, factsOf(answers, placement));
  return {
    ...placing,
    companions,
    possibleCompanions: possible,
    notRecommended,
    breaks: sources.find(({ slug }) => slug === placement)?.failureModes ?? [],
    answers,
  };
}
