"use client";

import { type RefObject, useCallback, useMemo, useRef } from "react";
import { Timeline } from "@/components/timeline/timeline";
import { useHydrated } from "@/components/timeline/use-hydrated";
import { CopyLink } from "@/components/ui/copy-link";
import { missingFilter } from "@/lib/lab/console/missing-filter";
import { limitKey, limitOf } from "@/lib/lab/console/read-limit";
import type { DataSet } from "@/lib/lab/data-set";
import type { LabSet } from "@/lib/lab/lab-set";
import { cutAt, plural } from "@/lib/lab/timeline";
import { Activity } from "./activity";
import { longestLink } from "./address";
import { LabHead } from "./lab-head";
import { LabNoScript } from "./lab-no-script";
import { isBusy } from "./lab-state";
import { PlanStages } from "./plan-stages";
import { PlanTable } from "./plan-table";
import { RunFindings } from "./run-findings";
import { startLabOver } from "./start-lab";
import { Statement } from "./statement";
import { StatementHistory } from "./statement-history";
import { StepBars } from "./step-bars";
import { useChoices } from "./use-choices";
import { useHistory } from "./use-history";
import { useKept } from "./use-kept";
import { useLab } from "./use-lab";
import { useNames } from "./use-names";
import { warehouseCells } from "./warehouse-cells";
import { WindowBar } from "./window-bar";

type Props = {
  readonly set: LabSet;
  /** An address that names no data set means this one. */
  readonly isFirst: boolean;
  readonly turns: RefObject<Promise<unknown>>;
  readonly onChoose: (dataSet: DataSet) => void;
};

/** One data set in the lab: a question, a statement, a line to move, and what had to be read. */
export function QueryLab({ set, isFirst, turns, onChoose }: Props) {
  const ready = useHydrated();
  const { dataSet, outline } = set;
  const { grain } = dataSet;
  const choices = useChoices(set, isFirst);
  const { months, sql, scenario, cold } = choices;
  const editor = useRef<HTMLTextAreaElement>(null);
  const [limitText, changeLimit] = useKept("isotherm:lab-limit");
  const limit = limitOf(limitText);
  const { tables, refresh } = useNames(set);
  const { history, add, clear: forgetHistory } = useHistory(dataSet.id);
  const startLab = useMemo(() => startLabOver(dataSet), [dataSet]);
  const { state, perform, cancel, clear } = useLab({
    set,
    startLab,
    turns,
    onRan: useCallback(
      async (ran, result, lab, signal) => {
        const { lake, timesMs } = result;
        // What is kept as a figure of the lake was measured on the lake.
        if (lake.stored === undefined)
          add({ sql: ran, at: new Date().toISOString(), bytes: lake.bytesRead, ms: timesMs.total });
        await refresh(ran, lab, signal);
      },
      [add, refresh],
    ),
  });
  const { activity, held, shown } = state;

  const cut = cutAt(outline.partitions, months);
  const busy = isBusy(activity);
  const isHeld = (held?.months ?? 0) === months;
  const isCurrent = shown !== null && shown.sql === sql && shown.months === months;
  const task = { months, cold, budgetBytes: limit };
  const outcome = shown?.outcome ?? null;

  return (
    <>
      <LabHead
        set={set}
        choices={choices}
        onChoose={onChoose}
        onPick={(id) => {
          clear();
          choices.pick(id);
        }}
      />

      <LabNoScript says="The lab runs DuckDB in this page, which needs JavaScript." />
      <Statement
        editor={editor}
        dataSet={dataSet}
        tables={tables}
        sql={sql}
        ready={ready}
        busy={busy}
        runLabel={
          isHeld
            ? "Run"
            : months === 0
              ? "Empty the warehouse and run"
              : `Load ${plural(months, grain)} and run`
        }
        cold={cold}
        limit={limit}
        problem={
          activity.kind === "failed" && activity.failure.where === "statement" ? activity.failure.says : null
        }
        changed={sql !== scenario.sql}
        onChange={choices.setSql}
        onCold={choices.setCold}
        onLimit={(to) => changeLimit(() => limitKey(to))}
        onRun={() => perform({ ...task, sql })}
        onCancel={cancel}
        onReset={() => {
          clear();
          choices.reset();
        }}
      >
        <span className="label" role="status">
          {choices.isTooLong && `Too long for a link (more than ${plural(longestLink, "character")})`}
        </span>
        {!choices.isTooLong && <CopyLink link={choices.link} ready={ready} />}
      </Statement>
      <StatementHistory history={history} onPick={choices.bringBack} onClear={forgetHistory} />
      <Activity
        activity={activity}
        grain={grain}
        sql={sql}
        missing={outcome?.kind === "over budget" ? missingFilter(outcome.plan, set, scenario.window) : null}
        isCurrent={isCurrent}
        onRetry={perform}
        onChangeStatement={() => editor.current?.focus()}
        onUse={choices.setSql}
      />

      <section className="bench later-part" aria-label="Where the data lies and what the statement read">
        <WindowBar
          cut={cut}
          grain={grain}
          held={held}
          ready={ready}
          busy={busy}
          onLoad={() => perform({ ...task, sql: null })}
        />
        <Timeline
          partitions={outline.partitions}
          grain={grain}
          cut={cut}
          onChange={choices.setMonths}
          warehouse={warehouseCells(outline.partitions.length, months, held, activity)}
        >
          <PlanStages outline={outline} outcome={outcome} />
        </Timeline>
        {outcome !== null && <StepBars outline={outline} outcome={outcome} />}
        {shown !== null && !isCurrent && (
          <p className="label stale">
            These figures are of a run with {shown.months === 0 ? "nothing" : plural(shown.months, grain)}{" "}
            loaded{shown.sql !== sql && ", before the statement was changed"}.
          </p>
        )}
        {outcome !== null && <PlanTable dataSet={dataSet} outline={outline} outcome={outcome} />}
      </section>

      {outcome !== null && (
        <RunFindings
          outcome={outcome}
          sql={sql}
          dataSet={dataSet.id}
          scenario={choices.tab}
          onUse={choices.setSql}
        />
      )}
    </>
  );
}
