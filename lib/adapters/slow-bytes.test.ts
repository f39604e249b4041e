import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LakePace } from "@/lib/lab/compare/lake-pace";
import type { ByteRange, ByteSource } from "@/lib/lab/lab-types";
import { slowBytes } from "./slow-bytes";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const range = (length: number): ByteRange => ({
  path: "a.parquet",
  offset: 0,
  length,
  fileBytes: 1e9,
  cold: true,
});

/** Answers at once, and counts what it was asked for. */
function createSource() {
  const asked: number[] = [];
  const source: ByteSource = {
    async read({ length }) {
      asked.push(length);
      return new Uint8Array(length);
    },
  };
  return { source, asked };
}

/** Milliseconds from now until each read is answered. */
async function timesOf(source: ByteSource, lengths: readonly number[]): Promise<readonly number[]> {
  const start = performance.now();
  const reads = lengths.map((length) =>
    source.read(range(length)).then((body) => {
      expect(body.byteLength).toBe(length);
      return Math.round(performance.now() - start);
    }),
  );
  await vi.runAllTimersAsync();
  return Promise.all(reads);
}

const at = (delayMs: number, mbitPerSecond: number | null) => (): LakePace => ({ delayMs, mbitPerSecond });

test("each request waits for the delay, requests side by side wait side by side", async () => {
  const { source, asked } = createSource();
  expect(await timesOf(slowBytes(source, at(80, null)), [10, 1e6, 10])).toEqual([80, 80, 80]);
  expect(asked).toEqual([10, 1e6, 10]);
});

test("without a delay and a cap nothing is added", async () => {
  expect(await timesOf(slowBytes(createSource().source, at(0, null)), [1, 1e7])).toEqual([0, 0]);
});

test("a cap is shared: six requests take as long as one of their size together", async () => {
  const { source } = createSource();
  // 20 Mbit/s are 2,500 bytes a millisecond: 6 x 50,000 bytes take 120 ms, one after the other as they fit into one piece each.
  expect(
    await timesOf(
      slowBytes(source, at(0, 20)),
      Array.from({ length: 6 }, () => 50_000),
    ),
  ).toEqual([20, 40, 60, 80, 100, 120]);
  expect(await timesOf(slowBytes(source, at(0, 20)), [300_000])).toEqual([120]);
});

test("a small request does not wait for the whole of a large one", async () => {
  const [large, small] = await timesOf(slowBytes(createSource().source, at(0, 100)), [2_500_000, 12_500]);
  // 12,500 bytes a millisecond: one piece of 65,536 bytes goes first, then the small one.
  expect(small).toBeLessThanOrEqual(8);
  expect(large).toBe(Math.round((2_500_000 + 12_500) / 12_500));
});

test("time in which the line was idle cannot be saved up", async () => {
  const source = slowBytes(createSource().source, at(0, 20));
  expect(await timesOf(source, [50_000])).toEqual([20]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await timesOf(source, [50_000, 50_000])).toEqual([20, 40]);
});

test("delay and transfer add up, and the pace may change between two reads", async () => {
  let pace: LakePace = { delayMs: 20, mbitPerSecond: 100 };
  const source = slowBytes(createSource().source, () => pace);
  expect(await timesOf(source, [125_000])).toEqual([30]);
  pace = { delayMs: 0, mbitPerSecond: null };
  expect(await timesOf(source, [125_000])).toEqual([0]);
});

test.each([
  ["while it waits to be sent", at(80, null), 0],
  ["while its bytes pass", at(0, 20), 1],
])("an aborted read ends at once %s", async (_, paceOf, sent) => {
  const { source, asked } = createSource();
  const stop = new AbortController();
  const reason = new Error("enough");
  const outcome = slowBytes(source, paceOf)
    .read(range(1e6), stop.signal)
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  stop.abort(reason);
  expect(await outcome).toBe(reason);
  expect(asked).toHaveLength(sent);
  expect(vi.getTimerCount()).toBe(0);
});

test("a read that fails fails with its own error", async () => {
  const failure = new Error("404");
  const source: ByteSource = { read: () => Promise.reject(failure) };
  const outcome = slowBytes(source, at(0, 20))
    .read(range(1000))
    .catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(await outcome).toBe(failure);
});
