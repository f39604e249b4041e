import type { PageReader } from "./parquet-raw";

/**
 * Reads integers of `width` bits, 1 to 32, that lie as runs of one value and as bit-packed groups of eight, until `output` is full.
 * A run that goes on beyond it is cut.
 *
 * @throws Error when the page ends first.
 */
export function readRuns(reader: PageReader, width: number, output: Int32Array | Uint8Array): void {
  if (!(width >= 1 && width <= 32))
    throw new Error(`values of ${width} bits cannot be read (allowed: 1 to 32)`);
  let filled = 0;
  while (filled < output.length) {
    const header = readLength(reader);
    const isPacked = header % 2 === 1;
    const count = Math.floor(header / 2);
    if (isPacked) {
      const end = Math.min(output.length, filled + count * 8);
      unpack(reader, width, output, filled, end);
      // The whole groups are there, except that a writer may leave out the end of the last page.
      reader.offset += Math.min(count * width, reader.view.byteLength - reader.offset);
      filled = end;
    } else {
      const end = Math.min(output.length, filled + count);
      output.fill(readValue(reader, width), filled, end);
      filled = end;
    }
  }
}

/** An unsigned integer of up to 32 bits. */
export function readLength(reader: PageReader): number {
  let value = 0;
  for (let place = 0; place < 5; place++) {
    const byte = readByte(reader);
    value += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return value;
  }
  throw new Error("a length is too long");
}

function readByte(reader: PageReader): number {
  if (reader.offset >= reader.view.byteLength) throw new Error("a page ends within its values");
  return reader.view.getUint8(reader.offset++);
}

/** One value, in as many whole bytes as it needs. */
function readValue(reader: PageReader, width: number): number {
  let value = 0;
  for (let shift = 0; shift < width; shift += 8) value |= readByte(reader) << shift;
  return value;
}

/** Does not move the reader. */
function unpack(
  { view, offset }: PageReader,
  width: number,
  output: Int32Array | Uint8Array,
  from: number,
  to: number,
): void {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, view.byteLength - offset);
  if (Math.ceil(((to - from) * width) / 8) > bytes.length) throw new Error("a page ends within its values");
  if (width === 1) {
    for (let slot = from, bit = 0; slot < to; slot++, bit++)
      output[slot] = (bytes[bit >> 3]! >> (bit & 7)) & 1;
    return;
  }
  const mask = width === 32 ? -1 : (1 << width) - 1;
  let held = 0;
  let heldBits = 0;
  let at = 0;
  for (let slot = from; slot < to; slot++) {
    let value = held;
    let has = heldBits;
    while (has < width) {
      const byte = bytes[at++]!;
      value |= byte << has;
      held = has + 8 > width ? byte >>> (width - has) : 0;
      has += 8;
    }
    if (heldBits >= width) held = held >>> width;
    heldBits = has - width;
    output[slot] = value & mask;
  }
}
