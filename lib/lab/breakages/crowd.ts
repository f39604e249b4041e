import type { Placement } from "@/lib/catalog/vocabulary";
import { type MeasuredRun, runOf } from "../compare/measured";
import type { Scenario } from "../scenario";

/** The guided run that ends in a model: many readers at once. */
export const crowdId = "many-dashboards";

export const crowdText = {
  title: "Many dashboards at once",
  does: "Times each dashboard of this data set with nothing loaded, then with the hot window loaded. A simulation of the queue lets 1 to 50 readers ask them at once.",
  remedy:
    "Answer what many people ask from a hot window or from extracts, give the lake’s engine more slots for the busy hours, and limit what one reader may ask at once.",
} as const;

/** The placements that are compared: nothing loaded, and the hot window loaded. */
export const crowdPlacements = ["no-warehouse", "purposeful-hybrid"] as const satisfies readonly Placement[];
export type CrowdPlacement = (typeof crowdPlacements)[number];

/** What was measured for the simulation. */
export type CrowdTimes = {
  readonly scenarios: readonly Pick<Scenario, "id" | "title" | "runsPerMonth">[];
  /** Each scenario under each placement. */
  readonly runs: readonly MeasuredRun[];
  /** Partitions that Pattern 3 had loaded, as the data set is cut. */
  readonly window: number;
  /** What each request to the lake waited, in milliseconds. */
  readonly delayMs: number;
};

/** The dashboards among a data set's scenarios. */
export const dashboardsOf = (scenarios: readonly Scenario[]): readonly Scenario[] =>
  scenarios.filter(({ work }) => work === "bi");

/** What a dashboard takes on average under a placement, each as often as it is run, in milliseconds; null where none was measured. */
export function meanTimeMs({ scenarios, runs }: CrowdTimes, placement: CrowdPlacement): number | null {
  const measured = scenarios.flatMap(({ id, runsPerMonth }) => {
    const run = runOf(runs, id, placement);
    return run?.kind === "done" ? [{ runsPerMonth, timesMs: run.timesMs }] : [];
  });
  const asked = measured.reduce((sum, { runsPerMonth }) => sum + runsPerMonth, 0);
  const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
  return asked === 0
    ? null
    : measured.reduce((sum, { runsPerMonth, timesMs }) => sum + runsPerMonth * mean(timesMs), 0) / asked;
}

/** What a reader may change about the simulation. */
export type CrowdChoice = {
  /** Queries that one engine runs at once. */
  readonly slots: number;
  /** What a reader takes on average between an answer and the next question. */
  readonly thinkSeconds: number;
  /** What each request to the lake waits while times are measured, in milliseconds. */
  readonly delayMs: number;
};

export const crowdLimits = {
  slots: { min: 1, max: 20 },
  thinkSeconds: { min: 1, max: 60 },
} as const;
export const delays = [0, 20, 80] as const;

/** As this page's engine answers, one query at a time; readers who click through a dashboard. */
export const usualCrowd: CrowdChoice = { slots: 1, thinkSeconds: 5, delayMs: 20 };

/** Reads `?slots=…&think=…&delay=…`; what makes no sense is dropped. */
export function parseCrowd(search: string): CrowdChoice {
  const query = new URLSearchParams(search);
  const whole = (key: string, { min, max }: { readonly min: number; readonly max: number }) => {
    const text = query.get(key) ?? "";
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : null;
  };
  return {
    slots: whole("slots", crowdLimits.slots) ?? usualCrowd.slots,
    thinkSeconds: whole("think", crowdLimits.thinkSeconds) ?? usualCrowd.thinkSeconds,
    delayMs: delays.find((delay) => String(delay) === query.get("delay")) ?? usualCrowd.delayMs,
  };
}

/** The query of an address with the choice in it; figures as usual are left out. */
export function withCrowd(search: string, choice: CrowdChoice): string {
  const query = new URLSearchParams(search);
  const put = (key: string, value: number, usual: number) => {
    if (value === usual) query.delete(key);
    else query.set(key, String(value));
  };
  put("slots", choice.slots, usualCrowd.slots);
  put("think", choice.thinkSeconds, usualCrowd.thinkSeconds);
  put("delay", choice.delayMs, usualCrowd.delayMs);
  return query.size === 0 ? "" : `?${query}`;
}
