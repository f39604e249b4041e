import type { Compressors } from "hyparquet";
import type { LakeFile, StoredColumn } from "@/lib/lab/manifest";

/** Codecs that hyparquet reads by itself. */
const builtIn: readonly StoredColumn["codec"][] = ["UNCOMPRESSED", "SNAPPY"];

/** What the page decoder needs for files of other codecs. Its code comes over the network when such a file is first read. */
export async function compressorsFor(codecs: Iterable<StoredColumn["codec"]>): Promise<Compressors> {
  if ([...codecs].every((codec) => builtIn.includes(codec))) return {};
  const { decompressBrotli, decompressGzip, decompressLz4, decompressLz4Raw, decompressZstd } = await import(
    "hyparquet-compressors"
  );
  return {
    GZIP: decompressGzip,
    BROTLI: decompressBrotli,
    ZSTD: (bytes, size) => decompressZstd(bytes, new Uint8Array(size)),
    LZ4: decompressLz4,
    LZ4_RAW: decompressLz4Raw,
  };
}

/** The codecs of some files of a lake. */
export const codecsOf = (files: readonly LakeFile[]): ReadonlySet<StoredColumn["codec"]> =>
  new Set(files.flatMap(({ stored }) => stored?.map(({ codec }) => codec) ?? []));
