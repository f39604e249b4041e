import { expect, test } from "vitest";
import { addRecent, readRecent } from "./recent";

const place = (name: string) => ({ title: name, href: `/${name}/` });

test("the latest comes first, each place once", () => {
  const kept = ["a", "b", "a"].reduce((before, name) => addRecent(before, place(name)), "");
  expect(readRecent(kept)).toEqual([place("a"), place("b")]);
});

test("six are kept", () => {
  const kept = ["a", "b", "c", "d", "e", "f", "g"].reduce(
    (before, name) => addRecent(before, place(name)),
    "",
  );
  expect(readRecent(kept).map(({ title }) => title)).toEqual(["g", "f", "e", "d", "c", "b"]);
});

test.each(["", "{", "null", "7", '{"title":"a"}', '[null, 3, {"title": 1, "href": "/a/"}]'])(
  "%j, which somebody else wrote, is no list",
  (kept) => {
    expect(readRecent(kept)).toEqual([]);
  },
);

test("an address of another site is not offered", () => {
  const foreign = ["https://example.org/", "//example.org/", "javascript:alert(1)"];
  expect(readRecent(JSON.stringify(foreign.map((href) => ({ title: "x", href }))))).toEqual([]);
});
