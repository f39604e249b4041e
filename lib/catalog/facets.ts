import { type RelationLookup, relationWays } from "./relation-ways";
import {
  answerOptions,
  type Category,
  categories,
  type Quality,
  qualityIds,
  technologyGroups,
} from "./vocabulary";

/** Where products come from: the ids of `technologyGroups` in addresses, in the same order. */
export const platforms = technologyGroups.map((label) => ({
  id: label.toLowerCase().replaceAll(" ", "-"),
  label,
}));
export const platformIds: readonly string[] = platforms.map(({ id }) => id);

/** The answers of the question on freshness, freshest first; `any` is a pattern none of whose conditions names one. */
export const freshnessChoices = [...answerOptions.freshness, "any"] as const;
export type FreshnessChoice = (typeof freshnessChoices)[number];

/** What a team's answers say of a pattern: a condition for it holds, an unknown answer decides, a condition against it holds. */
export const fitChoices = ["for", "possible", "against"] as const;
export type FitChoice = (typeof fitChoices)[number];

/** The least that can be asked of a quality. -2 would ask for nothing. */
export const qualityFloors = [2, 1, 0, -1] as const;
export type QualityFloor = (typeof qualityFloors)[number];

/** What facets read of a pattern. */
export type FacetRow = {
  readonly slug: string;
  readonly category: Category;
  /** -2 to +2, in the order of `qualityIds`. */
  readonly qualities: readonly number[];
  /** Products of each platform, in the order of `platforms`. */
  readonly products: readonly number[];
  /** In the order of `freshnessChoices`. */
  readonly freshness: readonly FreshnessChoice[];
};

/** What is asked of the patterns. In each list the choices are in the order of their vocabulary; an empty list asks for nothing. */
export type Facets = {
  readonly categories: readonly Category[];
  readonly needs: Readonly<Partial<Record<Quality, QualityFloor>>>;
  readonly platforms: readonly string[];
  readonly freshness: readonly FreshnessChoice[];
  readonly fits: readonly FitChoice[];
  /** `way` is one of `relationWays`, `to` a slug. */
  readonly relation: { readonly way: string; readonly to: string } | null;
};

export const noFacets: Facets = {
  categories: [],
  needs: {},
  platforms: [],
  freshness: [],
  fits: [],
  relation: null,
};

/** What facets read besides the patterns. */
export type FacetWorld = {
  readonly relations: RelationLookup;
  /** By slug; undefined where there are no answers: the facet then asks for nothing. */
  readonly fits: ReadonlyMap<string, FitChoice> | undefined;
};

/** A facet that can be taken away by itself; each quality is one. */
export type FacetName = "category" | Quality | "platform" | "fresh" | "fit" | "relation";

type Asked = { readonly name: FacetName; readonly passes: (row: FacetRow) => boolean };

function askedOf(facets: Facets, { relations, fits }: FacetWorld): readonly Asked[] {
  const { categories: chosen, needs, platforms: places, freshness, relation } = facets;
  const fitOf = (row: FacetRow) => fits?.get(row.slug);
  return [
    ...(chosen.length > 0
      ? [{ name: "category" as const, passes: (row: FacetRow) => chosen.includes(row.category) }]
      : []),
    ...qualityIds.flatMap((name, at) => {
      const floor = needs[name];
      return floor === undefined ? [] : [{ name, passes: (row: FacetRow) => reaches(row, at, floor) }];
    }),
    ...(places.length > 0
      ? [{ name: "platform" as const, passes: (row: FacetRow) => places.some((id) => isOn(row, id)) }]
      : []),
    ...(freshness.length > 0
      ? [
          {
            name: "fresh" as const,
            passes: (row: FacetRow) => row.freshness.some((choice) => freshness.includes(choice)),
          },
        ]
      : []),
    ...(facets.fits.length > 0 && fits !== undefined
      ? [{ name: "fit" as const, passes: (row: FacetRow) => facets.fits.some((fit) => fit === fitOf(row)) }]
      : []),
    ...(relation
      ? [
          {
            name: "relation" as const,
            passes: (row: FacetRow) => relations.relates(row.slug, relation.way, relation.to),
          },
        ]
      : []),
  ];
}

const reaches = ({ qualities }: FacetRow, at: number, floor: QualityFloor) => (qualities[at] ?? -2) >= floor;
const isOn = ({ products }: FacetRow, platform: string) => (products[platformIds.indexOf(platform)] ?? 0) > 0;

/** The rows that every facet lets through, in the order given. Within one facet any choice will do. */
export function narrow<Row extends FacetRow>(
  rows: readonly Row[],
  facets: Facets,
  world: FacetWorld,
): readonly Row[] {
  const asked = askedOf(facets, world);
  return rows.filter((row) => asked.every(({ passes }) => passes(row)));
}

/** Beside each choice the number of rows that would be shown if it alone were chosen in its facet, all other facets staying. */
export type FacetCounts = {
  readonly categories: ReadonlyMap<Category, number>;
  readonly needs: ReadonlyMap<Quality, ReadonlyMap<QualityFloor, number>>;
  readonly platforms: ReadonlyMap<string, number>;
  readonly freshness: ReadonlyMap<FreshnessChoice, number>;
  readonly fits: ReadonlyMap<FitChoice, number>;
  /** Ways to the chosen pattern; all 0 where none is chosen. */
  readonly ways: ReadonlyMap<string, number>;
  /** Patterns to which a row stands in the chosen way, or in any, by slug. */
  readonly targets: ReadonlyMap<string, number>;
};

/** For each choice the number of rows that have it. */
const tally = <Choice>(
  choices: readonly Choice[],
  among: readonly FacetRow[],
  has: (row: FacetRow, choice: Choice) => boolean,
): ReadonlyMap<Choice, number> =>
  new Map(choices.map((choice) => [choice, among.filter((row) => has(row, choice)).length]));

/** The rows that every other facet lets through. */
const openTo = (rows: readonly FacetRow[], name: FacetName, asked: readonly Asked[]) =>
  rows.filter((row) => asked.every((one) => one.name === name || one.passes(row)));

/** The counts of the categories alone: a small part of `countFacets`. */
export const countCategories = (
  rows: readonly FacetRow[],
  facets: Facets,
  world: FacetWorld,
): FacetCounts["categories"] =>
  tally(
    categories,
    openTo(rows, "category", askedOf(facets, world)),
    (row, category) => row.category === category,
  );

export function countFacets(rows: readonly FacetRow[], facets: Facets, world: FacetWorld): FacetCounts {
  const asked = askedOf(facets, world);
  const under = (name: FacetName) => openTo(rows, name, asked);
  const { relation } = facets;
  const related = under("relation");
  return {
    categories: countCategories(rows, facets, world),
    needs: new Map(
      qualityIds.map((quality, at) => [
        quality,
        tally(qualityFloors, under(quality), (row, floor) => reaches(row, at, floor)),
      ]),
    ),
    platforms: tally(platformIds, under("platform"), isOn),
    freshness: tally(freshnessChoices, under("fresh"), (row, choice) => row.freshness.includes(choice)),
    fits: tally(fitChoices, under("fit"), (row, choice) => world.fits?.get(row.slug) === choice),
    ways: tally(
      relationWays,
      related,
      (row, way) => relation !== null && world.relations.relates(row.slug, way, relation.to),
    ),
    targets: tally(world.relations.slugs, related, (row, to) =>
      world.relations.relates(row.slug, relation?.way ?? "any", to),
    ),
  };
}

/** What is left of what is asked when one facet is taken away. */
export function withoutFacet(facets: Facets, name: FacetName): Facets {
  switch (name) {
    case "category":
      return { ...facets, categories: [] };
    case "platform":
      return { ...facets, platforms: [] };
    case "fresh":
      return { ...facets, freshness: [] };
    case "fit":
      return { ...facets, fits: [] };
    case "relation":
      return { ...facets, relation: null };
    default: {
      const { [name]: _, ...needs } = facets.needs;
      return { ...facets, needs };
    }
  }
}

/** For each facet that is set and without which rows would be shown, how many; most first. */
export function waysOut(
  rows: readonly FacetRow[],
  facets: Facets,
  world: FacetWorld,
): readonly { readonly name: FacetName; readonly count: number }[] {
  return askedOf(facets, world)
    .map(({ name }) => ({ name, count: narrow(rows, withoutFacet(facets, name), world).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
