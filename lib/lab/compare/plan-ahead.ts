import { EngineError } from "../engine";
import type { Lab } from "../lab-types";
import type { MeasureCourse } from "./measure-course";
import type { MeasureOptions } from "./measure-job";
import type { MeasureJob } from "./measurement";

/**
 * Says how many bytes the whole series will read at most, loads included, from plans made with nothing loaded. A window only ever
 * takes bytes away, so a scenario reads at most as much under Pattern 3. A statement that cannot be planned counts nothing.
 */
export async function planAhead(
  lab: Lab,
  jobs: readonly MeasureJob[],
  { repeats, signal }: MeasureOptions,
  loadBytes: number,
  course: MeasureCourse,
): Promise<void> {
  course.step("no-warehouse", { kind: "planning" });
  let bytes = 0;
  for (const { sql } of jobs) {
    const plan = await lab.plan(sql, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      if (error instanceof EngineError) throw error;
      return null;
    });
    bytes += plan?.bytesToRead ?? 0;
  }
  course.allow(loadBytes + 2 * repeats * bytes);
}
