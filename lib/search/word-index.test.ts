import { expect, test } from "vitest";
import { finish } from "./steps";
import { listWords, lookUpTerm } from "./word-index";
import { wordsOf } from "./words";

const text = (place: number, words: string) => ({ place, words: wordsOf(words) });
const entries = finish(
  listWords([
    text(0, "warehouse kappa"),
    text(0, "lake mask part"),
    text(1, "warehouses kafka parts"),
    text(2, "parts laketown"),
  ]),
);
const lookUp = (typed: string) => lookUpTerm(entries, wordsOf(typed)[0]!);

test("words are listed once, with their number and the documents that have them", () => {
  const parts = entries.find(({ word }) => word.form === "parts");
  expect([parts?.count, [...(parts?.places ?? [])]]).toEqual([2, [1, 2]]);
  expect(entries.map(({ word }) => word.form)).toEqual([
    "warehouse",
    "kappa",
    "lake",
    "mask",
    "part",
    "warehouses",
    "kafka",
    "parts",
    "laketown",
  ]);
});

test("a known word is answered by the same word in any number, and by words that begin so", () => {
  const lake = lookUp("lakes");
  expect([lake.known, [...lake.places], [...lake.worth]]).toEqual([true, [0], [["lake", 4]]]);
  expect([...lookUp("lake").worth]).toEqual([
    ["lake", 4],
    ["laketown", 3],
  ]);
});

test("a known word is not answered by one that is a slip away", () => {
  expect([...lookUp("kafka").worth.keys()]).toEqual(["kafka"]);
});

test.each([
  ["warehose", "warehouse"],
  ["warheouse", "warehouse"],
  ["warehousse", "warehouse"],
  ["kapa", "kappa"],
  ["kafak", "kafka"],
  ["maks", "mask"],
])("%j is not known and is taken for %j", (typed, meant) => {
  const term = lookUp(typed);
  expect([term.known, term.places.size, term.meant?.form]).toEqual([false, 0, meant]);
  expect(term.worth.get(meant)).toBe(1);
});

test("a word that differs by more slips than its length forgives, a wrong first letter counting twice, is taken for no other", () => {
  expect(lookUp("masc").meant?.form).toBe("mask");
  expect(lookUp("moscs").meant).toBeUndefined();
  expect(lookUp("warmhome").meant).toBeUndefined();
  expect(lookUp("barehouse").meant?.form).toBe("warehouse");
  expect(lookUp("karehouse").meant?.form).toBe("warehouse");
  expect(lookUp("karehose").meant).toBeUndefined();
  expect(lookUp("lxk").meant).toBeUndefined();
});

test("between words that are equally near, the one that occurs more often is meant", () => {
  expect(lookUp("partz").meant?.form).toBe("parts");
});
