import { expect, test } from "vitest";
import { type ChunkRef, largestGapBytes, largestRequestBytes, planFiles, planRequests } from "./chunk-plan";
import type { Chunk, LakeTable } from "./manifest";

const chunk = (offset: number, length: number): Chunk => [offset, length, 0, null, null];

/** Two columns; `files` lists for each file its row groups, for each row group its chunks' offsets and lengths. */
const tableOf = (files: readonly (readonly (readonly (readonly [number, number])[])[])[]): LakeTable => ({
  name: "t",
  title: "A table",
  dateColumn: "d",
  columns: [
    { name: "d", type: "DATE", comment: "day" },
    { name: "n", type: "INTEGER", comment: "number" },
  ],
  partitions: [],
  rows: 1,
  bytes: 1,
  files: files.map((groups, at) => ({
    path: `${at}.parquet`,
    bytes: 50_000_000,
    rows: groups.length,
    partition: [],
    rowGroups: groups.map((chunks) => ({
      rows: 1,
      chunks: chunks.map(([offset, length]) => chunk(offset, length)),
    })),
  })),
});

const ref = (file: number, group: number, column: number): ChunkRef => ({ file, group, column });
const rangesOf = (table: LakeTable, chunks: readonly ChunkRef[]) =>
  planRequests(table, chunks).map(({ path, offset, length, chunks: brought }) => [
    path,
    offset,
    length,
    brought.length,
  ]);

test("chunks that touch, or lie no further apart than the gap, come with one request", () => {
  const gap = largestGapBytes;
  const table = tableOf([
    [
      [
        [4, 100],
        [104, 50],
      ],
      [
        [154 + gap, 10],
        [165 + 2 * gap, 20],
      ],
    ],
  ]);
  const all = [ref(0, 0, 0), ref(0, 0, 1), ref(0, 1, 0), ref(0, 1, 1)];
  expect(rangesOf(table, all)).toEqual([
    ["0.parquet", 4, 160 + gap, 3],
    ["0.parquet", 165 + 2 * gap, 20, 1],
  ]);
});

test("larger gaps are read along, the smallest first, while they add no more than a tenth to the file's chunks", () => {
  const [small, large] = [largestGapBytes + 200, largestGapBytes + 800];
  // 40,000 bytes of chunks: the two small gaps fit into 4,000, the large one does not any more.
  const table = tableOf([
    [
      [
        [0, 10_000],
        [10_000 + small, 10_000],
      ],
      [
        [20_000 + small + large, 10_000],
        [30_000 + 2 * small + large, 10_000],
      ],
    ],
  ]);
  const all = [ref(0, 0, 0), ref(0, 0, 1), ref(0, 1, 0), ref(0, 1, 1)];
  expect(rangesOf(table, all)).toEqual([
    ["0.parquet", 0, 20_000 + small, 2],
    ["0.parquet", 20_000 + small + large, 20_000 + small, 2],
  ]);
});

test("the order in which chunks are asked for does not matter", () => {
  const table = tableOf([
    [
      [
        [4, 10],
        [14, 10],
      ],
    ],
  ]);
  expect(rangesOf(table, [ref(0, 0, 1), ref(0, 0, 0)])).toEqual([["0.parquet", 4, 20, 2]]);
});

test("a request does not grow beyond its limit by merging, but a larger chunk is read in one piece", () => {
  const half = largestRequestBytes / 2;
  const table = tableOf([
    [
      [
        [0, half],
        [half, half],
      ],
      [
        [2 * half, 1],
        [2 * half + 1, 3 * half],
      ],
    ],
  ]);
  expect(rangesOf(table, [ref(0, 0, 0), ref(0, 0, 1), ref(0, 1, 0), ref(0, 1, 1)])).toEqual([
    ["0.parquet", 0, 2 * half, 2],
    ["0.parquet", 2 * half, 1, 1],
    ["0.parquet", 2 * half + 1, 3 * half, 1],
  ]);
});

test("files take turns", () => {
  const far = 10 * largestGapBytes;
  const groups = [
    [
      [0, 10],
      [far, 10],
    ],
  ] as const;
  const table = tableOf([groups, groups, groups]);
  const chunks = [0, 1, 2].flatMap((file) => [ref(file, 0, 0), ref(file, 0, 1)]);
  expect(rangesOf(table, chunks).map(([path]) => path)).toEqual([
    ...["0.parquet", "1.parquet", "2.parquet"],
    ...["0.parquet", "1.parquet", "2.parquet"],
  ]);
});

test("each file's plan tells needed bytes from bytes read, and files that are not opened have none", () => {
  const table = tableOf([
    [
      [
        [0, 10],
        [20, 5],
      ],
    ],
    [
      [
        [0, 7],
        [7, 7],
      ],
    ],
  ]);
  expect(planFiles(table, new Set([0]), [ref(0, 0, 0), ref(0, 0, 1)], [ref(0, 0, 0)])).toEqual([
    { path: "0.parquet", partition: [], rowGroups: [0], bytesNeeded: 10, bytesToRead: 25, requests: 1 },
    { path: "1.parquet", partition: [], rowGroups: [], bytesNeeded: 0, bytesToRead: 0, requests: 0 },
  ]);
});

test("nothing is asked for when nothing is needed", () => {
  expect(
    planRequests(
      tableOf([
        [
          [
            [0, 10],
            [20, 5],
          ],
        ],
      ]),
      [],
    ),
  ).toEqual([]);
});
