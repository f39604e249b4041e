import { expect, test } from "vitest";
import type { OverBudget, RunResult } from "@/lib/lab/lab-types";
import { initialState, isBusy, type LabEvent, labReducer, type Task } from "./lab-state";
import { warehouseCells } from "./warehouse-cells";

const plan = {
  sql: "select 1",
  tables: [],
  bytesNeeded: 0,
  bytesToRead: 0,
  requests: 0,
  files: 0,
  rowGroups: 0,
  branchDropped: false,
};
const done: RunResult = {
  kind: "done",
  result: { columns: [], rows: [] },
  plan,
  lake: { bytesRead: 0, requests: 0, bytesNeeded: 0, files: 0, rowGroups: 0 },
  timesMs: { plan: 1, fetch: 0, decode: 0, insert: 0, execute: 1, total: 2 },
  cold: true,
  operators: null,
};
const held = { months: 12, load: { bytesRead: 10, requests: 1, rows: 5, ms: 3 }, changed: false };
const task: Task & { readonly sql: string } = { months: 12, sql: "select 1", cold: true, budgetBytes: 9 };
const after = (...events: readonly LabEvent[]) => events.reduce(labReducer, initialState);

test("a finished run stays on the page while the next one is under way", () => {
  const state = after(
    { kind: "loaded", held },
    { kind: "finished", outcome: done, task, held },
    { kind: "running", progress: null },
  );
  expect(state.shown).toEqual({ outcome: done, months: 12, sql: "select 1" });
  expect(isBusy(state.activity)).toBe(true);
});

test("a plan over the budget becomes a question that remembers its task", () => {
  const outcome: OverBudget = { kind: "over budget", plan, budgetBytes: 9, bytesToRead: 10 };
  const state = after({ kind: "finished", outcome, task, held });
  expect(state.activity).toEqual({ kind: "asking", outcome, task });
  expect(state.shown?.outcome).toBe(outcome);
  expect(isBusy(state.activity)).toBe(false);
});

test("loading forgets what the warehouse held, and a load that is cancelled leaves it empty", () => {
  const state = after(
    { kind: "loaded", held },
    { kind: "loading", months: 3, progress: null },
    { kind: "cancelled", held: null },
  );
  expect(state).toEqual({ activity: { kind: "cancelled" }, held: null, shown: null });
});

test("a failed run keeps the warehouse and the last result", () => {
  const failure = { where: "statement", says: "no", doThis: "change it" } as const;
  const state = after(
    { kind: "loaded", held },
    { kind: "finished", outcome: done, task, held },
    { kind: "failed", failure, task, held },
  );
  expect(state.held).toBe(held);
  expect(state.shown?.outcome).toBe(done);
  expect(state.activity).toEqual({ kind: "failed", failure, task });
});

test("a new question clears the result and keeps the warehouse", () => {
  const state = after(
    { kind: "loaded", held },
    { kind: "finished", outcome: done, task, held },
    { kind: "cleared", held },
  );
  expect(state).toEqual({ activity: { kind: "idle" }, held, shown: null });
});

test("months are outlined while the line asks for them and full once they are loaded", () => {
  const cells = (wanted: number, ...events: readonly LabEvent[]) => {
    const state = after(...events);
    const cellOf = warehouseCells(4, wanted, state.held, state.activity);
    return [0, 1, 2, 3].map(cellOf);
  };
  const load = { months: 2, rows: 1, bytesRead: 1, requests: 1 };
  const two = { ...held, months: 2 };
  expect(cells(3)).toEqual(["out", "wanted", "wanted", "wanted"]);
  expect(cells(3, { kind: "loading", months: 3, progress: { ...load, monthsPlanned: 3 } })).toEqual([
    "out",
    "full",
    "full",
    "wanted",
  ]);
  expect(cells(3, { kind: "loaded", held: two })).toEqual(["out", "wanted", "full", "full"]);
  expect(cells(1, { kind: "loaded", held: two })).toEqual(["out", "out", "full", "full"]);
});
