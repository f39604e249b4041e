import type { MicroUsd } from "./money";

/** What is billed. `per` is the quantity that a price is for: bytes, requests or milliseconds. */
export const priceLines = {
  scan: { label: "Scanned from the lake", unit: "per TB scanned", per: 1e12 },
  request: { label: "Requests to the lake", unit: "per 1,000 requests", per: 1000 },
  infrequentRequest: {
    label: "Requests to the infrequent tier",
    unit: "per 1,000 requests",
    per: 1000,
  },
  retrieval: { label: "Read from the infrequent tier", unit: "per TB read", per: 1e12 },
  hour: { label: "Warehouse", unit: "per hour and unit", per: 3_600_000 },
  warehouseStorage: { label: "Stored in the warehouse", unit: "per TB and month", per: 1e12 },
  lakeStorage: { label: "Stored in the lake", unit: "per TB and month", per: 1e12 },
  infrequentStorage: { label: "Stored in the infrequent tier", unit: "per TB and month", per: 1e12 },
} as const;
export type PriceKey = keyof typeof priceLines;
export const priceKeys = Object.keys(priceLines).filter(isPriceKey);

/** What the prices are multiplied by where nothing was measured. A switch is 0 or 1. */
export const assumptionLines = {
  minimumScanMb: { label: "Least scan billed for a query", unit: "MB", min: 0, max: 10_000 },
  minimumRunSeconds: { label: "Least warehouse time billed for a run", unit: "seconds", min: 0, max: 3600 },
  hoursPerDay: { label: "Hours a day that the warehouse is on anyway", unit: "hours a day", min: 0, max: 24 },
  engineFactor: {
    label: "Warehouse time for a second measured here",
    unit: "seconds",
    min: 0.001,
    max: 1000,
  },
  tbPerUnit: { label: "Data that one warehouse unit holds", unit: "TB", min: 0.001, max: 1_000_000 },
  mbPerRequest: { label: "Read with one request at a larger volume", unit: "MB", min: 0.001, max: 10_000 },
  federatedScan: { label: "The warehouse's lake reads are billed by the TB", unit: "switch", min: 0, max: 1 },
  lakeCopy: { label: "Pattern 1 keeps a copy in the lake", unit: "switch", min: 0, max: 1 },
  infrequentHistory: {
    label: "Pattern 3's history is in the infrequent tier",
    unit: "switch",
    min: 0,
    max: 1,
  },
  slots: { label: "Queries that the warehouse runs at once", unit: "queries", min: 1, max: 1000 },
  startsPerSecond: { label: "Queries that the lake's service starts", unit: "a second", min: 0.1, max: 1000 },
  thinkSeconds: { label: "Time between an answer and the next question", unit: "seconds", min: 0, max: 3600 },
} as const;
export type AssumptionKey = keyof typeof assumptionLines;
export const assumptionKeys = Object.keys(assumptionLines).filter(isAssumptionKey);

export function isPriceKey(key: string): key is PriceKey {
  return Object.hasOwn(priceLines, key);
}
export function isAssumptionKey(key: string): key is AssumptionKey {
  return Object.hasOwn(assumptionLines, key);
}

/** Whether a value may stand for an assumption: in its range, at most three decimals; switches and slots are whole. */
export function isAssumed(key: AssumptionKey, value: number): boolean {
  const { min, max, unit } = assumptionLines[key];
  const isWhole = unit === "switch" || key === "slots";
  return value >= min && value <= max && Number(value.toFixed(isWhole ? 0 : 3)) === value;
}

/** A price is at most a million dollars. */
export const isPriced = (value: MicroUsd) => Number.isInteger(value) && value >= 0 && value <= 1e12;
