import { type CrowdTimes, crowdPlacements } from "@/lib/lab/breakages/crowd";
import type { MeasuredRun } from "@/lib/lab/compare/measured";
import { patternName } from "@/lib/lab/compare/words";
import type { Lab } from "@/lib/lab/lab-types";
import { placementLoad } from "@/lib/lab/placement";
import type { Scenario } from "@/lib/lab/scenario";

/** Times each dashboard is run, unless it has taken long enough before. */
const [repeats, longEnoughMs] = [3, 1000];

export type CrowdParts = {
  /** A lab that nobody else uses meanwhile. What it has loaded is replaced. */
  readonly lab: Lab;
  readonly scenarios: readonly Scenario[];
  /** What each request to the lake waits; the lab's source does the waiting. */
  readonly delayMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (says: string) => void;
};

/**
 * Runs each dashboard up to three times, cold, with nothing loaded and with the hot window loaded; a slow one less often.
 *
 * @throws QueryError, LakeReadError or EngineError when it fails; `signal.reason` once aborted.
 */
export async function measureCrowd(parts: CrowdParts): Promise<CrowdTimes> {
  const { lab, scenarios, delayMs, signal, onProgress } = parts;
  const window = lab.dataSet.usualWindow;
  const runs: MeasuredRun[] = [];
  for (const placement of crowdPlacements) {
    const { boundary } = placementLoad(placement, lab.manifest, window);
    const load = await lab.loadWarehouse(boundary, {
      signal,
      onProgress: ({ months, monthsPlanned }) => {
        if (monthsPlanned > 0)
          onProgress(`Loading the hot window: ${months} of ${monthsPlanned} partitions.`);
      },
    });
    for (const [at, { id, sql }] of scenarios.entries()) {
      onProgress(`Timing dashboard ${at + 1} of ${scenarios.length} under ${patternName(placement)}.`);
      const timesMs: number[] = [];
      let traffic = { bytesRead: 0, requests: 0 };
      for (let run = 0; run < repeats && sumOf(timesMs) < longEnoughMs; run++) {
        const outcome = await lab.run(sql, { signal });
        if (outcome.kind !== "done") throw new RangeError(`${id}: not run. Raise the limit of bytes.`);
        timesMs.push(outcome.timesMs.total);
        traffic = outcome.lake;
      }
      const { bytesRead, requests } = traffic;
      runs.push({
        kind: "done",
        scenarioId: id,
        placement,
        bytesRead,
        requests,
        timesMs,
        rowsHeld: lab.warehouse().rows,
        load,
      });
    }
  }
  return {
    scenarios: scenarios.map(({ id, title, runsPerMonth }) => ({ id, title, runsPerMonth })),
    runs,
    window,
    delayMs,
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
