"use client";

import { useMemo } from "react";
import { Heading } from "@/components/pattern/heading";
import { useAddress } from "@/components/ui/use-address";
import { parseCrowd } from "@/lib/lab/breakages/crowd";
import type { LabSet } from "@/lib/lab/lab-set";
import { BreaksBar } from "./breaks-bar";
import { BreaksIndex } from "./breaks-index";
import { GuidedRun } from "./guided-run";
import { listRuns, type PlacementSection } from "./listed-runs";
import { useBreaks } from "./use-breaks";

type Props = { readonly set: LabSet; readonly sections: readonly PlacementSection[] };

/** Every guided run, grouped by placement, each with its report once it has been made. */
export function Breaks({ set, sections }: Props) {
  const { search } = useAddress();
  const crowd = parseCrowd(search);
  const { state, run, cancel } = useBreaks(set, crowd.delayMs);
  const listed = useMemo(() => listRuns(set), [set]);
  const runnable = listed.filter((one) => one.whyNot === null).map(({ id }) => id);
  return (
    <>
      <BreaksBar state={state} runnable={runnable} listed={listed} onRun={run} onCancel={cancel} />
      <BreaksIndex sections={sections} listed={listed} state={state} />
      {sections.map(({ placement, number, title }) => (
        <section
          className="lab-section breaks-section later-part"
          aria-labelledby={`pattern-${number}`}
          key={placement}
        >
          <Heading level={2} id={`pattern-${number}`}>
            Pattern {number}: {title}
          </Heading>
          <p className="intro">
            <a href={`/patterns/${placement}/`}>The pattern’s page</a> says when it fits; here is how it
            breaks.
          </p>
          {listed
            .filter((one) => one.placement === placement)
            .map((one) => (
              <GuidedRun
                key={one.id}
                listed={one}
                dataSet={set.dataSet}
                running={state.running?.id === one.id ? state.running : null}
                outcome={state.outcomes.get(one.id)}
                isBusy={state.running !== null}
                onRun={run}
                onCancel={cancel}
              />
            ))}
        </section>
      ))}
    </>
  );
}
