import { beforeEach, expect, test } from "vitest";
import { exchangeNotes, forgetEntryNotes, notesAt } from "./entry-notes";

const mine = { volumeTb: "from the bill" };
const longer = { volumeTb: "from the bill of March" };
const theirs = { latency: "Ms Roe" };
beforeEach(forgetEntryNotes);

test("notes stay with the reader as long as no answers were exchanged", () => {
  expect(notesAt(3, 1, mine)).toBe(mine);
  expect(notesAt(1, 3, undefined)).toBeUndefined();
});

test("exchanged answers have their own notes, and each side keeps its latest", () => {
  exchangeNotes(4, mine, theirs);
  expect(notesAt(5, 2, theirs)).toBe(mine);
  expect(notesAt(2, 3, longer)).toBe(longer);
  expect(notesAt(3, 4, longer)).toBe(theirs);
  expect(notesAt(4, 0, theirs)).toBe(longer);
});

test("a second exchange leaves the notes of the first where they are", () => {
  exchangeNotes(2, mine, theirs);
  exchangeNotes(5, theirs, undefined);
  expect(notesAt(5, 3, undefined)).toBe(theirs);
  expect(notesAt(3, 1, theirs)).toBe(mine);
  expect(notesAt(1, 6, mine)).toBeUndefined();
});
