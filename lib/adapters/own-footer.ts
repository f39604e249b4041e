import type { FileMetaData } from "hyparquet";
import { parquetMetadata } from "hyparquet/src/metadata.js";
import { deserializeTCompactProtocol } from "hyparquet/src/thrift.js";
import type { RawStatistics } from "@/lib/lab/own/own-bounds";
import type { SchemaElement } from "@/lib/lab/own/own-columns";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { damageIn } from "./own-damage";
import { requireParquet } from "./own-kind";
import { mostChunkRows } from "./parquet-pages";
import { requireThrift } from "./parquet-thrift";

/** A column chunk as a footer describes it. */
type FooterChunk = {
  readonly offset: number;
  readonly length: number;
  readonly codec: string;
  /** Bytes before compression. */
  readonly fullLength: number;
  readonly statistics: RawStatistics;
};

export type FooterGroup = {
  readonly rows: number;
  /** By the name of a column at the top of the schema; nested columns are missing. */
  readonly chunks: ReadonlyMap<string, FooterChunk>;
};

/** The catalog at the end of a Parquet file. */
export type Footer = {
  readonly name: string;
  readonly file: Blob;
  readonly elements: readonly SchemaElement[];
  readonly createdBy: string;
  /** Names of columns whose order of values the footer states. */
  readonly ordered: ReadonlySet<string>;
  readonly encrypted: ReadonlySet<string>;
  /** Those with rows. */
  readonly groups: readonly FooterGroup[];
};

/**
 * Reads the footer of a file, and nothing else of it.
 *
 * @throws OwnFileError when the file is no Parquet, cut off, encrypted as a whole or damaged.
 */
export async function readFooter(name: string, file: Blob): Promise<Footer> {
  const bytes = await requireParquet(name, file);
  try {
    requireThrift(viewOf(bytes), bytes.byteLength - 8 - footerLength(bytes), mostFooterValues);
    const metadata = parquetMetadata(bytes, { geoparquet: false });
    return footerOf(name, file, metadata, bytes);
  } catch (cause) {
    if (cause instanceof OwnFileError) throw cause;
    throw new OwnFileError(
      "damaged",
      name,
      `its footer cannot be read (${damageIn(cause)}). Copy or export the file again.`,
      { cause },
    );
  }
}

function footerOf(name: string, file: Blob, metadata: FileMetaData, footer: Uint8Array): Footer {
  const raw = rawFooter(footer);
  const elements = metadata.schema;
  requireTree(elements);
  const leaves = elements.filter(({ type }) => type !== undefined);
  const encrypted = new Set<string>();
  const groups = metadata.row_groups.map((group, place): FooterGroup => {
    const chunks = new Map<string, FooterChunk>();
    for (const [at, column] of group.columns.entries()) {
      const meta = column.meta_data;
      if (column.crypto_metadata !== undefined || meta === undefined) {
        encrypted.add(meta?.path_in_schema[0] ?? leaves[at]?.name ?? "");
        continue;
      }
      if (meta.path_in_schema.length !== 1) continue;
      const data = Number(meta.data_page_offset);
      const offset = Math.min(Number(meta.dictionary_page_offset || data), data);
      const length = Number(meta.total_compressed_size);
      if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length <= 0)
        throw new Error("a column has no place in the file");
      if (offset + length > file.size)
        throw new OwnFileError(
          "truncated",
          name,
          `a part of it is missing: its footer speaks of byte ${offset + length}, the file has ${file.size}. Copy or export it again.`,
        );
      // Of two columns with one name the first counts.
      if (chunks.has(meta.path_in_schema[0]!)) continue;
      chunks.set(meta.path_in_schema[0]!, {
        offset,
        length,
        codec: meta.codec ?? "an unknown codec",
        fullLength: Number(meta.total_uncompressed_size),
        statistics: statisticsAt(raw, place, at),
      });
    }
    const rows = Number(group.num_rows);
    if (!(rows >= 0)) throw new Error("a row group does not say how many rows it has");
    if (rows > mostChunkRows)
      throw new OwnFileError(
        "too large",
        name,
        `a row group is said to hold ${rows} rows (allowed: ${mostChunkRows.toLocaleString("en-GB")}). Write smaller row groups.`,
      );
    return { rows, chunks };
  });
  const orders = listOf(raw.field_7);
  const ordered = leaves.flatMap((leaf, at) => (isStated(orders[at]) ? [leaf.name] : []));
  return {
    name,
    file,
    elements,
    createdBy: metadata.created_by ?? "",
    ordered: new Set(ordered),
    encrypted,
    groups: groups.filter(({ rows }) => rows > 0),
  };
}

/** What a footer of a thousand columns in a hundred row groups needs. */
const mostFooterValues = 8_000_000;

type Thrift = { readonly [field: `field_${number}`]: unknown };

/** hyparquet turns statistics into numbers and dates that are not exact, so they are read once more as they stand. */
function rawFooter(bytes: Uint8Array): Thrift {
  return deserializeTCompactProtocol({
    view: viewOf(bytes),
    offset: bytes.byteLength - 8 - footerLength(bytes),
  });
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const footerLength = (bytes: Uint8Array) => viewOf(bytes).getUint32(bytes.byteLength - 8, true);

/** The schema is a list in which each group says how many of the next are its own: so many there must be, each with a name. */
function requireTree(elements: Footer["elements"]): void {
  let wanted = 1;
  for (const { name, num_children: children = 0 } of elements) {
    if (typeof name !== "string" || children < 0) throw new Error("a column has no name");
    wanted += children - 1;
    if (wanted < 0) throw new Error("a column belongs to no group");
  }
  if (wanted !== 0) throw new Error("a group has fewer columns than it says");
}

const isThrift = (value: unknown): value is Thrift =>
  typeof value === "object" && value !== null && !(value instanceof Uint8Array);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const structOf = (value: unknown): Thrift => (isThrift(value) ? value : {});
const bytesOf = (value: unknown) => (value instanceof Uint8Array ? value : undefined);
const countOf = (value: unknown) =>
  typeof value === "bigint" || typeof value === "number" ? Number(value) : null;
const isStated = (order: unknown) => isThrift(order) && order.field_1 !== undefined;

function statisticsAt(raw: Thrift, group: number, column: number): RawStatistics {
  const chunk = structOf(listOf(structOf(listOf(raw.field_4)[group]).field_1)[column]);
  const found = structOf(structOf(chunk.field_3).field_12);
  return {
    nullCount: countOf(found.field_3),
    nanCount: countOf(found.field_9),
    low: bytesOf(found.field_6),
    high: bytesOf(found.field_5),
    oldLow: bytesOf(found.field_2),
    oldHigh: bytesOf(found.field_1),
    isLowExact: found.field_8 !== false,
    isHighExact: found.field_7 !== false,
  };
}
