import fc from "fast-check";

/** Ways to spoil the bytes of a file. Places are shares of its length, counted from its end, where a Parquet file has its footer. */
export type Harm =
  | { readonly kind: "flip"; readonly places: readonly (readonly [place: number, bits: number])[] }
  | { readonly kind: "cut"; readonly from: number; readonly bytes: number }
  | { readonly kind: "insert"; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: "fill"; readonly from: number; readonly bytes: number; readonly value: number }
  | { readonly kind: "copy"; readonly from: number; readonly to: number; readonly bytes: number };

/** More harm near the end than elsewhere. */
const place = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 0.2, noNaN: true }),
);
const length = fc.integer({ min: 1, max: 64 });

const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({
    kind: fc.constant("flip" as const),
    places: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant("cut" as const), from: place, bytes: length }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 32 }),
  }),
  fc.record({
    kind: fc.constant("fill" as const),
    from: place,
    bytes: length,
    value: fc.constantFrom(0x00, 0x7f, 0x80, 0xff),
  }),
  fc.record({ kind: fc.constant("copy" as const), from: place, to: place, bytes: length }),
);

export const harms = fc.array(harm, { minLength: 1, maxLength: 3 });

/** The bytes after all harm. With `keepsEnds` the first four and the last eight stay, so that a Parquet file still seems to be one. */
export function harmed(
  bytes: Uint8Array,
  done: readonly Harm[],
  keepsEnds: boolean,
): Uint8Array<ArrayBuffer> {
  const [head, tail] = keepsEnds ? [4, 8] : [0, 0];
  const middle = done.reduce(apply, bytes.slice(head, bytes.length - tail));
  return joined([bytes.subarray(0, head), middle, bytes.subarray(bytes.length - tail)]);
}

function apply(bytes: Uint8Array, one: Harm): Uint8Array {
  const at = (share: number) => Math.max(0, Math.floor((1 - share) * (bytes.length - 1)));
  switch (one.kind) {
    case "flip": {
      const changed = bytes.slice();
      for (const [share, bits] of one.places) changed[at(share)]! ^= bits;
      return changed;
    }
    case "cut":
      return joined([bytes.subarray(0, at(one.from)), bytes.subarray(at(one.from) + one.bytes)]);
    case "insert":
      return joined([bytes.subarray(0, at(one.at)), one.bytes, bytes.subarray(at(one.at))]);
    case "fill":
      return bytes.slice().fill(one.value, at(one.from), at(one.from) + one.bytes);
    case "copy": {
      const changed = bytes.slice();
      changed.set(
        bytes.subarray(at(one.from), at(one.from) + one.bytes).subarray(0, bytes.length - at(one.to)),
        at(one.to),
      );
      return changed;
    }
    default:
      return one satisfies never;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
