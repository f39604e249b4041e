import { cpus, loadavg } from "node:os";
import type { Focus } from "./first-focus";
import type { Stroke } from "./keystrokes";

type Percentiles = { readonly p50: number; readonly p95: number; readonly most: number };

type BoxFigures = {
  readonly keys: number;
  readonly work: Percentiles;
  readonly painted: Percentiles;
  /** Of each key the round in which it was fastest: nearer to what the code takes where other programs run. */
  readonly fastest: { readonly work: Percentiles; readonly painted: Percentiles };
  /** From 0 to 1: letters whose results stand in the same frame. */
  readonly inOwnFrame: number;
  readonly firstFocus: Focus;
};

export type SearchFigures = {
  readonly browser: string;
  readonly processors: string;
  /** Of the last minute: above the number of processors other programs took part of the time that was measured. */
  readonly load: number;
  readonly rounds: number;
  /** How many times slower the browser made its processor. */
  readonly slowdown: number;
  readonly boxes: Readonly<Record<string, BoxFigures>>;
};

const rounded = (figure: number, digits = 1) => Math.round(figure * 10 ** digits) / 10 ** digits;

function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!);
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** `times` are of the same keys in the same order, `rounds` times. */
function fastestOf(times: readonly number[], rounds: number): readonly number[] {
  const keys = times.length / rounds;
  if (!Number.isInteger(keys))
    throw new Error(`keys: found ${times.length}, allowed: as many in each of ${rounds} rounds. Try again.`);
  return Array.from({ length: keys }, (_, key) =>
    Math.min(...times.filter((_time, at) => at % keys === key)),
  );
}

export type Measured = { readonly strokes: readonly Stroke[]; readonly firstFocus: Focus };

function summariseBox(name: string, { strokes, firstFocus }: Measured, rounds: number): BoxFigures {
  if (strokes.length === 0) throw new Error(`${name}: no key was measured. Build the site and try again.`);
  const [work, painted] = [strokes.map((stroke) => stroke.work), strokes.map((stroke) => stroke.painted)];
  return {
    keys: strokes.length,
    work: percentilesOf(work),
    painted: percentilesOf(painted),
    fastest: {
      work: percentilesOf(fastestOf(work, rounds)),
      painted: percentilesOf(fastestOf(painted, rounds)),
    },
    inOwnFrame: rounded(strokes.filter(({ isInOwnFrame }) => isInOwnFrame).length / strokes.length, 3),
    firstFocus,
  };
}

export function summarise(
  conditions: Pick<SearchFigures, "browser" | "rounds" | "slowdown">,
  measured: Readonly<Record<string, Measured>>,
): SearchFigures {
  const all = cpus();
  return {
    ...conditions,
    processors: `${all.length} × ${all[0]?.model ?? "unknown"}`,
    load: rounded(loadavg()[0] ?? 0),
    boxes: Object.fromEntries(
      Object.entries(measured).map(([name, box]) => [name, summariseBox(name, box, conditions.rounds)]),
    ),
  };
}

const row = (name: string, cells: readonly string[]) =>
  console.log(name.padEnd(8) + cells.map((cell) => cell.padStart(7)).join(""));

export function printFigures({ browser, processors, load, rounds, slowdown, boxes }: SearchFigures): void {
  console.log(
    `Chromium ${browser}, ${processors}, load ${load}, ${rounds} rounds${slowdown === 1 ? "" : `, slowed down ${slowdown} times`}.\n`,
  );
  const table = (title: string, read: (box: BoxFigures) => readonly Percentiles[]) => {
    console.log(title);
    row("", ["every round".padStart(21), "fastest round".padStart(21)]);
    row("box", ["p50", "p95", "most", "p50", "p95", "most"]);
    for (const [name, box] of Object.entries(boxes))
      row(
        name,
        read(box).flatMap(({ p50, p95, most }) => [p50, p95, most].map((ms) => ms.toFixed(1))),
      );
    console.log("");
  };
  table(
    "Work of the page for a key and the frame with its results, ms on the processor",
    ({ work, fastest }) => [work, fastest.work],
  );
  table("From the key to that frame, the wait for the screen included, ms", ({ painted, fastest }) => [
    painted,
    fastest.painted,
  ]);
  for (const [name, { keys, inOwnFrame, firstFocus }] of Object.entries(boxes)) {
    const { ready, work, longest, longestWork } = firstFocus;
    console.log(
      `${name}: results in the letter's own frame for ${(inOwnFrame * 100).toFixed(1)} % of ${keys} keys. First focus: answer after ${ready.toFixed(0)} ms, work ${work.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms (${longestWork.toFixed(0)} on the processor).`,
    );
  }
}
