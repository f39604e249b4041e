import { type Placement, placements } from "@/lib/catalog/vocabulary";
import type { ExportedComparison } from "./comparison-export";
import type { ComparisonRow } from "./comparison-row";

const csvHead = [
  "data_set",
  "scenario",
  "placement",
  "window",
  "delay_ms",
  "mbit_per_second",
  "measured_bytes_read",
  "measured_requests",
  "measured_ms_median",
  "measured_ms_min",
  "measured_ms_max",
  "measured_runs",
  "measured_rows_held",
  "error",
  "modelled_runs_a_month",
  "modelled_runs_billed",
  "modelled_usd_a_month",
];

/** One line for each scenario and placement, and one for each load; exact figures, no unit in a cell. RFC 4180. */
export function comparisonCsv({ dataSet, setting, holdings, comparison }: ExportedComparison): string {
  const { window, pace } = setting;
  const where = (scenario: string, placement: Placement) => [
    dataSet.id,
    scenario,
    placement,
    placement === "purposeful-hybrid" ? window : "",
    pace.delayMs,
    pace.mbitPerSecond ?? "",
  ];
  const loads = placements.flatMap((placement) => {
    const { load, rowsHeld } = holdings[placement];
    const { bytesRead, requests, ms } = load;
    return load.rows === 0
      ? []
      : [
          [
            ...where("(filling the warehouse)", placement),
            bytesRead,
            requests,
            ms,
            ms,
            ms,
            1,
            rowsHeld,
            "",
            "",
            "",
            "",
          ],
        ];
  });
  const runs = comparison.rows.flatMap((row) =>
    placements.map((placement) => [...where(row.scenario.id, placement), ...csvCells(row, placement)]),
  );
  return `${[csvHead, ...loads, ...runs].map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function csvCells({ measured, month }: ComparisonRow, placement: Placement): readonly (string | number)[] {
  const cell = measured[placement];
  if (cell.kind !== "done")
    return ["", "", "", "", "", "", "", cell.kind === "failed" ? cell.message : "not measured", "", "", ""];
  const { bytesRead, requests, timeMs, rowsHeld } = cell;
  const { runs = "", billedRuns = "", total = 0 } = month[placement] ?? {};
  return [
    bytesRead,
    requests,
    timeMs.median,
    timeMs.min,
    timeMs.max,
    timeMs.count,
    rowsHeld,
    "",
    runs,
    billedRuns,
    total / 1e6,
  ];
}

const csvCell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
