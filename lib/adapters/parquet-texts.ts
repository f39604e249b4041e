import type { StoredColumn } from "@/lib/lab/manifest";
import { type DecodedValues, requireAddressable, type Texts } from "./parquet-chunk";
import { type RawValue, textOf } from "./parquet-convert";
import { type PageReader, readRaw } from "./parquet-raw";

const encoder = new TextEncoder();

const decodedAtOnce = 4 * 1024 * 1024;

/** `count` texts of a page that holds no dictionary places. */
export function readTexts(reader: PageReader, encoding: string, store: StoredColumn, count: number): Texts {
  if (store.physical === "BYTE_ARRAY" && encoding === "PLAIN") return readPlainTexts(reader, count);
  const raw = readRaw(reader, encoding, store, count);
  const isText = store.physical === "BYTE_ARRAY" && store.reading === "plain";
  const toText = textOf(store);
  const parts = Array.from<RawValue, Uint8Array>(raw, (value) =>
    isText && value instanceof Uint8Array ? value : encoder.encode(toText(value)),
  );
  return joinTexts(
    Int32Array.from(parts, ({ byteLength }) => byteLength),
    parts,
  );
}

/** Each text has its length in four bytes before it. */
function readPlainTexts({ view, offset }: PageReader, count: number): Texts {
  const source = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const offsets = new Int32Array(count + 1);
  const bytes = new Uint8Array(Math.max(0, view.byteLength - offset - 4 * count));
  let at = offset;
  for (let text = 0; text < count; text++) {
    const size = view.getInt32(at, true);
    at += 4;
    if (size < 0 || at + size > view.byteLength) throw new Error("a page ends within a text");
    const start = offsets[text]!;
    bytes.set(source.subarray(at, at + size), start);
    at += size;
    offsets[text + 1] = start + size;
  }
  return { offsets, bytes: bytes.subarray(0, offsets[count]!) };
}

/** Puts texts of the given lengths, in bytes, one after the other; a length of 0 has no part of its own, or an empty one. */
export function joinTexts(lengths: Int32Array, parts: readonly Uint8Array[]): Texts {
  const offsets = new Int32Array(lengths.length + 1);
  requireAddressable(lengths.reduce((sum, length) => sum + length, 0));
  for (let row = 0; row < lengths.length; row++) offsets[row + 1] = offsets[row]! + lengths[row]!;
  const bytes = new Uint8Array(offsets[lengths.length]!);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return { offsets, bytes };
}

/**
 * Texts of other programs may be anything; DuckDB takes the bytes as they come.
 *
 * @throws Error when they are not UTF-8.
 */
export function requireUtf8(values: DecodedValues): void {
  const texts =
    values.kind === "texts" ? values.data : values.kind === "dictionary" ? values.dictionary : null;
  if (texts === null) return;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    // Piece by piece, because a text of JavaScript has a largest length.
    for (let from = 0; from < texts.bytes.length; from += decodedAtOnce)
      decoder.decode(texts.bytes.subarray(from, from + decodedAtOnce), { stream: true });
    decoder.decode();
    for (const offset of texts.offsets)
      if ((texts.bytes[offset]! & 0xc0) === 0x80) throw new Error("a text begins within a letter");
  } catch (cause) {
    throw new Error("holds bytes that are not text in UTF-8", { cause });
  }
}
