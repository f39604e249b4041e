import type { Compressors } from "hyparquet";
import type { ChunkRef, ChunkRequest } from "@/lib/lab/chunk-plan";
import { chunkBytes } from "@/lib/lab/chunk-plan";
import { type ByteSource, LakeReadError } from "@/lib/lab/lab-types";
import type { LakeTable } from "@/lib/lab/manifest";
import type { DecodedChunk } from "./parquet-chunk";
import { codecsOf, compressorsFor } from "./parquet-codecs";
import { decodeInSteps } from "./parquet-pages";
import { columnType } from "./parquet-types";

/** Requests that are under way at the same time. */
const lanes = 6;

/** The page stays responsive: decoding gives way after this long. */
const longestBlockMs = 12;

export type ReadOptions = {
  readonly cold: boolean;
  readonly signal: AbortSignal;
  /** Hears of each answer: bytes of its body. */
  readonly onBytes: (bytes: number) => void;
  /** Hears of each answer that came from this device because the network was away; without it such an answer is an error. */
  readonly onStored?: (() => void) | undefined;
  readonly onChunk: (chunk: ChunkRef, decoded: DecodedChunk) => void;
};

/**
 * Reads and decodes the chunks of `requests`, six requests at a time, in the given order. Returns the milliseconds spent decoding.
 * The first failure stops the rest; chunks that were finished by then have been handed on.
 *
 * @throws LakeReadError naming the file, the row group and the column; `signal.reason` once aborted.
 */
export async function readChunks(
  source: ByteSource,
  table: LakeTable,
  requests: readonly ChunkRequest[],
  { cold, signal, onBytes, onStored, onChunk }: ReadOptions,
): Promise<number> {
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const pace = createPace();
  const compressors = await compressorsFor(
    codecsOf(table.files.filter(({ path }) => requests.some((request) => request.path === path))),
  );
  let next = 0;
  let decodeMs = 0;
  const lane = async () => {
    while (next < requests.length) {
      const request = requests[next++]!;
      const { path, offset, length, fileBytes } = request;
      stop.throwIfAborted();
      let received = length;
      const range = { path, offset, length, fileBytes, cold };
      const onWhole = (whole: number) => {
        received = whole;
      };
      const bytes = await source.read(range, stop, onWhole, onStored);
      onBytes(received);
      for (const chunk of request.chunks) {
        const steps = decode(table, chunk, bytes, offset, compressors);
        for (;;) {
          await pace();
          stop.throwIfAborted();
          const start = performance.now();
          const step = steps.next();
          decodeMs += performance.now() - start;
          if (!step.done) continue;
          onChunk(chunk, step.value);
          break;
        }
      }
    }
  };
  const working = Array.from({ length: Math.min(lanes, requests.length) }, () =>
    lane().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  const outcomes = await Promise.allSettled(working);
  signal.throwIfAborted();
  if (outcomes.some(({ status }) => status === "rejected")) throw failed.signal.reason;
  return decodeMs;
}

function* decode(
  table: LakeTable,
  chunk: ChunkRef,
  bytes: Uint8Array,
  requestOffset: number,
  compressors: Compressors,
): Generator<void, DecodedChunk> {
  const { path, rowGroups, stored } = table.files[chunk.file]!;
  const { name, type } = table.columns[chunk.column]!;
  const { rows, chunks } = rowGroups[chunk.group]!;
  const [offset, length] = chunkBytes(table, chunk);
  const start = offset - requestOffset;
  try {
    return yield* decodeInSteps(bytes.subarray(start, start + length), {
      type: columnType(type),
      rows,
      nulls: chunks[chunk.column]![2],
      stored: stored?.[chunk.column],
      compressors,
    });
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    const remedy =
      stored === undefined
        ? "Make the lake again: npm run lake"
        : "The file is damaged, or written in a way that cannot be read here.";
    throw new LakeReadError(path, `row group ${chunk.group}, column ${name}: ${problem}. ${remedy}`, {
      cause,
    });
  }
}

/** Lets other work run once enough time has passed since it last could. */
export function createPace(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longestBlockMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}
