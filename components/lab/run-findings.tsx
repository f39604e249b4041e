import type { RunOutcome } from "@/lib/lab/lab-types";
import { ConditionList } from "./condition-list";
import { PhaseTimes } from "./phase-times";
import { PlanTree } from "./plan-tree";
import { ResultRows } from "./result-rows";

type Props = {
  readonly outcome: RunOutcome;
  /** The statement as it stands now. */
  readonly sql: string;
  /** Name a file that the rows are saved to. */
  readonly dataSet: string;
  readonly scenario: string;
  readonly onUse: (sql: string) => void;
};

/** What a run or a plan brought to light: conditions, DuckDB's own plan, times, rows. */
export function RunFindings({ outcome, sql, dataSet, scenario, onUse }: Props) {
  const result = outcome.kind === "done" ? outcome.result : null;
  return (
    <>
      <div className="findings">
        <div>
          <ConditionList outcome={outcome} sql={sql} onUse={onUse} />
          {outcome.kind === "done" && <PhaseTimes times={outcome.timesMs} />}
        </div>
        {outcome.kind === "done" && outcome.operators !== null && <PlanTree operators={outcome.operators} />}
      </div>
      {result !== null && (
        <ResultRows key={outcome.plan.sql} result={result} dataSet={dataSet} scenario={scenario} />
      )}
    </>
  );
}
