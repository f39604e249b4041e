/**
 * Divides non-negative integers by a positive divisor so that the whole quotients add up to the rounded quotient of
 * their sum (largest remainder; equal remainders in the given order). Each quotient is off by less than 1.
 */
export function apportion(values: readonly number[], divisor: number): readonly number[] {
  const quotients = values.map((value) => Math.floor(value / divisor));
  const total = roundedQuotient(
    values.reduce((sum, value) => sum + value, 0),
    divisor,
  );
  const missing = total - quotients.reduce((sum, value) => sum + value, 0);
  const raised = values
    .map((value, place) => ({ place, remainder: value % divisor }))
    .toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)
    .slice(0, missing);
  return quotients.map((quotient, place) => quotient + (raised.some((item) => item.place === place) ? 1 : 0));
}

/** The quotient of a non-negative integer, rounded half up. */
export const roundedQuotient = (value: number, divisor: number) =>
  Math.floor((2 * value + divisor) / (2 * divisor));
