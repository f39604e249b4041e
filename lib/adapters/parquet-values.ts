import type { StoredColumn } from "@/lib/lab/manifest";
import type { DecodedValues } from "./parquet-chunk";
import { type ConvertedValues, converterOf } from "./parquet-convert";
import {
  isDictionaryEncoded,
  type Page,
  type PageReader,
  readBits,
  readerOf,
  readIndices,
  readRaw,
} from "./parquet-raw";
import { joinTexts, readTexts } from "./parquet-texts";
import type { ColumnType } from "./parquet-types";

/** Takes the values of a chunk page by page. `slots` lists the page's rows that hold a value; null means all of them. */
export type Target = {
  read(page: Page, reader: PageReader, slots: Int32Array | null, start: number): void;
  finish(): DecodedValues;
};

/** The target for a chunk of `rows` rows. Text stays a dictionary when every page is made of places in one. */
export function createTarget(
  type: ColumnType,
  store: StoredColumn,
  rows: number,
  dictionary: Page | undefined,
  isAllPlaces: boolean,
): Target {
  switch (type.kind) {
    case "boolean":
      return bitTarget(rows);
    case "int32":
      return fixedTarget(new Int32Array(rows), type, store, dictionary);
    case "int64":
      return fixedTarget(new BigInt64Array(rows), type, store, dictionary);
    case "double":
      return fixedTarget(new Float64Array(rows), type, store, dictionary);
    case "decimal":
      if (type.stored === "int32") return fixedTarget(new Int32Array(rows), type, store, dictionary);
      if (type.stored === "int64") return fixedTarget(new BigInt64Array(rows), type, store, dictionary);
      return fixedTarget(Array<bigint>(rows).fill(0n), type, store, dictionary);
    case "text":
      return dictionary !== undefined && dictionary.rows > 0 && isAllPlaces
        ? indexTarget(rows, store, dictionary)
        : textTarget(rows, store, dictionary);
    default:
      return type satisfies never;
  }
}

function fixedTarget(
  data: ConvertedValues,
  type: ColumnType,
  store: StoredColumn,
  dictionaryPage: Page | undefined,
): Target {
  const convert = converterOf(type, store);
  const readPlain = (reader: PageReader, encoding: string, count: number) =>
    convert(readRaw(reader, encoding, store, count));
  const dictionary =
    dictionaryPage && readPlain(readerOf(dictionaryPage), dictionaryPage.encoding, dictionaryPage.rows);
  return {
    read(page, reader, slots, start) {
      const count = slots?.length ?? page.rows;
      if (dictionary !== undefined && isDictionaryEncoded(page.encoding))
        place(data, dictionary, readIndices(reader, count, dictionary.length), slots, start);
      else place(data, readPlain(reader, page.encoding, count), null, slots, start);
    },
    finish: () => (Array.isArray(data) ? { kind: "wide", data: wideWords(data) } : { kind: "fixed", data }),
  };
}

/** Puts value `indices[i]`, or `i`, at slot `slots[i]`, or `i`, counted from `start`. */
function place(
  data: ConvertedValues,
  values: ConvertedValues,
  indices: Int32Array | null,
  slots: Int32Array | null,
  start: number,
): void {
  const put = <T>(to: { [slot: number]: T }, from: { readonly [index: number]: T }, count: number) => {
    for (let value = 0; value < count; value++)
      to[start + (slots === null ? value : slots[value]!)] = from[
        indices === null ? value : indices[value]!
      ] as T;
  };
  const count = slots?.length ?? indices?.length ?? values.length;
  if (data instanceof Int32Array && values instanceof Int32Array) put(data, values, count);
  else if (data instanceof Float64Array && values instanceof Float64Array) put(data, values, count);
  else if (data instanceof BigInt64Array && values instanceof BigInt64Array) put(data, values, count);
  else if (Array.isArray(data) && Array.isArray(values)) put(data, values, count);
  else throw new TypeError("the values of a page are not of their column's type");
}

/** Four little-endian words each. */
function wideWords(integers: readonly bigint[]): Uint32Array {
  const words = new Uint32Array(integers.length * 4);
  for (const [at, integer] of integers.entries())
    for (let word = 0; word < 4; word++)
      words[at * 4 + word] = Number((integer >> BigInt(word * 32)) & 0xffff_ffffn);
  return words;
}

function bitTarget(rows: number): Target {
  const data = new Uint8Array(Math.ceil(rows / 8));
  return {
    read(page, reader, slots, start) {
      const count = slots?.length ?? page.rows;
      const bits = readBits(reader, page.encoding, count);
      for (let value = 0; value < count; value++) {
        const slot = start + (slots === null ? value : slots[value]!);
        data[slot >> 3]! |= bits[value]! << (slot & 7);
      }
    },
    finish: () => ({ kind: "bits", data }),
  };
}

function indexTarget(rows: number, store: StoredColumn, page: Page): Target {
  const dictionary = readTexts(readerOf(page), page.encoding, store, page.rows);
  const size = page.rows;
  const all = new Int32Array(rows);
  return {
    read(page, reader, slots, start) {
      const indices = readIndices(reader, slots?.length ?? page.rows, size);
      if (slots === null) all.set(indices, start);
      else for (let value = 0; value < slots.length; value++) all[start + slots[value]!] = indices[value]!;
    },
    finish: () => ({ kind: "dictionary", indices: all, dictionary }),
  };
}

function textTarget(rows: number, store: StoredColumn, dictionaryPage: Page | undefined): Target {
  const dictionary =
    dictionaryPage &&
    readTexts(readerOf(dictionaryPage), dictionaryPage.encoding, store, dictionaryPage.rows);
  const lengths = new Int32Array(rows);
  const parts: Uint8Array[] = [];
  return {
    read(page, reader, slots, start) {
      const count = slots?.length ?? page.rows;
      const indices =
        dictionary !== undefined && isDictionaryEncoded(page.encoding)
          ? readIndices(reader, count, dictionary.offsets.length - 1)
          : undefined;
      const { offsets, bytes } =
        dictionary !== undefined && indices !== undefined
          ? dictionary
          : readTexts(reader, page.encoding, store, count);
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
