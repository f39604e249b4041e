import { integer } from "@/components/timeline/figures";
import { type CrowdTimes, meanTimeMs } from "@/lib/lab/breakages/crowd";
import { runOf, spreadOf } from "@/lib/lab/compare/measured";
import { bytesText } from "@/lib/lab/compare/words";
import type { Grain } from "@/lib/lab/data-set";
import { plural } from "@/lib/lab/timeline";
import { CrowdModel } from "./crowd-model";
import { wholeTime } from "./measurement-text";

type Props = { readonly times: CrowdTimes; readonly grain: Grain };

/** The dashboards' measured times under both placements, and below them, apart, the simulated crowd. */
export function CrowdReport({ times, grain }: Props) {
  const { scenarios, window, delayMs } = times;
  const asked = scenarios.reduce((sum, { runsPerMonth }) => sum + runsPerMonth, 0);
  const mean = (placement: "no-warehouse" | "purposeful-hybrid") =>
    wholeTime(meanTimeMs(times, placement) ?? 0);
  return (
    <>
      <p className="conclusion">
        A dashboard takes {mean("no-warehouse")} with nothing loaded and {mean("purposeful-hybrid")} with the
        hot window loaded, on average over the {integer(asked)} runs of a month.
      </p>
      <table className="data crowd-times">
        <caption className="vh">Each dashboard under both placements, measured</caption>
        <thead>
          <tr>
            <th scope="col">Dashboard</th>
            <th scope="col" className="num">
              Runs a month
            </th>
            <th scope="col" className="num">
              Pattern 2, lake
            </th>
            <th scope="col" className="num">
              Pattern 2, time
            </th>
            <th scope="col" className="num">
              Pattern 3, lake
            </th>
            <th scope="col" className="num">
              Pattern 3, time
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map(({ id, title, runsPerMonth }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="num" data-l="Runs a month">
                {integer(runsPerMonth)}
              </td>
              <Times times={times} id={id} placement="no-warehouse" pattern="Pattern 2" />
              <Times times={times} id={id} placement="purposeful-hybrid" pattern="Pattern 3" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="label crowd-note">
        Each dashboard was run up to three times, cold: the middle time, from the shortest to the longest.
        Each request to the lake waited {delayMs}
        {"\u202f"}ms, six at a time. Pattern 3 had {plural(window, grain)} in its warehouse.
      </p>
      <CrowdModel times={times} />
    </>
  );
}

type TimesProps = {
  readonly times: CrowdTimes;
  readonly id: string;
  readonly placement: "no-warehouse" | "purposeful-hybrid";
  readonly pattern: string;
};

function Times({ times, id, placement, pattern }: TimesProps) {
  const run = runOf(times.runs, id, placement);
  if (run?.kind !== "done")
    return (
      <>
        <td className="num" data-l={`${pattern}, lake`} />
        <td className="num" data-l={`${pattern}, time`} />
      </>
    );
  const { median, min, max, count } = spreadOf(run.timesMs);
  return (
    <>
      <td className="num" data-l={`${pattern}, lake`}>
        {run.bytesRead === 0 ? "0" : bytesText(run.bytesRead)}
        <small>{plural(run.requests, "request")}</small>
      </td>
      <td className="num" data-l={`${pattern}, time`}>
        <data value={median}>{wholeTime(median)}</data>
        <small>{count === 1 ? "one run" : `${wholeTime(min)} to ${wholeTime(max)}`}</small>
      </td>
    </>
  );
}
