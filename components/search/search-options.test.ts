import { expect, test } from "vitest";
import { samplePages } from "@/lib/search/sample-pages";
import { buildSearch } from "@/lib/search/search-patterns";
import { toSearchDocuments } from "@/lib/search/to-search-documents";
import { describeAnswer, moveActive, toOptions } from "./search-options";

const search = buildSearch(toSearchDocuments(samplePages));
const optionsFor = (query: string) => toOptions(query, search(query));

test("hits are followed by a line that leads to all of them in the catalog", () => {
  expect(optionsFor("debezium").map(({ key, href }) => [key, href])).toEqual([
    ["change-data-capture", "/patterns/change-data-capture/"],
    ["all", "/patterns/?q=debezium"],
  ]);
});

test("of many hits seven are listed, and the last line says how many there are", () => {
  const options = optionsFor("data");
  expect(options).toHaveLength(7 + 1);
  expect(options.at(-1)).toMatchObject({ label: `Show all ${search("data").hits.length} in the catalog` });
});

test("where nothing is found, the nearest names and the whole catalog are offered", () => {
  const options = optionsFor("shrdng");
  expect(options.map(({ key }) => key).slice(0, 1)).toEqual(["sharding"]);
  expect(options).toHaveLength(3 + 1);
  expect(options.at(-1)?.href).toBe("/patterns/");
});

test("nothing typed lists nothing", () => {
  expect(toOptions("", search(""))).toEqual([]);
});

test.each([
  ["debezium", "1 pattern"],
  [
    "shrdng",
    "Nothing found for “shrdng”. Try fewer words, a product’s name, or what goes wrong. The nearest names:",
  ],
  ["debezuim", "Read as “debezium”. 1 pattern"],
  ["debezium tableau", "No pattern has every word. 2 patterns have some:"],
])("the answer to %j is summed up as %j", (query, sentence) => {
  expect(describeAnswer(query, search(query))).toBe(sentence);
});

test("arrow keys go round the ends, and nowhere in an empty list", () => {
  expect([moveActive(0, -1, 3), moveActive(2, 1, 3), moveActive(0, 1, 0)]).toEqual([2, 0, -1]);
});

test("from no option at all the arrows lead to the first and the last", () => {
  expect([moveActive(-1, 1, 3), moveActive(-1, -1, 3)]).toEqual([0, 2]);
});
