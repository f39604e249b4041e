import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import type { LakeTable } from "@/lib/lab/manifest";
import { createNodeEngine } from "./duckdb-node";
import { addReadings, createLakeFixture, createReference, type LakeFixture, smallLake } from "./lake-fixture";
import { arrowStream } from "./parquet-arrow";
import type { DecodedChunk } from "./parquet-chunk";
import { decodeChunk } from "./parquet-pages";
import { columnType } from "./parquet-types";

let lake: LakeFixture;
let reference: Engine;

beforeAll(async () => {
  lake = await addReadings(
    await createLakeFixture({ ...smallLake, skus: 2, stores: 2, firstDay: "2025-12-01" }),
  );
  reference = await createReference(lake, null);
});

afterAll(async () => {
  await reference?.close();
  await lake?.remove();
});

const readings = () => lake.manifest.tables[1]!;

async function chunkOf(table: LakeTable, file: number, group: number, column: string) {
  const at = table.columns.findIndex(({ name }) => name === column);
  const { path, rowGroups } = table.files[file]!;
  const { rows, chunks } = rowGroups[group]!;
  const [offset, length, nulls] = chunks[at]!;
  const contents = new Uint8Array(await readFile(join(lake.folder, path)));
  return {
    bytes: contents.slice(offset, offset + length),
    type: columnType(table.columns[at]!.type),
    rows,
    nulls,
  };
}

async function decoded(column: string, group = 0, file = 2): Promise<DecodedChunk> {
  const { bytes, type, rows, nulls } = await chunkOf(readings(), file, group, column);
  return decodeChunk(bytes, { type, rows, nulls });
}

test("every column of every row group comes back from Arrow with its declared type and DuckDB's own text", async () => {
  const { columns, files } = readings();
  const engine = await createNodeEngine();
  try {
    await engine.query(
      `CREATE TABLE decoded (${columns.map(({ name, type }) => `"${name}" ${type}`).join(", ")})`,
    );
    for (const [file, { rowGroups }] of files.entries()) {
      const groups = [];
      for (const [group, { rows }] of rowGroups.entries())
        groups.push({
          rows,
          columns: await Promise.all(columns.map(({ name }) => decoded(name, group, file))),
        });
      const stream = await arrowStream(columns, groups, async () => {});
      await engine.insertArrow(stream, { schema: "main", name: "decoded" });
    }
    const read = await engine.query("SELECT * FROM decoded ORDER BY day, big");
    const names = columns.map(({ name }) => name).join(", ");
    const wanted = await reference.query(`SELECT ${names} FROM lake.readings ORDER BY day, big`);
    expect(read.columns.map(({ type }) => type)).toEqual(columns.map(({ type }) => type));
    expect(read.rows).toHaveLength(27_000);
    expect(read.rows).toEqual(wanted.rows);
  } finally {
    await engine.close();
  }
});

test("few different texts stay a dictionary, many are spelt out, and a chunk may turn from one to the other", async () => {
  expect((await decoded("place")).values.kind).toBe("dictionary");
  expect((await decoded("story")).values.kind).toBe("texts");
  const kinds = await Promise.all([0, 1, 2].map(async (group) => (await decoded("code", group)).values.kind));
  expect(kinds).toContain("texts");
});

test("a chunk without NULLs has no validity, a chunk of NULLs has no other bit", async () => {
  expect((await decoded("big")).validity).toBeNull();
  const { validity, rows, nulls } = await decoded("nothing");
  expect(nulls).toBe(rows);
  expect(validity!.every((byte) => byte === 0)).toBe(true);
});

test("a chunk with other counts than the manifest's is refused", async () => {
  const { bytes, type, rows, nulls } = await chunkOf(readings(), 0, 0, "place");
  expect(() => decodeChunk(bytes, { type, rows: rows + 1, nulls })).toThrow(
    `the chunk holds ${rows} rows, the manifest says ${rows + 1}`,
  );
  expect(() => decodeChunk(bytes, { type, rows, nulls: 0 })).toThrow(
    `the chunk holds ${nulls} NULLs, the manifest says 0`,
  );
});

test("a chunk that is cut off or spoilt is refused", async () => {
  const { bytes, type, rows, nulls } = await chunkOf(readings(), 0, 0, "story");
  expect(() => decodeChunk(bytes.slice(0, -100), { type, rows, nulls })).toThrow(
    "a page reaches beyond the end of its chunk",
  );
  expect(() => decodeChunk(new Uint8Array(bytes.length).fill(0xff), { type, rows, nulls })).toThrow();
  expect(() => decodeChunk(new Uint8Array(0), { type, rows, nulls })).toThrow(`the chunk holds 0 rows`);
});

test("a type that cannot be read is named with those that can", () => {
  expect(() => columnType("HUGEINT")).toThrow(
    "Column type HUGEINT cannot be read from the lake (allowed: BOOLEAN",
  );
  expect(() => columnType("DECIMAL(39,2)")).toThrow("DECIMAL up to 38 digits");
});
