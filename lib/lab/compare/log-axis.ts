/** A logarithmic axis over bytes, in whole powers of ten. Zero has no place on it: it is drawn apart. */
export type LogAxis = {
  /** In bytes, ascending, both ends included. */
  readonly ticks: readonly number[];
  /** A positive value's place, 0 at the first tick to 1 at the last. */
  readonly placeOf: (value: number) => number;
};

/** Most ticks that a narrow screen has room for. */
const mostTicks = 6;

/** The axis that holds all positive values, at least one power of ten long; from 1 kB to 1 MB where there is none. */
export function logAxis(values: readonly number[]): LogAxis {
  const positive = values.filter((value) => value > 0);
  const [least, most] = positive.length === 0 ? [1e3, 1e6] : [Math.min(...positive), Math.max(...positive)];
  const from = Math.floor(exactLog10(least));
  const to = Math.max(from + 1, Math.ceil(exactLog10(most)));
  const every = Math.ceil((to - from) / (mostTicks - 1));
  const last = from + Math.ceil((to - from) / every) * every;
  return {
    ticks: Array.from({ length: (last - from) / every + 1 }, (_, place) => 10 ** (from + place * every)),
    placeOf: (value) => (Math.log10(value) - from) / (last - from),
  };
}

/** Whole for powers of ten, which Math.log10 may miss by a last digit. */
function exactLog10(value: number): number {
  const power = Math.log10(value);
  const whole = Math.round(power);
  return 10 ** whole === value ? whole : power;
}
