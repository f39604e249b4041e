import { type Placement, placements } from "@/lib/catalog/vocabulary";
import { type ByPlacement, byPlacement } from "./by-placement";
import type { Comparison } from "./comparison";
import { type ComparisonInput, holdingOf } from "./comparison-row";
import { type GrowingRow, lastYear, monthByHistory } from "./growth-line";
import type { HistoryReads } from "./history-reads";
import { type Piecewise, plus, signChanges, times, valueAt } from "./piecewise";

/**
 * Reads by age for each scenario (by id) and placement. What is missing is taken not to grow, and is named in the result.
 * Those under Pattern 2 say as well how a run's time grows under the others.
 */
export type ReadsOfScenarios = ReadonlyMap<string, Partial<ByPlacement<HistoryReads>>>;

/** Where two lines cross as the history grows. */
type Crossing = {
  readonly years: number;
  /** The cheaper one before, and after. */
  readonly before: Placement;
  readonly after: Placement;
  /** Within the data's own years; beyond them the lines are extrapolated. */
  readonly isWithinData: boolean;
};

/** The cost of a month as the history grows, modelled from the bytes measured by age. */
export type Growth = {
  /** A month's money in millionths of a dollar by years of history, from 0 to `toYears`; null where nothing was measured. */
  readonly lines: ByPlacement<Piecewise | null>;
  /** What is drawn starts here: at one year, or at the data's years where they have less. */
  readonly fromYears: number;
  readonly toYears: number;
  /** The data's own years. Up to here the bytes were measured; after it they are extrapolated, and the line is dashed. */
  readonly measuredYears: number;
  /** Ascending. */
  readonly crossings: readonly Crossing[];
  /** Which one is cheapest over which years, from `fromYears` to `toYears`; equal ones together. */
  readonly cheapest: readonly {
    readonly from: number;
    readonly to: number;
    readonly placements: readonly Placement[];
  }[];
  /** Scenarios whose reads by age are not known, wholly or in part: their part of the lines is flat. */
  readonly flat: readonly string[];
};

/** Half a millionth of a dollar: less cannot be told apart. */
const tolerance = 0.5;

/** Draws the months of a comparison over 10 years of history, over the scenarios that its totals are about. */
export function growCosts(input: ComparisonInput, comparison: Comparison, readsOf: ReadsOfScenarios): Growth {
  const rows = comparison.rows.filter(({ scenario }) => comparison.compared.includes(scenario.id));
  const lines = byPlacement((placement) =>
    comparison.months[placement] === null
      ? null
      : monthByHistory(
          placement,
          rows.flatMap(({ scenario, measured, month }): GrowingRow[] => {
            const [cell, reads] = [measured[placement], readsOf.get(scenario.id)];
            return cell.kind !== "done"
              ? []
              : [
                  {
                    billedRuns: month[placement]?.billedRuns ?? 0,
                    bytesRead: cell.bytesRead,
                    requests: cell.requests,
                    medianMs: cell.timeMs.median,
                    fixedMs: cell.fixedMs,
                    waitMs: cell.waitMs,
                    reads: reads?.[placement] ?? null,
                    needs: reads?.["no-warehouse"] ?? null,
                  },
                ];
          }),
          holdingOf(input.runs, placement),
          { ...input, factor: comparison.factor },
        ),
  );
  const measuredYears = input.data.days / 365;
  const fromYears = Math.min(1, measuredYears);
  const crossings = crossingsOf(lines, fromYears, measuredYears);
  return {
    lines,
    fromYears,
    toYears: lastYear,
    measuredYears,
    crossings,
    cheapest: cheapestRanges(lines, [fromYears, ...crossings.map(({ years }) => years), lastYear]),
    flat: rows
      .filter(({ scenario, measured }) => {
        const reads = readsOf.get(scenario.id);
        return (
          reads?.["no-warehouse"] === undefined ||
          placements.some((placement) => {
            const cell = measured[placement];
            return cell.kind === "done" && cell.bytesRead > 0 && reads[placement] === undefined;
          })
        );
      })
      .map(({ scenario }) => scenario.id),
  };
}

function crossingsOf(
  lines: ByPlacement<Piecewise | null>,
  from: number,
  measuredYears: number,
): readonly Crossing[] {
  const drawn = placements.filter((placement) => lines[placement] !== null);
  return drawn
    .flatMap((one, place) =>
      drawn.slice(place + 1).flatMap((other) =>
        signChanges(plus(lines[one]!, times(lines[other]!, -1)), { from, to: lastYear, tolerance }).map(
          ({ x, signBefore }) => ({
            years: x,
            before: signBefore < 0 ? one : other,
            after: signBefore < 0 ? other : one,
            isWithinData: x <= measuredYears,
          }),
        ),
      ),
    )
    .toSorted((a, b) => a.years - b.years);
}

function cheapestRanges(
  lines: ByPlacement<Piecewise | null>,
  borders: readonly number[],
): Growth["cheapest"] {
  const ranges: { from: number; to: number; placements: readonly Placement[] }[] = [];
  for (const [place, to] of borders.slice(1).entries()) {
    const from = borders[place]!;
    if (to <= from) continue;
    const values = placements.flatMap((placement) => {
      const line = lines[placement];
      return line === null ? [] : [{ placement, value: valueAt(line, (from + to) / 2) }];
    });
    const least = Math.min(...values.map(({ value }) => value));
    const cheapest = values
      .filter(({ value }) => value - least <= tolerance)
      .map(({ placement }) => placement);
    const last = ranges.at(-1);
    if (last !== undefined && String(last.placements) === String(cheapest)) last.to = to;
    else if (cheapest.length > 0) ranges.push({ from, to, placements: cheapest });
  }
  return ranges;
}
