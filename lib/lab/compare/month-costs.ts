import type { Placement } from "@/lib/catalog/vocabulary";
import type { LoadResult } from "../lab-types";
import { bytesPerTb, charge, type MicroUsd } from "./money";
import type { Prices } from "./price-choice";
import { priceLines } from "./price-lines";
import { type ComparedData, scaleUsage, type Usage } from "./scale";

/** The lines of a month's bill, in the order shown. */
export const costParts = [
  "scan",
  "requests",
  "retrieval",
  "warehouse",
  "idle",
  "load",
  "warehouseStorage",
  "lakeStorage",
] as const;
export type CostPart = (typeof costParts)[number];

/** A modelled bill: every line of it, whole millionths of a dollar. */
export type Costs = Readonly<Record<CostPart, MicroUsd>>;

/** A month of one scenario under one placement, modelled. Storage, loading and idle hours belong to no scenario. */
export type RowMonth = {
  /** Runs in the month, and how many of them a result cache leaves to be billed. */
  readonly runs: number;
  readonly billedRuns: number;
  readonly costs: Readonly<Record<"scan" | "requests" | "retrieval" | "warehouse", MicroUsd>>;
  readonly total: MicroUsd;
  /** Warehouse time that is billed, in milliseconds. */
  readonly busyMs: number;
};

/** Days of an average month. */
const monthDays = 365 / 12;
const dayMs = 86_400_000;

export const hasWarehouse = (placement: Placement) => placement !== "no-warehouse";

/** How a placement's lake reads are billed. */
type LakeBilling = {
  /** By the TB: always without a warehouse, with one where `federatedScan` says so. */
  readonly isScanBilled: boolean;
  /** As reads of the infrequent tier. Every byte is then taken to come from it. */
  readonly isInfrequent: boolean;
};

export function lakeBilling(placement: Placement, { federatedScan, infrequentHistory }: Prices): LakeBilling {
  return {
    isScanBilled: !hasWarehouse(placement) || federatedScan === 1,
    isInfrequent: placement === "purposeful-hybrid" && infrequentHistory === 1,
  };
}

/** Warehouse units that hold `bytes`: at least one. */
export const unitsFor = (bytes: number, { tbPerUnit }: Prices) =>
  Math.max(1, Math.ceil(bytes / (tbPerUnit * bytesPerTb)));

/**
 * What a month of runs costs. `usage` is one run at the volume that is modelled, `units` the warehouse's size.
 * Where scans are billed, a run that reads anything pays for `minimumScanMb` at least. Warehouse time is the measured time times `engineFactor`, at least `minimumRunSeconds` of every unit.
 */
export function rowMonth(
  placement: Placement,
  usage: Usage,
  { runs, billedRuns, units }: { readonly runs: number; readonly billedRuns: number; readonly units: number },
  prices: Prices,
): RowMonth {
  const { isScanBilled, isInfrequent } = lakeBilling(placement, prices);
  const scanned = usage.bytes === 0 ? 0 : Math.max(usage.bytes, Math.round(prices.minimumScanMb * 1e6));
  const perRunMs = Math.max(usage.engineMs * prices.engineFactor, prices.minimumRunSeconds * 1000 * units);
  const busyMs = hasWarehouse(placement) ? Math.round(billedRuns * perRunMs) : 0;
  const costs = {
    scan: isScanBilled ? charge(billedRuns * scanned, prices.scan, priceLines.scan.per) : 0,
    requests: charge(
      billedRuns * usage.requests,
      isInfrequent ? prices.infrequentRequest : prices.request,
      priceLines.request.per,
    ),
    retrieval: isInfrequent
      ? charge(billedRuns * usage.bytes, prices.retrieval, priceLines.retrieval.per)
      : 0,
    warehouse: charge(busyMs, prices.hour, priceLines.hour.per),
  };
  return {
    runs,
    billedRuns,
    costs,
    total: costs.scan + costs.requests + costs.retrieval + costs.warehouse,
    busyMs,
  };
}

/** What a placement keeps, at the volume that is modelled, in bytes. A row takes the same space in the warehouse as in the lake. */
export type Kept = {
  readonly warehouse: number;
  readonly lakeStandard: number;
  readonly lakeInfrequent: number;
};

/** Pattern 2 and Pattern 3 keep everything in the lake; Pattern 1 does where `lakeCopy` says so. */
export function keptBytes(
  placement: Placement,
  data: ComparedData,
  rowsHeld: number,
  factor: number,
  prices: Prices,
): Kept {
  const all = Math.round(data.bytes * factor);
  const warehouse = data.rows === 0 ? 0 : Math.round((all * rowsHeld) / data.rows);
  const lake = placement === "warehouse-as-platform" && prices.lakeCopy === 0 ? 0 : all;
  const infrequent = lakeBilling(placement, prices).isInfrequent ? lake - Math.min(lake, warehouse) : 0;
  return { warehouse, lakeStandard: lake - infrequent, lakeInfrequent: infrequent };
}

/** A load at the volume that is modelled: what its requests and its warehouse time cost, and that time. */
export function loadCosts(
  load: LoadResult,
  factor: number,
  prices: Prices,
): { readonly requests: MicroUsd; readonly time: MicroUsd; readonly busyMs: number } {
  const scaled = scaleUsage(
    { bytes: load.bytesRead, requests: load.requests, engineMs: load.ms },
    factor,
    prices,
  );
  const busyMs = Math.round(scaled.engineMs * prices.engineFactor);
  return {
    requests: charge(scaled.requests, prices.request, priceLines.request.per),
    time: charge(busyMs, prices.hour, priceLines.hour.per),
    busyMs,
  };
}

/** The part of a load that each month brings anew: a month's days of the days that were loaded. */
export function monthOfLoad(load: LoadResult, loadedDays: number): LoadResult {
  const share = loadedDays === 0 ? 0 : monthDays / loadedDays;
  return {
    bytesRead: Math.round(load.bytesRead * share),
    requests: Math.round(load.requests * share),
    rows: Math.round(load.rows * share),
    ms: load.ms * share,
  };
}

/** Warehouse time that is billed although nothing runs: what is missing from the busy time to `hoursPerDay` of every unit. */
export function idleMs(busyMs: number, units: number, { hoursPerDay }: Prices): number {
  return Math.max(0, Math.round((units * hoursPerDay * monthDays * dayMs) / 24) - busyMs);
}

export function storageCosts(
  { warehouse, lakeStandard, lakeInfrequent }: Kept,
  prices: Prices,
): { readonly warehouseStorage: MicroUsd; readonly lakeStorage: MicroUsd } {
  return {
    warehouseStorage: charge(warehouse, prices.warehouseStorage, priceLines.warehouseStorage.per),
    lakeStorage:
      charge(lakeStandard, prices.lakeStorage, priceLines.lakeStorage.per) +
      charge(lakeInfrequent, prices.infrequentStorage, priceLines.infrequentStorage.per),
  };
}
