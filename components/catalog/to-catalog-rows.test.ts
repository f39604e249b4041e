import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { registry } from "@/lib/catalog/registry";
import { lookUpRelations } from "@/lib/catalog/relation-ways";
import { relationsOf } from "@/lib/catalog/relations";
import { qualityIds } from "@/lib/catalog/vocabulary";
import { toCatalogRows } from "./to-catalog-rows";

test("there is a row for every entry of the catalog, in its order", async () => {
  const { patterns } = await readCatalog();
  const rows = toCatalogRows([...patterns.values()]);
  expect(rows.map(({ slug }) => slug)).toEqual(registry.map(({ slug }) => slug));
});

test("a row carries a pattern's figures, products and dates", async () => {
  const { patterns } = await readCatalog();
  const pattern = patterns.get("change-data-capture");
  const row = toCatalogRows([...patterns.values()]).find(({ slug }) => slug === "change-data-capture");
  expect(row?.qualities[qualityIds.indexOf("governance")]).toBe(pattern?.qualities.governance.value);
  expect(row?.products[0]).toBe(pattern?.technologies["Open source"]?.length);
  expect(pattern?.changes.map(({ date }) => date)).toContain(row?.changed);
});

test("rows know the same relations as the pages, from both ends", async () => {
  const catalog = await readCatalog();
  const { neighbours, relates } = lookUpRelations(toCatalogRows([...catalog.patterns.values()]));
  for (const slug of catalog.patterns.keys()) {
    const printed = relationsOf(slug, catalog);
    expect(neighbours(slug)).toBe(new Set(printed.map((link) => link.slug)).size);
    for (const link of printed)
      expect(relates(slug, link.words.replaceAll(" ", "-"), link.slug), `${slug} ${link.words}`).toBe(true);
  }
});
