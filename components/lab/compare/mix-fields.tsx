import { useState } from "react";
import { type MixKey, mixKeys } from "@/lib/catalog/vocabulary";
import { withShare } from "@/lib/decide/mix-shares";
import type { WorkMix } from "@/lib/lab/compare/month-runs";
import { workWords } from "@/lib/lab/compare/words";
import { NumberField } from "./number-field";

type Props = {
  /** Null: each scenario as often as it says itself. */
  readonly mix: WorkMix | null;
  /** What the mix begins with when it is switched on. */
  readonly firstMix: WorkMix;
  readonly onChange: (mix: WorkMix | null) => void;
};

/** How the runs of a month are divided: by the scenarios' own figures, or by four shares that always make 100. */
export function MixFields({ mix, firstMix, onChange }: Props) {
  /** What the reader has set gives way last. */
  const [settled, setSettled] = useState<readonly MixKey[]>([]);
  /** Where the present run of changes to one share began, so that a slider pushed back and forth moves the others once. */
  const [run, setRun] = useState<{ readonly key: MixKey; readonly from: WorkMix; readonly to: WorkMix }>();
  const change = (key: MixKey, share: number) => {
    if (mix === null) return;
    const goesOn = run?.key === key && mixKeys.every((other) => run.to[other] === mix[other]);
    const from = goesOn ? run.from : mix;
    const others = settled.filter((other) => other !== key);
    const to = withShare(from, key, share, others);
    setRun({ key, from, to });
    setSettled([...others, key]);
    onChange(to);
  };
  return (
    <fieldset className="mix-fields">
      <legend>Runs a month are divided by</legend>
      <div className="choices">
        <label>
          <input type="radio" name="mix" checked={mix === null} onChange={() => onChange(null)} />
          each scenario's own figure
        </label>
        <label>
          <input type="radio" name="mix" checked={mix !== null} onChange={() => onChange(mix ?? firstMix)} />a
          mix of work
        </label>
      </div>
      {mix !== null &&
        mixKeys.map((key) => (
          <div className="mix-share" key={key}>
            <NumberField
              label={workWords[key]}
              unit="%"
              value={mix[key]}
              range={{ min: 0, max: 100, decimals: 0 }}
              onChange={(share) => change(key, share ?? 0)}
            />
            <input
              type="range"
              min={0}
              max={100}
              value={mix[key]}
              aria-label={`${workWords[key]}, slider`}
              aria-valuetext={`${mix[key]} %`}
              onChange={({ target }) => change(key, target.valueAsNumber)}
            />
          </div>
        ))}
    </fieldset>
  );
}
