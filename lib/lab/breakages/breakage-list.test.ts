import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import { breakageIds } from "./breakage";
import { breakages } from "./breakage-list";

test("each guided run is described once, in the order of the ids and grouped by placement", () => {
  expect(breakages.map(({ id }) => id)).toEqual(breakageIds);
  const order = breakages.map(({ placement }) => placements.indexOf(placement));
  expect(order).toEqual(order.toSorted());
  expect(new Set(order).size).toBe(placements.length);
});
