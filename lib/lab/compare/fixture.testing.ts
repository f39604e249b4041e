import type { Placement } from "@/lib/catalog/vocabulary";
import type { ComparisonInput } from "./comparison-row";
import type { HistoryReads } from "./history-reads";
import type { DoneRun, MeasuredRun } from "./measured";
import { choosePrices, type Prices } from "./price-choice";

/** A terabyte over one year, a fifth of it hot. */
export const data = { bytes: 1e12, rows: 1e9, days: 365, hotDays: 73 };

export const scenarios = [
  { id: "dashboard", work: "bi", runsPerMonth: 300 },
  { id: "exploration", work: "adhoc", runsPerMonth: 100 },
] as const;

const held = {
  "warehouse-as-platform": {
    rowsHeld: 1e9,
    load: { bytesRead: 1e12, requests: 250_000, rows: 1e9, ms: 36_500_000 },
  },
  "no-warehouse": { rowsHeld: 0, load: { bytesRead: 0, requests: 0, rows: 0, ms: 0 } },
  "purposeful-hybrid": {
    rowsHeld: 2e8,
    load: { bytesRead: 2e11, requests: 50_000, rows: 2e8, ms: 7_300_000 },
  },
};

export const done = (scenarioId: string, placement: Placement, changes: Partial<DoneRun> = {}): DoneRun => ({
  kind: "done",
  scenarioId,
  placement,
  bytesRead: 0,
  requests: 0,
  timesMs: [2000],
  ...held[placement],
  ...changes,
});

export const failed = (scenarioId: string, placement: Placement): MeasuredRun => ({
  kind: "failed",
  scenarioId,
  placement,
  message: "Out of memory",
});

/** Every scenario under every placement, once. */
export const runs: readonly DoneRun[] = [
  done("dashboard", "warehouse-as-platform"),
  done("exploration", "warehouse-as-platform", { timesMs: [140_000, 100_000, 120_000] }),
  done("dashboard", "no-warehouse", { bytesRead: 2e10, requests: 5000, timesMs: [9000] }),
  done("exploration", "no-warehouse", { bytesRead: 5e11, requests: 125_000, timesMs: [200_000] }),
  done("dashboard", "purposeful-hybrid"),
  done("exploration", "purposeful-hybrid", { bytesRead: 4e11, requests: 100_000, timesMs: [110_000] }),
];

/** A second here is a second of the warehouse, so that sums can be redone by hand. */
const prices: Prices = { ...choosePrices("aws-serverless").prices, engineFactor: 1 };
export const provisioned: Prices = { ...choosePrices("aws-provisioned").prices, engineFactor: 1 };

export const input = (changes: Partial<ComparisonInput> = {}): ComparisonInput => ({
  scenarios,
  runs,
  data,
  volumeTb: null,
  mix: null,
  prices,
  cache: null,
  ...changes,
});

const evenly = (bytes: number, requests: number): HistoryReads => ({
  bytes: Array.from({ length: 12 }, () => bytes / 12),
  requests: Array.from({ length: 12 }, () => requests / 12),
});
const newest = (bytes: number, requests: number): HistoryReads => ({
  bytes: Array.from({ length: 12 }, (_, age) => (age === 0 ? bytes : 0)),
  requests: Array.from({ length: 12 }, (_, age) => (age === 0 ? requests : 0)),
});

/** The dashboard reads the last month, the exploration all twelve. */
export const reads = new Map([
  ["dashboard", { "no-warehouse": newest(2e10, 5000) }],
  ["exploration", { "no-warehouse": evenly(5e11, 125_000), "purposeful-hybrid": evenly(4e11, 100_000) }],
]);
