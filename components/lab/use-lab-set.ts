import type { LabSet } from "@/lib/lab/lab-set";
import { useOwn } from "./own/own-state";
import { useDataSet } from "./use-data-set";

/** The set that the address names, out of those that come with the site and the visitor's own. */
export function useLabSet(siteSets: readonly LabSet[]) {
  const { dataSet, choose } = useDataSet();
  const own = useOwn();
  const sets = own.kind === "open" ? [...siteSets, own.made.lake.set] : siteSets;
  const set = sets.find((each) => each.dataSet.id === dataSet.id) ?? siteSets[0]!;
  return { set, choose };
}
