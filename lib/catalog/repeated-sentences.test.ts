import { expect, test } from "vitest";
import { longSentences, repeatedSentences, textsIn } from "./repeated-sentences";

const at = (value: string, line = 1) => ({ value, line, column: 1 });

test("a sentence of eight words counts, one of seven does not; case and punctuation make no difference", () => {
  expect(
    longSentences("One two three four five six seven. One, two: three four five six seven eight!"),
  ).toEqual([]);
  expect(longSentences("Keep 1.5 TB of the log in the lake. Why?")).toEqual([
    "keep 1.5 tb of the log in the lake",
  ]);
});

test("a long sentence that stands in two files is reported in the second, with the first named", () => {
  const copied = "The log keeps every event for thirty days and no longer.";
  const problems = repeatedSentences([
    { path: "a.mdx", passages: [at(`${copied} ${copied}`)] },
    { path: "b.mdx", passages: [at("Something else entirely stands here, and it is long enough.")] },
    { path: "c.mdx", passages: [at(copied.toUpperCase(), 7)] },
  ]);
  expect(problems.map(({ path, line, message }) => [path, line, message])).toEqual([
    [
      "c.mdx",
      7,
      'found "the log keeps every event for thirty days and no longer" here and in a.mdx, allowed in one of them. Say what is special here, or link',
    ],
  ]);
});

test("the texts of a front matter are found at any depth, without the keys left out", () => {
  expect(
    textsIn({ title: "T", list: [{ because: "B" }, { sources: ["S"] }], sources: [{ title: "no" }] }, [
      "sources",
    ]),
  ).toEqual(["T", "B"]);
});
