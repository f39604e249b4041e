import { cpus, loadavg } from "node:os";

type Percentiles = { readonly p50: number; readonly p95: number; readonly most: number };

export type SearchFigures = {
  readonly browser: string;
  readonly processors: string;
  /** Of the last minute: above the number of processors other programs took part of the time that was measured. */
  readonly load: number;
  readonly rounds: number;
  readonly boxes: Readonly<
    Record<
      string,
      {
        readonly keys: number;
        readonly painted: Percentiles;
        /** Of each key the round in which it was fastest: nearer to what the code takes where other programs run. */
        readonly fastest: Percentiles;
      }
    >
  >;
};

function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]! * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** `strokes` are the same keys in the same order, `rounds` times. */
function fastestOf(strokes: readonly number[], rounds: number): readonly number[] {
  const keys = strokes.length / rounds;
  if (!Number.isInteger(keys))
    throw new Error(
      `keys: found ${strokes.length}, allowed: as many in each of ${rounds} rounds. Try again.`,
    );
  return Array.from({ length: keys }, (_, key) =>
    Math.min(...strokes.filter((_stroke, at) => at % keys === key)),
  );
}

export function summarise(
  browser: string,
  rounds: number,
  measured: Readonly<Record<string, readonly number[]>>,
): SearchFigures {
  const entries = Object.entries(measured).map(([name, strokes]) => {
    if (strokes.length === 0) throw new Error(`${name}: no key was measured. Build the site and try again.`);
    const figures = {
      keys: strokes.length,
      painted: percentilesOf(strokes),
      fastest: percentilesOf(fastestOf(strokes, rounds)),
    };
    return [name, figures] as const;
  });
  const all = cpus();
  return {
    browser,
    processors: `${all.length} × ${all[0]?.model ?? "unknown"}`,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    rounds,
    boxes: Object.fromEntries(entries),
  };
}

export function printFigures({ browser, processors, load, rounds, boxes }: SearchFigures): void {
  console.log(
    `Chromium ${browser}, ${processors}, load ${load}, ${rounds} rounds. Milliseconds from key to paint.\n`,
  );
  console.log("                every round            fastest round");
  console.log("box       keys    p50    p95   most    p50    p95   most");
  for (const [name, { keys, painted, fastest }] of Object.entries(boxes))
    console.log(
      [
        name.padEnd(8),
        String(keys).padStart(6),
        ...[painted, fastest]
          .flatMap(({ p50, p95, most }) => [p50, p95, most])
          .map((ms) => ms.toFixed(1).padStart(7)),
      ].join(""),
    );
}
