/**
 * Uniform whole numbers from 0 to 2^32 - 1: the same seed gives the same numbers on every machine.
 * Generator: sfc32 (Doty-Humphrey, PractRand), seeded by a multiply-xor hash of the text.
 */
export function stream(seed: string): () => number {
  let [a, b, c, counter] = [hash(seed, 0x9e3779b9), hash(seed, 0x85ebca6b), hash(seed, 0xc2b2ae35), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}

function hash(text: string, start: number): number {
  let state = start | 0;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x5bd1e995);
    state ^= state >>> 15;
  }
  return Math.imul(state ^ (state >>> 13), 0x27d4eb2f);
}

/** Makes draws of a place from weights: place i with probability weights[i] / sum. Weights are positive integers. */
export function placeDrawer(weights: readonly number[]): (next: () => number) => number {
  let sum = 0;
  const upTo = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return (next) => {
    const drawn = Math.floor((next() / 2 ** 32) * sum);
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (drawn < (upTo[middle] ?? sum)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** What `multipliers` counts as 1. */
const unity = 65_536;
const steps = 4096;

/**
 * Factors from 1/factor to factor, uniform on a logarithmic scale, in 65,536ths, rounded to integers so that every
 * product and every comparison is exact. Each criterion has a stream of its own: adding or reordering criteria changes no other.
 */
export function multipliers(seed: string, factor: number, count: number): Int32Array {
  const next = stream(seed);
  return Int32Array.from({ length: count }, () => {
    const step = Math.floor((next() / 2 ** 32) * steps);
    return Math.round(unity * factor ** ((2 * step + 1) / steps - 1));
  });
}
