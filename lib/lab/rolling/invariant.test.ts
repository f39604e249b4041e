import { expect, test } from "vitest";
import type { Amount, DayFigures } from "./day-problems";
import { checkWindow } from "./invariant";

const amount = (rows: number, total = rows * 2): Amount => ({ rows, total });

/** A day of 100 rows that is right on its side of the boundary, 10 June, unless changed. */
const day = (number: number, changes: Partial<DayFigures> = {}): DayFigures => ({
  day: `2025-06-${String(number).padStart(2, "0")}`,
  source: amount(100),
  seen: amount(100),
  warehouse: amount(number >= 10 ? 100 : 0),
  lake: amount(100),
  ...changes,
});

const check = (...days: readonly DayFigures[]) =>
  checkWindow({ measure: "sold" }, { boundary: "2025-06-10" }, days);

test("days that are right say so, on both sides of the boundary", () => {
  const { holds, says, days } = check(day(8), day(9), day(10));
  expect(holds).toBe(true);
  expect(says).toBe("Each of 3 days is there exactly once, with the source’s rows and sums.");
  expect(days.map(({ side }) => side)).toEqual(["cold", "cold", "hot"]);
});

test.each([
  [
    { seen: amount(200) },
    "twice",
    "It is counted twice: 200 rows where the source has 100, sum of sold 400 where it is 200.",
  ],
  [
    { seen: amount(0) },
    "lost",
    "It is lost: 0 rows where the source has 100, sum of sold 0 where it is 200.",
  ],
  [
    { seen: amount(150) },
    "too many",
    "50 rows too many: 150 rows where the source has 100, sum of sold 300 where it is 200.",
  ],
  [{ seen: amount(99, 200) }, "missing", "1 row missing: 99 rows where the source has 100."],
  [
    { seen: amount(100, -3) },
    "wrong sum",
    "Its sum is wrong: 100 rows where the source has 100, sum of sold −3 where it is 200.",
  ],
  [{ lake: amount(88) }, "lake incomplete", "The lake lacks 12 rows that the source has delivered."],
  [{ lake: amount(100, 7) }, "lake incomplete", "The lake differs from the source."],
])("a day with %j is named with its figures", (changes, kind, sentence) => {
  const { holds, wrongDays, says } = check(day(8), day(11, changes));
  expect(holds).toBe(false);
  expect(wrongDays.map(({ problems }) => problems.map((problem) => problem.kind))).toEqual([[kind]]);
  expect(says).toBe(`1 of 2 days is wrong, 11 June 2025. ${sentence}`);
});

test("rows of a day that has left the window are told, but give nobody a wrong figure", () => {
  const { holds, heldDays, says } = check(
    day(8, { warehouse: amount(100) }),
    day(9, { warehouse: amount(12) }),
  );
  expect(holds).toBe(true);
  expect(heldDays).toHaveLength(2);
  expect(says).toBe(
    "Each of 2 days is there exactly once, with the source’s rows and sums. The warehouse still holds 112 rows of 2 days that have left the window.",
  );
});

test("several wrong days are named, beyond four they are counted", () => {
  const wrong = (number: number) => day(number, { seen: amount(0) });
  expect(check(day(8, { seen: amount(200) }), wrong(11)).says).toBe(
    "2 of 2 days are wrong: 8 June 2025 (counted twice) and 11 June 2025 (lost).",
  );
  expect(check(...[11, 12, 13, 14, 15, 16].map(wrong)).says).toBe(
    "6 of 6 days are wrong: 11 June 2025 (lost), 12 June 2025 (lost), 13 June 2025 (lost), 14 June 2025 (lost) and 2 others.",
  );
});

test("without a measure only rows are compared", () => {
  const days = [day(11, { seen: { rows: 50, total: 0 }, source: { rows: 100, total: 0 } })];
  const { says } = checkWindow({ measure: null }, { boundary: "2025-06-10" }, days);
  expect(says).toContain("50 rows missing: 50 rows where the source has 100.");
});
