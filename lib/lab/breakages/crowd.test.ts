import { expect, test } from "vitest";
import type { MeasuredRun } from "../compare/measured";
import { type CrowdTimes, meanTimeMs, parseCrowd, usualCrowd, withCrowd } from "./crowd";
import { crowdSteps } from "./crowd-model";
import { pictureCrowd } from "./crowd-plot";

const load = { bytesRead: 0, requests: 0, rows: 0, ms: 0 };
const run = (
  scenarioId: string,
  placement: "no-warehouse" | "purposeful-hybrid",
  ...timesMs: readonly number[]
): MeasuredRun => ({
  kind: "done",
  scenarioId,
  placement,
  bytesRead: 0,
  requests: 0,
  timesMs,
  rowsHeld: 0,
  load,
});
const times: CrowdTimes = {
  scenarios: [
    { id: "often", title: "Often", runsPerMonth: 300 },
    { id: "seldom", title: "Seldom", runsPerMonth: 100 },
  ],
  runs: [
    run("often", "no-warehouse", 900, 1100),
    run("seldom", "no-warehouse", 3000),
    run("often", "purposeful-hybrid", 100),
    run("seldom", "purposeful-hybrid", 100),
  ],
  window: 12,
  delayMs: 20,
};

const curvesFor = (choice: { readonly slots: number; readonly thinkSeconds: number }) => {
  const { steps, curves } = crowdSteps(times, choice);
  for (const step of steps) step();
  return curves();
};

test("a dashboard's mean time counts each as often as it is run", () => {
  expect(meanTimeMs(times, "no-warehouse")).toBe((300 * 1000 + 100 * 3000) / 400);
  expect(meanTimeMs({ ...times, runs: [] }, "no-warehouse")).toBeNull();
});

test("the choice goes through the address, and what makes no sense is dropped", () => {
  const choice = { slots: 4, thinkSeconds: 30, delayMs: 80 };
  expect(withCrowd("?data=flights", choice)).toBe("?data=flights&slots=4&think=30&delay=80");
  expect(parseCrowd(withCrowd("", choice))).toEqual(choice);
  expect(withCrowd("?slots=4", usualCrowd)).toBe("");
  expect(parseCrowd("?slots=0&think=61&delay=21")).toEqual(usualCrowd);
});

test("one reader alone waits for nobody, and a crowd waits longer under the slower placement", () => {
  const [lake, hybrid] = curvesFor({ slots: 1, thinkSeconds: 5 });
  expect([lake!.points[0]!.p95Ms, hybrid!.points[0]!.p95Ms]).toEqual([3000, 100]);
  expect(lake!.points.map(({ users }) => users).at(-1)).toBe(50);
  expect(lake!.points.at(-1)!.p50Ms).toBeGreaterThan(20 * hybrid!.points.at(-1)!.p50Ms);
  // Capacity times (time to answer + time to think): (1.5 + 5) / 1.5 and (0.1 + 5) / 0.1 readers.
  expect([lake!.fullFrom, hybrid!.fullFrom]).toEqual([5, 51]);
});

test("more slots make a crowd wait less", () => {
  const [one] = curvesFor({ slots: 1, thinkSeconds: 5 });
  const [ten] = curvesFor({ slots: 10, thinkSeconds: 5 });
  expect(ten!.points.at(-1)!.p95Ms).toBeLessThan(one!.points.at(-1)!.p95Ms / 2);
});

test("the plot's log scale covers whole decades, the fastest at the bottom", () => {
  const point = (users: number, p50Ms: number, p95Ms: number) => ({ users, p50Ms, p95Ms });
  const { users, times, curves } = pictureCrowd([
    { placement: "no-warehouse", points: [point(1, 100, 1000), point(50, 1000, 10_000)], fullFrom: 9 },
  ]);
  expect(times).toEqual([
    { value: 100, place: 100 },
    { value: 1000, place: 50 },
    { value: 10_000, place: 0 },
  ]);
  expect(users.map(({ value }) => value)).toEqual([1, 10, 20, 30, 40, 50]);
  expect(curves[0]).toMatchObject({
    half: "M0 100L100 50",
    most: "M0 50L100 0",
    band: "M0 50L100 0L100 50L0 100Z",
    ends: { half: 50, most: 0 },
  });
});
