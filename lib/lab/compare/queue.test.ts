import fc from "fast-check";
import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import { done, input, runs } from "./fixture.testing";
import { percentile, type QueueSetup, simulateQueue } from "./queue";
import { crowd, queueCurve, readersToFill, serverOf, serviceOf } from "./queue-curve";

const [loaded, lake] = placements;

/** Times that are spread as an exponential distribution is, 1 s on average: the middles of 4,000 equal shares. */
const exponential = Array.from({ length: 4000 }, (_, share) => -1000 * Math.log(1 - (share + 0.5) / 4000));

const setup = (changes: Partial<QueueSetup> = {}): QueueSetup => ({
  arrivals: { kind: "closed", users: 10, thinkMs: 5000 },
  server: { kind: "slots", slots: 1 },
  service: [{ weight: 1, timesMs: exponential }],
  queries: 60_000,
  seed: 1,
  ...changes,
});

const isNear = (value: number, expected: number, share: number) =>
  expect(Math.abs(value - expected) / expected).toBeLessThan(share);

test("with random arrivals and one slot the mean time is 1 / (service rate - arrival rate)", () => {
  for (const perSecond of [0.3, 0.6]) {
    const { meanMs, utilisation } = simulateQueue(
      setup({ arrivals: { kind: "open", perSecond }, queries: 120_000 }),
    );
    isNear(meanMs, 1000 / (1 - perSecond), 0.03);
    isNear(utilisation!, perSecond, 0.02);
  }
});

test("with several slots the mean wait is Erlang's", () => {
  const [slots, load] = [5, 3];
  const term = (n: number): number => (n === 0 ? 1 : (term(n - 1) * load) / n);
  const tail = (term(slots) * slots) / (slots - load);
  const below = Array.from({ length: slots }, (_, n) => term(n)).reduce((sum, one) => sum + one, 0);
  const expected = ((tail / (below + tail)) * 1000) / (slots - load);
  const { meanWaitMs } = simulateQueue(
    setup({
      arrivals: { kind: "open", perSecond: load },
      server: { kind: "slots", slots },
      queries: 200_000,
    }),
  );
  isNear(meanWaitMs, expected, 0.05);
});

test("with readers who think, the mean time is that of mean value analysis", () => {
  for (const users of [1, 5, 10, 30]) {
    let [inQueue, time] = [0, 0];
    for (let readers = 1; readers <= users; readers++) {
      time = 1000 * (1 + inQueue);
      inQueue = (readers * time) / (time + 5000);
    }
    isNear(simulateQueue(setup({ arrivals: { kind: "closed", users, thinkMs: 5000 } })).meanMs, time, 0.03);
  }
});

test("Little's law holds: queries in the system are throughput times time", () => {
  for (const arrivals of [
    { kind: "closed", users: 20, thinkMs: 5000 },
    { kind: "open", perSecond: 0.6 },
  ] as const) {
    const { meanInSystem, throughputPerSecond, meanMs } = simulateQueue(setup({ arrivals }));
    isNear(meanInSystem, (throughputPerSecond * meanMs) / 1000, 0.01);
  }
});

test("the response time law holds: time is readers over throughput, less the time they think", () => {
  const { meanMs, throughputPerSecond } = simulateQueue(
    setup({ arrivals: { kind: "closed", users: 20, thinkMs: 5000 } }),
  );
  isNear(meanMs, 1000 * (20 / throughputPerSecond) - 5000, 0.02);
});

test("one reader alone never waits, and takes the times that were measured", () => {
  const result = simulateQueue(
    setup({
      arrivals: { kind: "closed", users: 1, thinkMs: 1000 },
      service: [
        { weight: 3, timesMs: [100] },
        { weight: 1, timesMs: [900] },
      ],
    }),
  );
  expect([result.p50Ms, result.p95Ms].map(Math.round)).toEqual([100, 900]);
  expect(result.meanWaitMs).toBe(0);
  isNear(result.meanMs, (3 * 100 + 900) / 4, 0.02);
});

test("more readers than slots, who do not think, wait for each other in turn", () => {
  const result = simulateQueue(
    setup({
      arrivals: { kind: "closed", users: 6, thinkMs: 0 },
      server: { kind: "slots", slots: 2 },
      service: [{ weight: 1, timesMs: [100] }],
      queries: 1000,
    }),
  );
  expect([result.p50Ms, result.p95Ms, result.meanWaitMs].map(Math.round)).toEqual([300, 300, 200]);
  isNear(result.throughputPerSecond, 20, 0.01);
  isNear(result.utilisation!, 1, 0.01);
});

test("a service without slots starts no more queries a second than it may, and makes nobody wait below that", () => {
  const server = { kind: "throttled", startsPerSecond: 2 } as const;
  const service = [{ weight: 1, timesMs: [100] }];
  const crowded = simulateQueue(
    setup({ server, service, arrivals: { kind: "closed", users: 50, thinkMs: 0 } }),
  );
  isNear(crowded.throughputPerSecond, 2, 0.01);
  expect(crowded.utilisation).toBeNull();
  const calm = simulateQueue(
    setup({ server, service, arrivals: { kind: "closed", users: 2, thinkMs: 60_000 } }),
  );
  expect(calm.meanWaitMs).toBe(0);
});

test("a pause earns a service without slots four seconds' worth of starts and no more", () => {
  const service = [{ weight: 1, timesMs: [100] }];
  const waitAt = (perSecond: number) =>
    simulateQueue(
      setup({
        service,
        server: { kind: "throttled", startsPerSecond: 1 },
        arrivals: { kind: "open", perSecond },
      }),
    ).meanWaitMs;
  // Without a burst it would be the wait of a queue with a fixed time of 1 s: 0.95 / (2 x 0.05) = 9.5 s.
  expect(waitAt(0.95)).toBeGreaterThan(4000);
  expect(waitAt(0.95)).toBeLessThan(9500);
  expect(waitAt(0.2)).toBeLessThan(10);
});

test("a percentile is the least value that so many values do not exceed", () => {
  const values = Array.from({ length: 20 }, (_, at) => at + 1);
  expect([0, 50, 95, 96, 100].map((percent) => percentile(values, percent))).toEqual([1, 10, 19, 20, 20]);
  expect(percentile([7], 95)).toBe(7);
});

test("the same seed gives the same result, another seed another one", () => {
  const small = setup({ queries: 500 });
  expect(simulateQueue(small)).toEqual(simulateQueue(structuredClone(small)));
  expect(simulateQueue({ ...small, seed: 2 }).meanMs).not.toBe(simulateQueue(small).meanMs);
});

test("times are never shorter than the service, and the median never longer than the 95th percentile", () => {
  const anyServer = fc.oneof(
    fc.integer({ min: 1, max: 8 }).map((slots) => ({ kind: "slots", slots }) as const),
    fc
      .integer({ min: 1, max: 50 })
      .map((startsPerSecond) => ({ kind: "throttled", startsPerSecond }) as const),
  );
  const anyService = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 100 }),
      timesMs: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(
      anyServer,
      anyService,
      fc.integer({ min: 1, max: 50 }),
      fc.nat(20_000),
      (server, service, users, thinkMs) => {
        const result = simulateQueue({
          arrivals: { kind: "closed", users, thinkMs },
          server,
          service,
          queries: 300,
          seed: 1,
        });
        const least = Math.min(...service.flatMap(({ timesMs }) => timesMs));
        expect(result.p50Ms).toBeGreaterThanOrEqual(least - 1e-6);
        expect(result.p95Ms).toBeGreaterThanOrEqual(result.p50Ms);
        expect(result.meanWaitMs).toBeGreaterThanOrEqual(0);
        expect(result.meanInSystem).toBeLessThanOrEqual(users + 1e-6);
        expect(result.utilisation ?? 0).toBeLessThanOrEqual(1 + 1e-6);
      },
    ),
    { seed: 1, numRuns: 100 },
  );
});

test("a curve is fed with the measured times of its placement, as often as each scenario runs", () => {
  const list = [...runs, done("silent", loaded, { timesMs: [1] })];
  const service = serviceOf(
    loaded,
    list,
    new Map([
      ["dashboard", 300],
      ["exploration", 100],
      ["silent", 0],
    ]),
  );
  expect(service).toEqual([
    { weight: 300, timesMs: [2000] },
    { weight: 100, timesMs: [140_000, 100_000, 120_000] },
  ]);
  expect(serverOf(loaded, input().prices)).toEqual({ kind: "slots", slots: 5 });
  expect(serverOf(lake, input().prices)).toEqual({ kind: "throttled", startsPerSecond: 20 });
  expect(queueCurve(loaded, [], input().prices)).toEqual([]);
});

test("from 1 to 50 readers a warehouse's 95th percentile rises, a service's without slots hardly moves", () => {
  const service = [{ weight: 1, timesMs: [800, 1000, 1200, 4000] }];
  const prices = { ...input().prices, thinkSeconds: 5 };
  const [warehouse, scan] = [queueCurve(loaded, service, prices), queueCurve(lake, service, prices)];
  expect(warehouse.map(({ users }) => users)).toEqual([...crowd]);
  expect(warehouse.at(-1)!.p95Ms).toBeGreaterThan(3 * warehouse[0]!.p95Ms);
  expect(scan.at(-1)!.p95Ms).toBe(scan[0]!.p95Ms);
});

test("so many readers keep every slot busy: each adds its service time to the time it thinks", () => {
  const service = [
    { weight: 1, timesMs: [500] },
    { weight: 1, timesMs: [1000, 2000] },
  ];
  // A mean of 1 s and 20 s of thinking: 21 readers for each of five slots, or for each of 20 starts a second.
  expect(readersToFill(loaded, service, input().prices)).toBe(105);
  expect(readersToFill(lake, service, input().prices)).toBe(420);
  expect(readersToFill(loaded, [], input().prices)).toBeNull();
});
