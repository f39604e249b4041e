import type { FilePlan } from "../lab-types";
import { constant, type Piecewise, runningTotal, times } from "./piecewise";

/**
 * What one run reads of the lake by age: equal slices of the data set's time, the newest first. Taken from the plan, whose bytes
 * and requests a cold run receives exactly.
 */
export type HistoryReads = {
  readonly bytes: readonly number[];
  readonly requests: readonly number[];
};

/**
 * Sums the files of a plan by slice. `sliceOf` names a file's slice; `slices` lists all names, oldest first: months
 * ("2025-01") or days, whatever the table is cut by. A file whose name is not listed is left out.
 */
export function readsByAge(
  files: readonly FilePlan[],
  sliceOf: (file: FilePlan) => string,
  slices: readonly string[],
): HistoryReads {
  const places = new Map(slices.map((name, place) => [name, slices.length - 1 - place]));
  const [bytes, requests] = [slices.map(() => 0), slices.map(() => 0)];
  for (const file of files) {
    const age = places.get(sliceOf(file));
    if (age === undefined) continue;
    bytes[age]! += file.bytesToRead;
    requests[age]! += file.requests;
  }
  return { bytes, requests };
}

/**
 * An amount by years of history, from amounts by age over `measuredYears`. Up to there it is what the slices add up to. After it,
 * each further year adds what was read in the oldest year of the data, or in their older half where they have less than two
 * years: nothing for a question about the last weeks, a full year for one about all history, one month for "every June".
 * The line passes through `measured` at `measuredYears`; amounts that are all 0 say nothing, and it stays at `measured`.
 */
export function growthLine(amounts: readonly number[], measuredYears: number, measured: number): Piecewise {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0 || measuredYears <= 0) return constant(measured);
  const width = measuredYears / amounts.length;
  const oldest = Math.max(1, Math.min(Math.round(1 / width), amounts.length >> 1));
  const read = amounts.slice(-oldest).reduce((sum, amount) => sum + amount, 0);
  return times(runningTotal(amounts, width, read / (oldest * width)), measured / total);
}
