/** Draws a whole number from 0 to `below` - 1; `below` is at most 2^32. */
export type Draw = (below: number) => number;

/**
 * A seeded sequence of draws (Bob Jenkins' sfc32): the same seed gives the same sequence on every machine, because only
 * 32-bit integer arithmetic is used.
 */
export function createDraw(seed: number): Draw {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0];
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return (below) => Math.floor((next() / 2 ** 32) * below);
}
