import { expect, test } from "vitest";
import type { Measurement } from "@/lib/lab/compare/measurement";
import { type BenchEvent, benchReducer, initialBench } from "./bench-state";

const setting = {
  dataSetId: "retail",
  lakeBytes: 100,
  pace: { delayMs: 0, mbitPerSecond: null },
  window: 12,
};

const measured = (scenarioId: string, changes: Partial<Measurement> = {}): BenchEvent => ({
  kind: "measured",
  measurement: {
    run: {
      kind: "done",
      scenarioId,
      placement: "no-warehouse",
      bytesRead: 1,
      requests: 1,
      timesMs: [5],
      rowsHeld: 0,
      load: { bytesRead: 0, requests: 0, rows: 0, ms: 0 },
    },
    setting,
    reads: null,
    answer: null,
    ...changes,
  },
});
const failed = (scenarioId: string, message: string) =>
  measured(scenarioId, {
    run: { kind: "failed", scenarioId, placement: "no-warehouse", message },
  });
const ended = (how: "done" | "cancelled"): BenchEvent => ({
  kind: "ended",
  how,
  wasHidden: false,
  problem: null,
});

const after = (...events: readonly BenchEvent[]) => events.reduce(benchReducer, initialBench);

test("a series counts what it measured and what failed, and names the first failure", () => {
  const { activity } = after(
    { kind: "started" },
    measured("a"),
    failed("b", "first"),
    failed("c", "second"),
    ended("done"),
  );
  expect(activity).toEqual({
    kind: "ended",
    how: "done",
    measured: 1,
    failed: 2,
    problem: "first",
    wasHidden: false,
  });
});

test("a cancelled series keeps what was measured, and the next one counts anew", () => {
  const { activity, measurements } = after(
    { kind: "started" },
    measured("a"),
    failed("b", "broken"),
    ended("cancelled"),
    { kind: "started" },
    measured("b"),
    ended("done"),
  );
  expect(measurements.map(({ run }) => [run.scenarioId, run.kind])).toEqual([
    ["a", "done"],
    ["b", "done"],
  ]);
  expect(activity).toMatchObject({ measured: 1, failed: 0, problem: null });
});

test("the same scenario under another distance of the lake is kept beside the first", () => {
  const far = { ...setting, pace: { delayMs: 80, mbitPerSecond: null } };
  const { measurements } = after({ kind: "started" }, measured("a"), measured("a", { setting: far }));
  expect(measurements.map((one) => one.setting.pace.delayMs)).toEqual([0, 80]);
});
