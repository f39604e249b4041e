import { currentModel } from "@/lib/decide/model/current-model";
import { recommendPlacement } from "@/lib/decide/recommend-placement";
import { toSearch } from "@/lib/decide/url";
import type { TeamResult } from "./example-teams";

/** The example teams in the order of the situations, each run through the model that the questionnaire uses. */
export function teamResults(): readonly TeamResult[] {
  const { exampleTeams, placements, rules, modelVersion } = currentModel;
  return exampleTeams.map(({ id, title, story, situation, answers }) => {
    const { slug } = recommendPlacement(currentModel, answers).recommendation;
    const placement = placements.find((entry) => entry.slug === slug);
    return {
      id,
      title,
      story,
      situation: capitalise(rules.find((rule) => rule.id === situation)?.reading ?? situation),
      placement: placement ? { slug: placement.slug, name: capitalise(placement.name) } : null,
      href: `/decide/result/?${toSearch(answers, modelVersion)}`,
    };
  });
}

const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
