import { type ComparedScenario, mixOfRuns } from "@/lib/lab/compare/month-runs";
import { type ResultAge, resultAges } from "@/lib/lab/compare/statement-texts";
import { bytesText } from "@/lib/lab/compare/words";
import { type CompareChoices, volumeRange } from "./compare-address";
import { MixFields } from "./mix-fields";
import { NumberField } from "./number-field";

type Props = {
  readonly choices: CompareChoices;
  readonly scenarios: readonly ComparedScenario[];
  readonly dataBytes: number;
  readonly onChange: (changes: Partial<CompareChoices>) => void;
};

const ageWords: Readonly<Record<ResultAge, string>> = { 60: "an hour", 1440: "a day" };

/** For whom the month is: the mix of work, the volume, and whether Pattern 2 keeps results. */
export function MonthSetup({ choices, scenarios, dataBytes, onChange }: Props) {
  const { workload, volumeTb, cacheMinutes } = choices;
  return (
    <div className="month-setup">
      <MixFields
        mix={workload?.mix ?? null}
        firstMix={mixOfRuns(scenarios)}
        onChange={(mix) =>
          onChange({
            workload: {
              mix,
              historyMonths: workload?.historyMonths ?? null,
              hotMonths: workload?.hotMonths ?? null,
            },
          })
        }
      />
      <div className="volume-field">
        <NumberField
          label="Your data in the lake"
          unit="TB"
          value={volumeTb}
          range={volumeRange}
          mayBeEmpty
          placeholder={`as it is, ${bytesText(dataBytes)}`}
          onChange={(tb) => onChange({ volumeTb: tb })}
        />
        <p className="label">
          Bytes, storage and time are multiplied, as if every day had that many times the rows.
        </p>
      </div>
      <fieldset className="cache-switch">
        <legend>Result cache of Pattern 2</legend>
        <div className="choices">
          <label>
            <input
              type="radio"
              name="cache"
              checked={cacheMinutes === null}
              onChange={() => onChange({ cacheMinutes: null })}
            />
            off: every run reads
          </label>
          {resultAges.map((age) => (
            <label key={age}>
              <input
                type="radio"
                name="cache"
                checked={cacheMinutes === age}
                onChange={() => onChange({ cacheMinutes: age })}
              />
              on: results serve for {ageWords[age]}
            </label>
          ))}
        </div>
        <p className="label">
          Keyed by the exact text of the statement: a changed slicer is another statement.
        </p>
      </fieldset>
    </div>
  );
}
