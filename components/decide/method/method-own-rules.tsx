import { currentDevelopmentSet } from "@/lib/decide/calibration/current-development-set";
import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { type OwnRulesEffect, ownRulesEffects } from "@/lib/decide/own-rules";
import { OwnRulesSwitch } from "./own-rules-switch";

/** What our own rules change, for the example teams and the development set. */
export function MethodOwnRules({ model }: { readonly model: DecisionModel }) {
  const teams = [...model.exampleTeams, ...currentDevelopmentSet];
  const inWords = ({ slug, confidence }: OwnRulesEffect["withOurs"]) =>
    slug === null
      ? "cannot say"
      : `Pattern ${model.placements.find((entry) => entry.slug === slug)?.number}, ${confidence}`;
  const rows = ownRulesEffects(model, teams).map(({ id, title, withOurs, without }) => ({
    id,
    title,
    withOurs: inWords(withOurs),
    without: inWords(without),
    isTurned: withOurs.slug !== without.slug,
  }));
  return <OwnRulesSwitch rows={rows} of={teams.length} />;
}
