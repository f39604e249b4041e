import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import { messagesOf } from "./arrow-rows";
import { createNativeEngine } from "./duckdb-native";
import { createNodeEngine } from "./duckdb-node";
import { type ExportFormat, exportResult } from "./export-result";

let wasm: Engine;
let native: Engine;
let folder: string;
beforeAll(async () => {
  [wasm, native, folder] = await Promise.all([
    createNodeEngine(),
    createNativeEngine(),
    mkdtemp(join(tmpdir(), "isotherm-export-")),
  ]);
});
afterAll(async () => {
  await Promise.all([wasm.close(), native.close(), rm(folder, { recursive: true })]);
});

/** The result of a statement, saved to a file. */
async function save(sql: string, format: ExportFormat) {
  const result = await wasm.query(sql);
  const written: number[] = [];
  const { parts, asText } = exportResult(messagesOf(result)!, format, (rows) => written.push(rows));
  const path = join(folder, `result.${format}`);
  await writeFile(path, Buffer.concat(parts));
  return { path, result, asText, written };
}

const everyType = `SELECT * FROM (VALUES
  (1::TINYINT, 2::SMALLINT, -3, 4::BIGINT, 250::UTINYINT, 65000::USMALLINT, 4000000000::UINTEGER, 18446744073709551615::UBIGINT,
   1.5::FLOAT, 0.1, 'nan'::DOUBLE, true, 'Größe, "x"', DATE '2024-02-29', TIMESTAMP '2024-02-29 23:59:59.123456',
   1.05::DECIMAL(4,2), -12345678.901::DECIMAL(18,3), 99999999999999999999.5::DECIMAL(38,1), 170141183460469231731::HUGEINT,
   '6f1d4c0e-0000-4000-8000-00000000000a'::UUID, 'a\\x00'::BLOB),
  (NULL, NULL, NULL, '-9223372036854775808'::BIGINT, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, '', DATE '1969-12-31',
   TIMESTAMP '1900-01-01 00:00:00', NULL, NULL, NULL, -5::HUGEINT, NULL, NULL),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
) t(i8, i16, i32, i64, u8, u16, u32, u64, f4, dec1, f8, flag, words, day, seen, d4, d18, d38, huge, id, blob)`;

test("a Parquet file read by native DuckDB has the result's types, values and NULLs", async () => {
  const { path, result } = await save(everyType, "parquet");
  const read = await native.query(`SELECT * FROM read_parquet('${path}')`);
  expect(read.rows).toEqual(result.rows);
  expect(read.columns).toEqual(
    result.columns.map((column) => (column.name === "huge" ? { ...column, type: "DECIMAL(38,0)" } : column)),
  );
});

test("a type that Parquet does not have is written as DuckDB's text, and named", async () => {
  const { path, result, asText } = await save(
    "SELECT 1 AS a, [1, NULL] AS list, {'k': 'v w'} AS s, INTERVAL 3 DAY AS i, TIME '01:02:03' AS t, 'x'::ENUM('x') AS e",
    "parquet",
  );
  expect(asText).toEqual(["list (INTEGER[])", "s (STRUCT(k VARCHAR))", "i (INTERVAL)", "t (TIME)"]);
  expect((await native.query(`SELECT * FROM read_parquet('${path}')`)).rows).toEqual(result.rows);
});

test("a sum of more than 38 digits is refused with what to do", async () => {
  await expect(
    save("SELECT 170141183460469231731687303715884105727::HUGEINT AS h", "parquet"),
  ).rejects.toThrow(/has more than 38 digits\. Cast the column to VARCHAR/);
});

test("many rows become several row groups, and columns of one name are numbered", async () => {
  const { path, written } = await save(
    "SELECT i AS a, i % 7 AS A, CASE WHEN i % 3 = 0 THEN NULL ELSE 'text ' || i END AS t FROM range(300000) r(i)",
    "parquet",
  );
  expect(written.at(-1)).toBe(300_000);
  expect(
    (await native.query(`SELECT count(*), sum(a), sum(A_1), count(t), max(t) FROM read_parquet('${path}')`))
      .rows,
  ).toEqual([["300000", "44999850000", "899997", "200000", "text 99998"]]);
  const groups = await native.query(
    `SELECT DISTINCT row_group_id FROM parquet_metadata('${path}') ORDER BY ALL`,
  );
  expect(groups.rows.length).toBe(3);
});

test.each(["csv", "parquet", "arrow"] as const)(
  "a result without rows is a %s file with its columns",
  async (format) => {
    const { path } = await save("SELECT 1 AS a, 'x' AS b WHERE false", format);
    if (format === "arrow") return;
    const read = await native.query(`SELECT * FROM read_${format}('${path}')`);
    expect(read).toMatchObject({ columns: [{ name: "a" }, { name: "b" }], rows: [] });
  },
);

test("a CSV file read by native DuckDB has the result's values", async () => {
  const sql = `SELECT i AS id, CASE WHEN i % 5 = 0 THEN NULL ELSE 'say "' || i || E'",\\n' END AS words, (i / 7)::DECIMAL(10,3) AS d,
    DATE '2024-01-01' + (i % 400)::INTEGER AS day FROM range(45000) r(i) ORDER BY i`;
  const { path, result } = await save(sql, "csv");
  const read = await native.query(
    `SELECT * FROM read_csv('${path}', types = {'id': 'BIGINT', 'words': 'VARCHAR', 'd': 'DECIMAL(10,3)', 'day': 'DATE'}) ORDER BY id`,
  );
  expect(read.rows).toEqual(result.rows);
});

test("an Arrow file holds plain types for what DuckDB marks as an extension", async () => {
  const { path } = await save(
    "SELECT i % 3 = 0 AS flag, i::HUGEINT * 10 AS huge, CASE WHEN i > 1 THEN [i % 2 = 0, NULL] END AS flags, i AS n FROM range(20) r(i) ORDER BY n",
    "arrow",
  );
  const table = tableFromIPC(await readFile(path));
  expect(table.schema.fields.map(({ type }) => String(type))).toEqual([
    "Bool",
    "Decimal[38e0]",
    "List<Bool>",
    "Int64",
  ]);
  expect([0, 1, 3, 19].map((row) => table.getChild("flag")?.get(row))).toEqual([true, false, true, false]);
  expect(String(table.getChild("huge")?.get(19))).toBe("190");
  expect(JSON.stringify([1, 2, 3].map((row) => table.getChild("flags")?.get(row)))).toBe(
    "[null,[true,null],[false,null]]",
  );
});
