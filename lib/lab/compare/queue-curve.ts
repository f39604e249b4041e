import type { Placement } from "@/lib/catalog/vocabulary";
import type { DoneRun, MeasuredRun } from "./measured";
import { hasWarehouse } from "./month-costs";
import type { Prices } from "./price-choice";
import { type QueueResult, type Server, type ServiceTimes, simulateQueue } from "./queue";

export type QueuePoint = QueueResult & { readonly users: number };

/** Numbers of readers that are simulated. */
export const crowd = [1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 35, 40, 45, 50] as const;

const queries = 4000;
const seed = 1;

/** The service of a placement: slots of the warehouse, or the lake's service. */
export function serverOf(placement: Placement, { slots, startsPerSecond }: Prices): Server {
  return hasWarehouse(placement) ? { kind: "slots", slots } : { kind: "throttled", startsPerSecond };
}

/** The measured times of a placement, each scenario weighted by how often it runs; scenarios that never run or were not measured are left out. */
export function serviceOf(
  placement: Placement,
  measured: readonly MeasuredRun[],
  runsPerMonth: ReadonlyMap<string, number>,
): readonly ServiceTimes[] {
  return measured
    .filter((run): run is DoneRun => run.kind === "done" && run.placement === placement)
    .map(({ scenarioId, timesMs }) => ({ weight: runsPerMonth.get(scenarioId) ?? 0, timesMs }))
    .filter(({ weight }) => weight > 0);
}

/**
 * From 1 to 50 readers at one placement, each of whom waits `thinkSeconds` on average before the next question. Empty where
 * nothing was measured. All placements and crowds share their random numbers, so differences between them are not chance.
 */
export function queueCurve(
  placement: Placement,
  service: readonly ServiceTimes[],
  prices: Prices,
  users: readonly number[] = crowd,
): readonly QueuePoint[] {
  if (service.length === 0) return [];
  return users.map((count) => ({
    users: count,
    ...simulateQueue({
      arrivals: { kind: "closed", users: count, thinkMs: prices.thinkSeconds * 1000 },
      server: serverOf(placement, prices),
      service,
      queries,
      seed,
    }),
  }));
}

/**
 * Readers from whom on the service is full and each further one only makes the others wait: capacity times (mean time + time to
 * think), by the asymptotic bounds of a closed queue. Null where nothing was measured.
 */
export function readersToFill(
  placement: Placement,
  service: readonly ServiceTimes[],
  prices: Prices,
): number | null {
  const weights = service.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const meanMs = service.reduce((sum, { weight, timesMs }) => sum + weight * meanOf(timesMs), 0) / weights;
  const server = serverOf(placement, prices);
  const perSecond = server.kind === "slots" ? (1000 * server.slots) / meanMs : server.startsPerSecond;
  return Math.ceil(perSecond * (meanMs / 1000 + prices.thinkSeconds));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
