import tables from "@/content/lab/platforms/tables.json";
import type { DataSet } from "../data-set";
import type { LakeOutline } from "../outline";
import { firstDayOf } from "../timeline";
import { shiftPartitions } from "./calendar";
import type { PlatformModel } from "./model";

/** What the statements need to know of a data set's table beyond its outline. */
type TableNotes = {
  /** Longest value of a text column in bytes, with room to grow. */
  readonly maxBytes: Readonly<Record<string, number>>;
  readonly sortAfterDay: readonly string[];
  readonly compare: PlatformModel["compare"];
  readonly historyLength: number;
};

const known: Readonly<Record<string, TableNotes>> = tables;
/** Stands for the reader's own bucket. */
const exampleBucket = "example-lake";
const usualHistory = { month: 12, day: 90 } as const;
const numeric = /^(?:SMALLINT|INTEGER|BIGINT|REAL|DOUBLE|DECIMAL)/;

/**
 * Describes a data set's history for `writePlatformScript`, with its newest `window` partitions in the warehouse.
 *
 * Of a reader's own files nothing more is known than their columns: the first number is compared by the first text column. What
 * cannot be described so, a window of 0 or a type that not every platform has, is found by `writePlatformScript`.
 */
export function describeTable(
  dataSet: DataSet,
  outline: Pick<LakeOutline, "columns" | "partitions">,
  window: number,
): PlatformModel {
  const { id, grain, dateColumn, history, current, view, folder } = dataSet;
  const first = outline.partitions[0];
  const last = outline.partitions.at(-1);
  const notes = known[id] ?? guess(outline, dataSet);
  return {
    lakeTable: history,
    hotTable: current,
    view,
    columns: outline.columns.map(({ name, type }) => ({
      name,
      type,
      maxBytes: notes.maxBytes[name] ?? null,
    })),
    dateColumn,
    partitions: (["year", "month", "day"] as const)
      .slice(0, grain === "day" ? 3 : 2)
      .map((part) => ({ name: part, part })),
    bucket: exampleBucket,
    path: `${folder}${history}`,
    localPath: known[id] === undefined ? null : `public/lake/${folder}${history}`,
    firstDay: first === undefined ? "" : firstDayOf(first),
    boundary: last === undefined ? "" : shiftPartitions(firstDayOf(last), grain, 1 - window),
    windowLength: window,
    historyLength: notes.historyLength,
    sortColumns: [dateColumn, ...notes.sortAfterDay],
    compare: notes.compare,
    rows: outline.partitions.reduce((sum, { rows }) => sum + rows, 0),
  };
}

function guess({ columns }: Pick<LakeOutline, "columns">, { dateColumn, grain }: DataSet): TableNotes {
  const text = columns.find(({ type }) => type === "VARCHAR");
  const other = columns.find(({ name }) => name !== dateColumn);
  const measure = columns.find(({ name, type }) => numeric.test(type) && name !== (text ?? other)?.name);
  const key = text?.name ?? other?.name;
  return {
    maxBytes: {},
    sortAfterDay: [],
    compare: { keys: key === undefined ? [] : [key], measure: measure?.name ?? null },
    historyLength: usualHistory[grain],
  };
}
