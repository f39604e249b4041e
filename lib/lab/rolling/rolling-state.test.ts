import { expect, test } from "vitest";
import type { WindowReport } from "./driver";
import { checkWindow } from "./invariant";
import { logEntry } from "./log-words";
import { initialRolling, isRolling, type RollingState, rollingReducer, stepsLeft } from "./rolling-state";
import { stepJobs } from "./step-jobs";
import type { WindowPlan } from "./window-plan";

const plan: WindowPlan = {
  table: "sales",
  dateColumn: "day",
  columns: [{ name: "day", type: "DATE" }],
  measure: null,
  days: Array.from({ length: 8 }, (_, place) => `2025-06-0${place + 1}`),
  tailDays: 1,
  windowDays: 3,
  steps: 4,
};

const report = (changes: Partial<WindowReport> = {}): WindowReport => ({
  kind: "stepped",
  position: { done: 1, today: "2025-06-05", boundary: "2025-06-03" },
  viewBoundary: "2025-06-03",
  procedure: "one transaction",
  failure: null,
  lateDay: null,
  expired: "2025-06-02",
  jobs: [],
  check: checkWindow(plan, { boundary: "2025-06-03" }, []),
  lake: { bytesRead: 0, requests: 0 },
  ms: 80,
  ...changes,
});

const begun = report({
  kind: "begun",
  position: { done: 0, today: "2025-06-04", boundary: "2025-06-02" },
  lake: { bytesRead: 700_000, requests: 9 },
});

const after = (...events: readonly Parameters<typeof rollingReducer>[1][]): RollingState =>
  events.reduce(rollingReducer, initialRolling);

test("a failure is played once, and a choice made while it is played stays", () => {
  const chosen = after({ kind: "failure chosen", failure: "half-load" }, { kind: "reported", report: begun });
  expect(chosen.failure).toBe("half-load");
  const played = { kind: "reported", report: report({ failure: "half-load" }) } as const;
  expect(rollingReducer(chosen, played).failure).toBe(null);
  const changed = rollingReducer(chosen, { kind: "failure chosen", failure: "late-hot" });
  expect(rollingReducer(changed, played).failure).toBe("late-hot");
});

test("steps are counted while they are made, and beginning again forgets them", () => {
  const state = after(
    { kind: "beginning" },
    { kind: "reported", report: begun },
    { kind: "stepping", planned: 4 },
    { kind: "reported", report: report() },
  );
  expect(state.activity).toEqual({ kind: "stepping", made: 1, planned: 4 });
  expect([state.reports.length, stepsLeft(plan, state), isRolling(state.activity)]).toEqual([2, 3, true]);
  const again = [{ kind: "beginning" }, { kind: "reported", report: begun }] as const;
  expect(again.reduce(rollingReducer, state).reports).toEqual([begun]);
  expect(stepsLeft(plan, initialRolling)).toBe(4);
});

test("a failure of the engine ends the simulation and keeps the choices", () => {
  const state = after(
    { kind: "procedure chosen", procedure: "separate jobs" },
    { kind: "reported", report: begun },
    { kind: "failed", says: "The engine has stopped." },
  );
  expect(state).toEqual({
    activity: { kind: "failed", says: "The engine has stopped." },
    reports: [],
    procedure: "separate jobs",
    failure: null,
  });
});

/** The jobs of the first step as the engine would report them: 100 rows a statement. */
const outcomes = (...step: Parameters<typeof stepJobs>) =>
  stepJobs(...step).map((job) => {
    const fault = job.statements.findIndex(({ role }) => role === "fault");
    const done = fault < 0 ? job.statements : job.statements.slice(0, fault);
    return {
      job,
      rows: done.map(() => 100),
      error: fault < 0 ? null : "the connection to the lake was lost",
      leftBehind: fault < 0 ? null : job.isAtomic ? 0 : 100,
    };
  });

test("the log tells of each job with its rows", () => {
  const failure = "half-load";
  const lines = (procedure: "one transaction" | "separate jobs") =>
    logEntry(report({ procedure, failure, jobs: outcomes(plan, 0, procedure, failure) })).lines;
  expect(lines("one transaction")).toEqual([
    "The load fails half way and is repeated (one transaction).",
    "Load, purge and move the boundary, which fails: “the connection to the lake was lost”. All of it is rolled back: 0 rows of 5 June 2025 in the warehouse.",
    "Repeat: 100 rows deleted, 100 rows inserted, 100 rows purged and boundary at 3 June 2025, in one transaction.",
  ]);
  expect(lines("separate jobs")).toEqual([
    "The load fails half way and is repeated (separate jobs).",
    "Load, which fails: “the connection to the lake was lost”. What was written stays: 100 rows of 5 June 2025 in the warehouse.",
    "Repeat: 200 rows inserted.",
    "Purge: 100 rows purged.",
    "Rewrite the view: boundary at 3 June 2025.",
  ]);
});

test("the log names the days", () => {
  expect(logEntry(report()).title).toBe("Day 1: 5 June 2025");
  expect(logEntry(report({ kind: "recovered" })).title).toBe("Put right on 5 June 2025");
  expect(logEntry(begun).title).toBe("Begun on 4 June 2025");
  expect(logEntry(begun).lines).toEqual([
    "0 rows from 2 June 2025 to 4 June 2025 are loaded. For all days of the simulation together 700,000 bytes in 9 requests are read from the lake.",
  ]);
  const late = report({
    failure: "late-cold",
    lateDay: "2025-06-01",
    procedure: "separate jobs",
    jobs: outcomes(plan, 0, "separate jobs", "late-cold"),
  });
  expect(logEntry(late).lines).toContain("The source delivers 100 rows of 1 June 2025 late.");
});
