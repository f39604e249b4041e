import { memo } from "react";
import { Timeline } from "@/components/timeline/timeline";
import { bandwidthCaps, requestDelays } from "@/lib/lab/compare/lake-pace";
import type { LabSet } from "@/lib/lab/lab-set";
import { cutAt } from "@/lib/lab/timeline";
import { ChoiceRow } from "./choice-row";
import { type CompareChoices, repeatChoices } from "./compare-address";
import { NumberField } from "./number-field";

type Props = {
  readonly set: LabSet;
  readonly window: number;
  readonly choices: CompareChoices;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<CompareChoices>) => void;
};

/** What the measurement is done under: Pattern 3's window, how far away the lake is, and how often each cell is run. */
export const SetupPanel = memo(function SetupPanel({ set, window, choices, disabled, onChange }: Props) {
  const { outline, dataSet } = set;
  const { pace, repeats } = choices;
  const count = outline.partitions.length;
  return (
    <section className="setup" aria-labelledby="setup">
      <h2 id="setup" className="vh">
        What is measured
      </h2>
      <div className="setup-window">
        <Timeline
          partitions={outline.partitions}
          grain={dataSet.grain}
          cut={cutAt(outline.partitions, window)}
          onChange={(to) => {
            if (!disabled) onChange({ window: to });
          }}
        />
        <NumberField
          label={`Newest ${dataSet.grain}s in Pattern 3's warehouse`}
          unit={`of ${count}`}
          value={window}
          range={{ min: 0, max: count, decimals: 0 }}
          disabled={disabled}
          onChange={(to) => onChange({ window: to })}
        />
      </div>
      <div className="setup-choices">
        <ChoiceRow
          legend="Delay added to each request to the lake"
          name="delay"
          options={requestDelays.map((value) => ({
            value,
            label: value === 0 ? "none" : `${value}\u2009ms`,
          }))}
          value={requestDelays.find((delay) => delay === pace.delayMs) ?? 0}
          disabled={disabled}
          onChange={(delayMs) => onChange({ pace: { ...pace, delayMs } })}
        />
        <ChoiceRow
          legend="Bandwidth to the lake"
          name="cap"
          options={bandwidthCaps.map((value) => ({
            value,
            label: value === null ? "as it is" : `${value}\u2009Mbit/s`,
          }))}
          value={bandwidthCaps.find((cap) => cap === pace.mbitPerSecond) ?? null}
          disabled={disabled}
          onChange={(mbitPerSecond) => onChange({ pace: { ...pace, mbitPerSecond } })}
        />
        <ChoiceRow
          legend="Runs of each"
          name="repeats"
          options={repeatChoices.map((value) => ({ value, label: String(value) }))}
          value={repeats}
          disabled={disabled}
          onChange={(to) => onChange({ repeats: to })}
        />
      </div>
      <p className="label">
        A lake on this page's own host flatters the placements that read it. Delay and bandwidth slow its
        reads down for real, loads included; six requests are under way at a time, and all of them share the
        bandwidth. Figures of one distance are never shown with those of another.
      </p>
    </section>
  );
});
