import { readFileSync } from "node:fs";
import path from "node:path";
import { createSamples, type Sampled } from "./samples";
import { saysMark, type TraceEvent } from "./trace";

export type LongTask = {
  readonly wallMs: number;
  /** On the processor; less than `wallMs` where other programs had it. */
  readonly cpuMs: number;
  /** What the page's status said last before it. */
  readonly says: string;
  /** What the browser did in it, the longest first: layout, garbage collection, a script's function. */
  readonly did: readonly string[];
  /** Functions that its samples fell in, and those of scripts that were on the stack, with their shares and a piece of their code. */
  readonly self: readonly string[];
  readonly within: readonly string[];
};

export type TaskFigures = {
  readonly tasks: number;
  readonly longestMs: number;
  readonly longestCpuMs: number;
  /** Longer than 50 ms, the longest first. */
  readonly long: readonly LongTask[];
};

const limitUs = 50_000;
const telling =
  /^(?:FunctionCall|EventDispatch|TimerFire|RunMicrotasks|EvaluateScript|v8\.|V8\.GC|MajorGC|MinorGC|ParseHTML|UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|HitTest|FireAnimationFrame|XHR|CPUProfiler)/;

/** The tasks of the page's main thread. */
export function readTasks(events: readonly TraceEvent[]): TaskFigures {
  const marks = events.filter(({ name }) => name.startsWith(saysMark)).toSorted((a, b) => a.ts - b.ts);
  // The first may be from the empty page that the address was opened in.
  const { pid, tid } = marks.at(-1) ?? { pid: -1, tid: -1 };
  const own = events.filter((event) => event.pid === pid && event.tid === tid);
  const tasks = own.filter(({ name, ph }) => name === "RunTask" && ph === "X");
  const samples = createSamples(events, pid, tid);
  const long = tasks
    .filter(({ dur = 0 }) => dur > limitUs)
    .toSorted((a, b) => (b.tdur ?? b.dur ?? 0) - (a.tdur ?? a.dur ?? 0))
    .map(({ ts, dur = 0, tdur = dur }): LongTask => {
      const { self, within } = samples.between(ts, ts + dur);
      return {
        wallMs: dur / 1000,
        cpuMs: tdur / 1000,
        says: marks.findLast((mark) => mark.ts <= ts)?.name.slice(saysMark.length) ?? "",
        did: longestWithin(own, ts, ts + dur),
        self: self.map(nameSample),
        within: within.map(nameSample),
      };
    });
  return {
    tasks: tasks.length,
    longestMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
    longestCpuMs: Math.max(0, ...tasks.map(({ dur = 0, tdur = dur }) => tdur)) / 1000,
    long,
  };
}

function longestWithin(own: readonly TraceEvent[], from: number, to: number): readonly string[] {
  return own
    .filter(
      ({ ph, ts, dur = 0, name }) =>
        ph === "X" && ts >= from && ts + dur <= to && dur > 4_000 && telling.test(name),
    )
    .toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, 6)
    .map(({ name, dur = 0, tdur = dur, args }) => {
      const { functionName, type } = args?.data ?? {};
      const of = functionName || type;
      return `${name}${of ? ` ${of}` : ""} ${(dur / 1000).toFixed(0)} ms (${(tdur / 1000).toFixed(0)} on the processor)`;
    });
}

/** Names are shortened in the build, so a piece of the code tells which function it is. */
function nameSample({ frame, share }: Sampled): string {
  const { functionName, url = "", lineNumber = 0, columnNumber = 0 } = frame;
  const percent = `${Math.round(share * 100)} %`;
  if (!url.startsWith("http")) return `${percent} ${functionName || "(nameless)"}`;
  const { pathname } = new URL(url);
  const place = `${path.basename(pathname)}:${lineNumber + 1}:${columnNumber + 1}`;
  return `${percent} ${functionName || "(nameless)"} ${place} ${codeAt(pathname, lineNumber, columnNumber)}`;
}

const sources = new Map<string, readonly string[]>();

function codeAt(pathname: string, line: number, column: number): string {
  try {
    const lines = sources.get(pathname) ?? readFileSync(path.join("out", pathname), "utf8").split("\n");
    sources.set(pathname, lines);
    return lines[line]?.slice(column, column + 160) ?? "";
  } catch {
    return "";
  }
}
