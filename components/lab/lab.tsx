"use client";

import { useRef } from "react";
import { Timeline } from "@/components/timeline/timeline";
import { useHydrated } from "@/components/timeline/use-hydrated";
import { CopyLink } from "@/components/ui/copy-link";
import type { LakeOutline } from "@/lib/lab/outline";
import type { Scenario } from "@/lib/lab/scenario";
import { cutAt, plural } from "@/lib/lab/timeline";
import { Activity } from "./activity";
import { ByteBars } from "./byte-bars";
import { ConditionList } from "./condition-list";
import { LabParts } from "./lab-parts";
import { isBusy } from "./lab-state";
import { PhaseTimes } from "./phase-times";
import { PlanStages } from "./plan-stages";
import { PlanTable } from "./plan-table";
import { ResultRows } from "./result-rows";
import { ScenarioTabs } from "./scenario-tabs";
import { startLab } from "./start-lab";
import { Statement } from "./statement";
import { useChoices } from "./use-choices";
import { useLab } from "./use-lab";
import { warehouseCells } from "./warehouse-cells";
import { WindowBar } from "./window-bar";
import { WorkloadNote } from "./workload-note";

/** A run that would read more than this asks first. */
const budgetBytes = 8_000_000;

type Props = { readonly outline: LakeOutline; readonly scenarios: readonly Scenario[] };

/** The hot/cold lab: a question, a statement, a line to move, and what had to be read. */
export function Lab({ outline, scenarios }: Props) {
  const ready = useHydrated();
  const choices = useChoices(scenarios, outline.partitions.length);
  const { months, sql, scenario, cold } = choices;
  const editor = useRef<HTMLTextAreaElement>(null);
  const { state, perform, cancel, clear } = useLab(outline, startLab);
  const { activity, held, shown } = state;

  const cut = cutAt(outline.partitions, months);
  const busy = isBusy(activity);
  const isHeld = (held?.months ?? 0) === months;
  const task = { months, cold, budgetBytes };
  const outcome = shown?.outcome ?? null;

  return (
    <>
      <div className="labhead">
        <h1>Lab</h1>
        <LabParts current="query" />
        {choices.workload !== null && (
          <WorkloadNote
            workload={choices.workload}
            dataMonths={outline.partitions.length}
            onForget={choices.forgetWorkload}
          />
        )}
        <ScenarioTabs
          scenarios={scenarios}
          current={choices.tab}
          months={months}
          workload={choices.workload}
          onPick={(id) => {
            clear();
            choices.pick(id);
          }}
        />
        <p className="q">{scenario.question}</p>
        <p className="look">{scenario.lookAt}</p>
      </div>

      <noscript>
        <p className="label">The lab runs DuckDB in this page and needs JavaScript.</p>
      </noscript>
      <Statement
        editor={editor}
        sql={sql}
        ready={ready}
        busy={busy}
        runLabel={
          isHeld
            ? "Run"
            : months === 0
              ? "Empty the warehouse and run"
              : `Load ${plural(months, "month")} and run`
        }
        cold={cold}
        problem={
          activity.kind === "failed" && activity.failure.where === "statement" ? activity.failure.says : null
        }
        changed={sql !== scenario.sql}
        onChange={choices.setSql}
        onCold={choices.setCold}
        onRun={() => perform({ ...task, sql })}
        onCancel={cancel}
        onReset={() => {
          clear();
          choices.reset();
        }}
      >
        <CopyLink link={choices.link} ready={ready} />
      </Statement>
      <Activity
        activity={activity}
        isCurrent={shown !== null && shown.sql === sql && shown.months === months}
        onRetry={perform}
        onChangeStatement={() => editor.current?.focus()}
      />

      <section className="bench" aria-label="Where the data lies and what the statement read">
        <WindowBar
          cut={cut}
          held={held}
          ready={ready}
          busy={busy}
          onLoad={() => perform({ ...task, sql: null })}
        />
        <Timeline
          partitions={outline.partitions}
          cut={cut}
          onChange={choices.setMonths}
          warehouse={warehouseCells(outline.partitions.length, months, held, activity)}
        >
          <PlanStages outline={outline} outcome={outcome} />
        </Timeline>
        {outcome !== null && <ByteBars possible={outline.bytes} outcome={outcome} />}
        {shown !== null && (shown.months !== months || shown.sql !== sql) && (
          <p className="label stale">
            These figures are of a run with {shown.months === 0 ? "nothing" : plural(shown.months, "month")}{" "}
            loaded{shown.sql !== sql && ", before the statement was changed"}.
          </p>
        )}
        {outcome !== null && <PlanTable outline={outline} outcome={outcome} />}
      </section>

      {outcome !== null && (
        <div className="findings">
          <ConditionList outcome={outcome} sql={sql} onUse={choices.setSql} />
          {outcome.kind === "done" && <PhaseTimes times={outcome.timesMs} />}
        </div>
      )}
      {outcome?.kind === "done" && <ResultRows result={outcome.result} />}
    </>
  );
}
