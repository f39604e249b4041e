import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Engine } from "@/lib/lab/engine";
import type { Chunk, LakeColumn, RowGroup } from "@/lib/lab/manifest";

/** Longer texts say little about their row group and would swell the manifest. */
const longestBound = 32;

/**
 * The row groups of one Parquet file in the order of `columns`, as the manifest holds them, and the file's size and SHA-256.
 *
 * @throws Error when a column is missing or the file uses what the page decoder does not read.
 */
export async function describeParquet(engine: Engine, file: string, columns: readonly LakeColumn[]) {
  const contents = await readFile(file);
  const { rows } = await engine.query(
    `SELECT row_group_id, row_group_num_rows, path_in_schema, compression,
       coalesce(nullif(dictionary_page_offset, 0), data_page_offset), total_compressed_size,
       stats_null_count, stats_min_value, stats_max_value
     FROM parquet_metadata('${file.replaceAll("'", "''")}') ORDER BY row_group_id, column_id`,
  );
  const groups = new Map<string | null | undefined, (typeof rows)[number][]>();
  for (const row of rows) groups.set(row[0], [...(groups.get(row[0]) ?? []), row]);
  const rowGroups = Array.from(
    groups.values(),
    (chunks): RowGroup => ({
      rows: Number(chunks[0]![1]),
      chunks: columns.map(({ name }) => {
        const found = chunks.find(([, , path]) => path === name);
        if (found === undefined)
          throw new Error(`${file}: no column ${name}. Write the file with the table's columns.`);
        return chunkOf(file, found);
      }),
    }),
  );
  return {
    bytes: contents.byteLength,
    sha256: createHash("sha256").update(contents).digest("hex"),
    rowGroups,
  };
}

function chunkOf(file: string, row: readonly (string | null)[]): Chunk {
  const [, , column, compression, offset, length, nulls, smallest, largest] = row;
  if (compression !== "SNAPPY")
    throw new Error(`${file}: column ${column} is compressed with ${compression} (allowed: SNAPPY).`);
  if (nulls == null) throw new Error(`${file}: column ${column} has no count of NULLs.`);
  return [Number(offset), Number(length), Number(nulls), ...boundsOf(smallest, largest)];
}

function boundsOf(
  smallest: string | null | undefined,
  largest: string | null | undefined,
): [string | null, string | null] {
  if (smallest == null || largest == null || Math.max(smallest.length, largest.length) > longestBound)
    return [null, null];
  return [smallest, largest];
}
