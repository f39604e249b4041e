import { useCallback, useRef } from "react";
import { Heading } from "@/components/pattern/heading";
import type { LabSet } from "@/lib/lab/lab-set";
import { plural } from "@/lib/lab/timeline";
import { BytesPlot } from "./bytes-plot";
import type { CompareChoices } from "./compare-address";
import { ExportBar } from "./export-bar";
import { MeasuredNotes } from "./measured-notes";
import { MeasuredTable } from "./measured-table";
import type { useComparison } from "./use-comparison";

type Props = {
  readonly set: LabSet;
  readonly found: ReturnType<typeof useComparison>;
  readonly choices: CompareChoices;
  readonly isBusy: boolean;
  readonly titleOf: (scenarioId: string) => string;
  readonly onRun: (scenarioId: string) => void;
  readonly onChange: (changes: Partial<CompareChoices>) => void;
  readonly link: () => string;
};

/** The measured table, and what can be done with it. */
export function MeasuredPart({ set, found, choices, isBusy, titleOf, onRun, onChange, link }: Props) {
  const { comparison, holdings, here, kept, setting, window } = found;
  const isEmpty = here.length === 0;
  const toggle = useLatest((id: string) => {
    const { leftOut } = choices;
    onChange({ leftOut: leftOut.includes(id) ? leftOut.filter((other) => other !== id) : [...leftOut, id] });
  });
  const run = useLatest(onRun);
  return (
    <section className="lab-section measured-part later-part" aria-labelledby="measured">
      <Heading level={2} id="measured">
        {isEmpty ? "What will be measured" : "The same questions, three times"}
      </Heading>
      <MeasuredTable
        set={set}
        window={window}
        comparison={comparison}
        holdings={holdings}
        isBusy={isBusy}
        onToggle={toggle}
        onRun={run}
      />
      <MeasuredNotes
        measurements={here}
        kept={kept}
        grain={set.dataSet.grain}
        isBusy={isBusy}
        titleOf={titleOf}
        onShow={({ setting: { pace, window: to } }) => onChange({ pace, window: to })}
      />
      {!isEmpty && (
        <>
          <ExportBar
            link={link}
            exported={{
              dataSet: { id: set.dataSet.id, title: set.dataSet.title, bytes: found.input.data.bytes },
              setting,
              windowText: plural(window, set.dataSet.grain),
              holdings,
              comparison,
              mix: found.input.mix,
              prices: choices.prices,
              titleOf,
            }}
          />
          <BytesPlot rows={comparison.rows} titleOf={titleOf} />
        </>
      )}
    </section>
  );
}

/** A function that stays the same and does what the latest one does, so that rows are drawn only when their figures change. */
function useLatest(act: (id: string) => void): (id: string) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((id) => latest.current(id), []);
}
