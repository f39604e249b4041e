import type { Placement } from "@/lib/catalog/vocabulary";
import type { MeasureProgress } from "./measurement";

/** Keeps count of a series of runs and tells where it stands. */
export type MeasureCourse = {
  /** `partBytes`: what the step has received so far; it counts for good once it is passed to `receive`. */
  step(placement: Placement, step: MeasureProgress["step"], partBytes?: number): void;
  receive(bytes: number): void;
  finish(runs: number): void;
  allow(bytesAtMost: number): void;
};

export function createCourse(
  runsPlanned: number,
  onProgress: (progress: MeasureProgress) => void,
): MeasureCourse {
  let [runsDone, received] = [0, 0];
  let bytesAtMost: number | null = null;
  return {
    step: (placement, step, partBytes = 0) =>
      onProgress({ placement, step, runsDone, runsPlanned, bytes: received + partBytes, bytesAtMost }),
    receive(bytes) {
      received += bytes;
    },
    finish(runs) {
      runsDone += runs;
    },
    allow(bytes) {
      bytesAtMost = bytes;
    },
  };
}
