import { paceText } from "@/lib/lab/compare/lake-pace";
import { type Measurement, sameAnswer } from "@/lib/lab/compare/measurement";
import type { Kept } from "@/lib/lab/compare/setting";
import { listed, patternName } from "@/lib/lab/compare/words";
import type { Grain } from "@/lib/lab/data-set";
import { plural } from "@/lib/lab/timeline";

type Props = {
  readonly measurements: readonly Measurement[];
  readonly kept: readonly Kept[];
  readonly grain: Grain;
  readonly isBusy: boolean;
  readonly titleOf: (scenarioId: string) => string;
  readonly onShow: (kept: Kept) => void;
};

/** Whether the placements agree, and what else has been measured. */
export function MeasuredNotes({ measurements, kept, grain, isBusy, titleOf, onShow }: Props) {
  const ids = [...new Set(measurements.map(({ run }) => run.scenarioId))];
  const verdicts = ids.map((id) => ({ id, same: sameAnswer(measurements, id) }));
  const [same, different] = [true, false].map((wanted) =>
    verdicts.filter((verdict) => verdict.same === wanted),
  );
  return (
    <>
      {same!.length > 0 && (
        <p className="label">
          {plural(same!.length, "scenario")} gave the same rows under every placement measured, compared in
          order.
        </p>
      )}
      {different!.length > 0 && (
        <p className="problem" role="alert">
          The placements did not give the same rows for {listed(different!.map(({ id }) => titleOf(id)))}.
          Their figures cannot be compared.
        </p>
      )}
      {kept.map((group) => {
        const { setting, placements, count } = group;
        return (
          <p className="label kept" key={`${paceText(setting.pace)} ${setting.window}`}>
            Not shown: {plural(count, "cell")} of {listed(placements.toSorted().map(patternName).toSorted())}{" "}
            measured with {paceText(setting.pace)} and a window of {plural(setting.window, grain)}.{" "}
            <button
              className="plain"
              type="button"
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) onShow(group);
              }}
            >
              Go back to that setting
            </button>
          </p>
        );
      })}
    </>
  );
}
