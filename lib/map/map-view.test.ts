import fc from "fast-check";
import { expect, test } from "vitest";
import { categories, relationKinds } from "@/lib/catalog/vocabulary";
import { formatMapView, kindsShown, type MapView, parseMapView, wholeMap } from "./map-view";
import { countRelations, shownRelations } from "./shown-relations";
import { smallMap } from "./small-map.testing";

const picture = fc.constantFrom<Pick<MapView, "focus" | "route">>(
  { focus: null, route: null },
  { focus: "lake", route: null },
  { focus: null, route: ["files", "lake", "mesh"] },
  { focus: null, route: ["lake", "hybrid"] },
);
const anyView: fc.Arbitrary<MapView> = fc
  .tuple(fc.option(fc.subarray([...relationKinds])), fc.subarray([...categories]), picture)
  .map(([kinds, chosen, shown]) => ({ kinds, categories: chosen, ...shown }));

test("every view survives the way into an address and back, with nothing to report", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(parseMapView(formatMapView(view), smallMap)).toEqual({ view, dropped: [] });
    }),
    { seed: 8, numRuns: 500 },
  );
});

test("an address reads as the page writes it", () => {
  expect(formatMapView(wholeMap)).toBe("");
  expect(formatMapView({ ...wholeMap, kinds: [] })).toBe("?type=none");
  expect(formatMapView({ ...wholeMap, kinds: ["requires"], categories: ["storage"], focus: "lake" })).toBe(
    "?type=requires&category=storage&focus=lake",
  );
  expect(formatMapView({ ...wholeMap, route: ["files", "lake"] })).toBe("?route=files,lake");
});

test("what the map does not have costs only itself and is named with what is allowed", () => {
  const linked = parseMapView(
    "?type=owns&type=requires&category=mainframe&category=storage&focus=pond&zoom=3",
    smallMap,
  );
  expect(linked.view).toEqual({ ...wholeMap, kinds: ["requires"], categories: ["storage"] });
  expect(linked.dropped).toEqual([
    {
      key: "type",
      found: "owns",
      allowed: "requires, pairs-with, alternative-to, evolves-into, conflicts-with, specialises, none",
    },
    {
      key: "category",
      found: "mainframe",
      allowed: "architecture, storage, integration, analytics, management, governance, security, placement",
    },
    { key: "focus", found: "pond", allowed: "the slug of a pattern, such as data-lake" },
  ]);
});

test.each([
  ["?route=lake", "one stop"],
  ["?route=lake,files", "the wrong way"],
  ["?route=files,hybrid", "a stop left out"],
  ["?route=", "nothing"],
])("%s is no route: %s", (search) => {
  const { view, dropped } = parseMapView(search, smallMap);
  expect(view.route).toBeNull();
  expect(dropped.map(({ key }) => key)).toEqual(["route"]);
});

test("a link with a focus and a route shows the focus and says so", () => {
  const { view, dropped } = parseMapView("?focus=files&route=files,lake", smallMap);
  expect(view).toEqual({ ...wholeMap, focus: "files" });
  expect(dropped).toEqual([{ key: "route", found: "files,lake", allowed: "a focus or a route, not both" }]);
});

test("company is left out of the whole map at first, and shown round one pattern", () => {
  expect(kindsShown(wholeMap)).not.toContain("pairs-with");
  expect(kindsShown({ ...wholeMap, focus: "lake" })).toEqual(relationKinds);
  expect(kindsShown({ ...wholeMap, kinds: ["pairs-with"] })).toEqual(["pairs-with"]);
});

test("a relation is shown where one end is in a chosen category; round one pattern, where the other end is", () => {
  const ids = (view: Partial<MapView>) =>
    shownRelations(smallMap, { ...wholeMap, ...view }).map(({ kind, from, to }) => `${from} ${kind} ${to}`);
  expect(ids({ categories: ["placement"], kinds: relationKinds })).toEqual([
    "hybrid pairs-with tables",
    "lake evolves-into hybrid",
  ]);
  expect(ids({ focus: "lake", categories: ["storage"] })).toEqual([
    "lake requires files",
    "files evolves-into lake",
  ]);
});

test("each count is what the choice would show, whatever else is set", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const { byKind, byCategory } = countRelations(smallMap, view);
      for (const kind of relationKinds)
        expect(byKind.get(kind) ?? 0).toBe(shownRelations(smallMap, { ...view, kinds: [kind] }).length);
      for (const category of categories)
        expect(byCategory.get(category) ?? 0).toBe(
          shownRelations(smallMap, { ...view, categories: [category] }).length,
        );
    }),
    { seed: 8, numRuns: 300 },
  );
});
