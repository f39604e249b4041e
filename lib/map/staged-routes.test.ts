import { expect, test } from "vitest";
import { toRelationGraph } from "./relation-graph";
import { smallGraph } from "./small-map.testing";
import { stagedRoutes } from "./staged-routes";

test("a route runs from a pattern that nothing evolves into, to one that evolves no further, one for each fork", () => {
  expect(stagedRoutes(smallGraph)).toEqual([
    {
      start: "files",
      moves: [
        { to: "lake", when: "when a second team reads them." },
        { to: "hybrid", when: "when a screen has to be fast." },
      ],
    },
    {
      start: "files",
      moves: [
        { to: "lake", when: "when a second team reads them." },
        { to: "mesh", when: "when teams own their data." },
      ],
    },
  ]);
});

test("a reason that does not say when is refused with the relation's name", () => {
  const vague = toRelationGraph([
    {
      slug: "files",
      title: "Files",
      category: "storage",
      relations: [{ kind: "evolves-into", to: "lake", because: "Lakes are better." }],
    },
    { slug: "lake", title: "Lake", category: "architecture", relations: [] },
  ]);
  expect(() => stagedRoutes(vague)).toThrow(
    'files: relations: evolves-into lake: found "Lakes are better.", allowed a sentence that begins with "When" or "Move when". Say when to move.',
  );
});
