import fc from "fast-check";
import { expect, test } from "vitest";
import { choosePrices, withPrice } from "@/lib/lab/compare/price-choice";
import { type CompareChoices, readCompareAddress, withCompareChoices } from "./compare-address";

const usual: CompareChoices = {
  window: null,
  pace: { delayMs: 0, mbitPerSecond: null },
  repeats: 3,
  volumeTb: null,
  cacheMinutes: null,
  leftOut: [],
  runs: new Map(),
  prices: choosePrices(),
  workload: null,
};

test("an empty address is the usual comparison, and the usual comparison is an empty address", () => {
  expect(readCompareAddress("")).toEqual({ ...usual, dropped: [] });
  expect(withCompareChoices("", usual)).toBe("");
});

test("an address carries every choice", () => {
  const search =
    "?data=flights&window=28&delay=80&cap=20&n=1&tb=40.5&cache=1440&without=worst-days_one-airport&runs=count-flights.0_delay-by-hour.900&prices=aws-provisioned_scan-6.25&mix=60-25-10-5&history=48";
  const { dropped, ...choices } = readCompareAddress(search);
  expect(choices).toEqual({
    window: 28,
    pace: { delayMs: 80, mbitPerSecond: 20 },
    repeats: 1,
    volumeTb: 40.5,
    cacheMinutes: 1440,
    leftOut: ["worst-days", "one-airport"],
    runs: new Map([
      ["count-flights", 0],
      ["delay-by-hour", 900],
    ]),
    prices: withPrice(choosePrices("aws-provisioned"), "scan", 6_250_000),
    workload: { mix: { bi: 60, adhoc: 25, ml: 10, log: 5 }, historyMonths: 48, hotMonths: null },
  });
  expect(dropped).toEqual([]);
  expect(withCompareChoices("?data=flights", choices)).toBe(search);
});

test("what makes no sense is dropped, each part alone", () => {
  const { dropped, ...choices } = readCompareAddress(
    "?window=-3&delay=21&cap=1000&n=2&tb=abc&cache=61&without=A_b&runs=x_y.1.5_z.4&prices=nobody_hour-2&mix=1-2-3-4",
  );
  expect(choices).toEqual({
    ...usual,
    leftOut: ["b"],
    runs: new Map([["z", 4]]),
    prices: withPrice(choosePrices(), "hour", 2_000_000),
    workload: { mix: null, historyMonths: null, hotMonths: null },
  });
  expect(dropped).toEqual([{ key: "table", found: "nobody" }]);
});

test("a change leaves the other parameters, others' included, as they are", () => {
  const search = "?data=retail&mix=60-25-10-5&history=48&hot=12&delay=20";
  expect(withCompareChoices(search, { repeats: 5 })).toBe(`${search}&n=5`);
  expect(withCompareChoices(search, { pace: { delayMs: 0, mbitPerSecond: null } })).toBe(
    "?data=retail&mix=60-25-10-5&history=48&hot=12",
  );
  expect(withCompareChoices(search, { workload: null })).toBe("?data=retail&delay=20");
});

test("every choice comes back from the address it is written to", () => {
  const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
  const anyChoices = fc.record({
    window: fc.option(fc.nat(99_999)),
    pace: fc.record({
      delayMs: fc.constantFrom(0 as const, 20 as const, 80 as const),
      mbitPerSecond: fc.constantFrom(null, 100 as const, 20 as const),
    }),
    repeats: fc.constantFrom(1 as const, 3 as const, 5 as const),
    volumeTb: fc.option(fc.integer({ min: 1, max: 1e9 }).map((value) => value / 1000)),
    cacheMinutes: fc.constantFrom(null, 60 as const, 1440 as const),
    leftOut: fc.array(anyId),
    runs: fc.array(fc.tuple(anyId, fc.nat(1_000_000))).map((entries) => new Map(entries)),
    prices: fc.nat(1e9).map((value) => withPrice(choosePrices(), "scan", value) ?? choosePrices()),
  });
  fc.assert(
    fc.property(anyChoices, (choices) => {
      expect(readCompareAddress(withCompareChoices("", choices))).toEqual({
        ...choices,
        workload: null,
        dropped: [],
      });
    }),
    { seed: 1, numRuns: 300 },
  );
});
