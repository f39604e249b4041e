import type { LakePlan } from "../lab-types";
import type { LakeOutline } from "../outline";
import { cutAt, firstDayOf, share } from "../timeline";
import { type HistoryReads, readsByAge } from "./history-reads";
import type { ComparedData } from "./scale";

const dayMs = 86_400_000;

/** A data set as the comparison sees it, with the newest `window` partitions in Pattern 3's warehouse. */
export function comparedData({ partitions, lastDay }: LakeOutline, window: number): ComparedData {
  const { bytes, rows } = share(partitions);
  const daysSince = (day: string) => Math.round((Date.parse(lastDay) - Date.parse(day)) / dayMs) + 1;
  const { boundary } = cutAt(partitions, window);
  return {
    bytes,
    rows,
    days: daysSince(firstDayOf(partitions[0]!)),
    hotDays: boundary === null ? 0 : daysSince(boundary),
  };
}

/** What a plan reads of the history by age; null where it reads none of it. */
export function readsOfPlan({ tables }: LakePlan, outline: LakeOutline): HistoryReads | null {
  const history = tables.find(({ table }) => table === outline.table);
  if (history === undefined) return null;
  const partitionOf = new Map(history.files.map(({ path }, place) => [path, outline.files[place]?.month]));
  return readsByAge(
    history.files,
    ({ path }) => String(partitionOf.get(path)),
    outline.partitions.map((_, place) => String(place)),
  );
}
