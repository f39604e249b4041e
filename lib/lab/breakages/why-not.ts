import type { LabSet } from "../lab-set";
import { dayCount } from "../rolling/days";
import { counted, grouped } from "../rolling/figures";
import { firstDayOf } from "../timeline";
import type { BreakageId } from "./breakage";
import { subjectColumns } from "./subject";

/**
 * DuckDB writes a month of fewer rows than one of its row groups only when it is committed. Out of memory there, duckdb-wasm 1.32.0
 * aborts instead of answering with an error.
 */
const leastMonth = 122_880;

/** A run that compares a week with more, and one that plays a day of a rolling window. */
const [weekAndMore, windowAndMore] = [8, 6];

const leastDays: Readonly<Record<BreakageId, number>> = {
  "memory-fills": 1,
  "load-competes": 1,
  "forgotten-filter": weekAndMore,
  "slicers-defeat-cache": 1,
  "small-files": 1,
  "schema-drift": weekAndMore,
  "boundary-rows": windowAndMore,
  "late-correction": windowAndMore,
  "purge-skipped": windowAndMore,
  "half-load": windowAndMore,
};

/** Why a guided run does not apply to a data set, one sentence; null when it does. */
export function whyNot(
  id: BreakageId,
  { dataSet, outline }: Pick<LabSet, "dataSet" | "outline">,
): string | null {
  if (subjectColumns(dataSet, outline.columns) === null)
    return "This run does not apply to this data set: it sums a column of whole numbers, groups by a second column and filters by a third, and the table has no such three beside its day.";
  const [first] = outline.partitions;
  const days = first === undefined ? 0 : dayCount(firstDayOf(first), outline.lastDay);
  if (days < leastDays[id])
    return `This run does not apply to this data set: it needs ${leastDays[id]} days or more, and the table has ${counted(days, "day")}.`;
  const months = new Set(outline.partitions.map(({ month }) => month)).size;
  const perMonth = Math.round(outline.partitions.reduce((sum, { rows }) => sum + rows, 0) / months);
  return id === "memory-fills" && perMonth < leastMonth
    ? `This run does not apply to this data set: month after month fills the memory from ${counted(leastMonth, "row")} a month on, and the table has ${grouped(perMonth)}.`
    : null;
}
