import type { Answers } from "./answers";
import type { Confidence } from "./confidence";
import type { DecisionModel } from "./model/parse-model";
import { recommendPlacement } from "./recommend-placement";
import type { PlacementRecommendation } from "./result";

type Said = {
  readonly slug: PlacementRecommendation["recommendation"]["slug"];
  readonly confidence: Confidence;
};

/** What a team is told with our own rules and without them. */
export type OwnRulesEffect = {
  readonly id: string;
  readonly title: string;
  readonly withOurs: Said;
  readonly without: Said;
};

/** The model with the source's rules alone. */
export const withoutOwnRules = (model: DecisionModel): DecisionModel => ({
  ...model,
  rules: model.rules.filter(({ origin }) => origin === "source"),
});

/** The teams whose placement or confidence our own rules change, in the given order. */
export function ownRulesEffects(
  model: DecisionModel,
  teams: readonly { readonly id: string; readonly title: string; readonly answers: Answers }[],
): readonly OwnRulesEffect[] {
  const without = withoutOwnRules(model);
  const said = (given: DecisionModel, answers: Answers): Said => {
    const { slug, confidence } = recommendPlacement(given, answers).recommendation;
    return { slug, confidence };
  };
  return teams
    .map(({ id, title, answers }) => ({
      id,
      title,
      withOurs: said(model, answers),
      without: said(without, answers),
    }))
    .filter(
      (effect) =>
        effect.withOurs.slug !== effect.without.slug ||
        effect.withOurs.confidence !== effect.without.confidence,
    );
}
