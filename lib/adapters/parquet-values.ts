import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import type { DecodedValues, FixedValues, Texts } from "./parquet-chunk";
import type { ColumnType } from "./parquet-types";

/** A decompressed page. `rows` counts NULLs too; of a dictionary page it is the number of entries. */
export type Page = { readonly bytes: Uint8Array; readonly rows: number; readonly encoding: string };

export type PageReader = { readonly view: DataView; offset: number };

export const readerOf = ({ bytes }: Page): PageReader => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

/** Takes the values of a chunk page by page. `slots` lists the page's rows that hold a value; null means all of them. */
export type Target = {
  read(page: Page, reader: PageReader, slots: Int32Array | null, start: number): void;
  finish(): DecodedValues;
};

/** The target for a chunk of `rows` rows. Text stays a dictionary when every page uses one. */
export function createTarget(
  type: ColumnType,
  rows: number,
  pages: readonly Page[],
  dictionary: Page | undefined,
): Target {
  switch (type.kind) {
    case "boolean":
      return bitTarget(rows);
    case "int32":
      return fixedTarget(new Int32Array(rows), dictionary, plainInt32);
    case "int64":
      return fixedTarget(new BigInt64Array(rows), dictionary, plainInt64);
    case "double":
      return fixedTarget(new Float64Array(rows), dictionary, plainDouble);
    case "decimal":
      return type.stored === "int32"
        ? fixedTarget(new Int32Array(rows), dictionary, plainInt32)
        : fixedTarget(new BigInt64Array(rows), dictionary, plainInt64);
    case "text":
      return dictionary !== undefined && dictionary.rows > 0 && pages.every(isDictionaryEncoded)
        ? indexTarget(rows, dictionary)
        : textTarget(rows, dictionary);
    default:
      return type satisfies never;
  }
}

const isDictionaryEncoded = ({ encoding }: Page) =>
  encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY";

function expectPlain({ encoding }: Page): void {
  if (encoding !== "PLAIN")
    throw new Error(`encoding ${encoding} cannot be read (allowed: PLAIN, PLAIN_DICTIONARY, RLE_DICTIONARY)`);
}

function readIndices(reader: PageReader, count: number, dictionarySize: number): Int32Array {
  const indices = new Int32Array(count);
  if (count === 0) return indices;
  const width = reader.view.getUint8(reader.offset++);
  readRleBitPackedHybrid(reader, width, indices, reader.view.byteLength - reader.offset);
  for (let at = 0; at < count; at++)
    if (!(indices[at]! >= 0 && indices[at]! < dictionarySize))
      throw new Error("a value is not in the dictionary");
  return indices;
}

/** A copy, because values in a page need not be aligned. */
function plainBytes(reader: PageReader, length: number): ArrayBuffer {
  const start = reader.view.byteOffset + reader.offset;
  if (reader.offset + length > reader.view.byteLength) throw new Error("a page ends within its values");
  reader.offset += length;
  return new Uint8Array(reader.view.buffer, start, length).slice().buffer;
}

const plainInt32 = (reader: PageReader, count: number) => new Int32Array(plainBytes(reader, count * 4));
const plainInt64 = (reader: PageReader, count: number) => new BigInt64Array(plainBytes(reader, count * 8));
const plainDouble = (reader: PageReader, count: number) => new Float64Array(plainBytes(reader, count * 8));

function fixedTarget<T extends FixedValues>(
  data: T,
  dictionaryPage: Page | undefined,
  plain: (reader: PageReader, count: number) => T,
): Target {
  const dictionary = dictionaryPage && plain(readerOf(dictionaryPage), dictionaryPage.rows);
  return {
    read(page, reader, slots, start) {
      const count = slots?.length ?? page.rows;
      if (dictionary !== undefined && isDictionaryEncoded(page)) {
        const indices = readIndices(reader, count, dictionary.length);
        for (let value = 0; value < count; value++)
          data[start + (slots === null ? value : slots[value]!)] = dictionary[indices[value]!]!;
        return;
      }
      expectPlain(page);
      const values = plain(reader, count);
      for (let value = 0; value < count; value++)
        data[start + (slots === null ? value : slots[value]!)] = values[value]!;
    },
    finish: () => ({ kind: "fixed", data }),
  };
}

function bitTarget(rows: number): Target {
  const data = new Uint8Array(Math.ceil(rows / 8));
  return {
    read(page, reader, slots, start) {
      expectPlain(page);
      const count = slots?.length ?? page.rows;
      const bits = new Uint8Array(plainBytes(reader, Math.ceil(count / 8)));
      for (let value = 0; value < count; value++) {
        const place = start + (slots === null ? value : slots[value]!);
        data[place >> 3]! |= ((bits[value >> 3]! >> (value & 7)) & 1) << (place & 7);
      }
    },
    finish: () => ({ kind: "bits", data }),
  };
}

function indexTarget(rows: number, dictionaryPage: Page): Target {
  const dictionary = readTexts(readerOf(dictionaryPage), dictionaryPage.rows);
  const all = new Int32Array(rows);
  return {
    read(page, reader, slots, start) {
      const count = slots?.length ?? page.rows;
      const indices = readIndices(reader, count, dictionaryPage.rows);
      if (slots === null) all.set(indices, start);
      else for (let value = 0; value < count; value++) all[start + slots[value]!] = indices[value]!;
    },
    finish: () => ({ kind: "dictionary", indices: all, dictionary }),
  };
}

function textTarget(rows: number, dictionaryPage: Page | undefined): Target {
  const dictionary = dictionaryPage && readTexts(readerOf(dictionaryPage), dictionaryPage.rows);
  const lengths = new Int32Array(rows);
  const parts: Uint8Array[] = [];
  return {
    read(page, reader, slots, start) {
      const count = slots?.length ?? page.rows;
      const indices =
        dictionary !== undefined && isDictionaryEncoded(page)
          ? readIndices(reader, count, dictionary.offsets.length - 1)
          : undefined;
      if (indices === undefined) expectPlain(page);
      const { offsets, bytes } =
        dictionary !== undefined && indices !== undefined ? dictionary : readTexts(reader, count);
      if (indices === undefined) parts.push(bytes);
      for (let value = 0; value < count; value++) {
        const place = indices === undefined ? value : indices[value]!;
        const [from, to] = [offsets[place]!, offsets[place + 1]!];
        lengths[start + (slots === null ? value : slots[value]!)] = to - from;
        if (indices !== undefined) parts.push(bytes.subarray(from, to));
      }
    },
    finish: () => ({ kind: "texts", data: joinTexts(lengths, parts) }),
  };
}

/** `count` texts, each with its length in four bytes before it. */
function readTexts({ view, offset }: PageReader, count: number): Texts {
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

function joinTexts(lengths: Int32Array, parts: readonly Uint8Array[]): Texts {
  const offsets = new Int32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row++) offsets[row + 1] = offsets[row]! + lengths[row]!;
  const bytes = new Uint8Array(offsets[lengths.length]!);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return { offsets, bytes };
}
