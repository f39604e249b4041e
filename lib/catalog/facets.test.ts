import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countFacets,
  type FacetRow,
  type Facets,
  type FacetWorld,
  type FitChoice,
  fitChoices,
  freshnessChoices,
  narrow,
  noFacets,
  platformIds,
  qualityFloors,
  waysOut,
  withoutFacet,
} from "./facets";
import { lookUpRelations, relationWays } from "./relation-ways";
import { categories, qualityIds, relationKinds } from "./vocabulary";

const row = (slug: string, rest: Partial<FacetRow> = {}): FacetRow & { relations: number[][] } => ({
  slug,
  category: "storage",
  qualities: [0, 0, 0, 0, 0, 0, 0, 0],
  products: [1, 0, 0, 0, 0, 0],
  freshness: ["any"],
  relations: [],
  ...rest,
});
const world = (rows: readonly ReturnType<typeof row>[], fits?: FacetWorld["fits"]): FacetWorld => ({
  relations: lookUpRelations(rows),
  fits,
});
const slugsOf = (rows: readonly FacetRow[]) => rows.map(({ slug }) => slug);

const lake = row("lake", {
  category: "architecture",
  products: [2, 1, 0, 0, 0, 0],
  qualities: [-1, 0, 2, 2, 0, 0, 0, 1],
});
const cache = row("cache", {
  products: [1, 0, 3, 0, 0, 0],
  qualities: [2, 2, -2, 0, -1, 1, 0, 0],
  freshness: ["seconds"],
});
const log = row("log", {
  category: "integration",
  products: [0, 0, 1, 0, 0, 0],
  freshness: ["seconds", "minutes"],
});
const three = [lake, cache, log];

test("within one facet any choice will do, between facets each must be met", () => {
  const shown = (facets: Partial<Facets>) => slugsOf(narrow(three, { ...noFacets, ...facets }, world(three)));
  expect(shown({ categories: ["architecture", "integration"] })).toEqual(["lake", "log"]);
  expect(shown({ platforms: ["aws", "azure"] })).toEqual(["lake", "cache", "log"]);
  expect(shown({ categories: ["architecture", "integration"], platforms: ["azure"] })).toEqual(["log"]);
  expect(shown({ freshness: ["minutes", "any"] })).toEqual(["lake", "log"]);
});

test("of several qualities each must be reached", () => {
  const shown = (needs: Facets["needs"]) => slugsOf(narrow(three, { ...noFacets, needs }, world(three)));
  expect(shown({ freshness: 0 })).toEqual(["cache", "log"]);
  expect(shown({ freshness: 0, costAtScale: -1 })).toEqual(["log"]);
});

test("a count is what the choice alone would show, whatever else is chosen in its facet", () => {
  const { categories: counts } = countFacets(
    three,
    { ...noFacets, categories: ["architecture"], freshness: ["seconds"] },
    world(three),
  );
  expect(counts.get("architecture")).toBe(0);
  expect(counts.get("storage")).toBe(1);
  expect(counts.get("integration")).toBe(1);
  expect(counts.get("security")).toBe(0);
});

test("without answers what they would say asks for nothing and counts nothing", () => {
  const facets: Facets = { ...noFacets, fits: ["for"] };
  expect(slugsOf(narrow(three, facets, world(three)))).toEqual(["lake", "cache", "log"]);
  const fits = new Map<string, FitChoice>([["lake", "for"]]);
  expect(slugsOf(narrow(three, facets, world(three, fits)))).toEqual(["lake"]);
  expect(countFacets(three, facets, world(three)).fits.get("for")).toBe(0);
});

test("where nothing is left, each facet says how many would be shown without it", () => {
  const facets: Facets = {
    ...noFacets,
    categories: ["architecture"],
    needs: { freshness: 1 },
    platforms: ["azure"],
  };
  expect(narrow(three, facets, world(three))).toEqual([]);
  expect(waysOut(three, facets, world(three))).toEqual([{ name: "category", count: 1 }]);
  expect(withoutFacet(facets, "freshness").needs).toEqual({});
  expect(withoutFacet(facets, "category")).toEqual({ ...facets, categories: [] });
});

const anyRow = fc.record({
  category: fc.constantFrom(...categories),
  qualities: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 8, maxLength: 8 }),
  products: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
  freshness: fc.subarray([...freshnessChoices]),
  relations: fc.array(fc.array(fc.nat(9), { maxLength: 3 }), {
    minLength: relationKinds.length,
    maxLength: relationKinds.length,
  }),
  fit: fc.option(fc.constantFrom(...fitChoices)),
});
const anyCatalog = fc
  .array(anyRow, { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((one, at) => ({ ...one, slug: `p${at}` })));
const anyFacets: fc.Arbitrary<Facets> = fc.record({
  categories: fc.subarray([...categories], { maxLength: 3 }),
  needs: fc.dictionary(fc.constantFrom(...qualityIds), fc.constantFrom(...qualityFloors), { maxKeys: 2 }),
  platforms: fc.subarray([...platformIds], { maxLength: 2 }),
  freshness: fc.subarray([...freshnessChoices], { maxLength: 2 }),
  fits: fc.subarray([...fitChoices], { maxLength: 2 }),
  relation: fc.option(
    fc.record({ way: fc.constantFrom(...relationWays), to: fc.nat(11).map((at) => `p${at}`) }),
  ),
});

test("every count is the number really shown after choosing it, and the way out too", () => {
  fc.assert(
    fc.property(anyCatalog, anyFacets, fc.boolean(), (rows, facets, answered) => {
      const fits = new Map(rows.flatMap(({ slug, fit }) => (fit === null ? [] : [[slug, fit] as const])));
      const given: FacetWorld = { relations: lookUpRelations(rows), fits: answered ? fits : undefined };
      const shown = (change: Partial<Facets>) => narrow(rows, { ...facets, ...change }, given).length;
      const counts = countFacets(rows, facets, given);
      for (const [category, count] of counts.categories)
        expect(count).toBe(shown({ categories: [category] }));
      for (const [quality, floors] of counts.needs)
        for (const [floor, count] of floors)
          expect(count).toBe(shown({ needs: { ...facets.needs, [quality]: floor } }));
      for (const [platform, count] of counts.platforms) expect(count).toBe(shown({ platforms: [platform] }));
      for (const [choice, count] of counts.freshness) expect(count).toBe(shown({ freshness: [choice] }));
      for (const [fit, count] of counts.fits) expect(count).toBe(answered ? shown({ fits: [fit] }) : 0);
      const way = facets.relation?.way ?? "any";
      for (const [to, count] of counts.targets) expect(count).toBe(shown({ relation: { way, to } }));
      for (const [one, count] of counts.ways)
        expect(count).toBe(facets.relation ? shown({ relation: { way: one, to: facets.relation.to } }) : 0);
      for (const { name, count } of waysOut(rows, facets, given))
        expect(count).toBe(narrow(rows, withoutFacet(facets, name), given).length);
    }),
    { seed: 8, numRuns: 100 },
  );
});
