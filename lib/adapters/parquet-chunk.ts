/** Texts one after the other: text `i` lies from `offsets[i]` to `offsets[i + 1]`. */
export type Texts = { readonly offsets: Int32Array; readonly bytes: Uint8Array };

export type FixedValues = Int32Array | BigInt64Array | Float64Array;

export type DecodedValues =
  | { readonly kind: "fixed"; readonly data: FixedValues }
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
