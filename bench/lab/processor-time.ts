import { runMarks } from "./site";
import type { TraceEvent } from "./trace";

/** Milliseconds on the processor, of which other programs take nothing; waiting is not in it. */
export type ProcessorTimes = {
  /** The page's own thread for each run: the click, the connector, and drawing what it says. */
  readonly page: readonly number[];
  /** The engine's worker. */
  readonly engine: readonly number[];
};

/** Of each run that `clickUntil` started while the trace was recorded. */
export function processorTimes(events: readonly TraceEvent[]): ProcessorTimes {
  const marks = (name: string) =>
    events.filter((event) => event.name === name && event.cat.includes("user_timing"));
  const [began, ended] = [marks(runMarks.began), marks(runMarks.ended)];
  const tasks = events.filter(({ name, ph }) => name === "RunTask" && ph === "X");
  const workers = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name?.startsWith("DedicatedWorker"))
      .map(({ tid }) => tid),
  );
  const spent = (from: TraceEvent, to: number, isWanted: (task: TraceEvent) => boolean) =>
    tasks
      .filter(
        (task) =>
          task.pid === from.pid && task.ts + (task.dur ?? 0) > from.ts && task.ts < to && isWanted(task),
      )
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  const runs = began.map((from, at) => [from, ended[at]?.ts ?? Infinity] as const);
  return {
    page: runs.map(([from, to]) => spent(from, to, ({ tid }) => tid === from.tid)),
    engine: runs.map(([from, to]) => spent(from, to, ({ tid }) => workers.has(tid))),
  };
}

/** Page and engine together, over all runs. */
export const sumOf = ({ page, engine }: ProcessorTimes): number =>
  [...page, ...engine].reduce((sum, ms) => sum + ms, 0);
