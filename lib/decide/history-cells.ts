import type { Placement } from "@/lib/catalog/vocabulary";

/** A team's history as cells of equal length, oldest first. `hot` of the newest cells belong to the fast months. */
export type HistoryCells = {
  readonly cells: number;
  /** Cells, whole or a fraction, that the warehouse holds. */
  readonly inWarehouse: number;
  readonly inLake: number;
  /** Where the line stands, in cells from the oldest; null where nothing is cut. */
  readonly line: number | null;
};

/** One cell a month up to four years; longer histories share 48 cells. */
const mostCells = 48;

/**
 * What a placement keeps where, for a history. Undefined while the length of the history is unknown or nothing is kept.
 * Without a placement, or with unknown fast months under the hybrid, nothing is cut.
 */
export function historyCells(
  placement: Placement | null,
  historyYears: number | null | undefined,
  hotMonths: number | null | undefined,
): HistoryCells | undefined {
  const months = Math.round((historyYears ?? 0) * 12);
  if (months < 1) return undefined;
  const cells = Math.min(months, mostCells);
  if (placement === "warehouse-as-platform") return { cells, inWarehouse: cells, inLake: 0, line: null };
  if (placement !== "purposeful-hybrid") return { cells, inWarehouse: 0, inLake: cells, line: null };
  if (hotMonths === undefined || hotMonths === null)
    return { cells, inWarehouse: 0, inLake: cells, line: null };
  const hot = (Math.min(hotMonths, months) / months) * cells;
  return { cells, inWarehouse: hot, inLake: cells, line: cells - hot };
}
