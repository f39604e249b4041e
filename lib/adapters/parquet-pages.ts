import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readVarInt } from "hyparquet/src/thrift.js";
import type { DecodedChunk } from "./parquet-chunk";
import type { ColumnType } from "./parquet-types";
import { createTarget, type Page, type PageReader, readerOf } from "./parquet-values";

/**
 * Decodes one column chunk: SNAPPY data pages of version 1, plain or dictionary-encoded or first one and then the other, of an
 * optional flat column. That is what DuckDB 1.4.3 writes; hyparquet's own readers would lose microseconds and decimals.
 *
 * @throws Error when the bytes are not such a chunk of `rows` rows with `nulls` NULLs.
 */
export function decodeChunk(bytes: Uint8Array, type: ColumnType, rows: number, nulls: number): DecodedChunk {
  const { dictionary, pages } = readPages(bytes);
  const counted = pages.reduce((sum, page) => sum + page.rows, 0);
  if (counted !== rows) throw new Error(`the chunk holds ${counted} rows, the manifest says ${rows}`);
  const target = createTarget(type, rows, pages, dictionary);
  const validity = new Uint8Array(Math.ceil(rows / 8));
  let start = 0;
  let present = 0;
  for (const page of pages) {
    const reader = readerOf(page);
    const slots = readSlots(reader, page.rows);
    if (nulls > 0) setBits(validity, slots, start, page.rows);
    target.read(page, reader, slots, start);
    present += slots?.length ?? page.rows;
    start += page.rows;
  }
  if (rows - present !== nulls)
    throw new Error(`the chunk holds ${rows - present} NULLs, the manifest says ${nulls}`);
  return { rows, nulls, validity: nulls === 0 ? null : validity, values: target.finish() };
}

function readPages(bytes: Uint8Array): {
  readonly dictionary: Page | undefined;
  readonly pages: readonly Page[];
} {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const pages: Page[] = [];
  let dictionary: Page | undefined;
  while (reader.offset < bytes.byteLength) {
    const header = parquetHeader(reader);
    const { compressed_page_size: size, uncompressed_page_size: fullSize } = header;
    const end = reader.offset + size;
    if (!(size >= 0 && end <= bytes.byteLength))
      throw new Error("a page reaches beyond the end of its chunk");
    const page = decompressPage(bytes.subarray(reader.offset, end), fullSize, "SNAPPY", undefined);
    reader.offset = end;
    if (header.type === "DICTIONARY_PAGE" && header.dictionary_page_header)
      dictionary = { bytes: page, rows: header.dictionary_page_header.num_values, encoding: "PLAIN" };
    else if (header.type === "DATA_PAGE" && header.data_page_header)
      pages.push({
        bytes: page,
        rows: header.data_page_header.num_values,
        encoding: header.data_page_header.encoding,
      });
    else throw new Error(`page type ${header.type} cannot be read (allowed: DATA_PAGE, DICTIONARY_PAGE)`);
  }
  return { dictionary, pages };
}

/** The rows of a page that hold a value, ascending; null when all do. */
function readSlots(reader: PageReader, rows: number): Int32Array | null {
  const start = reader.offset;
  const length = reader.view.getUint32(start, true);
  reader.offset += 4;
  // One run of ones: no NULL in the page.
  const header = readVarInt(reader);
  if ((header & 1) === 0 && header >>> 1 >= rows && reader.view.getUint8(reader.offset) === 1) {
    reader.offset = start + 4 + length;
    return null;
  }
  reader.offset = start;
  const levels = new Uint8Array(rows);
  readRleBitPackedHybrid(reader, 1, levels);
  const slots = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (levels[row] === 1) slots[count++] = row;
  return slots.subarray(0, count);
}

function setBits(bits: Uint8Array, slots: Int32Array | null, start: number, rows: number): void {
  const count = slots?.length ?? rows;
  for (let value = 0; value < count; value++) {
    const place = start + (slots === null ? value : slots[value]!);
    bits[place >> 3]! |= 1 << (place & 7);
  }
}
