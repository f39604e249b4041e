import { expect, test } from "vitest";
import { topColumns } from "@/lib/lab/own/own-columns";
import { spellOut } from "./parquet-chunk";
import { compressorsFor } from "./parquet-codecs";
import { decodeChunk } from "./parquet-pages";
import { readRuns } from "./parquet-runs";
import { requireUtf8 } from "./parquet-texts";
import { requireThrift } from "./parquet-thrift";
import { columnType } from "./parquet-types";

const viewOf = (bytes: readonly number[]) => new DataView(new Uint8Array(bytes).buffer);
const walk = (bytes: readonly number[], most = 1_000) => requireThrift(viewOf(bytes), 0, most);

test("a description in Thrift that ends where it says is let through", () => {
  // Field 1: integer 1; field 2: list of two booleans; field 3: text "ab"; end.
  expect(() => walk([0x15, 0x02, 0x19, 0x21, 1, 0, 0x18, 2, 97, 98, 0])).not.toThrow();
});

test.each<readonly [string, readonly number[], RegExp]>([
  [
    "a list of two thousand million structures",
    [0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07, 0],
    /list is longer than the file/,
  ],
  ["a text that is longer than the file", [0x18, 0xff, 0xff, 0xff, 0x7f, 0], /does not end/],
  ["a number without end", [0x16, ...Array<number>(40).fill(0xff), 0], /number is too long/],
  ["structures within structures", Array<number>(400).fill(0x1c), /nested too deeply/],
  ["lists within lists", [0x19, ...Array<number>(400).fill(0x19)], /nested too deeply/],
  ["an unknown type", [0x1f, 0], /unknown type 15/],
  ["nothing at all", [], /does not end/],
])("a description that lies is refused before room is made for it: %s", (_, bytes, says) => {
  expect(() => walk(bytes)).toThrow(says);
});

test("a description of too many things is refused", () => {
  expect(() => walk([0x19, 0xf3, 0x20, ...Array<number>(32).fill(1), 0], 31)).toThrow("more than 31 things");
});

const runs = (bytes: readonly number[], width: number, count: number) => {
  const output = new Int32Array(count);
  readRuns({ view: viewOf(bytes), offset: 0 }, width, output);
  return [...output];
};

test("runs and packed groups are read for any width, and a run that goes on for ever is cut", () => {
  expect(runs([0x08, 7], 3, 4)).toEqual([7, 7, 7, 7]);
  // Two thousand million sevens.
  expect(runs([0xfe, 0xff, 0xff, 0xff, 0x0f, 7], 3, 5)).toEqual([7, 7, 7, 7, 7]);
  // The example of Parquet's own specification: 0 to 7 in three bits each.
  expect(runs([0x03, 0x88, 0xc6, 0xfa], 3, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(runs([0x03, ...Array.from({ length: 8 }, (_, at) => [at, 1, 0, 0]).flat()], 32, 8)).toEqual([
    256, 257, 258, 259, 260, 261, 262, 263,
  ]);
});

test.each<readonly [readonly number[], number]>([
  [[0x03], 3],
  [[0x08], 3],
  [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1],
  [[0x08, 1], 33],
])("runs that end too early, or are too wide, are refused: %j of %i bits", (bytes, width) => {
  expect(() => runs(bytes, width, 8)).toThrow(/ends within|too long|cannot be read/);
});

/** A page header in Thrift, version 1, PLAIN: sizes and number of values as they are given. */
const header = (full: number, compressed: number, values: number) => [
  0x15,
  0x00,
  0x15,
  ...zigzag(full),
  0x15,
  ...zigzag(compressed),
  0x2c,
  0x15,
  ...zigzag(values),
  0x15,
  0x00,
  0x15,
  0x06,
  0x15,
  0x06,
  0,
  0,
];
function zigzag(value: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = value * 2; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

test.each<readonly [string, readonly number[], RegExp]>([
  ["two thousand million values in no byte", header(0, 0, 2_000_000_000), /said to hold 2000000000 values/],
  ["a page of a gigabyte", header(1_000_000_000, 0, 1), /allocation of 1000000000 bytes for a page/],
  ["a page beyond its chunk", header(9, 9, 1), /beyond the end of its chunk/],
])("a page that lies is refused before room is made for it: %s", (_, bytes, says) => {
  const chunk = { type: columnType("INTEGER"), rows: 1, nulls: 0 };
  expect(() => decodeChunk(new Uint8Array(bytes), chunk)).toThrow(says);
});

test("texts that would be longer together than can be addressed are refused, not wrapped round", () => {
  const dictionary = { offsets: new Int32Array([0, 1_000_000]), bytes: new Uint8Array(1_000_000) };
  expect(() => spellOut(new Int32Array(4_300), dictionary)).toThrow("allocation of 4300000000 bytes");
});

test("a letter that is cut by the end of a text is no UTF-8", () => {
  const bytes = new TextEncoder().encode("aé");
  const texts = (offsets: readonly number[]) =>
    ({ kind: "texts", data: { offsets: Int32Array.from(offsets), bytes } }) as const;
  expect(() => requireUtf8(texts([0, 1, 3]))).not.toThrow();
  expect(() => requireUtf8(texts([0, 2, 3]))).toThrow("not text in UTF-8");
});

test("what is compressed with zstd cannot grow beyond the size that its page states", async () => {
  const { ZSTD } = await compressorsFor(["ZSTD"]);
  // A frame of one block that repeats a zero 100,000 times.
  const bomb = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38, 0x03, 0x35, 0x0c, 0x00]);
  let size = 0;
  try {
    size = ZSTD!(bomb, 10).length;
  } catch {
    size = 0;
  }
  expect(size).toBeLessThanOrEqual(10);
});

test("a schema whose groups say anything of their children ends where its list does", () => {
  const element = (name: string, children?: number) => ({ name, type: "INT32", num_children: children });
  const names = (elements: Parameters<typeof topColumns>[0]) => topColumns(elements).map(({ name }) => name);
  expect(names([element("root", 2), element("a", 1), element("a1"), element("b")])).toEqual(["a", "b"]);
  expect(names([element("root", 2), element("a", 2_000_000_000), element("b")])).toEqual(["a"]);
  expect(
    names([element("root", 1), ...Array.from({ length: 50_000 }, (_, at) => element(`n${at}`, 1))]),
  ).toEqual(["n0"]);
});
