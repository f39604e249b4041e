import { expect, test } from "vitest";
import { lookUpRelations, relationWays, stateRelations, wayWords } from "./relation-ways";

const slugs = ["a", "b", "c"];
const { relates, neighbours } = lookUpRelations([
  {
    slug: "a",
    relations: stateRelations(
      [
        { kind: "requires", to: "b" },
        { kind: "pairs-with", to: "c" },
        { kind: "requires", to: "gone" },
      ],
      slugs,
    ),
  },
  { slug: "b", relations: stateRelations([{ kind: "evolves-into", to: "a" }], slugs) },
  { slug: "c", relations: [] },
]);

test("a relation reads from both of its ends", () => {
  expect(relates("a", "requires", "b")).toBe(true);
  expect(relates("b", "requires", "a")).toBe(false);
  expect(relates("b", "required-by", "a")).toBe(true);
  expect(relates("a", "evolves-from", "b")).toBe(true);
});

test("a relation without direction holds from the page that does not state it", () => {
  expect(relates("c", "pairs-with", "a")).toBe(true);
  expect(relates("c", "any", "a")).toBe(true);
  expect(relates("c", "any", "b")).toBe(false);
});

test("two relations to one pattern make one neighbour", () => {
  expect(slugs.map(neighbours)).toEqual([2, 1, 1]);
});

test("each way says what the pattern is to the other", () => {
  expect(relationWays.map(wayWords)).toEqual([
    "is related to",
    "requires",
    "is required by",
    "pairs with",
    "is an alternative to",
    "evolves into",
    "evolves from",
    "conflicts with",
    "specialises",
    "is specialised by",
  ]);
});
