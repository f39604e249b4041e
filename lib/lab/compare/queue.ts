import { createDraw, type Draw } from "../random";

/**
 * How questions come in.
 * - `closed`: a fixed number of readers, each of whom looks at an answer (for a time drawn from an exponential distribution with
 *   this mean) before asking again. Nobody asks twice at once, so a slow service slows its readers down: dashboards used by people.
 * - `open`: questions come whether or not earlier ones are answered, at random (Poisson): refreshes on a schedule, or the public.
 * Which of the two is right changes the answer a lot: Schroeder, Wierman, Harchol-Balter, "Open Versus Closed: A Cautionary
 * Tale", NSDI 2006, https://www.usenix.org/legacy/event/nsdi06/tech/schroeder.html
 */
type Arrivals =
  | { readonly kind: "closed"; readonly users: number; readonly thinkMs: number }
  | { readonly kind: "open"; readonly perSecond: number };

/**
 * Who answers.
 * - `slots`: a warehouse that runs so many queries at once; the others wait in the order of their arrival. Queries that run side
 *   by side are taken not to slow each other down.
 * - `throttled`: a service without slots that starts at most so many queries a second, after a burst of four seconds' worth.
 */
export type Server =
  | { readonly kind: "slots"; readonly slots: number }
  | { readonly kind: "throttled"; readonly startsPerSecond: number };

/** Measured times of one question, in milliseconds, and how often it is asked compared with the others. */
export type ServiceTimes = { readonly weight: number; readonly timesMs: readonly number[] };

export type QueueSetup = {
  readonly arrivals: Arrivals;
  readonly server: Server;
  /** Which times a query takes: the question by weight, then one of its measured times, each as likely. */
  readonly service: readonly ServiceTimes[];
  /** Queries that count; a quarter as many are run before, to fill the queue. */
  readonly queries: number;
  readonly seed: number;
};

/** Modelled. Times are in milliseconds. */
export type QueueResult = {
  /** From the question to the answer: half of the queries took at most this, 95 of 100 at most that. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly meanMs: number;
  /** The part of `meanMs` before the query was started. */
  readonly meanWaitMs: number;
  readonly throughputPerSecond: number;
  /** Queries that wait or run, on average over time. */
  readonly meanInSystem: number;
  /** The share of its slots that the warehouse uses; null without slots. */
  readonly utilisation: number | null;
};

type Served = { readonly arrived: number; readonly started: number; readonly ended: number };

/** Runs the queue. The same setup gives the same result on every machine. `service` needs a weight and a time above 0. */
export function simulateQueue(setup: QueueSetup): QueueResult {
  const warmUp = Math.floor(setup.queries / 4);
  const served = serve(setup, warmUp + setup.queries);
  const counted = served.slice(warmUp);
  const times = counted.map(({ arrived, ended }) => ended - arrived).toSorted((a, b) => a - b);
  const from = counted[0]!.arrived;
  const to = Math.max(from, counted.at(-1)!.arrived);
  const mean = (of: (query: Served) => number) =>
    counted.reduce((sum, query) => sum + of(query), 0) / counted.length;
  const within = (start: number, end: number) => Math.max(0, Math.min(end, to) - Math.max(start, from));
  const span = to - from;
  const overSpan = (of: (query: Served) => number) =>
    span === 0 ? 0 : served.reduce((sum, query) => sum + of(query), 0) / span;
  return {
    p50Ms: percentile(times, 50),
    p95Ms: percentile(times, 95),
    meanMs: mean(({ arrived, ended }) => ended - arrived),
    meanWaitMs: mean(({ arrived, started }) => started - arrived),
    throughputPerSecond: 1000 * overSpan(({ ended }) => (ended > from && ended <= to ? 1 : 0)),
    meanInSystem: overSpan(({ arrived, ended }) => within(arrived, ended)),
    utilisation:
      setup.server.kind === "slots"
        ? overSpan(({ started, ended }) => within(started, ended)) / setup.server.slots
        : null,
  };
}

/** The smallest value that at least so many percent of the values do not exceed. `sorted` ascends and is not empty. */
export const percentile = (sorted: readonly number[], percent: number) =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;

/** The first queries in the order of their arrival. */
function serve({ arrivals, server, service, seed }: QueueSetup, count: number): readonly Served[] {
  const next = arrivalsOf(arrivals, createDraw(3 * seed));
  const startAt =
    server.kind === "slots" ? slotStarts(server.slots) : throttledStarts(server.startsPerSecond);
  const timeOf = serviceDrawer(service, createDraw(3 * seed + 1));
  return Array.from({ length: count }, () => {
    const { arrived, answered } = next();
    const { started, runs } = startAt(arrived);
    const ended = started + timeOf();
    runs(ended);
    answered(ended);
    return { arrived, started, ended };
  });
}

/** Draws the next arrival in time. `answered` tells when it was answered, before the next one is drawn. */
function arrivalsOf(arrivals: Arrivals, draw: Draw) {
  if (arrivals.kind === "open") {
    let clock = 0;
    return () => {
      clock += exponential(1000 / arrivals.perSecond, draw);
      return { arrived: clock, answered: () => {} };
    };
  }
  const asksAt = Array.from({ length: arrivals.users }, () => exponential(arrivals.thinkMs, draw));
  return () => {
    const reader = leastPlace(asksAt);
    const arrived = asksAt[reader]!;
    const answered = (at: number) => {
      asksAt[reader] = at + exponential(arrivals.thinkMs, draw);
    };
    return { arrived, answered };
  };
}

/** Starts in order of arrival, on the slot that is free first. */
function slotStarts(slots: number) {
  const freeAt = Array.from({ length: slots }, () => 0);
  return (arrived: number) => {
    const slot = leastPlace(freeAt);
    const runs = (until: number) => {
      freeAt[slot] = until;
    };
    return { started: Math.max(arrived, freeAt[slot]!), runs };
  };
}

const burstSeconds = 4;

/** A bucket of starts that fills at a steady rate. */
function throttledStarts(perSecond: number) {
  let [starts, filledAt] = [burstSeconds * perSecond, 0];
  return (arrived: number) => {
    const now = Math.max(arrived, filledAt);
    const filled = Math.min(burstSeconds * perSecond, starts + ((now - filledAt) / 1000) * perSecond);
    const wait = filled >= 1 ? 0 : ((1 - filled) / perSecond) * 1000;
    [starts, filledAt] = [Math.max(filled, 1) - 1, now + wait];
    return { started: filledAt, runs: () => {} };
  };
}

function serviceDrawer(service: readonly ServiceTimes[], draw: Draw): () => number {
  const total = service.reduce((sum, { weight }) => sum + weight, 0);
  return () => {
    let left = fraction(draw) * total;
    const question = service.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    const { timesMs } = question ?? service.findLast(({ weight }) => weight > 0)!;
    return timesMs[draw(timesMs.length)]!;
  };
}

const fraction = (draw: Draw) => draw(2 ** 32) / 2 ** 32;
const exponential = (mean: number, draw: Draw) => -Math.log(1 - fraction(draw)) * mean;

function leastPlace(values: readonly number[]): number {
  let place = 0;
  for (let other = 1; other < values.length; other++) if (values[other]! < values[place]!) place = other;
  return place;
}
