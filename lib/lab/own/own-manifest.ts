import type { Grain } from "../data-set";
import { type LakeColumn, type LakeFile, type LakeManifest, lakeManifestSchema } from "../manifest";
import type { OwnColumn } from "./own-columns";
import type { DayRange } from "./own-cut";

/** Hive partition columns, as of the site's own lakes. */
const calendar: readonly LakeColumn[] = [
  { name: "year", type: "INTEGER", comment: "calendar year of the day" },
  { name: "month", type: "INTEGER", comment: "calendar month of the day, 1 to 12" },
  { name: "day", type: "INTEGER", comment: "day of the month, 1 to 31" },
];

export type OwnTable = {
  /** Name in schema `lake`. */
  readonly name: string;
  readonly title: string;
  readonly grain: Grain;
  readonly dateColumn: string;
  /** In file order. */
  readonly columns: readonly OwnColumn[];
  readonly days: DayRange;
  readonly files: readonly LakeFile[];
};

/**
 * The catalog of a lake of one's own: one table.
 *
 * @throws ZodError when its parts do not fit together.
 */
export function ownManifest({
  name,
  title,
  grain,
  dateColumn,
  columns,
  days,
  files,
}: OwnTable): LakeManifest {
  const ordered = files.toSorted((a, b) => comparePartitions(a.partition, b.partition));
  return lakeManifestSchema.parse({
    version: 1,
    firstDay: days.first,
    lastDay: days.last,
    tables: [
      {
        name,
        title,
        dateColumn,
        columns: columns.map(lakeColumn),
        partitions: calendar.slice(0, grain === "day" ? 3 : 2),
        rows: ordered.reduce((sum, { rows }) => sum + rows, 0),
        bytes: ordered.reduce((sum, { bytes }) => sum + bytes, 0),
        files: ordered,
      },
    ],
  });
}

/** A column as a manifest has it. */
export function lakeColumn({ name, type, source, note }: OwnColumn): LakeColumn {
  const origin = source === name ? "as in the file" : `“${source}” in the file`;
  return { name, type, comment: note === null ? origin : `${origin}; ${note}` };
}

function comparePartitions(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0);
  return 0;
}
