import { useMemo } from "react";
import { type Placement, placements } from "@/lib/catalog/vocabulary";
import { byPlacement } from "@/lib/lab/compare/by-placement";
import { comparedData } from "@/lib/lab/compare/compared-data";
import { comparePlacements } from "@/lib/lab/compare/comparison";
import { type ComparisonInput, holdingOf } from "@/lib/lab/compare/comparison-row";
import type { HistoryReads } from "@/lib/lab/compare/history-reads";
import type { MeasureJob, Measurement } from "@/lib/lab/compare/measurement";
import { isMeasuredUnder, keptElsewhere, settingOf } from "@/lib/lab/compare/setting";
import { cacheFor } from "@/lib/lab/compare/statement-texts";
import type { LabSet } from "@/lib/lab/lab-set";
import type { CompareChoices } from "./compare-address";
import { windowOf } from "./window-of";

/** What follows from the choices and from all that has been measured: the figures of the present setting and what they cost. */
export function useComparison(
  { dataSet, outline, scenarios }: LabSet,
  choices: CompareChoices,
  measurements: readonly Measurement[],
) {
  const { pace, leftOut, runs, volumeTb, cacheMinutes, prices, workload } = choices;
  const window = windowOf(dataSet, outline.partitions.length, choices);
  const { delayMs, mbitPerSecond } = pace;
  const setting = useMemo(
    () => settingOf(dataSet.id, outline, { delayMs, mbitPerSecond }, window),
    [dataSet, outline, delayMs, mbitPerSecond, window],
  );
  const here = useMemo(
    () => measurements.filter((measurement) => isMeasuredUnder(measurement, setting)),
    [measurements, setting],
  );
  const compared = useMemo(
    () =>
      scenarios
        .filter(({ id }) => !leftOut.includes(id))
        .map(({ id, work, runsPerMonth }) => ({ id, work, runsPerMonth: runs.get(id) ?? runsPerMonth })),
    [scenarios, leftOut, runs],
  );
  const mix = workload?.mix ?? null;
  const input = useMemo(
    (): ComparisonInput => ({
      scenarios: compared,
      runs: here.map(({ run }) => run),
      data: comparedData(outline, window),
      volumeTb,
      mix,
      prices: prices.prices,
      cache:
        cacheMinutes === null
          ? null
          : cacheFor(
              compared.map(({ id }) => id),
              cacheMinutes,
            ),
    }),
    [compared, here, outline, window, volumeTb, mix, prices, cacheMinutes],
  );
  const comparison = useMemo(() => comparePlacements(input), [input]);
  const growthQuestion = useMemo(
    () => (comparison.cheapest.kind === "open" ? null : { input, reads: readsOf(here) }),
    [comparison, input, here],
  );
  const kept = useMemo(() => keptElsewhere(measurements, setting), [measurements, setting]);
  return {
    window,
    setting,
    here,
    kept,
    input,
    comparison,
    growthQuestion,
    holdings: byPlacement((placement) => holdingOf(input.runs, placement)),
    /** What there is to measure: all of `ids` under every placement. */
    jobsFor: (ids: readonly string[]): readonly MeasureJob[] =>
      scenarios
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ id, sql }) => placements.map((placement) => ({ scenarioId: id, sql, placement }))),
  };
}

function readsOf(measurements: readonly Measurement[]) {
  const reads = new Map<string, Partial<Record<Placement, HistoryReads>>>();
  for (const { run, reads: byAge } of measurements) {
    if (byAge === null) continue;
    reads.set(run.scenarioId, { ...reads.get(run.scenarioId), [run.placement]: byAge });
  }
  return reads;
}
