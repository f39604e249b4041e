import { spreadOf } from "@/lib/lab/compare/measured";
import type { TaskFigures } from "./long-tasks";
import type { StepTasks } from "./tasks";
import { ms, table } from "./text";

/** Each step with its longest task as median / worst of the visits, then where the tasks above 50 ms came from. */
export function printTasks(steps: readonly StepTasks[]): string {
  const longest = (visits: readonly TaskFigures[], of: (figures: TaskFigures) => number) => {
    const all = visits.map(of);
    return `${ms(spreadOf(all).median)} / ${ms(Math.max(...all))}`;
  };
  const over = (visits: readonly TaskFigures[], of: "wallMs" | "cpuMs") =>
    visits.map(({ long }) => long.filter((task) => task[of] > 50).length).join(" ");
  return [
    "Longest task of the main thread in each step, median / worst of the visits; tasks over 50 ms in each visit",
    table([
      ["step", "ms", "on the processor", "over 50 ms", "of these on the processor"],
      ...steps.map(({ page, dataSet, step, visits }) => [
        `${page} ${dataSet}, ${step}`,
        longest(visits, ({ longestMs }) => longestMs),
        longest(visits, ({ longestCpuMs }) => longestCpuMs),
        over(visits, "wallMs"),
        over(visits, "cpuMs"),
      ]),
    ]),
    ...steps.flatMap(({ page, dataSet, step, origins }) =>
      origins
        .slice(0, 4)
        .map(({ wallMs, cpuMs, says, did, self, within }) =>
          [
            `${page} ${dataSet}, ${step}: ${ms(wallMs)} ms, ${ms(cpuMs)} on the processor, after "${says}"`,
            ...did.slice(0, 4).map((one) => `  ${one}`),
            ...self.slice(0, 3).map((one) => `  in ${one}`),
            ...within.slice(0, 5).map((one) => `  below ${one}`),
          ].join("\n"),
        ),
    ),
  ].join("\n");
}
