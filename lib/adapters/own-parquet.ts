import type { StoredColumn } from "@/lib/lab/manifest";
import type { ColumnReading, DroppedColumn, OwnColumn } from "@/lib/lab/own/own-columns";
import { readingOf, topColumns } from "@/lib/lab/own/own-columns";
import { listed, nameColumns, requireColumns, shortName } from "@/lib/lab/own/own-name";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { createPace } from "./lake-reader";
import { damageIn, isOutOfRoom } from "./own-damage";
import { type Footer, type FooterGroup, readFooter } from "./own-footer";
import type { DecodedChunk } from "./parquet-chunk";
import { compressorsFor } from "./parquet-codecs";
import { decodeInSteps } from "./parquet-pages";
import { columnType } from "./parquet-types";

export type NamedFile = { readonly name: string; readonly file: Blob };

/** A Parquet file of one's own, and how to read each of the columns that are kept. */
export type ParquetFile = Footer & { readonly readings: ReadonlyMap<string, ColumnReading> };

/** Parquet files of one schema. */
export type ParquetTable = {
  readonly files: readonly ParquetFile[];
  /** Those that are kept, in the first file's order. */
  readonly columns: readonly OwnColumn[];
  readonly dropped: readonly DroppedColumn[];
  readonly rows: number;
};

const codecs = [
  "UNCOMPRESSED",
  "SNAPPY",
  "GZIP",
  "BROTLI",
  "ZSTD",
  "LZ4",
  "LZ4_RAW",
] as const satisfies StoredColumn["codec"][];

/**
 * Reads the footers of files and sees that they can be read as one table.
 *
 * @throws OwnFileError
 */
export async function openParquet(files: readonly NamedFile[], signal: AbortSignal): Promise<ParquetTable> {
  const footers: Footer[] = [];
  for (const { name, file } of files) {
    signal.throwIfAborted();
    footers.push(await readFooter(name, file));
  }
  const rows = footers.reduce((sum, { groups }) => sum + groups.reduce((of, group) => of + group.rows, 0), 0);
  const [first] = footers;
  if (first === undefined || rows === 0)
    throw new OwnFileError("empty", files[0]?.name ?? "file", "it holds no rows. Choose another file.");
  const withRows = footers.filter(({ groups }) => groups.length > 0);
  const { columns, dropped } = await chooseColumns(withRows[0]!, signal);
  const opened = withRows.map((footer) => ({
    ...footer,
    readings: readingsOf(footer, columns, withRows[0]!),
  }));
  for (const file of opened) requireReadable(file);
  return { files: opened, columns, dropped, rows };
}

async function chooseColumns(
  footer: Footer,
  signal: AbortSignal,
): Promise<Pick<ParquetTable, "columns" | "dropped">> {
  const elements = topColumns(footer.elements);
  requireColumns(footer.name, elements.length);
  const names = nameColumns(elements.map(({ name }) => name));
  const columns: OwnColumn[] = [];
  const dropped: DroppedColumn[] = [];
  const met = new Set<string>();
  for (const [at, element] of elements.entries()) {
    const source = element.name;
    const reading = met.has(source) ? "its name is that of a column before it" : readingOf(element);
    met.add(source);
    if (typeof reading === "string") dropped.push({ source, reason: reading });
    else if (reading.check === "is it text" && !(await holdsText(footer, source, reading, signal)))
      dropped.push({ source, reason: "binary: its bytes are no text" });
    else columns.push({ source, name: names[at]!, type: reading.type, note: reading.note });
  }
  if (columns.length === 0)
    throw new OwnFileError(
      "columns",
      footer.name,
      `no column can be read (${listed(
        dropped.map(({ source, reason }) => `${shortName(source)}: ${reason}`),
        "; ",
      )}). Flatten it with another tool.`,
    );
  return { columns, dropped };
}

async function holdsText(footer: Footer, source: string, reading: ColumnReading, signal: AbortSignal) {
  if (footer.encrypted.has(source)) return true;
  try {
    await decodeColumn(
      { ...footer, readings: new Map([[source, reading]]) },
      footer.groups[0]!,
      source,
      signal,
    );
    return true;
  } catch (error) {
    if (error instanceof OwnFileError && error.problem === "damaged") return false;
    throw error;
  }
}

function readingsOf(
  footer: Footer,
  columns: readonly OwnColumn[],
  first: Footer,
): ReadonlyMap<string, ColumnReading> {
  // Of two columns with one name the first counts.
  const elements = new Map(
    topColumns(footer.elements)
      .map((element) => [element.name, element] as const)
      .toReversed(),
  );
  return new Map(
    columns.map(({ source, type }) => {
      const element = elements.get(source);
      const reading = element === undefined ? undefined : readingOf(element);
      if (reading === undefined || typeof reading === "string" || reading.type !== type)
        throw new OwnFileError(
          "several",
          footer.name,
          `its column ${shortName(source)} is ${typeof reading === "object" ? reading.type : "missing"}, in ${first.name} it is ${type}. Choose files of one schema.`,
        );
      return [source, reading];
    }),
  );
}

function requireReadable({ name, groups, encrypted, readings }: ParquetFile): void {
  for (const source of readings.keys()) {
    if (encrypted.has(source))
      throw new OwnFileError(
        "encrypted",
        name,
        `its column ${shortName(source)} is encrypted. Export it without encryption: the lab asks for no keys.`,
      );
    for (const { chunks } of groups) {
      const chunk = chunks.get(source);
      if (chunk === undefined)
        throw new OwnFileError(
          "damaged",
          name,
          `a row group has no column ${shortName(source)}. Export it again.`,
        );
      codecOf(name, source, chunk.codec);
    }
  }
}

/** @throws OwnFileError for a codec that there is no reader for. */
export function codecOf(file: string, source: string, codec: string): StoredColumn["codec"] {
  const found = codecs.find((known) => known === codec);
  if (found !== undefined) return found;
  throw new OwnFileError(
    "codec",
    file,
    `its column ${shortName(source)} is compressed with ${codec} (allowed: ${codecs.join(", ")}). Write it again with ZSTD or SNAPPY.`,
  );
}

/**
 * Reads one column of one row group, giving way to other work in between.
 *
 * @throws OwnFileError when it is not what the footer says; `signal.reason` once aborted.
 */
export async function decodeColumn(
  { name, file, readings }: ParquetFile,
  { rows, chunks }: FooterGroup,
  source: string,
  signal: AbortSignal,
): Promise<DecodedChunk> {
  const { offset, length, codec, statistics } = chunks.get(source)!;
  const { type, physical, width, reading, isOptional } = readings.get(source)!;
  const known = codecOf(name, source, codec);
  const pace = createPace();
  try {
    const compressors = await compressorsFor([known]);
    const bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    const steps = decodeInSteps(bytes, {
      type: columnType(type),
      rows,
      nulls: statistics.nullCount,
      stored: { physical, width, isOptional, codec: known, reading },
      compressors,
    });
    for (;;) {
      await pace();
      signal.throwIfAborted();
      const step = steps.next();
      if (step.done) return step.value;
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof DOMException)
      throw new OwnFileError(
        "changed",
        name,
        "it can no longer be read: it was changed, moved or deleted. Choose it again.",
        { cause },
      );
    if (isOutOfRoom(cause)) throw cause;
    throw new OwnFileError(
      "damaged",
      name,
      `its column ${shortName(source)} cannot be read (${damageIn(cause)}). Export the file again.`,
      { cause },
    );
  }
}
