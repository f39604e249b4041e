import { expect, test } from "vitest";
import { type BreaksEvent, breaksReducer, initialBreaks } from "./breaks-state";
import { measurementText, wholeTime } from "./measurement-text";

const after = (...events: readonly BreaksEvent[]) => events.reduce(breaksReducer, initialBreaks);

test("a run shows the engine's bytes until it says what it does", () => {
  const progress = { receivedBytes: 1, totalBytes: 2 };
  const starting = after({ kind: "started", id: "half-load" }, { kind: "downloading", progress });
  expect(starting.running).toMatchObject({ id: "half-load", download: progress });
  const working = breaksReducer(starting, { kind: "progressed", says: "Loading." });
  expect(working.running).toEqual({ id: "half-load", says: "Loading.", download: null });
});

test("outcomes stay while other runs follow, and a later one takes the place of an earlier one", () => {
  const failed = { kind: "failed", says: "no engine" } as const;
  const { outcomes, running, tour } = after(
    { kind: "tour", done: 0, of: 2 },
    { kind: "started", id: "half-load" },
    { kind: "ended", id: "half-load", outcome: failed },
    { kind: "tour", done: 1, of: 2 },
    { kind: "started", id: "small-files" },
    { kind: "ended", id: "small-files", outcome: { kind: "cancelled" } },
    { kind: "started", id: "small-files" },
    { kind: "ended", id: "small-files", outcome: failed },
    { kind: "rested" },
  );
  expect([...outcomes]).toEqual([
    ["half-load", failed],
    ["small-files", failed],
  ]);
  expect([running, tour]).toEqual([null, null]);
});

test("progress of a run that has ended is not shown", () => {
  expect(after({ kind: "progressed", says: "late" })).toEqual(initialBreaks);
});

test("figures carry their unit, one thing in the singular", () => {
  const texts = [
    { value: 2_955_668, unit: "bytes" },
    { value: 0, unit: "bytes" },
    { value: 1420.4, unit: "ms" },
    { value: 1, unit: "files" },
    { value: 4800, unit: "rows" },
  ] as const;
  expect(texts.map(measurementText)).toEqual([
    "2.96\u202fMB",
    "0",
    "1,420\u202fms",
    "1\u202ffile",
    "4,800\u202frows",
  ]);
  expect([wholeTime(41.2), wholeTime(1400)]).toEqual(["41\u202fms", "1.4\u202fs"]);
});
