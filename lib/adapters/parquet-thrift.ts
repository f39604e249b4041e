/** Deeper structures do not occur in Parquet. */
const deepest = 16;

const structType = 12;
/** In memory, beside a number. */
const weightOfStruct = 4;

/** Any integer of 64 bits. */
const longestInteger = 10;

/**
 * Walks over a structure in Thrift's compact protocol before it is read: hyparquet's reader believes what a length says, and would make
 * room for it.
 *
 * @param most values that it may hold, those of lists among them; a structure counts as four.
 * @throws Error when it is nested too deeply, has too many values, or does not end within `view`.
 */
export function requireThrift(view: DataView, offset: number, most: number): void {
  let at = offset;
  let left = most;

  const count = (weight: number) => {
    left -= weight;
    if (left < 0) throw new Error(`it describes more than ${most.toLocaleString("en-GB")} things`);
  };
  const skip = (bytes: number) => {
    at += bytes;
    if (at > view.byteLength) throw new Error("a description does not end");
  };
  const byte = () => {
    skip(1);
    return view.getUint8(at - 1);
  };
  const integer = () => {
    let value = 0;
    for (let place = 0; place < longestInteger; place++) {
      const next = byte();
      value += (next & 0x7f) * 2 ** (7 * place);
      if (next < 0x80) return value;
    }
    throw new Error("a number is too long");
  };
  const struct = (depth: number) => {
    if (depth > deepest) throw new Error("its descriptions are nested too deeply");
    for (;;) {
      const head = byte();
      if ((head & 0x0f) === 0) return;
      if (head >> 4 === 0) integer();
      element(head & 0x0f, depth, false);
    }
  };
  const list = (depth: number) => {
    if (depth > deepest) throw new Error("its descriptions are nested too deeply");
    const head = byte();
    const size = head >> 4 === 15 ? integer() : head >> 4;
    // Each element takes a byte at least.
    if (size > view.byteLength - at) throw new Error("a list is longer than the file");
    for (let place = 0; place < size; place++) element(head & 0x0f, depth, true);
  };
  const element = (type: number, depth: number, isInList: boolean) => {
    count(type === structType ? weightOfStruct : 1);
    if (type === 1 || type === 2) skip(isInList ? 1 : 0);
    else if (type === 3) skip(1);
    else if (type >= 4 && type <= 6) integer();
    else if (type === 7) skip(8);
    else if (type === 8) skip(integer());
    else if (type === 9) list(depth + 1);
    else if (type === structType) struct(depth + 1);
    else throw new Error(`a description has the unknown type ${type}`);
  };
  struct(0);
}
