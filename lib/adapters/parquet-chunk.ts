/** Texts one after the other: text `i` lies from `offsets[i]` to `offsets[i + 1]`. */
export type Texts = { readonly offsets: Int32Array; readonly bytes: Uint8Array };

export type FixedValues = Int32Array | BigInt64Array | Float64Array;

export type DecodedValues =
  | { readonly kind: "fixed"; readonly data: FixedValues }
  /** Integers of 128 bits, four little-endian words each. */
  | { readonly kind: "wide"; readonly data: Uint32Array }
  | { readonly kind: "bits"; readonly data: Uint8Array }
  | { readonly kind: "texts"; readonly data: Texts }
  | { readonly kind: "dictionary"; readonly indices: Int32Array; readonly dictionary: Texts };

/** One decoded column chunk. A NULL has a slot with any value; `validity` has a bit 1 for each value that is not NULL. */
export type DecodedChunk = {
  readonly rows: number;
  readonly nulls: number;
  /** Null when there is no NULL. */
  readonly validity: Uint8Array | null;
  readonly values: DecodedValues;
};

/** Memory that a decoded chunk holds, in bytes. */
export function chunkMemory({ validity, values }: DecodedChunk): number {
  return valueMemory(values) + (validity?.byteLength ?? 0);
}

function valueMemory(values: DecodedValues): number {
  if (values.kind === "dictionary") return values.indices.byteLength + textMemory(values.dictionary);
  return values.kind === "texts" ? textMemory(values.data) : values.data.byteLength;
}

const textMemory = ({ offsets, bytes }: Texts) => offsets.byteLength + bytes.byteLength;

/** The rows from `from`, a multiple of 8, up to `to` of a chunk. Its memory is shared where that is possible. */
export function sliceChunk(chunk: DecodedChunk, from: number, to: number): DecodedChunk {
  const rows = to - from;
  if (rows === chunk.rows) return chunk;
  const validity = chunk.validity?.subarray(from >> 3, Math.ceil(to / 8)) ?? null;
  let nulls = 0;
  if (validity !== null)
    for (let row = 0; row < rows; row++) if ((validity[row >> 3]! & (1 << (row & 7))) === 0) nulls += 1;
  return { rows, nulls, validity, values: sliceValues(chunk.values, from, to) };
}

function sliceValues(values: DecodedValues, from: number, to: number): DecodedValues {
  switch (values.kind) {
    case "fixed":
      return { kind: "fixed", data: values.data.subarray(from, to) };
    case "wide":
      return { kind: "wide", data: values.data.subarray(from * 4, to * 4) };
    case "bits":
      return { kind: "bits", data: values.data.subarray(from >> 3, Math.ceil(to / 8)) };
    case "dictionary": {
      const indices = values.indices.subarray(from, to);
      // A dictionary goes along with every slice.
      return values.dictionary.offsets.length - 1 > to - from
        ? { kind: "texts", data: spellOut(indices, values.dictionary) }
        : { ...values, indices };
    }
    case "texts": {
      const { offsets, bytes } = values.data;
      const start = offsets[from]!;
      const moved = offsets.slice(from, to + 1).map((offset) => offset - start);
      return { kind: "texts", data: { offsets: moved, bytes: bytes.subarray(start, offsets[to]!) } };
    }
    default:
      return values satisfies never;
  }
}

/** Offsets are of 31 bits. @throws RangeError where texts are longer together, as many places in a dictionary of long ones can be. */
export function requireAddressable(bytes: number): void {
  if (bytes > 0x7fff_ffff) throw new RangeError(`allocation of ${bytes} bytes for texts`);
}

/** Writes each value out. A NULL's index is 0, so its slot gets any text. */
export function spellOut(indices: Int32Array, dictionary: Texts): Texts {
  const offsets = new Int32Array(indices.length + 1);
  const sizeOf = (index: number) => dictionary.offsets[index + 1]! - dictionary.offsets[index]!;
  let end = 0;
  for (const [at, index] of indices.entries()) {
    end += dictionary.offsets.length > 1 ? sizeOf(index) : 0;
    offsets[at + 1] = end;
  }
  requireAddressable(end);
  const bytes = new Uint8Array(offsets.at(-1)!);
  for (const [at, index] of indices.entries()) {
    const start = dictionary.offsets[index] ?? 0;
    bytes.set(dictionary.bytes.subarray(start, start + offsets[at + 1]! - offsets[at]!), offsets[at]!);
  }
  return { offsets, bytes };
}
