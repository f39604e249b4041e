"use client";

import { useCallback, useMemo } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";
import type { LabSet } from "@/lib/lab/lab-set";
import { plural } from "@/lib/lab/timeline";
import { DataSetChoice } from "../data-set-choice";
import { useLabSet } from "../use-lab-set";
import { WorkloadNote } from "../workload-note";
import { BeforeFirstRun } from "./before-first-run";
import { MeasuredPart } from "./measured-part";
import { MonthPart } from "./month-part";
import { RunStatus } from "./run-status";
import { SetupPanel } from "./setup-panel";
import { useBench } from "./use-bench";
import { useCompareChoices } from "./use-compare-choices";
import { useComparison } from "./use-comparison";
import { VerdictLine } from "./verdict-line";

type Props = { readonly siteSets: readonly LabSet[] };

/** One workload under three placements, measured in this page, and what a month of it would cost. */
export function CompareLab({ siteSets }: Props) {
  const ready = useHydrated();
  const { set, choose } = useLabSet(siteSets);
  const { choices, change, link } = useCompareChoices();
  const bench = useBench(set);
  const found = useComparison(set, choices, bench.state.measurements);
  const { window, setting, comparison, here, jobsFor } = found;
  const { activity } = bench.state;
  const isBusy = activity.kind === "running";
  const { repeats, workload } = choices;
  const titles = useMemo(() => new Map(set.scenarios.map(({ id, title }) => [id, title])), [set]);
  const titleOf = useCallback((id: string) => titles.get(id) ?? id, [titles]);
  const included = comparison.rows.map(({ scenario }) => scenario.id);
  const measure = (ids: readonly string[]) => bench.measure({ jobs: jobsFor(ids), setting, repeats });
  const isEmpty = here.length === 0;

  return (
    <>
      {workload !== null && (
        <WorkloadNote
          workload={workload}
          dataMonths={Math.round(found.input.data.days / (365 / 12))}
          onForget={() => change({ workload: null })}
        />
      )}
      <DataSetChoice current={set.dataSet} onChoose={choose} />
      <SetupPanel set={set} window={window} choices={choices} disabled={!ready || isBusy} onChange={change} />
      {isEmpty && !isBusy && (
        <BeforeFirstRun set={set} window={window} scenarios={included.length} repeats={repeats} />
      )}
      <div className="run-bar">
        <button
          className="act"
          type="button"
          disabled={!ready}
          aria-disabled={isBusy || included.length === 0}
          onClick={() => {
            if (!isBusy) measure(included);
          }}
        >
          {isEmpty ? "Run all" : "Run all again"}
          <span className="vh">, {plural(included.length, "scenario")} under three placements</span>
        </button>
        <button
          className="plain"
          type="button"
          disabled={!ready}
          aria-disabled={!isBusy}
          onClick={() => {
            if (isBusy) bench.cancel();
          }}
        >
          Cancel
        </button>
        <RunStatus
          activity={activity}
          isEmpty={isEmpty}
          store={bench.progress}
          repeats={repeats}
          grain={set.dataSet.grain}
          titleOf={titleOf}
        />
      </div>
      <VerdictLine found={found} choices={choices} titleOf={titleOf} onChange={change} />
      <MeasuredPart
        set={set}
        found={found}
        isBusy={isBusy}
        titleOf={titleOf}
        onRun={(id) => measure([id])}
        choices={choices}
        onChange={change}
        link={link}
      />
      <MonthPart set={set} found={found} choices={choices} titleOf={titleOf} onChange={change} />
    </>
  );
}
