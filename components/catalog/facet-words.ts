import {
  type FacetName,
  type Facets,
  type FreshnessChoice,
  noFacets,
  platforms,
  withoutFacet,
} from "@/lib/catalog/facets";
import { wayWords } from "@/lib/catalog/relation-ways";
import { qualities } from "@/lib/catalog/vocabulary";
import { categoryTitle } from "./category-words";
import { fitWords } from "./list-columns";
import { floorWords } from "./quality-facet";

export const freshnessWords: Readonly<Record<FreshnessChoice, string>> = {
  seconds: "seconds",
  minutes: "minutes",
  hourly: "an hour",
  daily: "a day",
  weekly: "a week",
  any: "any time",
};
const platformWords = (id: string) => platforms.find((platform) => platform.id === id)?.label ?? id;

/** One thing that is set, and what is left without it. */
export type Chip = { readonly words: string; readonly without: Facets };
/** A part of the sentence: its opening words, then what was chosen, any of which will do. */
export type SetPart = { readonly name: FacetName; readonly opening: string; readonly chips: readonly Chip[] };

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** What is set as parts of one sentence that begins "Patterns". `titleOf` names a pattern by its slug. */
export function setParts(facets: Facets, titleOf: (slug: string) => string): readonly SetPart[] {
  const { categories, needs, platforms: places, freshness, fits, relation } = facets;
  const list = <Id extends string>(
    ids: readonly Id[],
    words: (id: Id) => string,
    without: (rest: readonly Id[]) => Facets,
  ) => ids.map((id) => ({ words: words(id), without: without(ids.filter((other) => other !== id)) }));
  const parts: readonly SetPart[] = [
    {
      name: "category",
      opening: "in",
      chips: list(categories, categoryTitle, (rest) => ({ ...facets, categories: rest })),
    },
    ...qualities.flatMap(({ id, label }): readonly SetPart[] => {
      const floor = needs[id];
      if (floor === undefined) return [];
      const words = `${lowerFirst(label)} ${floorWords(floor)}`;
      return [{ name: id, opening: "with", chips: [{ words, without: withoutFacet(facets, id) }] }];
    }),
    {
      name: "platform",
      opening: "with products in",
      chips: list(places, platformWords, (rest) => ({ ...facets, platforms: rest })),
    },
    {
      name: "fresh",
      opening: "for changes visible within",
      chips: list(
        freshness,
        (id) => freshnessWords[id],
        (rest) => ({ ...facets, freshness: rest }),
      ),
    },
    {
      name: "fit",
      opening: "that your answers",
      chips: list(
        fits,
        (id) => fitWords[id].replace(" it", ""),
        (rest) => ({ ...facets, fits: rest }),
      ),
    },
    {
      name: "relation",
      opening: "each of which",
      chips: relation
        ? [
            {
              words: `${wayWords(relation.way)} ${titleOf(relation.to)}`,
              without: { ...facets, relation: noFacets.relation },
            },
          ]
        : [],
    },
  ];
  return parts.filter(({ chips }) => chips.length > 0);
}
