import { expect, test } from "vitest";
import { samplePages } from "@/lib/search/sample-pages";
import { buildSearch } from "@/lib/search/search-patterns";
import { toSearchDocuments } from "@/lib/search/to-search-documents";
import { listSitePlaces } from "./list-site-places";
import { describePalette, foundGroups, restingGroups } from "./palette-groups";

const search = buildSearch(toSearchDocuments(samplePages));
const places = listSitePlaces(
  [{ id: "volumeTb", label: "Volume", text: "How much data is kept?" }],
  [
    { data: undefined, scenarios: [{ id: "stock", title: "Stock today", question: "What is in stock?" }] },
    {
      data: "flights",
      scenarios: [{ id: "late", title: "Late flights", question: "Which flights were late?" }],
    },
  ],
  [{ id: "small-files", title: "Small files", does: "Many files cost requests." }],
);
const groupsFor = (query: string) => foundGroups(query, search(query), places);
const outline = (query: string) =>
  groupsFor(query).map(({ heading, options }) => [heading, options[0]?.href]);

test("patterns come first, then places of each kind under their headings", () => {
  const groups = groupsFor("data");
  expect(groups.map(({ heading }) => heading)).toEqual(["Patterns", "Questions of the wizard", "Pages"]);
  expect(groups.map(({ options }) => options[0]?.href.split("#")[0]?.split("/")[1])).toEqual([
    "patterns",
    "decide",
    "decide",
  ]);
  expect(groups[0]?.options).toHaveLength(6 + 1);
});

test("a place that is called so comes before the patterns", () => {
  expect(outline("storage")[0]).toEqual(["Categories", "/patterns/?category=storage"]);
  expect(outline("storage")[1]?.[0]).toBe("Patterns");
});

test("scenarios open in their own data set, weaknesses at their place", () => {
  expect(outline("stock today")).toContainEqual(["Lab scenarios", "/lab/?s=stock"]);
  expect(outline("late flights")).toContainEqual(["Lab scenarios", "/lab/?data=flights&s=late"]);
  expect(outline("small files")).toContainEqual(["Lab scenarios", "/lab/breaks/#small-files"]);
});

test("where nothing answers, the three nearest names and the whole catalog are offered", () => {
  const groups = groupsFor("shrdng");
  expect(groups.map(({ heading, options }) => [heading, options.length])).toEqual([["Nearest names", 3 + 1]]);
  expect(describePalette("shrdng", search("shrdng"), groups)).toMatch(
    /^Nothing found for “shrdng”\. Try fewer words/,
  );
});

test("other places are counted apart, and alone where no pattern answers", () => {
  expect(describePalette("data", search("data"), groupsFor("data"))).toMatch(
    /^\d+ patterns, \d+ other places$/,
  );
  expect(describePalette("flights", search("flights"), groupsFor("flights"))).toBe("1 other place");
});

test("before anything is typed the palette lists what was chosen lately, pages and categories", () => {
  const groups = restingGroups(places, [{ title: "Data mesh", href: "/patterns/data-mesh/" }]);
  expect(groups.map(({ heading, options }) => [heading, options.length])).toEqual([
    ["Recent", 1],
    ["Pages", 14],
    ["Categories", 8],
  ]);
  expect(restingGroups([], [])).toEqual([]);
});
