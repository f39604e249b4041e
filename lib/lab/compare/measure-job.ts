import type { Lab, LoadResult, RunResult } from "../lab-types";
import type { LakeOutline } from "../outline";
import { readsOfPlan } from "./compared-data";
import type { MeasureCourse } from "./measure-course";
import { spreadOf } from "./measured";
import type { MeasureJob, Measurement, MeasureProgress } from "./measurement";
import type { Setting } from "./setting";

export type MeasureOptions = {
  readonly outline: LakeOutline;
  readonly setting: Setting;
  /** Runs of each job; 1 or more. */
  readonly repeats: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: MeasureProgress) => void;
  /** Hears of each job once it has an outcome; of one that is cancelled between two runs, what the first ones gave. */
  readonly onMeasured: (measurement: Measurement) => void;
};

/** A lab, what filling its warehouse took, and the milliseconds of a statement that reads nothing. */
export type HeldLab = { readonly lab: Lab; readonly load: LoadResult; readonly floorMs: number };

/**
 * Runs one job as often as asked, each time cold.
 *
 * @throws what the run throws; `signal.reason` once aborted.
 */
export async function measureJob(
  job: MeasureJob,
  held: HeldLab,
  { outline, setting, repeats, signal, onMeasured }: MeasureOptions,
  course: MeasureCourse,
): Promise<void> {
  const { lab, load, floorMs } = held;
  const timesMs: number[] = [];
  const parts: { readonly fixed: number; readonly wait: number }[] = [];
  let last: RunResult | undefined;
  try {
    for (let turn = 1; turn <= repeats; turn++) {
      const step = { kind: "running", scenarioId: job.scenarioId, turn } as const;
      course.step(job.placement, step);
      const outcome = await lab.run(job.sql, {
        signal,
        cold: true,
        onProgress: ({ bytesRead }) => course.step(job.placement, step, bytesRead),
      });
      if (outcome.kind !== "done")
        throw new RangeError(`${job.scenarioId}: not run (found ${outcome.kind}, allowed: no budget).`);
      last = outcome;
      const { total, plan, fetch, decode } = outcome.timesMs;
      timesMs.push(total);
      parts.push({ fixed: plan + floorMs, wait: Math.max(0, fetch - decode) });
      course.receive(outcome.lake.bytesRead);
      course.finish(1);
    }
    await lab.forget();
  } catch (error) {
    course.finish(repeats - timesMs.length);
    throw error;
  } finally {
    if (last !== undefined) {
      const { lake, plan, result } = last;
      onMeasured({
        run: {
          kind: "done",
          scenarioId: job.scenarioId,
          placement: job.placement,
          bytesRead: lake.bytesRead,
          requests: lake.requests,
          timesMs,
          fixedMs: spreadOf(parts.map(({ fixed }) => fixed)).median,
          waitMs: spreadOf(parts.map(({ wait }) => wait)).median,
          rowsHeld: lab.warehouse().rows,
          load,
        },
        setting,
        reads: readsOfPlan(plan, outline),
        answer: { rows: result.rows.length, text: JSON.stringify(result.rows) },
      });
    }
  }
}
