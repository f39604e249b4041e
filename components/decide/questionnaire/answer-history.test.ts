import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "@/lib/decide/answers";
import { mostSteps, redone, startHistory, tidied, undone, withChange } from "./answer-history";

const typing = (at: number) => ({ words: "Volume", run: "volumeTb", at });
const picking = { words: "Team", at: 0 };

test("undo takes back one change at a time, redo repeats it, and a new change forgets what was undone", () => {
  const one = withChange(startHistory({}), { teamSize: 3 }, picking);
  const two = withChange(one, { teamSize: 3, latency: "seconds" }, { words: "Latency", at: 1 });
  expect(undone(two).present).toEqual({ teamSize: 3 });
  expect(undone(undone(two)).present).toEqual({});
  expect(redone(undone(two)).present).toEqual({ teamSize: 3, latency: "seconds" });
  expect(undone(two).future.map(({ words }) => words)).toEqual(["Latency"]);
  expect(withChange(undone(two), { teamSize: 8 }, picking).future).toEqual([]);
});

test("with nothing to undo or to redo the history stays the same", () => {
  const start = startHistory({ teamSize: 3 });
  expect(undone(start)).toBe(start);
  expect(redone(start)).toBe(start);
});

test("digits typed one after the other are one step; after a rest, or elsewhere, another begins", () => {
  const typed = [1, 10, 100].reduce(
    (history, volumeTb, place) => withChange(history, { volumeTb }, typing(place * 1000)),
    startHistory({}),
  );
  expect(typed.past).toHaveLength(1);
  expect(undone(typed).present).toEqual({});
  expect(withChange(typed, { volumeTb: 1000 }, typing(2000 + 1501)).past).toHaveLength(2);
  expect(withChange(typed, { volumeTb: 100, teamSize: 3 }, { ...picking, at: 2001 }).past).toHaveLength(2);
});

test("a change after an undo is a step of its own, however quickly it follows", () => {
  const typed = withChange(startHistory({ volumeTb: 1 }), { volumeTb: 10 }, typing(0));
  expect(withChange(undone(typed), { volumeTb: 5 }, typing(10)).past).toHaveLength(1);
  expect(withChange(redone(undone(typed)), { volumeTb: 5 }, typing(10)).past).toHaveLength(2);
});

test("a change that changes nothing is no step", () => {
  const start = startHistory({ teamSize: 3 });
  expect(withChange(start, { teamSize: 3, latency: undefined }, picking)).toBe(start);
});

test("the oldest steps give way once there are as many as can be taken back", () => {
  const full = Array.from({ length: mostSteps + 5 }, (_, place) => place + 1).reduce(
    (history, teamSize) => withChange(history, { teamSize }, picking),
    startHistory({}),
  );
  expect(full.past).toHaveLength(mostSteps);
  expect(full.past[0]?.answers).toEqual({ teamSize: 5 });
});

test("undoing everything and redoing everything ends where it began", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }), (sizes) => {
      const end = sizes.reduce(
        (history, teamSize) => withChange(history, { teamSize }, picking),
        startHistory({}),
      );
      const back = sizes.reduce((history) => undone(history), end);
      expect(back.present).toEqual({});
      expect(sizes.reduce((history) => redone(history), back)).toEqual(end);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("tidy answers stand in the order of the questionnaire and keep only what says something", () => {
  const untidy: Answers = {
    notes: { latency: "", volumeTb: "from the bill" },
    teamSize: undefined,
    latency: null,
    volumeTb: 20,
    basis: { teamSize: "guessed", volumeTb: "measured" },
  };
  expect(JSON.stringify(tidied(untidy))).toBe(
    '{"volumeTb":20,"latency":null,"basis":{"volumeTb":"measured"},"notes":{"volumeTb":"from the bill"}}',
  );
});
