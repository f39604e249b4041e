import { expect, test } from "vitest";
import { placements } from "@/lib/catalog/vocabulary";
import { comparePlacements } from "./comparison";
import { data, done, failed, input, provisioned, reads, runs } from "./fixture.testing";
import { growCosts } from "./growth";
import { sendThroughCache } from "./result-cache";
import {
  cacheSentence,
  fullSentence,
  growthSentences,
  leftOutSentence,
  modelLimits,
  queueSentence,
  rowSentence,
  runsSentence,
  volumeSentence,
  winnerSentence,
} from "./sentences";
import { bytesText, listed, timeRangeText, timeText, yearsText } from "./words";

const [loaded, lake, hybrid] = placements;
const plain = (text: string) => text.replace(/[\u2009\u00a0]/g, " ");

test("the winner is named with its month, its lead and the line of the bill that decides", () => {
  expect(winnerSentence(comparePlacements(input()))).toBe(
    "Pattern 1 is cheapest: $37.78 a month, $7.38 less than Pattern 3. It saves most on storage in the lake ($23.00), and pays more for storage in the warehouse ($19.20).",
  );
  expect(winnerSentence(comparePlacements(input({ prices: provisioned })))).toBe(
    "Pattern 2 is cheapest: $309 a month, $2,095 less than Pattern 1. It saves most on hours in which the warehouse is on and idle ($2,366), and pays more for scanned bytes ($280).",
  );
});

test("a tie, a close lead and nothing to compare are said as what they are", () => {
  const same = placements.map((placement) => ({
    ...done("dashboard", lake),
    placement,
    load: { bytesRead: 0, requests: 0, rows: 0, ms: 0 },
    rowsHeld: 0,
  }));
  const free = { ...input().prices, hour: 0, lakeStorage: 0, warehouseStorage: 0 };
  expect(
    winnerSentence(
      comparePlacements(input({ runs: same, scenarios: [input().scenarios[0]!], prices: free })),
    ),
  ).toBe("Pattern 1, Pattern 2 and Pattern 3 cost the same: $0 a month.");
  const wide = runs.map((run) =>
    run.placement === loaded ? { ...run, timesMs: [1, 120_000, 500_000] } : run,
  );
  expect(winnerSentence(comparePlacements(input({ runs: wide })))).toMatch(
    /another set of runs may turn this round\.$/,
  );
  expect(winnerSentence(comparePlacements(input({ runs: [] })))).toBe(
    "A month is compared once two placements have answered the same scenario, neither with a failure.",
  );
});

test("scenarios that are not in the totals are named with the reason", () => {
  const list = [
    ...runs.filter((run) => run.placement !== lake || run.scenarioId !== "dashboard"),
    failed("exploration", loaded),
  ];
  const comparison = comparePlacements(input({ runs: list }));
  expect(leftOutSentence(comparison, (id) => id.toUpperCase())).toBe(
    "Not in the totals: DASHBOARD (not measured under Pattern 2) and EXPLORATION (failed under Pattern 1).",
  );
  expect(leftOutSentence(comparePlacements(input()), (id) => id)).toBe("");
});

test("a row tells money and time apart", () => {
  const { rows } = comparePlacements(input());
  expect(rows.map(rowSentence).map(plain)).toEqual([
    "Cheapest (modelled): Pattern 1 and Pattern 3, alike at $7.50 a month. Fastest (measured): Pattern 1 and Pattern 3, alike at 2.0 s.",
    "Cheapest (modelled): Pattern 1, $5.00 a month. Fastest (measured): Pattern 3, 1.8 min.",
  ]);
  expect(rowSentence(comparePlacements(input({ runs: [] })).rows[0]!)).toBe("");
});

test("the runs of a month are told with the mix that divides them", () => {
  const mix = { bi: 60, adhoc: 25, ml: 15, log: 0 };
  expect(runsSentence(comparePlacements(input()).runs, null)).toBe(
    "400 runs a month, each scenario as often as it says itself.",
  );
  expect(plain(runsSentence(comparePlacements(input({ mix })).runs, mix))).toBe(
    "400 runs a month, divided by the mix: 60 % dashboards, 25 % one-off questions and 15 % models. No scenario stands for models: that share is spread over the others.",
  );
});

test("the volume that the money is for is told with what scaling leaves out", () => {
  expect(plain(volumeSentence(1, data.bytes))).toBe(
    "Money is for the data set as it is, 1.00 TB in the lake.",
  );
  expect(plain(volumeSentence(40, data.bytes))).toMatch(
    /^Money is for 40\.0 TB, 40 times the data set: .+ Planning is not multiplied\.$/,
  );
  expect(volumeSentence(5000, data.bytes)).toMatch(/warehouse time is a rough figure\.$/);
});

test("crossing lines are told in order, with what is extrapolated", () => {
  const given = input({ prices: provisioned });
  expect(growthSentences(growCosts(given, comparePlacements(given), reads))).toEqual([
    "Pattern 2 is cheapest up to 9.2 years of history, Pattern 1 from there on.",
    "The bytes behind these lines were measured over 1 year; the dashed part goes on with what a question read in the oldest year of the data.",
  ]);
  const never = input();
  expect(growthSentences(growCosts(never, comparePlacements(never), reads))[0]).toBe(
    "Pattern 1 is cheapest from 1 year of history to 10 years.",
  );
  const nothing = input({ runs: [] });
  expect(growthSentences(growCosts(nothing, comparePlacements(nothing), reads))).toEqual([]);
});

test("lines that cross behind the cheapest one are told as well", () => {
  const growth = {
    ...growCosts(input(), comparePlacements(input()), reads),
    crossings: [{ years: 2.04, before: lake, after: hybrid, isWithinData: false }],
  };
  expect(growthSentences(growth)[1]).toBe(
    "At 2 years Pattern 3 becomes cheaper than Pattern 2 (extrapolated).",
  );
});

test("the percentiles of a crowd are told as a reader would feel them", () => {
  const point = {
    users: 20,
    p50Ms: 900,
    p95Ms: 3400,
    meanMs: 2000,
    meanWaitMs: 1200,
    throughputPerSecond: 1,
    meanInSystem: 2,
    utilisation: 0.97,
  };
  expect(plain(queueSentence(loaded, point))).toBe(
    "With 20 readers, Pattern 1 answers half of the questions within 900 ms (p50) and 19 of 20 within 3.4 s (p95); one in twenty takes longer. Of the average 2.0 s, 1.2 s is waiting for a free slot. The slots are full: each further reader only makes the others wait longer.",
  );
  expect(plain(queueSentence(lake, { ...point, users: 1, meanWaitMs: 0, utilisation: null }))).toMatch(
    /^With one reader, Pattern 2 .* Nobody waits\.$/,
  );
});

test("the crowd that fills a placement is told", () => {
  expect(fullSentence(loaded, 105)).toBe("At Pattern 1 it takes about 105 readers to keep every slot busy.");
  expect(fullSentence(lake, 420)).toMatch(/420 readers to reach the most that it starts in a second\.$/);
  expect(fullSentence(lake, null)).toBe("");
});

test("a cache of results is told by what it saved", () => {
  const sent = (sql: string) => ({ sql, atMinute: 0, bytesRead: 2_000_000, requests: 1 });
  expect(plain(cacheSentence(sendThroughCache(["a", "a", "b", "a"].map(sent), null)))).toBe(
    "2 of 4 statements came from the cache; 2 had to be run and read 4.00 MB instead of 8.00 MB. A changed slicer changes the text, so it is always run.",
  );
  expect(plain(cacheSentence(sendThroughCache(["a", "b"].map(sent), null)))).toBe(
    "None of 2 statements came from the cache: each had a text of its own, or its result was too old. 4.00 MB were read.",
  );
  expect(cacheSentence(sendThroughCache([], null))).toBe("No statement was sent.");
});

test("figures read with their units", () => {
  expect([0, 999, 1000, 1_970_000, 999_999_999, 4.5e17].map(bytesText).map(plain)).toEqual([
    "0 bytes",
    "999 bytes",
    "1.00 kB",
    "1.97 MB",
    "1.00 GB",
    "450 PB",
  ]);
  expect([0, 41.4, 999.4, 999.6, 59_949, 60_000].map(timeText).map(plain)).toEqual([
    "0 ms",
    "41 ms",
    "999 ms",
    "1.0 s",
    "59.9 s",
    "1.0 min",
  ]);
  expect([timeRangeText(480, 610), timeRangeText(900, 1400), timeRangeText(1200, 1900)].map(plain)).toEqual([
    "480 to 610 ms",
    "900 ms to 1.4 s",
    "1.2 to 1.9 s",
  ]);
  expect([yearsText(1.02), yearsText(9.25), listed([]), listed(["a", "b", "c"])]).toEqual([
    "1 year",
    "9.3 years",
    "",
    "a, b and c",
  ]);
});

test("every limit of the models is a sentence", () => {
  expect(modelLimits.length).toBeGreaterThan(4);
  for (const limit of modelLimits) expect(limit).toMatch(/^[A-Z].*\.$/);
});
