import { expect, test } from "vitest";
import { endSlopes } from "./end-slopes";
import { smallMap } from "./small-map.testing";

test("lines of one kind run level, those of two or three kinds fan out round the dot", () => {
  const slopes = endSlopes(smallMap.relations);
  expect(slopes.get("mesh")).toEqual(new Map([["evolves-into", 0]]));
  expect(slopes.get("lake")).toEqual(
    new Map([
      ["requires", -0.275],
      ["evolves-into", 0.275],
    ]),
  );
  expect(slopes.get("files")).toEqual(
    new Map([
      ["requires", -0.55],
      ["evolves-into", 0],
      ["alternative-to", 0.55],
    ]),
  );
});
