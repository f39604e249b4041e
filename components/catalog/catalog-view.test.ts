import fc from "fast-check";
import { expect, test } from "vitest";
import { categories } from "@/lib/catalog/vocabulary";
import { formatView, isInCatalogOrder, parseView, sortKeys, wholeCatalog } from "./catalog-view";

test("a view survives the way through its address", () => {
  const view = fc.record({
    query: fc.string(),
    categories: fc.subarray([...categories]),
    sort: fc.option(fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() })),
  });
  fc.assert(
    fc.property(view, (given) => {
      expect(parseView(formatView(given))).toEqual(given);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("the whole catalog has no search part", () => {
  expect(formatView(wholeCatalog)).toBe("");
  expect(parseView("")).toEqual(wholeCatalog);
});

test("an address reads as a person would write it", () => {
  expect(
    formatView({
      query: "slow dashboard",
      categories: ["storage", "security"],
      sort: { key: "freshness", descending: true },
    }),
  ).toBe("?q=slow+dashboard&category=storage&category=security&sort=-freshness");
});

test("categories and columns that do not exist are dropped, the rest stays", () => {
  expect(parseView("?q=kappa&category=mainframe&category=storage&sort=-colour&page=2")).toEqual({
    query: "kappa",
    categories: ["storage"],
    sort: null,
  });
});

test("a query or a chosen column puts the catalog's own order aside, a category does not", () => {
  expect(isInCatalogOrder({ ...wholeCatalog, categories: ["storage"] })).toBe(true);
  expect(isInCatalogOrder({ ...wholeCatalog, query: "lake" })).toBe(false);
  expect(isInCatalogOrder({ ...wholeCatalog, sort: { key: "name", descending: false } })).toBe(false);
});
