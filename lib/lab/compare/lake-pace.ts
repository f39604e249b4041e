/** How far away the lake is made to be, so that a lake on this very host does not flatter the placements that read it. */
export type LakePace = {
  /** Milliseconds before each request is sent. */
  readonly delayMs: number;
  /** Megabits (10^6 bits) a second for all requests together; null: as fast as the network is. */
  readonly mbitPerSecond: number | null;
};

/** The delays to choose from: none, another zone of the same region, another continent. */
export const requestDelays = [0, 20, 80] as const;

/** The bandwidths to choose from, in megabits a second; null is no cap. */
export const bandwidthCaps = [null, 100, 20] as const;

const isAsItIs = ({ delayMs, mbitPerSecond }: LakePace): boolean => delayMs === 0 && mbitPerSecond === null;

/** "80 ms before each request, at most 20 Mbit/s", or that nothing is added. */
export function paceText(pace: LakePace): string {
  const { delayMs, mbitPerSecond } = pace;
  if (isAsItIs(pace)) return "nothing added to the lake's own distance";
  return [
    ...(delayMs === 0 ? [] : [`${delayMs}\u2009ms added before each request`]),
    ...(mbitPerSecond === null ? [] : [`at most ${mbitPerSecond}\u2009Mbit/s`]),
  ].join(", ");
}
