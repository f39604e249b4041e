import {
  type Facets,
  fitChoices,
  freshnessChoices,
  platformIds,
  type QualityFloor,
  qualityFloors,
} from "./facets";
import { relationWays } from "./relation-ways";
import { categories, type Quality, qualityIds } from "./vocabulary";

/** What an address asked for and the catalog does not have. `asked` names it as a person would: `category`, `platform`, … */
export type Dropped = { readonly asked: string; readonly value: string };

/** Parameters of facets, with the words for what they ask. */
const words = {
  category: "category",
  need: "quality",
  platform: "platform",
  freshness: "freshness",
  fit: "fit with your answers",
  relation: "relation",
} as const;

/**
 * Reads the facets of an address: `category=storage&need=freshness.1&platform=aws&freshness=seconds&fit=for&relation=requires.data-lake`.
 * Parameters repeat, except `relation`. What the catalog does not have comes back in `dropped`; all else stays.
 */
export function readFacets(
  parameters: URLSearchParams,
  slugs: readonly string[],
): { readonly facets: Facets; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  const chosen = <Choice extends string>(
    name: keyof typeof words,
    choices: readonly Choice[],
  ): readonly Choice[] => {
    const values = parameters.getAll(name);
    const known: readonly string[] = choices;
    for (const value of values) if (!known.includes(value)) dropped.push({ asked: words[name], value });
    return choices.filter((choice) => values.includes(choice));
  };
  const lists = {
    categories: chosen("category", categories),
    platforms: chosen("platform", platformIds),
    freshness: chosen("freshness", freshnessChoices),
    fits: chosen("fit", fitChoices),
  };
  const needs: Partial<Record<Quality, QualityFloor>> = {};
  for (const value of parameters.getAll("need")) {
    const [id, floor = ""] = value.split(/\.(.*)/s);
    const quality = qualityIds.find((known) => known === id);
    const least = qualityFloors.find((known) => String(known) === floor);
    if (quality === undefined || least === undefined) dropped.push({ asked: words.need, value });
    else needs[quality] = least;
  }
  const relations = parameters.getAll("relation").flatMap((value) => {
    const [way = "", to = ""] = value.split(/\.(.*)/s);
    if (relationWays.includes(way) && slugs.includes(to)) return [{ way, to }];
    dropped.push({ asked: words.relation, value });
    return [];
  });
  return {
    facets: { ...lists, needs, relation: relations[0] ?? null },
    dropped,
  };
}

/** Writes facets behind what `parameters` hold; `readFacets` reads them back. */
export function writeFacets(
  { categories: chosen, needs, platforms, freshness, fits, relation }: Facets,
  parameters: URLSearchParams,
): void {
  for (const category of chosen) parameters.append("category", category);
  for (const quality of qualityIds)
    if (needs[quality] !== undefined) parameters.append("need", `${quality}.${needs[quality]}`);
  for (const platform of platforms) parameters.append("platform", platform);
  for (const choice of freshness) parameters.append("freshness", choice);
  for (const fit of fits) parameters.append("fit", fit);
  if (relation) parameters.append("relation", `${relation.way}.${relation.to}`);
}
