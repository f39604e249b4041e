import type { Placement } from "@/lib/catalog/vocabulary";
import { type ByPlacement, byPlacement } from "./by-placement";
import { cellOf, type DoneRun, type MeasuredCell, type MeasuredRun, runOf } from "./measured";
import { type RowMonth, rowMonth } from "./month-costs";
import type { ComparedScenario, MonthRuns, WorkMix } from "./month-runs";
import { type Holding, sizeOf } from "./placement-month";
import type { Prices } from "./price-choice";
import { missesPerMonth, type ResultCache } from "./result-cache";
import { type ComparedData, scaleUsage } from "./scale";
import { leastOf, type Verdict } from "./verdict";

export type ComparisonInput = {
  readonly scenarios: readonly ComparedScenario[];
  readonly runs: readonly MeasuredRun[];
  readonly data: ComparedData;
  /** The team's volume in TB; null: the data set as it is. */
  readonly volumeTb: number | null;
  /** Null: each scenario as often as it says itself. */
  readonly mix: WorkMix | null;
  readonly prices: Prices;
  /** Pattern 2's cache of results; null: off. */
  readonly cache: ResultCache | null;
};

/** One scenario. `measured` and `month` are never mixed: what was measured, and what a month of it would cost. */
export type ComparisonRow = {
  readonly scenario: ComparedScenario;
  readonly measured: ByPlacement<MeasuredCell>;
  /** Null where no run was measured. */
  readonly month: ByPlacement<RowMonth | null>;
  /** By a month's money. */
  readonly cheapest: Verdict;
  /** By the median of the measured times. */
  readonly fastest: Verdict;
};

/** A row with its month at the median, the shortest or the longest of the measured times. */
export function comparisonRow(
  input: ComparisonInput,
  scenario: ComparedScenario,
  { runs }: MonthRuns,
  factor: number,
  time: "median" | "min" | "max",
): ComparisonRow {
  const perMonth = runs.get(scenario.id) ?? 0;
  const measured = byPlacement((placement) => cellOf(runOf(input.runs, scenario.id, placement)));
  const month = byPlacement((placement) => {
    const cell = measured[placement];
    if (cell.kind !== "done") return null;
    const { bytesRead, requests, timeMs, fixedMs, waitMs } = cell;
    const usage = { bytes: bytesRead, requests, engineMs: timeMs[time], fixedMs, waitMs };
    const billedRuns =
      placement === "no-warehouse" && input.cache !== null
        ? missesPerMonth(perMonth, scenario.id, input.cache)
        : perMonth;
    const { units } = sizeOf(placement, holdingOf(input.runs, placement), input.data, factor, input.prices);
    return rowMonth(
      placement,
      scaleUsage(usage, factor, input.prices),
      { runs: perMonth, billedRuns, units },
      input.prices,
    );
  });
  return {
    scenario,
    measured,
    month,
    cheapest: leastOf((placement) => month[placement]?.total ?? null),
    fastest: leastOf((placement) => {
      const cell = measured[placement];
      return cell.kind === "done" ? cell.timeMs.median : null;
    }),
  };
}

const noLoad = { bytesRead: 0, requests: 0, rows: 0, ms: 0 };

/** What the warehouse of a placement held and what loading it took: the largest figures among its runs. */
export function holdingOf(runs: readonly MeasuredRun[], placement: Placement): Holding {
  const done = runs.filter((run): run is DoneRun => run.kind === "done" && run.placement === placement);
  return {
    rowsHeld: Math.max(0, ...done.map(({ rowsHeld }) => rowsHeld)),
    load: done.map(({ load }) => load).reduce((most, load) => (load.rows > most.rows ? load : most), noLoad),
  };
}
