import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { registry } from "@/lib/catalog/registry";
import { shownQualities, toCatalogRows } from "./catalog-row";

test("there is a row for every entry of the catalog, in its order, and a page only where one is written", async () => {
  const { patterns } = await readCatalog();
  const rows = toCatalogRows(patterns);
  expect(rows.map(({ slug }) => slug)).toEqual(registry.map(({ slug }) => slug));
  expect(
    rows
      .filter(({ page }) => page)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual([...patterns.keys()].sort());
});

test("a row carries the qualities that the table shows and no others", async () => {
  const { patterns } = await readCatalog();
  const row = toCatalogRows(patterns).find(({ slug }) => slug === "change-data-capture");
  expect(Object.keys(row?.page?.qualities ?? {})).toEqual(shownQualities.map(({ id }) => id));
  expect(row?.page?.qualities.freshness).toBe(patterns.get("change-data-capture")?.qualities.freshness.value);
});
