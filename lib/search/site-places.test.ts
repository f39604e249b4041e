import { expect, test } from "vitest";
import { findPlaces, type SitePlace } from "./site-places";

const places: readonly SitePlace[] = [
  {
    kind: "question",
    title: "Team size",
    detail: "How many people work with data?",
    href: "/decide/#q-teamSize",
  },
  { kind: "page", title: "Decide as a team", detail: "merge several answers", href: "/decide/team/" },
  { kind: "page", title: "Team", detail: "who made this", href: "/team/" },
  {
    kind: "category",
    title: "Security",
    detail: "all security patterns",
    href: "/patterns/?category=security",
  },
];
const titlesFor = (query: string) => findPlaces(places, query).map(({ place }) => place.title);

test("the title comes before a title that begins so, and that before one that holds the word", () => {
  expect(titlesFor("team")).toEqual(["Team", "Team size", "Decide as a team"]);
});

test("a half-typed word and another number of the word find the place", () => {
  expect(titlesFor("secu")).toEqual(["Security"]);
  expect(titlesFor("teams")).toEqual(["Team", "Team size", "Decide as a team"]);
});

test("words may stand in title and detail, but each must stand somewhere", () => {
  expect(titlesFor("team people")).toEqual(["Team size"]);
  expect(titlesFor("team elephants")).toEqual([]);
});

test("what was typed is marked in both texts", () => {
  expect(findPlaces(places, "peop siz")[0]).toMatchObject({
    titleRanges: [{ start: 5, end: 8 }],
    detailRanges: [{ start: 9, end: 13 }],
  });
});

test("nothing typed finds nothing", () => {
  expect(findPlaces(places, " ?")).toEqual([]);
});
