import type { DataSet } from "@/lib/lab/data-set";
import type { LabSet } from "@/lib/lab/lab-set";
import { DataSetChoice } from "./data-set-choice";
import { LabParts } from "./lab-parts";
import { ScenarioTabs } from "./scenario-tabs";
import type { Choices } from "./use-choices";
import { WorkloadNote } from "./workload-note";

type Props = {
  readonly set: LabSet;
  readonly choices: Choices;
  readonly onChoose: (dataSet: DataSet) => void;
  readonly onPick: (scenario: string) => void;
};

/** Which part of the lab, which data set, which question. */
export function LabHead({ set: { dataSet, scenarios }, choices, onChoose, onPick }: Props) {
  const { scenario, workload } = choices;
  return (
    <div className="labhead">
      <h1>Lab</h1>
      <LabParts current="query" />
      <DataSetChoice current={dataSet} onChoose={onChoose} />
      {workload !== null && (
        <WorkloadNote workload={workload} dataMonths={choices.dataMonths} onForget={choices.forgetWorkload} />
      )}
      <ScenarioTabs
        scenarios={scenarios}
        current={choices.tab}
        addressOf={choices.addressOf}
        onPick={onPick}
      />
      <p className="q">{scenario.question}</p>
      <p className="look">{scenario.lookAt}</p>
    </div>
  );
}
