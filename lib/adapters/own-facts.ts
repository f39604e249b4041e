import type { LakeManifest, LakeTable } from "@/lib/lab/manifest";
import { type ColumnFacts, wordOf } from "@/lib/lab/own/own-facts";
import { createPace } from "./lake-reader";
import type { DecodedChunk, Texts } from "./parquet-chunk";
import { compressorsFor } from "./parquet-codecs";
import { decodeInSteps } from "./parquet-pages";
import { columnType } from "./parquet-types";

/** What the questions for a lake of one's own need to know: texts from its newest row group, numbers from its catalog. */
export async function factsOf(
  { tables }: LakeManifest,
  contents: ReadonlyMap<string, Blob>,
  signal: AbortSignal,
): Promise<readonly ColumnFacts[]> {
  const table = tables[0]!;
  const facts: ColumnFacts[] = [];
  for (const [at, { name, type }] of table.columns.entries()) {
    const base = {
      name,
      type,
      distinct: null,
      textBytes: null,
      word: null,
      isConstant: isConstant(table, at),
    };
    facts.push(
      type === "VARCHAR" ? { ...base, ...textFacts(await newestChunk(table, at, contents, signal)) } : base,
    );
  }
  return facts;
}

function isConstant({ files }: LakeTable, column: number): boolean {
  const bounds = files.flatMap(({ rowGroups }) =>
    rowGroups.flatMap(({ chunks }) => chunks[column]!.slice(3)),
  );
  return !bounds.includes(null) && new Set(bounds).size === 1;
}

async function newestChunk(
  { files, columns }: LakeTable,
  column: number,
  contents: ReadonlyMap<string, Blob>,
  signal: AbortSignal,
): Promise<DecodedChunk> {
  const { path, rowGroups, stored } = files.at(-1)!;
  const { rows, chunks } = rowGroups[0]!;
  const [offset, length, nulls] = chunks[column]!;
  const bytes = new Uint8Array(
    await contents
      .get(path)!
      .slice(offset, offset + length)
      .arrayBuffer(),
  );
  const store = stored?.[column];
  const compressors = await compressorsFor(store === undefined ? [] : [store.codec]);
  const type = columnType(columns[column]!.type);
  const steps = decodeInSteps(bytes, { type, rows, nulls, stored: store, compressors });
  const pace = createPace();
  for (;;) {
    await pace();
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Enough to tell few different texts from many, and to find a word. */
const mostTexts = 20_000;

function textFacts(chunk: DecodedChunk): Pick<ColumnFacts, "distinct" | "textBytes" | "word"> {
  const texts = presentTexts(chunk);
  if (texts.length === 0) return { distinct: null, textBytes: null, word: null };
  return {
    distinct: new Set(texts).size,
    textBytes: texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    word: wordOf(texts),
  };
}

function presentTexts({ rows, validity, values }: DecodedChunk): readonly string[] {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  const read = (data: Texts, at: number) =>
    decoder.decode(data.bytes.subarray(data.offsets[at], data.offsets[at + 1]));
  const words = values.kind === "dictionary" ? allTexts(values.dictionary, read) : null;
  for (let row = 0; row < rows && texts.length < mostTexts; row++) {
    if (validity !== null && (validity[row >> 3]! & (1 << (row & 7))) === 0) continue;
    if (values.kind === "dictionary") texts.push(words![values.indices[row]!]!);
    else if (values.kind === "texts") texts.push(read(values.data, row));
  }
  return texts;
}

const allTexts = (data: Texts, read: (data: Texts, at: number) => string): readonly string[] =>
  Array.from({ length: data.offsets.length - 1 }, (_, at) => read(data, at));
