import type { StepBlocking } from "./blocking";
import { ms, table } from "./text";

/** Each step with how many of its visits had a task above 50 ms, and how long these were. */
export function printBlocking(steps: readonly StepBlocking[]): string {
  return [
    "Tasks above 50 ms by the page's own observer, in milliseconds by the clock",
    table([
      ["step", "visits", "with such a task", "the tasks"],
      ...steps.map(({ page, dataSet, step, visits }) => [
        `${page} ${dataSet}, ${step}`,
        String(visits.length),
        String(visits.filter((tasks) => tasks.length > 0).length),
        visits.flat().map(ms).join(" "),
      ]),
    ]),
  ].join("\n");
}
