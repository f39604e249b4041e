import type { Placement } from "@/lib/catalog/vocabulary";
import { EngineError } from "../engine";
import { cutAt } from "../timeline";
import { createLabSlots, type LabSlotParts } from "./lab-slots";
import { createCourse, type MeasureCourse } from "./measure-course";
import { type MeasureOptions, measureJob } from "./measure-job";
import type { MeasureJob } from "./measurement";
import { planAhead } from "./plan-ahead";

export type Bench = {
  /**
   * Measures jobs one after the other, every run cold. A job that fails is measured as failed, and the rest goes on.
   *
   * @throws `signal.reason` once aborted.
   */
  measure(jobs: readonly MeasureJob[], options: MeasureOptions): Promise<void>;
};

/** What loads nothing gives figures first; what loads everything may end at the memory's limit, so it comes last. */
const turnOrder: readonly Placement[] = ["no-warehouse", "purposeful-hybrid", "warehouse-as-platform"];

/** A bench keeps its labs, and what they have loaded, from one measurement to the next. */
export function createBench(parts: LabSlotParts): Bench {
  const slots = createLabSlots(parts);

  /** Bytes that filling the warehouse will take. */
  const bytesToLoad = (placement: Placement, { outline, setting }: MeasureOptions): number => {
    if (placement === "no-warehouse" || slots.isHeld(placement, setting)) return 0;
    return placement === "warehouse-as-platform"
      ? outline.bytes
      : cutAt(outline.partitions, setting.window).hot.bytes;
  };

  const measurePlacement = async (
    placement: Placement,
    jobs: readonly MeasureJob[],
    loadBytes: number,
    options: MeasureOptions,
    course: MeasureCourse,
  ): Promise<void> => {
    const { setting, signal, repeats, onMeasured } = options;
    /** An engine that is gone is forgotten with all it held, so that the next job starts another. */
    const fail = (failed: readonly MeasureJob[], error: unknown, prefix: string) => {
      signal.throwIfAborted();
      if (error instanceof EngineError) slots.forget(placement);
      const message = prefix + (error instanceof Error ? error.message : String(error));
      for (const { scenarioId } of failed)
        onMeasured({
          run: { kind: "failed", scenarioId, placement, message },
          setting,
          reads: null,
          answer: null,
        });
    };
    for (const [place, job] of jobs.entries()) {
      try {
        const held = await slots.ready(placement, options, course);
        if (place === 0 && placement === "no-warehouse")
          await planAhead(held.lab, jobs, options, loadBytes, course);
        await measureJob(job, held, options, course);
      } catch (error) {
        if (slots.isHeld(placement, setting)) fail([job], error, "");
        else {
          const rest = jobs.slice(place);
          fail(rest, error, "The warehouse could not be filled: ");
          course.finish(rest.length * repeats);
          return;
        }
      }
    }
  };

  return {
    async measure(jobs, options) {
      const course = createCourse(jobs.length * options.repeats, options.onProgress);
      const jobsOf = (placement: Placement) => jobs.filter((job) => job.placement === placement);
      const wanted = turnOrder.filter((placement) => jobsOf(placement).length > 0);
      const loadBytes = wanted.reduce((sum, placement) => sum + bytesToLoad(placement, options), 0);
      const waits = (placement: Placement) => (slots.isHeld(placement, options.setting) ? 0 : 1);
      for (const placement of wanted.toSorted((a, b) => waits(a) - waits(b)))
        await measurePlacement(placement, jobsOf(placement), loadBytes, options, course);
    },
  };
}
