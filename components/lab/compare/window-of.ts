import type { DataSet } from "@/lib/lab/data-set";
import type { CompareChoices } from "./compare-address";

const daysPerMonth = 365 / 12;

/** Partitions in Pattern 3's warehouse: chosen, else brought along by a team in months, else the data set's usual ones; never more than there are. */
export function windowOf(
  { grain, usualWindow }: Pick<DataSet, "grain" | "usualWindow">,
  partitions: number,
  { window, workload }: Pick<CompareChoices, "window" | "workload">,
): number {
  const hotMonths = workload?.hotMonths ?? null;
  const brought =
    hotMonths === null ? null : grain === "day" ? Math.round(hotMonths * daysPerMonth) : hotMonths;
  return Math.min(partitions, window ?? brought ?? usualWindow);
}
