import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNativeEngine } from "./duckdb-native";
import { decodeChunk } from "./parquet-pages";
import { columnType } from "./parquet-types";
import { writeParquetV1 } from "./parquet-v1-writer";

const rows = 2500;
const places = Array.from({ length: rows }, (_, row) => row);
const columns = [
  { name: "day", type: "DATE", values: Int32Array.from(places, (row) => 20_000 + Math.floor(row / 100)) },
  { name: "place", type: "VARCHAR", values: places.map((row) => ["Zürich", "O'Hara", "", "東京"][row % 4]!) },
  { name: "same", type: "VARCHAR", values: places.map(() => "one") },
  { name: "sold", type: "INTEGER", values: Int32Array.from(places, (row) => row * 7919 - 1_000_000) },
] as const;

test("native DuckDB reads the file that was written", async () => {
  const folder = await mkdtemp(join(tmpdir(), "isotherm-test-parquet-"));
  const engine = await createNativeEngine();
  try {
    const file = join(folder, "a.parquet");
    await writeFile(file, writeParquetV1(columns, 1000).bytes);
    const totals = await engine.query(
      `SELECT count(*), min(day), max(day), sum(sold), count(*) FILTER (place = '東京'), count(DISTINCT same) FROM read_parquet('${file}')`,
    );
    const sum = places.reduce((total, row) => total + row * 7919 - 1_000_000, 0);
    expect(totals.rows).toEqual([["2500", "2024-10-04", "2024-10-28", String(sum), "625", "1"]]);
    const groups = await engine.query(
      `SELECT DISTINCT row_group_num_rows FROM parquet_metadata('${file}') ORDER BY 1`,
    );
    expect(groups.rows).toEqual([["500"], ["1000"]]);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test("the page decoder reads its chunks at the places given", () => {
  const { bytes, rowGroups } = writeParquetV1(columns, 1000);
  expect(rowGroups.map((group) => group.rows)).toEqual([1000, 1000, 500]);
  const [offset, length] = rowGroups[2]!.chunks[3]!;
  const chunk = decodeChunk(bytes.subarray(offset, offset + length), {
    type: columnType("INTEGER"),
    rows: 500,
    nulls: 0,
  });
  expect(chunk.values.kind === "fixed" && [...chunk.values.data]).toEqual([...columns[3].values.slice(2000)]);
});
