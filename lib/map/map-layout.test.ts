import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { arrangeMap } from "./arrange-map";
import { currentLayout } from "./current-layout";
import { formatLayout } from "./format-layout";
import { type Box, labelLines, placeBox } from "./map-layout";
import { toRelationGraph } from "./relation-graph";

const { patterns } = await readCatalog();
const boxes = [...patterns.values()].flatMap(
  ({ slug, title }): readonly (Box & { readonly slug: string })[] => {
    const place = currentLayout.places[slug];
    return place ? [{ slug, ...placeBox(title, place) }] : [];
  },
);

test("the committed layout is the one that the current patterns and relations give", () => {
  const file = "content/map/layout.json";
  const fresh = formatLayout(arrangeMap(toRelationGraph([...patterns.values()])));
  expect(
    readFileSync(file, "utf8") === fresh,
    `${file}: patterns or relations have changed since it was made. Run npm run map:layout and commit the file.`,
  ).toBe(true);
  expect(Object.keys(currentLayout.places)).toEqual([...patterns.keys()]);
});

test("no two patterns share room on the map, and all stand inside it", () => {
  expect(boxes).toHaveLength(73);
  const overlaps = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.slug} and ${other.slug}`),
  );
  expect(overlaps).toEqual([]);
  expect(
    boxes.filter(
      ({ left, right, top, bottom }) =>
        left < 0 || top < 0 || right > currentLayout.width || bottom > currentLayout.height,
    ),
  ).toEqual([]);
});

test("a label takes one line where it is short, else two lines of like length", () => {
  expect(labelLines("Data lake")).toEqual(["Data lake"]);
  expect(labelLines("Data lineage and provenance")).toEqual(["Data lineage", "and provenance"]);
  expect(labelLines("Extract, load, transform")).toEqual(["Extract, load,", "transform"]);
});
