import fc from "fast-check";
import { expect, test } from "vitest";
import { slugs } from "@/lib/catalog/registry";
import { formatSelection, mostCompared, parseSelection } from "./selection";

test("an address names up to four patterns, in its order", () => {
  expect(parseSelection("?p=data-vault,data-lake")).toEqual({
    slugs: ["data-vault", "data-lake"],
    notes: [],
  });
  expect(parseSelection("")).toEqual({ slugs: [], notes: [] });
  expect(parseSelection("?p=data-vault&p=data-lake&q=unrelated").slugs).toEqual(["data-vault", "data-lake"]);
  expect(parseSelection("?p=%20Data-Lake%20,,").slugs).toEqual(["data-lake"]);
});

test("what is unknown, named twice or too much is left out with a note", () => {
  expect(
    parseSelection("?p=data-lake,lagoon,data-lake,data-vault,data-mesh,sharding,partitioning,replication"),
  ).toEqual({
    slugs: ["data-lake", "data-vault", "data-mesh", "sharding"],
    notes: [
      "Left out: “lagoon” (not in the catalog).",
      "Left out: “data-lake” (named more than once; it stands once).",
      "Left out: “partitioning”, “replication” (at most 4 fit side by side).",
    ],
  });
});

test("a note quotes no more than 60 characters of a word", () => {
  const { slugs: none, notes } = parseSelection(`?p=${"x".repeat(500)}`);
  expect(none).toEqual([]);
  expect(notes).toEqual([`Left out: “${"x".repeat(60)}…” (not in the catalog).`]);
});

test("every selection that fits comes back from its address, without a note", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...slugs], { maxLength: mostCompared }), (chosen) => {
      expect(parseSelection(formatSelection(chosen))).toEqual({ slugs: chosen, notes: [] });
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("no address breaks the selection", () => {
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const { slugs: chosen } = parseSelection(`?p=data-lake,${rest}`);
      expect(chosen.length).toBeLessThanOrEqual(mostCompared);
      expect(parseSelection(formatSelection(chosen))).toEqual({ slugs: chosen, notes: [] });
    }),
    { seed: 1, numRuns: 500 },
  );
});
