import { type Spread, spreadOf } from "@/lib/lab/compare/measured";

/** Times in the browser against native DuckDB's for the same statement; ratios compare like with like. */
export type Against = {
  readonly browserMs: Spread;
  readonly nativeMs: Spread;
  readonly ratio: { readonly min: number; readonly median: number };
};

export function against(browser: readonly number[], native: readonly number[]): Against {
  const [browserMs, nativeMs] = [spreadOf(browser), spreadOf(native)];
  return {
    browserMs,
    nativeMs,
    ratio: { min: browserMs.min / nativeMs.min, median: browserMs.median / nativeMs.median },
  };
}

/** Collects times under names. */
export function createTimes<Name extends string>() {
  const times = new Map<Name, number[]>();
  return {
    add(name: Name, ms: number) {
      times.set(name, [...(times.get(name) ?? []), ms]);
    },
    of: (name: Name): readonly number[] => times.get(name) ?? [],
  };
}
