import fc from "fast-check";
import { expect, test } from "vitest";
import { fitChoices, freshnessChoices, noFacets, platformIds, qualityFloors } from "@/lib/catalog/facets";
import { slugs } from "@/lib/catalog/registry";
import { relationWays } from "@/lib/catalog/relation-ways";
import { categories, qualityIds } from "@/lib/catalog/vocabulary";
import { formatView, isInCatalogOrder, parseView, sortKeys, wholeCatalog } from "./catalog-view";
import { listColumns, usualColumns } from "./list-columns";

const read = (search: string) => parseView(search, slugs);

test("a view survives the way through its address", () => {
  const view = fc.record({
    query: fc.string(),
    facets: fc.record({
      categories: fc.subarray([...categories]),
      needs: fc.dictionary(fc.constantFrom(...qualityIds), fc.constantFrom(...qualityFloors)),
      platforms: fc.subarray([...platformIds]),
      freshness: fc.subarray([...freshnessChoices]),
      fits: fc.subarray([...fitChoices]),
      relation: fc.option(
        fc.record({ way: fc.constantFrom(...relationWays), to: fc.constantFrom(...slugs) }),
      ),
    }),
    sort: fc.option(fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() })),
    layout: fc.constantFrom("table" as const, "cards" as const),
    columns: fc.subarray(listColumns.map(({ id }) => id)),
  });
  fc.assert(
    fc.property(view, (given) => {
      const { facets, ...rest } = given;
      expect(read(formatView(given))).toEqual({
        view: { ...rest, facets: { ...facets, needs: { ...facets.needs } } },
        dropped: [],
      });
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("the whole catalog has no search part", () => {
  expect(formatView(wholeCatalog)).toBe("");
  expect(read("")).toEqual({ view: wholeCatalog, dropped: [] });
});

test("an address reads as a person would write it", () => {
  expect(
    formatView({
      query: "slow dashboard",
      facets: {
        categories: ["storage", "security"],
        needs: { simplicity: -1, freshness: 2 },
        platforms: ["google-cloud"],
        freshness: ["seconds"],
        fits: ["for"],
        relation: { way: "required-by", to: "data-lake" },
      },
      sort: { key: "governance", descending: true },
      layout: "cards",
      columns: ["governance", "changed"],
    }),
  ).toBe(
    "?q=slow+dashboard&category=storage&category=security&need=freshness.2&need=simplicity.-1&platform=google-cloud" +
      "&freshness=seconds&fit=for&relation=required-by.data-lake&sort=-governance&view=cards&columns=governance.changed",
  );
});

test("what an older link asked for and the catalog no longer has is named, the rest stays", () => {
  const { view, dropped } = read(
    "?q=kappa&category=mainframe&category=storage&need=colour.2&need=freshness.3&need=governance.1&platform=ibm" +
      "&relation=requires.cobol&sort=-colour&view=tiles&columns=freshness.price",
  );
  expect(view).toEqual({
    ...wholeCatalog,
    query: "kappa",
    facets: { ...noFacets, categories: ["storage"], needs: { governance: 1 } },
    columns: ["freshness"],
  });
  expect(dropped).toEqual([
    { asked: "category", value: "mainframe" },
    { asked: "platform", value: "ibm" },
    { asked: "quality", value: "colour.2" },
    { asked: "quality", value: "freshness.3" },
    { asked: "relation", value: "requires.cobol" },
    { asked: "order", value: "-colour" },
    { asked: "view", value: "tiles" },
    { asked: "column", value: "price" },
  ]);
});

test("what mail, searches and campaigns add to a link is none of the catalog's and not spoken of", () => {
  const { view, dropped } = read(
    "?utm_source=mail&utm_medium=email&category=storage&fbclid=a1&gclid=b2&ref=docs&v=2&utm_campaign=x",
  );
  expect(view.facets.categories).toEqual(["storage"]);
  expect(dropped).toEqual([]);
});

test("an address without end is read to 4,000 characters, and that is said", () => {
  const { view, dropped } = read(`?category=storage&q=${"lake ".repeat(5000)}`);
  expect(view.facets.categories).toEqual(["storage"]);
  expect(view.query).toHaveLength(400);
  expect(dropped).toEqual([{ asked: "text", value: "beyond 4,000 characters" }]);
});

test("no columns is a choice of its own, the usual ones are none", () => {
  expect(formatView({ ...wholeCatalog, columns: [] })).toBe("?columns=none");
  expect(formatView({ ...wholeCatalog, columns: [...usualColumns].reverse() })).toBe("");
});

test("a query or a chosen column puts the catalog's own order aside, facets do not", () => {
  expect(isInCatalogOrder(wholeCatalog)).toBe(true);
  expect(isInCatalogOrder({ ...wholeCatalog, query: "lake" })).toBe(false);
  expect(isInCatalogOrder({ ...wholeCatalog, sort: { key: "name", descending: false } })).toBe(false);
});
