import type { TraceEvent } from "../lab/trace";

/** A task of the page's main thread. */
export type PageTask = {
  readonly wallMs: number;
  /** On the processor; less than `wallMs` where other programs had it. */
  readonly cpuMs: number;
};

/** The tasks of the page's thread that ran between its last mark of one name and its first of another, those in which the marks stand included. */
export function tasksBetween(events: readonly TraceEvent[], from: string, to: string): readonly PageTask[] {
  const isMark = ({ cat }: TraceEvent) => cat.includes("user_timing");
  const first = events.findLast((event) => event.name === from && isMark(event));
  const last = events.find((event) => event.name === to && isMark(event));
  if (!first || !last)
    throw new Error(`trace: no mark of the name ${first ? to : from}. Build the site and try again.`);
  return events
    .filter(
      ({ name, ph, pid, tid, ts, dur = 0 }) =>
        name === "RunTask" &&
        ph === "X" &&
        pid === first.pid &&
        tid === first.tid &&
        ts + dur > first.ts &&
        ts < last.ts,
    )
    .map(({ dur = 0, tdur = dur }) => ({ wallMs: dur / 1000, cpuMs: tdur / 1000 }));
}
