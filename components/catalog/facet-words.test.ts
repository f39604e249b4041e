import { expect, test } from "vitest";
import { type Facets, noFacets } from "@/lib/catalog/facets";
import { setParts } from "./facet-words";
import { droppedWords } from "./link-note";

const facets: Facets = {
  categories: ["storage", "security"],
  needs: { freshness: -1, governance: 2 },
  platforms: ["google-cloud"],
  freshness: ["hourly"],
  fits: ["for", "possible"],
  relation: { way: "required-by", to: "data-lake" },
};
const parts = setParts(facets, (slug) => `<${slug}>`);

test("what is set reads as one sentence", () => {
  expect(
    parts.map(({ opening, chips }) => `${opening} ${chips.map(({ words }) => words).join(" or ")}`),
  ).toEqual([
    "in Storage or Security",
    "with freshness at least −1",
    "with governance +2",
    "with products in Google Cloud",
    "for changes visible within an hour",
    "that your answers speak for or leave open",
    "each of which is required by <data-lake>",
  ]);
  expect(setParts(noFacets, String)).toEqual([]);
});

test("each word takes away itself and nothing else", () => {
  const chips = parts.flatMap((part) => part.chips);
  expect(chips.map(({ without }) => without)).toEqual([
    { ...facets, categories: ["security"] },
    { ...facets, categories: ["storage"] },
    { ...facets, needs: { governance: 2 } },
    { ...facets, needs: { freshness: -1 } },
    { ...facets, platforms: [] },
    { ...facets, freshness: [] },
    { ...facets, fits: ["possible"] },
    { ...facets, fits: ["for"] },
    { ...facets, relation: null },
  ]);
});

test("what a link asked for in vain is named once, cut where it is long, and counted where it is much", () => {
  const page = { asked: "page", value: "2" };
  expect(droppedWords([page])).toBe("page “2”");
  expect(droppedWords([page, page, { asked: "order", value: "x".repeat(99) }])).toBe(
    `page “2” and order “${"x".repeat(40)}…”`,
  );
  const many = Array.from({ length: 30 }, (_, at) => ({ asked: "category", value: `c${at}` }));
  expect(droppedWords(many)).toBe("category “c0”, category “c1”, category “c2”, category “c3” and 26 more");
});
