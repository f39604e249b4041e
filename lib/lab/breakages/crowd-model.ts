import { choosePrices } from "../compare/price-choice";
import { crowd, queueCurve, readersToFill, serviceOf } from "../compare/queue-curve";
import { type CrowdChoice, type CrowdPlacement, type CrowdTimes, crowdPlacements } from "./crowd";

/** Times to an answer for so many readers, in milliseconds. Modelled. */
type CrowdPoint = { readonly users: number; readonly p50Ms: number; readonly p95Ms: number };

export type CrowdCurve = {
  readonly placement: CrowdPlacement;
  readonly points: readonly CrowdPoint[];
  /** Readers from whom on every slot is busy. */
  readonly fullFrom: number;
};

/** Both placements ask an engine with slots: what differs is how long an answer takes it. */
const engine = "purposeful-hybrid";

/**
 * The queue in steps, one for each crowd and placement, so that a page can do something else in between; the last step returns
 * the curves of all placements that were measured.
 */
export function crowdSteps(
  { runs, scenarios }: CrowdTimes,
  { slots, thinkSeconds }: Pick<CrowdChoice, "slots" | "thinkSeconds">,
): { readonly steps: readonly (() => void)[]; readonly curves: () => readonly CrowdCurve[] } {
  const prices = { ...choosePrices().prices, slots, thinkSeconds };
  const runsPerMonth = new Map(scenarios.map(({ id, runsPerMonth }) => [id, runsPerMonth]));
  const models = crowdPlacements
    .map((placement) => ({
      placement,
      service: serviceOf(placement, runs, runsPerMonth),
      points: [] as CrowdPoint[],
    }))
    .filter(({ service }) => service.length > 0);
  return {
    steps: crowd.flatMap((users) =>
      models.map(({ service, points }) => () => {
        points.push(...queueCurve(engine, service, prices, [users]));
      }),
    ),
    curves: () =>
      models.map(({ placement, service, points }) => ({
        placement,
        points,
        fullFrom: readersToFill(engine, service, prices) ?? 0,
      })),
  };
}
