import type { Placement } from "@/lib/catalog/vocabulary";
import type { LoadResult } from "../lab-types";
import { charge, type MicroUsd } from "./money";
import {
  type Costs,
  costParts,
  hasWarehouse,
  idleMs,
  type Kept,
  keptBytes,
  loadCosts,
  monthOfLoad,
  type RowMonth,
  storageCosts,
  unitsFor,
} from "./month-costs";
import type { Prices } from "./price-choice";
import { priceLines } from "./price-lines";
import type { ComparedData } from "./scale";

/** A month under one placement, modelled. */
export type PlacementMonth = {
  readonly costs: Costs;
  /** The sum of `costs`. */
  readonly total: MicroUsd;
  readonly kept: Kept;
  /** Warehouse units; 0 without a warehouse. */
  readonly units: number;
  /** Filling the warehouse for the first time; it comes once and is not in `total`. */
  readonly firstLoad: MicroUsd;
};

/** What was held and loaded for a placement: the largest figures among its runs, since one load serves all of them. */
export type Holding = { readonly rowsHeld: number; readonly load: LoadResult };

/** Units and bytes of a placement, known before its rows are. */
export function sizeOf(
  placement: Placement,
  { rowsHeld }: Holding,
  data: ComparedData,
  factor: number,
  prices: Prices,
): { readonly kept: Kept; readonly units: number } {
  const kept = keptBytes(placement, data, rowsHeld, factor, prices);
  return { kept, units: hasWarehouse(placement) ? unitsFor(kept.warehouse, prices) : 0 };
}

/** Adds up a month: its rows, and what belongs to no row. Each month loads one month's days anew. */
export function placementMonth(
  placement: Placement,
  rows: readonly RowMonth[],
  holding: Holding,
  {
    data,
    factor,
    prices,
  }: {
    readonly data: ComparedData;
    readonly factor: number;
    readonly prices: Prices;
  },
): PlacementMonth {
  const { kept, units } = sizeOf(placement, holding, data, factor, prices);
  const sum = (part: "scan" | "requests" | "retrieval" | "warehouse") =>
    rows.reduce((total, { costs }) => total + costs[part], 0);
  const loadedDays = placement === "purposeful-hybrid" ? data.hotDays : data.days;
  const none = { requests: 0, time: 0, busyMs: 0 };
  const isLoaded = hasWarehouse(placement);
  const load = isLoaded ? loadCosts(monthOfLoad(holding.load, loadedDays), factor, prices) : none;
  const first = isLoaded ? loadCosts(holding.load, factor, prices) : none;
  const busyMs = load.busyMs + rows.reduce((total, row) => total + row.busyMs, 0);
  const costs: Costs = {
    scan: sum("scan"),
    requests: sum("requests"),
    retrieval: sum("retrieval"),
    warehouse: sum("warehouse"),
    idle: charge(idleMs(busyMs, units, prices), prices.hour, priceLines.hour.per),
    load: load.requests + load.time,
    ...storageCosts(kept, prices),
  };
  return {
    costs,
    total: costParts.reduce((total, part) => total + costs[part], 0),
    kept,
    units,
    firstLoad: first.requests + first.time,
  };
}
