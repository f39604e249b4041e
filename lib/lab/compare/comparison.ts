import { type Placement, placements } from "@/lib/catalog/vocabulary";
import { type ByPlacement, byPlacement } from "./by-placement";
import { type ComparisonInput, type ComparisonRow, comparisonRow, holdingOf } from "./comparison-row";
import { runOf } from "./measured";
import { type MonthRuns, monthRuns } from "./month-runs";
import { type PlacementMonth, placementMonth } from "./placement-month";
import { type Reason, reasonFor } from "./reason";
import { volumeFactor } from "./scale";
import { leastOf, type Verdict } from "./verdict";

export type Comparison = {
  /** In the order of the scenarios. */
  readonly rows: readonly ComparisonRow[];
  /** Over the scenarios in `compared` alone; null for a placement of which nothing was measured. */
  readonly months: ByPlacement<PlacementMonth | null>;
  readonly compared: readonly string[];
  /** Scenarios that are not in the totals, with the cells to blame. */
  readonly leftOut: readonly {
    readonly scenarioId: string;
    readonly placement: Placement;
    readonly because: "failed" | "missing";
  }[];
  /** Over all placements that answered every scenario they were given. */
  readonly cheapest: Verdict;
  readonly reason: Reason | null;
  readonly runs: MonthRuns;
  /** How many times the data set the volume is. */
  readonly factor: number;
};

/**
 * Compares the placements. A placement takes part once one of its runs is done; totals are over the scenarios that every such
 * placement answered, so that they compare like with like. One with a failed run has its total, but cannot win overall.
 */
export function comparePlacements(input: ComparisonInput): Comparison {
  const { scenarios, data, volumeTb, mix } = input;
  const factor = volumeFactor(data, volumeTb);
  const runs = monthRuns(scenarios, mix);
  const taking = placements.filter((placement) =>
    scenarios.some(({ id }) => runOf(input.runs, id, placement)?.kind === "done"),
  );
  const rows = scenarios.map((scenario) => comparisonRow(input, scenario, runs, factor, "median"));
  const leftOut = rows.flatMap(({ scenario, measured }) =>
    taking.flatMap((placement) => {
      const { kind } = measured[placement];
      return kind === "done" ? [] : [{ scenarioId: scenario.id, placement, because: kind }];
    }),
  );
  const compared = scenarios.filter(({ id }) => leftOut.every(({ scenarioId }) => scenarioId !== id));
  const monthsAt = (time: "median" | "min" | "max") =>
    byPlacement((placement) =>
      taking.includes(placement) && compared.length > 0
        ? placementMonth(
            placement,
            compared.map((scenario) => comparisonRow(input, scenario, runs, factor, time).month[placement]!),
            holdingOf(input.runs, placement),
            { ...input, factor },
          )
        : null,
    );
  const months = monthsAt("median");
  const hasFailed = (placement: Placement) =>
    leftOut.some((out) => out.placement === placement && out.because === "failed");
  const cheapest = leastOf((placement) => (hasFailed(placement) ? null : (months[placement]?.total ?? null)));
  return {
    rows,
    months,
    compared: compared.map(({ id }) => id),
    leftOut,
    cheapest,
    reason:
      cheapest.kind === "one"
        ? reasonFor(
            cheapest.placement,
            taking.filter((placement) => !hasFailed(placement)),
            months,
            monthsAt("min"),
            monthsAt("max"),
          )
        : null,
    runs,
    factor,
  };
}
