import type { CellState } from "@/components/timeline/partition-cells";
import type { Activity, Held } from "./lab-state";

/**
 * What the warehouse holds of each month: full once loaded, an outline where the line asks for it. A load under way fills
 * the window month by month from the line on.
 */
export function warehouseCells(
  count: number,
  wantedMonths: number,
  held: Held | null,
  activity: Activity,
): (index: number) => CellState {
  const loading = activity.kind === "loading" ? activity : null;
  const from = count - (loading?.months ?? held?.months ?? 0);
  const to = loading === null ? count : from + (loading.progress?.months ?? 0);
  return (index) => {
    if (index >= from && index < to) return "full";
    return index >= count - wantedMonths ? "wanted" : "out";
  };
}
