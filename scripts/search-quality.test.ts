import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { slugs } from "@/lib/catalog/registry";
import { measureQuality } from "@/lib/search/measure-quality";
import { buildSearch } from "@/lib/search/search-patterns";
import { toSearchDocuments } from "@/lib/search/to-search-documents";
import { readJudgedQueries } from "./read-judged-queries";

const queries = readJudgedQueries();

test("every pattern is asked for at least twice, and no query twice", () => {
  const asked = (slug: string) => queries.filter(({ right }) => right.some((one) => one === slug)).length;
  expect(slugs.filter((slug) => asked(slug) < 2)).toEqual([]);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});

test("of all queries the right pattern comes first in 92 %, and among the first three in 98 %", async () => {
  const { pages } = await readCatalog();
  const quality = measureQuality(buildSearch(toSearchDocuments([...pages.values()])), queries);
  expect(quality.queries).toBeGreaterThan(150);
  expect(quality.first / quality.queries).toBeGreaterThanOrEqual(0.92);
  expect(quality.firstThree / quality.queries).toBeGreaterThanOrEqual(0.98);
});
