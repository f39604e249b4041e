import type { Placement } from "@/lib/catalog/vocabulary";

/** The guided runs, in the order shown. */
export const breakageIds = [
  "memory-fills",
  "load-competes",
  "forgotten-filter",
  "slicers-defeat-cache",
  "small-files",
  "schema-drift",
  "boundary-rows",
  "late-correction",
  "purge-skipped",
  "half-load",
] as const;
export type BreakageId = (typeof breakageIds)[number];

/** One way in which a placement breaks, before it has been run. */
export type Breakage = {
  readonly id: BreakageId;
  readonly placement: Placement;
  readonly title: string;
  /** What the run does, one or two sentences. */
  readonly does: string;
  /** What to do about it in a real system, one or two sentences. */
  readonly remedy: string;
};

type Unit = "bytes" | "rows" | "units" | "ms" | "requests" | "runs" | "files" | "days" | "months";

/** One figure that was measured. Cases of one report use the same names for the same things. */
export type Measurement = { readonly name: string; readonly value: number; readonly unit: Unit };

/** One way of doing it, and what came of it. */
export type BreakageCase = {
  readonly name: string;
  readonly outcome: "breaks" | "holds";
  readonly measured: readonly Measurement[];
  /** What happened, with the figures that matter. */
  readonly says: string;
  /** The statements that were run, in order; those that only prepare are left out. */
  readonly sql: readonly string[];
};

export type BreakageReport = {
  readonly id: BreakageId;
  readonly cases: readonly BreakageCase[];
  /** The run's result in one or two sentences, ending in a measured figure. */
  readonly conclusion: string;
  /** A figure that follows from measured ones by a stated assumption; never to stand among them. Null: there is none. */
  readonly modelled: (Measurement & { readonly assumption: string }) | null;
  /** What the figures do not say; null when there is nothing to add. */
  readonly caveat: string | null;
};
