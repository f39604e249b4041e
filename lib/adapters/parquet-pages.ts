import type { Compressors } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import type { PageHeader } from "hyparquet/src/types.js";
import type { StoredColumn } from "@/lib/lab/manifest";
import type { DecodedChunk } from "./parquet-chunk";
import { isDictionaryEncoded, mostPageBytes, type Page, type PageReader, readerOf } from "./parquet-raw";
import { readLength, readRuns } from "./parquet-runs";
import { requireUtf8 } from "./parquet-texts";
import { requireThrift } from "./parquet-thrift";
import { type ColumnType, usualStore } from "./parquet-types";
import { createTarget } from "./parquet-values";

export type ChunkSpecification = {
  readonly type: ColumnType;
  readonly rows: number;
  /** Null: not known; they are counted. */
  readonly nulls: number | null;
  /** How the column lies in its file; missing where the lake's own writer made it. */
  readonly stored?: StoredColumn | undefined;
  /** For codecs other than SNAPPY. */
  readonly compressors?: Compressors;
};

/**
 * Decodes one column chunk of a flat column: data pages of version 1 and 2, in any encoding that hyparquet 1.31.5 has a reader for.
 * hyparquet's own column reader would lose microseconds and decimals.
 *
 * It pauses after each page; `decodeChunk` does not.
 *
 * @throws Error when the bytes are not such a chunk of `rows` rows with `nulls` NULLs.
 */
export function* decodeInSteps(
  bytes: Uint8Array,
  { type, rows, nulls, stored, compressors = {} }: ChunkSpecification,
): Generator<void, DecodedChunk> {
  const store = stored ?? usualStore(type);
  const headers = readHeaders(bytes);
  const counted = headers.reduce((sum, { header }) => sum + rowsOf(header), 0);
  if (counted !== rows) throw new Error(`the chunk holds ${counted} rows, the manifest says ${rows}`);
  const pages = headers.filter(({ header }) => header.type !== "DICTIONARY_PAGE");
  const encodings = pages.map(({ header }) => encodingOf(header));
  const open = createOpener(bytes, store, compressors);

  const first = headers.find(({ header }) => header.type === "DICTIONARY_PAGE");
  const dictionary = first && open(first);
  const target = createTarget(type, store, rows, dictionary, encodings.every(isDictionaryEncoded));
  yield;
  const validity = new Uint8Array(Math.ceil(rows / 8));
  let start = 0;
  let present = 0;
  for (const header of pages) {
    const page = open(header);
    const reader = readerOf(page);
    const slots = readSlots(reader, page, store);
    if (nulls !== 0) setBits(validity, slots, start, page.rows);
    target.read(page, reader, slots, start);
    present += slots?.length ?? page.rows;
    start += page.rows;
    yield;
  }
  const found = rows - present;
  if (nulls !== null && found !== nulls)
    throw new Error(`the chunk holds ${found} NULLs, the manifest says ${nulls}`);
  const values = target.finish();
  if (stored !== undefined) requireUtf8(values);
  return { rows, nulls: found, validity: found === 0 ? null : validity, values };
}

/** `decodeInSteps` without a pause. */
export function decodeChunk(bytes: Uint8Array, specification: ChunkSpecification): DecodedChunk {
  const steps = decodeInSteps(bytes, specification);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Statistics make the largest part of a header. */
const mostHeaderValues = 200;

/** Of one column in one row group, before compression. */
const mostChunkBytes = 1024 * 1024 * 1024;

/** Of one row group: thirty times what most writers put into one. */
export const mostChunkRows = 2 ** 25;

/** A page's header, and where the page lies within its chunk. */
type FoundPage = { readonly header: PageHeader; readonly from: number; readonly to: number };

function readHeaders(bytes: Uint8Array): readonly FoundPage[] {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const pages: FoundPage[] = [];
  let fullBytes = 0;
  while (reader.offset < bytes.byteLength) {
    requireThrift(reader.view, reader.offset, mostHeaderValues);
    const header = parquetHeader(reader);
    const from = reader.offset;
    const to = from + header.compressed_page_size;
    if (!(to >= from && to <= bytes.byteLength))
      throw new Error("a page reaches beyond the end of its chunk");
    reader.offset = to;
    fullBytes += header.uncompressed_page_size;
    if (!(header.uncompressed_page_size >= 0 && header.uncompressed_page_size <= mostPageBytes))
      throw new RangeError(`allocation of ${header.uncompressed_page_size} bytes for a page`);
    if (fullBytes > mostChunkBytes) throw new RangeError(`allocation of ${fullBytes} bytes for a column`);
    requireCount(header);
    if (header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header)
      pages.push({ header, from, to });
    else if (header.type !== "INDEX_PAGE")
      throw new Error(
        `page type ${header.type ?? "unknown"} cannot be read (allowed: DATA_PAGE, DATA_PAGE_V2, DICTIONARY_PAGE)`,
      );
  }
  return pages;
}

/** Numbers of values are counted on before the values are there. */
function requireCount({ data_page_header: first, data_page_header_v2: second, ...header }: PageHeader): void {
  const values = first ?? second ?? header.dictionary_page_header;
  if (values === undefined) return;
  if (values.encoding === undefined) throw new Error("a page has an unknown encoding");
  const count = values.num_values;
  if (!(Number.isInteger(count) && count >= 0 && count <= mostChunkRows))
    throw new Error(`a page is said to hold ${count} values (allowed: 0 to ${mostChunkRows})`);
}

const rowsOf = ({ data_page_header: first, data_page_header_v2: second }: PageHeader): number =>
  first?.num_values ?? second?.num_values ?? 0;

const encodingOf = ({ data_page_header: first, data_page_header_v2: second }: PageHeader): string =>
  first?.encoding ?? second?.encoding ?? "none";

/** Takes a page out of its chunk and decompresses it. */
function createOpener(bytes: Uint8Array, { codec }: StoredColumn, compressors: Compressors) {
  const inflate = (part: Uint8Array, size: number) => decompressPage(part, size, codec, compressors);
  return ({ header, from, to }: FoundPage): Page => {
    const { uncompressed_page_size: size, data_page_header_v2: second } = header;
    const part = bytes.subarray(from, to);
    if (second === undefined)
      return {
        bytes: inflate(part, size),
        rows: header.data_page_header?.num_values ?? header.dictionary_page_header?.num_values ?? 0,
        encoding: header.data_page_header?.encoding ?? "PLAIN",
        levels: null,
      };
    // Version 2 keeps the levels outside the compressed part.
    const levelBytes = second.repetition_levels_byte_length + second.definition_levels_byte_length;
    if (!(levelBytes >= 0 && levelBytes <= part.length && levelBytes <= size))
      throw new Error("the levels of a page are longer than the page");
    const values = part.subarray(levelBytes);
    return {
      bytes: second.is_compressed === false ? values : inflate(values, size - levelBytes),
      rows: second.num_values,
      encoding: second.encoding,
      levels: part.subarray(second.repetition_levels_byte_length, levelBytes),
    };
  };
}

/** The rows of a page that hold a value, ascending; null when all do. */
function readSlots(
  reader: PageReader,
  { rows, levels }: Page,
  { isOptional }: StoredColumn,
): Int32Array | null {
  if (!isOptional) return null;
  if (levels !== null) {
    const view = new DataView(levels.buffer, levels.byteOffset, levels.byteLength);
    return levels.byteLength === 0 ? null : slotsOf({ view, offset: 0 }, rows);
  }
  if (reader.offset + 4 > reader.view.byteLength) throw new Error("a page ends within its levels");
  const length = reader.view.getUint32(reader.offset, true);
  const start = reader.offset + 4;
  reader.offset = start;
  const slots = slotsOf(reader, rows);
  reader.offset = start + length;
  return slots;
}

function slotsOf(reader: PageReader, rows: number): Int32Array | null {
  const start = reader.offset;
  // One run of ones: no NULL in the page.
  const header = readLength(reader);
  if (
    header % 2 === 0 &&
    header / 2 >= rows &&
    reader.offset < reader.view.byteLength &&
    reader.view.getUint8(reader.offset) === 1
  )
    return null;
  reader.offset = start;
  const marks = new Uint8Array(rows);
  readRuns(reader, 1, marks);
  const slots = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (marks[row] === 1) slots[count++] = row;
  return slots.subarray(0, count);
}

function setBits(bits: Uint8Array, slots: Int32Array | null, start: number, rows: number): void {
  const count = slots?.length ?? rows;
  for (let value = 0; value < count; value++) {
    const place = start + (slots === null ? value : slots[value]!);
    bits[place >> 3]! |= 1 << (place & 7);
  }
}
