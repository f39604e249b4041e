/**
 * A function from 0 on, made of straight pieces. At `from` and after it, until the next piece, the function is
 * `value + slope * (x - from)`. It may jump between pieces; the value at a jump is the one after it.
 */
export type Piecewise = readonly Piece[];
type Piece = { readonly from: number; readonly value: number; readonly slope: number };

export const constant = (value: number): Piecewise => [{ from: 0, value, slope: 0 }];

/** A line through 0. */
export const proportional = (slope: number): Piecewise => [{ from: 0, value: 0, slope }];

export function valueAt(line: Piecewise, x: number): number {
  const piece = line.findLast(({ from }) => from <= x) ?? line[0]!;
  return at(piece, x);
}

export const times = (line: Piecewise, factor: number): Piecewise =>
  line.map(({ from, value, slope }) => ({ from, value: value * factor, slope: slope * factor }));

export const plus = (a: Piecewise, b: Piecewise): Piecewise =>
  joined(a, b).map(({ from, one, other }) => ({
    from,
    value: at(one, from) + at(other, from),
    slope: one.slope + other.slope,
  }));

export const sumOf = (lines: readonly Piecewise[]): Piecewise => lines.reduce(plus, constant(0));

/** The larger of the two at every place. */
export const larger = (a: Piecewise, b: Piecewise): Piecewise =>
  joined(a, b).flatMap(({ from, to, one, other }) => {
    const [first, second] = [moved(one, from), moved(other, from)];
    const isFirstAbove =
      first.value > second.value || (first.value === second.value && first.slope >= second.slope);
    const [above, below] = isFirstAbove ? [first, second] : [second, first];
    const meets = from + (above.value - below.value) / (below.slope - above.slope);
    return below.slope > above.slope && meets < to ? [above, moved(below, meets)] : [above];
  });

/** The smaller of the two at every place. */
export const smaller = (a: Piecewise, b: Piecewise): Piecewise =>
  times(larger(times(a, -1), times(b, -1)), -1);

/** Running total of amounts that each cover `width`; after the last one it goes on at `slopeAfter`. */
export function runningTotal(amounts: readonly number[], width: number, slopeAfter: number): Piecewise {
  let total = 0;
  const pieces = amounts.map((amount, place) => {
    const piece = { from: place * width, value: total, slope: amount / width };
    total += amount;
    return piece;
  });
  return [...pieces, { from: amounts.length * width, value: total, slope: slopeAfter }];
}

/** More steps than this are drawn as the straight line through them. */
const mostSteps = 500;

/** A line that never falls, rounded up to whole multiples of `size` and divided by it, at least 1, as steps up to `until`. */
export function wholeUnits(line: Piecewise, size: number, until: number): Piecewise {
  if (valueAt(line, until) / size > mostSteps) return larger(times(line, 1 / size), constant(1));
  const pieces: Piece[] = [];
  for (const [place, piece] of line.entries()) {
    const end = Math.min(line[place + 1]?.from ?? until, until);
    let units = Math.max(1, Math.ceil(piece.value / size));
    pieces.push({ from: piece.from, value: units, slope: 0 });
    for (; piece.slope > 0; units += 1) {
      const next = piece.from + (units * size - piece.value) / piece.slope;
      if (next >= end) break;
      pieces.push({ from: next, value: units + 1, slope: 0 });
    }
  }
  return pieces;
}

/** 0 while the line is 0, from then on the line but at least `least`. The line starts at 0 or above and never falls. */
export function atLeastOnce(line: Piecewise, least: number): Piecewise {
  const start = line.find(({ value, slope }) => value > 0 || slope > 0)?.from;
  if (start === undefined) return constant(0);
  const raised = larger(line, constant(least)).filter(({ from }) => from >= start);
  return start === 0 ? raised : [{ from: 0, value: 0, slope: 0 }, ...raised];
}

/** Places after `from` and up to `to` where the sign of the line changes, with the sign before. Values within `tolerance` of 0 count as 0. */
export function signChanges(
  line: Piecewise,
  { from, to, tolerance }: { readonly from: number; readonly to: number; readonly tolerance: number },
): readonly { readonly x: number; readonly signBefore: 1 | -1 }[] {
  const signOf = (value: number) => (Math.abs(value) <= tolerance ? 0 : value > 0 ? 1 : -1);
  const changes: { x: number; signBefore: 1 | -1 }[] = [];
  let before: 1 | -1 | 0 = 0;
  const pass = (x: number, sign: 1 | -1 | 0) => {
    if (sign === 0) return;
    if (before !== 0 && sign !== before) changes.push({ x, signBefore: before });
    before = sign;
  };
  for (const [place, piece] of line.entries()) {
    const end = Math.min(line[place + 1]?.from ?? to, to);
    const start = Math.max(piece.from, from);
    if (start >= end) continue;
    pass(start, signOf(at(piece, start)));
    const zero = piece.from - piece.value / piece.slope;
    pass(zero > start && zero < end ? zero : start, signOf(at(piece, end)));
  }
  return changes;
}

/** Corner points from `from` to `to`, for drawing; a jump gives two points above each other. */
export function cornersOf(
  line: Piecewise,
  from: number,
  to: number,
): readonly { readonly x: number; readonly y: number }[] {
  return line.flatMap((piece, place) => {
    const start = Math.max(piece.from, from);
    const end = Math.min(line[place + 1]?.from ?? to, to);
    return start >= end
      ? []
      : [
          { x: start, y: at(piece, start) },
          { x: end, y: at(piece, end) },
        ];
  });
}

const at = ({ from, value, slope }: Piece, x: number) => value + slope * (x - from);

const moved = (piece: Piece, from: number): Piece => ({ from, value: at(piece, from), slope: piece.slope });

/** The stretches on which both functions are straight, in order. */
function joined(a: Piecewise, b: Piecewise) {
  const stretches: { from: number; to: number; one: Piece; other: Piece }[] = [];
  let [i, j] = [0, 0];
  let from = 0;
  while (from < Number.POSITIVE_INFINITY) {
    const [endA, endB] = [
      a[i + 1]?.from ?? Number.POSITIVE_INFINITY,
      b[j + 1]?.from ?? Number.POSITIVE_INFINITY,
    ];
    const to = Math.min(endA, endB);
    if (to > from) stretches.push({ from, to, one: a[i]!, other: b[j]! });
    if (endA === to) i += 1;
    if (endB === to) j += 1;
    from = to;
  }
  return stretches;
}
