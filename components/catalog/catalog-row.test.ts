import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { registry } from "@/lib/catalog/registry";
import { shownQualities, toCatalogRows } from "./catalog-row";

test("there is a row for every entry of the catalog, in its order", async () => {
  const { patterns } = await readCatalog();
  const rows = toCatalogRows([...patterns.values()]);
  expect(rows.map(({ slug }) => slug)).toEqual(registry.map(({ slug }) => slug));
});

test("a row carries the qualities that the table shows and no others", async () => {
  const { patterns } = await readCatalog();
  const row = toCatalogRows([...patterns.values()]).find(({ slug }) => slug === "change-data-capture");
  expect(Object.keys(row?.qualities ?? {})).toEqual(shownQualities.map(({ id }) => id));
  expect(row?.qualities.freshness).toBe(patterns.get("change-data-capture")?.qualities.freshness.value);
});
