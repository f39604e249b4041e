import { expect, test } from "vitest";
import { missingPages } from "./missing-pages";
import { formatProblem } from "./problem";
import { registry } from "./registry";

const all = registry.map(({ slug, category }) => `content/patterns/${category}/${slug}.mdx`);

test("a pattern of the catalog without a page is a problem that says how to start one", () => {
  expect(missingPages(all)).toEqual([]);
  const rest = all.filter((path) => !path.endsWith("/data-lake.mdx"));
  expect(missingPages(rest).map(formatProblem)).toEqual([
    "content/patterns/architecture/data-lake.mdx:1:1 page: is missing. Run: npm run new:pattern architecture/data-lake",
  ]);
  expect(missingPages([])).toHaveLength(registry.length);
});
