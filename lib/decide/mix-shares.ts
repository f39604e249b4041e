import { type MixKey, mixKeys } from "@/lib/catalog/vocabulary";
import type { Mix } from "./answers";

/** No share set yet. */
export const emptyMix: Mix = { bi: 0, adhoc: 0, ml: 0, log: 0 };

/**
 * Sets one share (cut to 0 to 100) and lets the others give or take so that the four make 100: first those that are not
 * in `settled`, then all of them, each time in proportion to their size, or evenly where all of them are 0.
 */
export function withShare(mix: Mix, key: MixKey, wanted: number, settled: readonly MixKey[]): Mix {
  const share = Math.min(100, Math.max(0, Math.round(wanted)));
  const rest = 100 - share;
  const others = mixKeys.filter((other) => other !== key);
  const fixed = others.filter((other) => settled.includes(other));
  const free = others.filter((other) => !settled.includes(other));
  const held = fixed.reduce((sum, other) => sum + mix[other], 0);
  const parts =
    free.length > 0 && held <= rest
      ? { ...pick(mix, fixed), ...divided(mix, free, rest - held) }
      : { ...pick(mix, free, 0), ...divided(mix, fixed, rest) };
  return { ...mix, ...parts, [key]: share };
}

const pick = (mix: Mix, keys: readonly MixKey[], value?: number): Partial<Mix> =>
  Object.fromEntries(keys.map((key) => [key, value ?? mix[key]]));

/** Divides whole points in proportion to the present shares: whole parts first, then the largest remainders, in order. */
function divided(mix: Mix, keys: readonly MixKey[], points: number): Partial<Mix> {
  const sum = keys.reduce((total, key) => total + mix[key], 0);
  const exact = keys.map((key) => (sum === 0 ? points / keys.length : (points * mix[key]) / sum));
  const parts = exact.map(Math.floor);
  const missing = points - parts.reduce((total, part) => total + part, 0);
  const raised = exact
    .map((part, place) => ({ place, remainder: part - Math.floor(part) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)
    .slice(0, missing);
  return Object.fromEntries(
    keys.map((key, place) => [
      key,
      (parts[place] ?? 0) + (raised.some((one) => one.place === place) ? 1 : 0),
    ]),
  );
}
