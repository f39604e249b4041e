import { expect, test } from "vitest";
import { neighbourGroups } from "./neighbour-groups";
import { relationId } from "./relation-map";
import { smallMap } from "./small-map.testing";

test("a relation that both pages declare stands once, with the reason of each", () => {
  expect(smallMap.relations.map(relationId)).toEqual([
    "lake requires files",
    "hybrid pairs-with tables",
    "files alternative-to tables",
    "files evolves-into lake",
    "lake evolves-into hybrid",
    "lake evolves-into mesh",
  ]);
  expect(smallMap.relations[2]?.reasons).toEqual([
    { by: "files", because: "Files need no server." },
    { by: "tables", because: "Tables need no reader." },
  ]);
});

test("neighbours are told by kind and direction", () => {
  expect(
    neighbourGroups("lake", smallMap.relations).map(({ words, neighbours }) => [
      words,
      neighbours.map(({ slug }) => slug),
    ]),
  ).toEqual([
    ["requires", ["files"]],
    ["evolves from", ["files"]],
    ["evolves into", ["hybrid", "mesh"]],
  ]);
  expect(neighbourGroups("tables", smallMap.relations, ["beside"]).map(({ words }) => words)).toEqual([
    "alternative to",
    "pairs with",
  ]);
});
