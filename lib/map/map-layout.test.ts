import { expect, test } from "vitest";
import { labelLines } from "./map-layout";

test("a label takes one line where it is short, else two lines of like length", () => {
  expect(labelLines("Data lake")).toEqual(["Data lake"]);
  expect(labelLines("Data lineage and provenance")).toEqual(["Data lineage", "and provenance"]);
  expect(labelLines("Extract, load, transform")).toEqual(["Extract, load,", "transform"]);
});
