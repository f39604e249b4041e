import fc from "fast-check";
import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import { comparePlacements } from "./comparison";
import { done, failed, input, provisioned, runs, scenarios } from "./fixture.testing";
import { spreadOf } from "./measured";
import { costParts } from "./month-costs";
import { scaleUsage } from "./scale";

const [loaded, lake, hybrid] = placements;

test("a row shows what was measured: the median of the times with their range, bytes, requests, rows held", () => {
  const { rows } = comparePlacements(input());
  expect(rows[1]!.measured[loaded]).toEqual({
    kind: "done",
    timeMs: { median: 120_000, min: 100_000, max: 140_000, count: 3 },
    fixedMs: 0,
    waitMs: 0,
    bytesRead: 0,
    requests: 0,
    rowsHeld: 1e9,
  });
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4, count: 4 });
});

test("without a warehouse a month costs the bytes scanned, the requests and the lake", () => {
  const { months } = comparePlacements(input());
  const month = months[lake]!;
  // 300 runs x 20 GB and 100 x 500 GB are 56 TB at $5; 300 x 5,000 and 100 x 125,000 requests are 14 million at $0.0004 a thousand.
  expect(month.costs).toEqual({
    scan: 280_000_000,
    requests: 5_600_000,
    retrieval: 0,
    warehouse: 0,
    idle: 0,
    load: 0,
    warehouseStorage: 0,
    lakeStorage: 23_000_000,
  });
  expect([month.total, month.units, month.firstLoad]).toEqual([308_600_000, 0, 0]);
});

test("with everything loaded a month costs the warehouse's time, a month's load and its storage", () => {
  const month = comparePlacements(input()).months[loaded]!;
  // 300 runs x 60 s (the least that is billed) and 100 x 120 s are 30,000 s at $1.50 an hour: $12.50.
  // A twelfth of the load: 20,833 requests and 3,041.667 s.
  expect(month.costs).toEqual({
    scan: 0,
    requests: 0,
    retrieval: 0,
    warehouse: 12_500_000,
    idle: 0,
    load: 8_333 + 1_267_361,
    warehouseStorage: 24_000_000,
    lakeStorage: 0,
  });
  expect(month.firstLoad).toBe(100_000 + 15_208_333);
});

test("the hybrid pays for its window in the warehouse and for all of the lake", () => {
  const { costs, kept } = comparePlacements(input()).months[hybrid]!;
  expect(kept).toEqual({ warehouse: 2e11, lakeStandard: 1e12, lakeInfrequent: 0 });
  // 300 x 60 s and 100 x 110 s are 29,000 s; 100 x 100,000 requests; what it reads from the lake is not billed by the TB.
  expect(costs).toEqual({
    scan: 0,
    requests: 4_000_000,
    retrieval: 0,
    warehouse: 7_500_000 + 4_583_333,
    idle: 0,
    load: 8_333 + 1_267_361,
    warehouseStorage: 4_800_000,
    lakeStorage: 23_000_000,
  });
});

test("a warehouse that is on all day is billed for the hours in which it is idle", () => {
  const { months } = comparePlacements(input({ prices: provisioned }));
  const { costs } = months[loaded]!;
  // 24 h x 365 / 12 = 730 h, of which 300 x 2 s + 100 x 120 s + 3,041.667 s = 15,641.667 s are busy.
  expect(costs.warehouse + costs.idle + costs.load - 8_333).toBe(730 * 3_260_000);
  expect(costs.warehouse).toBe(11_410_000);
  expect(months[hybrid]!.costs.scan).toBe(200_000_000);
});

test("history in the infrequent tier is cheaper to keep and dearer to read", () => {
  const prices = { ...input().prices, infrequentHistory: 1 };
  const { costs, kept } = comparePlacements(input({ prices })).months[hybrid]!;
  expect(kept).toEqual({ warehouse: 2e11, lakeStandard: 2e11, lakeInfrequent: 8e11 });
  expect(costs.lakeStorage).toBe(0.2 * 23_000_000 + 0.8 * 12_500_000);
  expect(costs.retrieval).toBe(100 * 0.4 * 10_000_000);
  expect(costs.requests).toBe(10_000_000);
});

test("a query that reads a little is billed for the least scan, one that reads nothing is not", () => {
  const { rows } = comparePlacements(
    input({ runs: [done("dashboard", lake, { bytesRead: 1 }), done("exploration", lake)] }),
  );
  // 300 runs x 10 MB x $5 a TB
  expect(rows.map(({ month }) => month[lake]!.costs.scan)).toEqual([15_000, 0]);
});

test("a larger volume multiplies bytes, time and storage, and requests only as far as the bytes need them", () => {
  const { months, factor, rows } = comparePlacements(input({ volumeTb: 40 }));
  expect(factor).toBe(40);
  expect(months[lake]!.costs.scan).toBe(40 * 280_000_000);
  // 20 GB x 40 at 4 MB a request are 200,000, more than the 5,000 measured.
  expect(rows[0]!.month[lake]!.costs.requests).toBe(300 * 200 * 400);
  // 40 TB need two units of 32 TB, so a short run is billed for 2 x 60 s; 2 s x 40 are less than that.
  expect(months[loaded]!.units).toBe(2);
  expect(rows[0]!.month[loaded]!.busyMs).toBe(300 * 120_000);
  expect(rows[1]!.month[loaded]!.busyMs).toBe(100 * 40 * 120_000);
});

test("at a larger volume planning stays, waiting goes with the requests, and work with the data", () => {
  const { prices } = input();
  const usage = { bytes: 8e6, requests: 10, engineMs: 1000, fixedMs: 300, waitMs: 200 };
  expect(scaleUsage(usage, 1, prices)).toEqual({ bytes: 8e6, requests: 10, engineMs: 1000 });
  // 800 MB at 4 MB a request are 200, twenty times as many as measured.
  expect(scaleUsage(usage, 100, prices)).toEqual({
    bytes: 8e8,
    requests: 200,
    engineMs: 300 + 20 * 200 + 100 * 500,
  });
  expect(scaleUsage({ ...usage, bytes: 0, requests: 0, waitMs: 0 }, 100, prices).engineMs).toBe(
    300 + 100 * 700,
  );
  // A shortest time below the median's parts has no work left, and never less than none.
  expect(scaleUsage({ ...usage, engineMs: 250 }, 100, prices).engineMs).toBe(250 + 20 * 200);
});

test("the mix of the team decides how often each kind of work is paid for", () => {
  const { rows, runs: month } = comparePlacements(input({ mix: { bi: 25, adhoc: 75, ml: 0, log: 0 } }));
  expect([month.total, ...rows.map((row) => row.month[lake]!.runs)]).toEqual([400, 100, 300]);
});

test("a cache of results saves Pattern 2 the runs whose text was seen before", () => {
  const cache = { lifetimesPerMonth: 30, texts: new Map([["dashboard", 1]]) };
  const { rows } = comparePlacements(input({ cache }));
  expect(rows[0]!.month[lake]).toMatchObject({ runs: 300, billedRuns: 30, total: 3_000_000 + 60_000 });
  expect(rows[1]!.month[lake]!.billedRuns).toBe(100);
  expect(rows[0]!.month[loaded]!.billedRuns).toBe(300);
});

test("each row has its own winner by money and by time", () => {
  const { rows } = comparePlacements(input());
  expect(rows.map(({ cheapest, fastest }) => [cheapest, fastest])).toEqual([
    [
      { kind: "tie", placements: [loaded, hybrid] },
      { kind: "tie", placements: [loaded, hybrid] },
    ],
    [
      { kind: "one", placement: loaded },
      { kind: "one", placement: hybrid },
    ],
  ]);
});

test("the reason names the line that saves most and the one that speaks most against the winner", () => {
  const { cheapest, reason } = comparePlacements(input());
  expect(cheapest).toEqual({ kind: "one", placement: loaded });
  expect(reason).toEqual({
    winner: loaded,
    next: hybrid,
    difference: 45_159_027 - 37_775_694,
    largest: { part: "lakeStorage", difference: 23_000_000 },
    against: { part: "warehouseStorage", difference: -19_200_000 },
    isClose: false,
  });
});

test("a lead that the spread of the times could turn round is called close", () => {
  const wide = runs.map((run) =>
    run.scenarioId === "exploration" && run.placement === loaded
      ? { ...run, timesMs: [100_000, 120_000, 400_000] }
      : run,
  );
  expect(comparePlacements(input({ runs: wide })).reason?.isClose).toBe(true);
});

test("totals are over the scenarios that every placement answered", () => {
  const { compared, leftOut, months } = comparePlacements(
    input({ runs: runs.filter((run) => run.scenarioId !== "exploration" || run.placement !== lake) }),
  );
  expect(compared).toEqual(["dashboard"]);
  expect(leftOut).toEqual([{ scenarioId: "exploration", placement: lake, because: "missing" }]);
  expect(months[loaded]!.costs.warehouse).toBe(7_500_000);
});

test("a placement with a failed run keeps its figures but cannot win", () => {
  const list = [...runs, failed("exploration", loaded)];
  const { cheapest, leftOut, rows, months } = comparePlacements(input({ runs: list }));
  expect(rows[1]!.measured[loaded]).toEqual({ kind: "failed", message: "Out of memory" });
  expect(leftOut).toEqual([{ scenarioId: "exploration", placement: loaded, because: "failed" }]);
  expect(months[loaded]!.total).toBeLessThan(months[hybrid]!.total);
  expect(cheapest).toEqual({ kind: "one", placement: hybrid });
});

test("a later run takes the place of an earlier one", () => {
  const { rows } = comparePlacements(input({ runs: [failed("dashboard", lake), done("dashboard", lake)] }));
  expect(rows[0]!.measured[lake].kind).toBe("done");
});

test("with nothing or one placement measured there is no winner", () => {
  const nothing = comparePlacements(input({ runs: [] }));
  expect([nothing.cheapest, nothing.reason, nothing.compared]).toEqual([
    { kind: "open" },
    null,
    ["dashboard", "exploration"],
  ]);
  expect(nothing.months).toEqual({ [loaded]: null, [lake]: null, [hybrid]: null });
  const one = comparePlacements(input({ runs: runs.filter(({ placement }) => placement === lake) }));
  expect([one.cheapest, one.reason, one.months[lake]!.total]).toEqual([{ kind: "open" }, null, 308_600_000]);
});

test("bills are whole and add up, a dearer line never makes a month cheaper, and the winner has the least total", () => {
  const anyRuns = fc.tuple(
    ...runs.map((run) =>
      fc
        .record({
          bytesRead: fc.nat(1e12),
          requests: fc.nat(1e6),
          timesMs: fc.array(fc.nat(1e6), { minLength: 1 }),
        })
        .map((changes) => ({ ...run, ...changes })),
    ),
  );
  fc.assert(
    fc.property(
      anyRuns,
      fc.option(fc.integer({ min: 1, max: 2000 })),
      fc.boolean(),
      (list, volumeTb, isOn) => {
        const { prices } = input();
        const base = {
          ...prices,
          hoursPerDay: isOn ? 24 : 0,
          infrequentHistory: isOn ? 1 : 0,
          federatedScan: isOn ? 1 : 0,
        };
        const one = comparePlacements(input({ runs: list, volumeTb, prices: base }));
        for (const placement of placements) {
          const { costs, total } = one.months[placement]!;
          expect(costParts.every((part) => Number.isSafeInteger(costs[part]) && costs[part] >= 0)).toBe(true);
          expect(costParts.reduce((sum, part) => sum + costs[part], 0)).toBe(total);
          const rowsTotal = one.rows.reduce((sum, row) => sum + row.month[placement]!.total, 0);
          expect(costs.scan + costs.requests + costs.retrieval + costs.warehouse).toBe(rowsTotal);
        }
        if (one.cheapest.kind === "one")
          for (const placement of placements)
            expect(one.months[one.cheapest.placement]!.total).toBeLessThanOrEqual(
              one.months[placement]!.total,
            );
        for (const key of [
          "scan",
          "request",
          "hour",
          "lakeStorage",
          "hoursPerDay",
          "engineFactor",
        ] as const) {
          const raised = { ...base, [key]: key === "hoursPerDay" ? 24 : base[key] * 2 };
          const other = comparePlacements(input({ runs: list, volumeTb, prices: raised }));
          // Each line is rounded by itself, so busy and idle time may differ by a millionth.
          for (const placement of placements)
            expect(other.months[placement]!.total).toBeGreaterThanOrEqual(one.months[placement]!.total - 4);
        }
      },
    ),
    { seed: 1, numRuns: 40 },
  );
});

test("a scenario that never runs adds nothing to any month", () => {
  const silent = comparePlacements(
    input({
      scenarios: [...scenarios, { id: "silent", work: "ml", runsPerMonth: 0 }],
      runs: [...runs, ...placements.map((placement) => done("silent", placement, { bytesRead: 1e9 }))],
    }),
  );
  expect(placements.map((placement) => silent.months[placement]!.total)).toEqual(
    placements.map((placement) => comparePlacements(input()).months[placement]!.total),
  );
});
