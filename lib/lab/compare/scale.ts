import type { Prices } from "./price-choice";

/** The measured data set and the line through it. */
export type ComparedData = {
  /** Of all its files in the lake. */
  readonly bytes: number;
  readonly rows: number;
  /** From the first to the last day, both included. */
  readonly days: number;
  /** Days in the warehouse under Pattern 3; 0 to `days`. */
  readonly hotDays: number;
};

/** What one run reads and takes, at the volume that is modelled. */
export type Usage = {
  readonly bytes: number;
  readonly requests: number;
  readonly engineMs: number;
  /** Parts of `engineMs`: what does not grow with the data, and what grows with the requests. Default 0. */
  readonly fixedMs?: number;
  readonly waitMs?: number;
};

/**
 * How many times the data set the team's volume is; 1 where it is not known. The model then takes the team's data to be this
 * data set with that many times the rows on every day. What this leaves out:
 * - A longer history at the same volume: `days` stays that of the data set.
 * - Sorts and joins that outgrow memory take more than their share.
 */
export function volumeFactor(data: ComparedData, volumeTb: number | null): number {
  return volumeTb === null || data.bytes === 0 ? 1 : (volumeTb * 1e12) / data.bytes;
}

/**
 * One run at `factor` times the data. Bytes and work grow with it. Requests do not: larger data are kept in larger files, read
 * `mbPerRequest` at a time, so there are as many as measured or as many as the bytes need, whichever is more. Waiting grows with
 * the requests; planning does not grow.
 */
export function scaleUsage(
  { bytes, requests, engineMs, fixedMs = 0, waitMs = 0 }: Usage,
  factor: number,
  { mbPerRequest }: Prices,
): Usage {
  const scaled = Math.round(bytes * factor);
  const asked =
    factor > 1 ? Math.max(requests, Math.ceil(scaled / (mbPerRequest * 1e6))) : Math.ceil(requests * factor);
  return {
    bytes: scaled,
    requests: asked,
    engineMs:
      Math.min(engineMs, fixedMs) +
      (requests === 0 ? 0 : waitMs * (asked / requests)) +
      workOf({ engineMs, fixedMs, waitMs }) * factor,
  };
}

/** The part of a run's time that grows with the data. */
export const workOf = ({
  engineMs,
  fixedMs,
  waitMs,
}: Required<Pick<Usage, "engineMs" | "fixedMs" | "waitMs">>) => Math.max(0, engineMs - fixedMs - waitMs);
