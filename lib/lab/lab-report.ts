import type { ResultSet } from "./engine";
import type { LakePlan, LoadResult, RunResult } from "./lab-types";
import { plural } from "./timeline";

export type LabReport = {
  readonly scenario: string;
  /** The data set's id. */
  readonly dataSet: string;
  readonly placement: string;
  /** Null under the placements that load everything or nothing, and for a data set that is cut by day. */
  readonly hotMonths: number | null;
  /** Null under the placements that load everything or nothing, and for a data set that is cut by month. */
  readonly hotDays: number | null;
  readonly columns: readonly string[];
  readonly rows: ResultSet["rows"];
  readonly lake: RunResult["lake"];
  readonly load: LoadResult;
  readonly plan: LakePlan;
  readonly timesMs: RunResult["timesMs"];
};

/** The report as text for a terminal: what was loaded, what was read, the plan's conditions, the rows. */
export function printReport({
  scenario,
  placement,
  hotMonths,
  hotDays,
  columns,
  rows,
  lake,
  load,
  plan,
  timesMs,
}: LabReport): string {
  const windows = [
    hotMonths === null ? [] : plural(hotMonths, "month"),
    hotDays === null ? [] : plural(hotDays, "day"),
  ];
  return [
    `${scenario} under ${placement}${windows
      .flat()
      .map((window) => `, ${window} hot`)
      .join("")}`,
    `warehouse: ${load.rows} rows loaded, ${load.bytesRead} bytes in ${load.requests} requests, ${Math.round(load.ms)} ms`,
    `lake: ${lake.bytesRead} bytes read, ${lake.bytesNeeded} needed, ${lake.requests} requests, ${lake.files} files, ${lake.rowGroups} row groups`,
    `time: ${Object.entries(timesMs)
      .map(([phase, ms]) => `${phase} ${Math.round(ms)} ms`)
      .join(", ")}`,
    ...planLines(plan),
    "",
    ...alignColumns([columns, ...rows.map((row) => row.map((cell) => cell ?? "NULL"))]),
  ].join("\n");
}

function planLines({ tables }: LakePlan): readonly string[] {
  return tables.flatMap(({ table, counts, scans }) => [
    `lake.${table}: ${counts.files.kept} of ${counts.files.possible} files, ${counts.rowGroups.kept} of ${counts.rowGroups.possible} row groups, ${counts.columns.kept} of ${counts.columns.possible} columns, ${counts.bytes.kept} of ${counts.bytes.possible} bytes`,
    ...scans.flatMap(({ conditions }) =>
      conditions.map(({ text, use, rowGroupsDropped, reason, rewrite }) =>
        use === "pruned"
          ? `  ${text}: drops ${rowGroupsDropped} row groups`
          : `  ${text}: ${use}, ${reason}${rewrite === null ? "" : `. ${rewrite.advice} ${rewrite.sql.join("; ")}`}`,
      ),
    ),
  ]);
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join("  ")
      .trimEnd(),
  );
}
