import type { Placement } from "@/lib/catalog/vocabulary";
import { growthLine, type HistoryReads } from "./history-reads";
import { bytesPerTb } from "./money";
import { hasWarehouse, idleMs, lakeBilling, loadCosts, monthOfLoad } from "./month-costs";
import {
  atLeastOnce,
  constant,
  larger,
  type Piecewise,
  plus,
  proportional,
  smaller,
  sumOf,
  times,
  wholeUnits,
} from "./piecewise";
import { type Holding, sizeOf } from "./placement-month";
import type { Prices } from "./price-choice";
import { priceLines } from "./price-lines";
import { type ComparedData, workOf } from "./scale";

/** One scenario under one placement, as growth needs it: what was measured, and what it reads by age. */
export type GrowingRow = {
  readonly billedRuns: number;
  readonly bytesRead: number;
  readonly requests: number;
  readonly medianMs: number;
  /** Parts of `medianMs`, as of a measured cell. */
  readonly fixedMs: number;
  readonly waitMs: number;
  /** Under this placement; null where it is not known. */
  readonly reads: HistoryReads | null;
  /** Under Pattern 2: what the question itself needs of the history. Its growth is taken to be that of the run's time. */
  readonly needs: HistoryReads | null;
};

/** The longest history that is modelled, in years. */
export const lastYear = 10;

/**
 * A month's bill by years of history, in millionths of a dollar, unrounded. At the data's own years it is the month of the
 * comparison. The volume of a year stays the same, and so does Pattern 3's window.
 */
export function monthByHistory(
  placement: Placement,
  rows: readonly GrowingRow[],
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
): Piecewise {
  const years = data.days / 365;
  const { kept } = sizeOf(placement, holding, data, factor, prices);
  const all = proportional((data.bytes * factor) / years);
  const held =
    placement === "purposeful-hybrid"
      ? smaller(all, constant(kept.warehouse))
      : proportional(kept.warehouse / years);
  const units = wholeUnits(held, prices.tbPerUnit * bytesPerTb, lastYear);
  const lakeRows = rows.map((row) => lakeBill(placement, row, years, factor, prices));
  const storage = storageLine(placement, all, held, prices);
  if (!hasWarehouse(placement)) return plus(sumOf(lakeRows), storage);

  const loadedDays = placement === "purposeful-hybrid" ? data.hotDays : data.days;
  const load = loadCosts(monthOfLoad(holding.load, loadedDays), factor, prices);
  const busy = rows.map((row) =>
    times(
      larger(
        times(engineTime(row, years, factor, prices), prices.engineFactor),
        times(units, prices.minimumRunSeconds * 1000),
      ),
      row.billedRuns,
    ),
  );
  const billedMs = larger(plus(sumOf(busy), constant(load.busyMs)), times(units, idleMs(0, 1, prices)));
  return sumOf([
    ...lakeRows,
    storage,
    constant(load.requests),
    times(billedMs, prices.hour / priceLines.hour.per),
  ]);
}

/** A run's time: planning stays, waiting goes with the requests, the rest with what the question needs. */
function engineTime(row: GrowingRow, years: number, factor: number, prices: Prices): Piecewise {
  const { medianMs, fixedMs, waitMs, requests } = row;
  const work = growthLine(row.needs?.bytes ?? [], years, workOf({ engineMs: medianMs, fixedMs, waitMs }));
  const waiting =
    requests === 0 ? constant(0) : times(askedOf(row, years, factor, prices), waitMs / requests);
  return sumOf([constant(Math.min(medianMs, fixedMs)), waiting, times(work, factor)]);
}

/** Requests of a run by years of history, as `scaleUsage` counts them, unrounded. */
function askedOf(
  { reads, bytesRead, requests }: GrowingRow,
  years: number,
  factor: number,
  { mbPerRequest }: Prices,
): Piecewise {
  const asMeasured = growthLine(reads?.requests ?? [], years, requests);
  const bytes = times(growthLine(reads?.bytes ?? [], years, bytesRead), factor);
  return factor > 1 ? larger(asMeasured, times(bytes, 1 / (mbPerRequest * 1e6))) : times(asMeasured, factor);
}

function lakeBill(
  placement: Placement,
  row: GrowingRow,
  years: number,
  factor: number,
  prices: Prices,
): Piecewise {
  const { billedRuns, bytesRead, reads } = row;
  const { isScanBilled, isInfrequent } = lakeBilling(placement, prices);
  const bytes = times(growthLine(reads?.bytes ?? [], years, bytesRead), factor);
  const asked = askedOf(row, years, factor, prices);
  const requestPrice = isInfrequent ? prices.infrequentRequest : prices.request;
  const parts = [times(asked, requestPrice / priceLines.request.per)];
  if (isScanBilled)
    parts.push(times(atLeastOnce(bytes, prices.minimumScanMb * 1e6), prices.scan / priceLines.scan.per));
  if (isInfrequent) parts.push(times(bytes, prices.retrieval / priceLines.retrieval.per));
  return times(sumOf(parts), billedRuns);
}

function storageLine(placement: Placement, all: Piecewise, held: Piecewise, prices: Prices): Piecewise {
  const inWarehouse = times(held, prices.warehouseStorage / bytesPerTb);
  const standard = times(all, prices.lakeStorage / bytesPerTb);
  if (placement === "no-warehouse") return standard;
  if (placement === "warehouse-as-platform")
    return prices.lakeCopy === 1 ? plus(inWarehouse, standard) : inWarehouse;
  if (!lakeBilling(placement, prices).isInfrequent) return plus(inWarehouse, standard);
  const older = larger(plus(all, times(held, -1)), constant(0));
  return sumOf([
    inWarehouse,
    times(smaller(all, held), prices.lakeStorage / bytesPerTb),
    times(older, prices.infrequentStorage / bytesPerTb),
  ]);
}
