import { expect, test } from "vitest";
import type { RunResult } from "@/lib/lab/lab-types";
import { combineRuns } from "./combine-runs";

const run = (sql: string, bytes: number, ms: number): RunResult => ({
  kind: "done",
  result: { columns: [{ name: "sql", type: "VARCHAR" }], rows: [[sql]] },
  plan: {
    sql,
    tables: [],
    bytesNeeded: bytes,
    bytesToRead: bytes,
    requests: 1,
    files: 1,
    rowGroups: 1,
    branchDropped: false,
  },
  lake: { bytesRead: bytes, requests: 1, bytesNeeded: bytes - 1, files: 1, rowGroups: 1 },
  timesMs: { plan: ms, fetch: ms, decode: ms, insert: ms, execute: ms, total: 4 * ms },
  cold: true,
  operators: null,
});

test("statements run in a row show the last one's rows and plan, and the bytes and times of all", () => {
  const both = combineRuns([run("set variable cut = 1", 100, 2), run("select 1", 40, 3)]);
  expect(both.result.rows).toEqual([["select 1"]]);
  expect(both.plan.sql).toBe("select 1");
  expect(both.lake).toEqual({ bytesRead: 140, requests: 2, bytesNeeded: 138, files: 1, rowGroups: 1 });
  expect(both.timesMs).toEqual({ plan: 5, fetch: 5, decode: 5, insert: 5, execute: 5, total: 20 });
});

test("a single statement is left as it is", () => {
  const only = run("select 1", 40, 3);
  expect(combineRuns([only])).toEqual(only);
});

test("no statement at all is a mistake of the caller", () => {
  expect(() => combineRuns([])).toThrow("combineRuns: no run (allowed: one or more).");
});
