import type { Chunk, LakeFile, RowGroup, StoredColumn } from "@/lib/lab/manifest";
import { boundsOf } from "@/lib/lab/own/own-bounds";
import type { OwnColumn } from "@/lib/lab/own/own-columns";
import { codecOf, type ParquetFile } from "./own-parquet";

/**
 * A file as a manifest holds it; null when its footer does not say enough: a count of NULLs for each column, and one codec for a
 * column throughout.
 */
export function catalogFile(
  file: ParquetFile,
  columns: readonly OwnColumn[],
  place: { readonly path: string; readonly partition: readonly number[] },
): LakeFile | null {
  const stored: StoredColumn[] = [];
  for (const { source } of columns) {
    const { physical, width, isOptional, reading } = file.readings.get(source)!;
    const used = new Set(file.groups.map(({ chunks }) => chunks.get(source)!.codec));
    const [codec] = used;
    if (codec === undefined || used.size > 1) return null;
    stored.push({ physical, width, isOptional, codec: codecOf(file.name, source, codec), reading });
  }
  const rowGroups: RowGroup[] = [];
  for (const { rows, chunks } of file.groups) {
    const described: Chunk[] = [];
    for (const { source } of columns) {
      const { offset, length, statistics } = chunks.get(source)!;
      const { nullCount } = statistics;
      if (nullCount === null) return null;
      const reading = file.readings.get(source)!;
      const context = { hasOrder: file.ordered.has(source), createdBy: file.createdBy };
      described.push([offset, length, nullCount, ...boundsOf(reading, statistics, context)]);
    }
    rowGroups.push({ rows, chunks: described });
  }
  return {
    path: place.path,
    bytes: file.file.size,
    rows: rowGroups.reduce((sum, { rows }) => sum + rows, 0),
    partition: [...place.partition],
    rowGroups,
    stored,
  };
}
