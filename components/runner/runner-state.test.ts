import { expect, test } from "vitest";
import { isBusy, type Outcome, printedState, type RunnerEvent, reduceRunner } from "./runner-state";

const after = (...events: readonly RunnerEvent[]) => events.reduce(reduceRunner, printedState);

const rows: Outcome = { kind: "rows", ran: "select 1", result: { columns: ["a"], rows: [["1"]] }, ms: 3 };
const rejected: Outcome = { kind: "rejected", ran: "selec", message: "Parser Error", line: 1 };

test("a run goes from loading to running to its rows", () => {
  const loading = after({ kind: "start" }, { kind: "progress", receivedBytes: 3, totalBytes: 7 });
  expect(loading.activity).toEqual({ kind: "starting", receivedBytes: 3, totalBytes: 7 });
  const running = reduceRunner(loading, { kind: "running" });
  expect([isBusy(loading), isBusy(running)]).toEqual([true, true]);
  expect(reduceRunner(running, { kind: "finish", outcome: rows })).toEqual({
    edited: null,
    activity: { kind: "idle" },
    outcome: rows,
    outcomes: 1,
  });
});

test("the result of the run before stays in view while the next one goes on, is cancelled or finds no engine", () => {
  const done = after({ kind: "start" }, { kind: "finish", outcome: rows }, { kind: "start" });
  expect(done.outcome).toBe(rows);
  expect(reduceRunner(done, { kind: "cancel" })).toMatchObject({
    activity: { kind: "cancelled" },
    outcome: rows,
  });
  expect(reduceRunner(done, { kind: "fail", message: "blocked" })).toMatchObject({
    activity: { kind: "failed", message: "blocked" },
    outcome: rows,
  });
});

test("what comes after a cancel changes nothing", () => {
  const cancelled = after({ kind: "start" }, { kind: "cancel" });
  for (const late of [
    { kind: "progress", receivedBytes: 1, totalBytes: 2 },
    { kind: "running" },
    { kind: "finish", outcome: rows },
    { kind: "fail", message: "late" },
    { kind: "cancel" },
  ] satisfies readonly RunnerEvent[])
    expect(reduceRunner(cancelled, late)).toBe(cancelled);
});

test("the reader's text is kept through every run, and only a reset drops it", () => {
  const edited = after(
    { kind: "edit", printed: "select 1" },
    { kind: "change", sql: "selec" },
    { kind: "start" },
    { kind: "running" },
    { kind: "finish", outcome: rejected },
    { kind: "start" },
    { kind: "fail", message: "gone" },
  );
  expect(edited.edited).toBe("selec");
  expect(reduceRunner(edited, { kind: "edit", printed: "select 1" }).edited).toBe("selec");
  expect(reduceRunner(edited, { kind: "reset" })).toEqual(printedState);
});

test("the same error twice counts as two outcomes", () => {
  const once = after({ kind: "start" }, { kind: "finish", outcome: rejected });
  const twice = [{ kind: "start" }, { kind: "finish", outcome: rejected }] as const;
  expect(twice.reduce(reduceRunner, once).outcomes).toBe(2);
});

test("SQL from a link stands in the editor and is not run; a link that cannot be read loses nothing", () => {
  expect(after({ kind: "link", sql: "select 2" })).toMatchObject({
    edited: "select 2",
    activity: { kind: "linked" },
    outcome: { kind: "printed" },
  });
  expect(after({ kind: "change", sql: "select 3" }, { kind: "unreadable-link" })).toMatchObject({
    edited: "select 3",
    activity: { kind: "unreadable-link" },
  });
});
