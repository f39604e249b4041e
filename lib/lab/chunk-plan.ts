import type { ByteRange, FilePlan } from "./lab-types";
import type { LakeTable } from "./manifest";

/** Gaps up to this size are always read along: the headers of one more request would be as large. */
export const largestGapBytes = 1024;

/** Larger gaps are read along up to this size, the smallest first, while all gaps in a file come to at most a tenth of what is needed. */
const largestSharedGapBytes = 16 * 1024;
const gapShare = 1 / 10;

/** A request never grows beyond this by merging. */
export const largestRequestBytes = 4 * 1024 * 1024;

/** One column chunk of a table: place of its file, of its row group in that file and of its column. */
export type ChunkRef = { readonly file: number; readonly group: number; readonly column: number };

/** One request and the chunks that it brings, in file order. */
export type ChunkRequest = Omit<ByteRange, "cold"> & { readonly chunks: readonly ChunkRef[] };

/** The row groups of a table in file order, as places that count on over all files. */
export function rowGroupPlaces(
  table: LakeTable,
): readonly { readonly file: number; readonly group: number }[] {
  return table.files.flatMap(({ rowGroups }, file) => rowGroups.map((_, group) => ({ file, group })));
}

/** Byte offset in its file and length of a chunk. */
export function chunkBytes(table: LakeTable, { file, group, column }: ChunkRef): readonly [number, number] {
  const [offset, length] = table.files[file]!.rowGroups[group]!.chunks[column]!;
  return [offset, length];
}

/**
 * The requests that bring `chunks`: neighbours within a file are merged into at most 4 MiB, over gaps of at most 1 KiB, and of at
 * most 16 KiB as long as the file's gaps add no more than a tenth to its chunks.
 *
 * Files take turns in the result: Chromium answers requests for one address one after the other.
 */
export function planRequests(table: LakeTable, chunks: readonly ChunkRef[]): readonly ChunkRequest[] {
  const byFile = new Map<number, ChunkRef[]>();
  for (const chunk of chunks) byFile.set(chunk.file, [...(byFile.get(chunk.file) ?? []), chunk]);
  const lists = [...byFile.keys()].sort((a, b) => a - b).map((file) => mergeChunks(table, byFile.get(file)!));
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}

function mergeChunks(table: LakeTable, chunks: readonly ChunkRef[]): readonly ChunkRequest[] {
  const sorted = chunks
    .map((chunk) => ({ chunk, range: chunkBytes(table, chunk) }))
    .sort((a, b) => a.range[0] - b.range[0]);
  const joined = gapsToRead(sorted.map(({ range }) => range));
  const requests: { path: string; fileBytes: number; offset: number; length: number; chunks: ChunkRef[] }[] =
    [];
  for (const [at, { chunk, range }] of sorted.entries()) {
    const [offset, length] = range;
    const last = requests.at(-1);
    const merged = last === undefined ? 0 : offset + length - last.offset;
    if (last !== undefined && joined.has(at) && merged <= largestRequestBytes) {
      last.length = merged;
      last.chunks.push(chunk);
    } else {
      const { path, bytes } = table.files[chunk.file]!;
      requests.push({ path, fileBytes: bytes, offset, length, chunks: [chunk] });
    }
  }
  return requests;
}

/** Which of a file's ranges, in file order, are read together with the one before them. */
function gapsToRead(ranges: readonly (readonly [offset: number, length: number])[]): ReadonlySet<number> {
  const gaps = ranges
    .map(([offset], at) => ({ at, bytes: offset - (ranges[at - 1]?.[0] ?? 0) - (ranges[at - 1]?.[1] ?? 0) }))
    .slice(1)
    .sort((a, b) => a.bytes - b.bytes);
  const allowed = ranges.reduce((sum, [, length]) => sum + length, 0) * gapShare;
  const joined = new Set<number>();
  let total = 0;
  for (const { at, bytes } of gaps) {
    total += bytes;
    if (bytes <= largestGapBytes || (bytes <= largestSharedGapBytes && total <= allowed)) joined.add(at);
  }
  return joined;
}

/** One entry for every file of the table: what a cold run reads of it for these chunks, and which of them are `needed` in the strict sense. */
export function planFiles(
  table: LakeTable,
  groups: ReadonlySet<number>,
  chunks: readonly ChunkRef[],
  needed: readonly ChunkRef[],
): readonly FilePlan[] {
  const bytesNeeded = sumByFile(needed.map((chunk) => [chunk.file, chunkBytes(table, chunk)[1]]));
  const fileOf = new Map(table.files.map(({ path }, file) => [path, file]));
  const requests = planRequests(table, chunks).map(
    ({ path, length }) => [fileOf.get(path)!, length] as const,
  );
  const bytesToRead = sumByFile(requests);
  const places = rowGroupPlaces(table);
  return table.files.map(({ path, partition }, file) => ({
    path,
    partition,
    rowGroups: places.flatMap((place, g) => (place.file === file && groups.has(g) ? [place.group] : [])),
    bytesNeeded: bytesNeeded.get(file) ?? 0,
    bytesToRead: bytesToRead.get(file) ?? 0,
    requests: requests.filter(([of]) => of === file).length,
  }));
}

function sumByFile(entries: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [file, bytes] of entries) sums.set(file, (sums.get(file) ?? 0) + bytes);
  return sums;
}
