import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createNodeEngine, type NodeEngine } from "./duckdb-node";

let engine: NodeEngine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** Values that we read from Arrow, each beside the text and the type that DuckDB itself gives. */
async function compare(expressions: readonly string[]) {
  const values = expressions.map((expression, i) => `${expression} AS c${i}`).join(", ");
  const asText = expressions.map((_, i) => `typeof(c${i}), c${i}::VARCHAR`).join(", ");
  const ours = await engine.query(`SELECT ${values}`);
  const duckdb = (await engine.query(`SELECT ${asText} FROM (SELECT ${values})`)).rows[0] ?? [];
  return expressions.map((expression, i) => ({
    ours: { expression, type: ours.columns[i]?.type, text: ours.rows[0]?.[i] },
    duckdb: { expression, type: duckdb[i * 2], text: duckdb[i * 2 + 1] },
  }));
}

async function expectSame(expressions: readonly string[]) {
  const pairs = await compare(expressions);
  expect(pairs.map(({ ours }) => ours)).toEqual(pairs.map(({ duckdb }) => duckdb));
}

const literals = {
  integers: [
    "(-128)::TINYINT",
    "255::UTINYINT",
    "(-32768)::SMALLINT",
    "65535::USMALLINT",
    "-2147483648",
    "4294967295::UINTEGER",
    "(-9223372036854775808)::BIGINT",
    "9007199254740993",
    "18446744073709551615::UBIGINT",
    "170141183460469231731687303715884105727::HUGEINT",
    "(-170141183460469231731687303715884105728)::HUGEINT",
    "340282366920938463463374607431768211455::UHUGEINT",
    "123456789012345678901234567890::BIGNUM",
    "(-123456789012345678901234567890)::BIGNUM",
  ],
  decimals: [
    "3.30::DECIMAL(4,2)",
    "-0.05::DECIMAL(4,2)",
    "-12.3::DECIMAL(9,3)",
    "-1::DECIMAL(18,0)",
    "99999999999999999999999999999999.999999::DECIMAL(38,6)",
    "-0.00000000000000000000000000000000000001::DECIMAL(38,38)",
  ],
  floats: [
    "0::DOUBLE",
    "-0.0::DOUBLE",
    "'nan'::DOUBLE",
    "'inf'::DOUBLE",
    "'-inf'::FLOAT",
    "1e15::DOUBLE",
    "9999999999999998.0::DOUBLE",
    "1e16::DOUBLE",
    "123456789012345678::DOUBLE",
    "0.0001::DOUBLE",
    "0.00001::DOUBLE",
    "1.5e-7::DOUBLE",
    "1e22::DOUBLE",
    "5e-324::DOUBLE",
    "1.7976931348623157e308::DOUBLE",
    "0.1::FLOAT",
    "16777216::FLOAT",
    "1e16::FLOAT",
    "3.4028235e38::FLOAT",
    "1e-45::FLOAT",
    "1::DOUBLE / 3",
  ],
  times: [
    "DATE '2024-02-29'",
    "DATE '1969-12-31'",
    "DATE '0001-01-01'",
    "DATE '0044-03-15 (BC)'",
    "DATE '12345-06-07'",
    "DATE '5877642-06-25 (BC)'",
    "DATE '5881580-07-10'",
    "'infinity'::DATE",
    "'-infinity'::DATE",
    "TIMESTAMP '2024-01-02 03:04:05'",
    "TIMESTAMP '1969-12-31 23:59:59.999999'",
    "TIMESTAMP '2024-01-02 03:04:05.120'",
    "TIMESTAMP '0044-03-15 (BC) 01:02:03'",
    "TIMESTAMP '290309-12-22 (BC) 00:00:00'",
    "TIMESTAMP '294247-01-10 04:00:54.775806'",
    "'infinity'::TIMESTAMP",
    "'-infinity'::TIMESTAMP",
    "'2024-01-02 03:04:05'::TIMESTAMP_S",
    "'2024-01-02 03:04:05.12'::TIMESTAMP_MS",
    "'2024-01-02 03:04:05.123456789'::TIMESTAMP_NS",
    "'2024-01-02 03:04:05.5+00'::TIMESTAMPTZ",
    "'infinity'::TIMESTAMPTZ",
    "TIME '00:00:00'",
    "TIME '23:59:59.000001'",
    "TIME '24:00:00'",
    "'01:02:03+02:30'::TIMETZ",
    "'01:02:03.5-15:59:59'::TIMETZ",
    "'01:02:03+00:00:07'::TIMETZ",
    "INTERVAL '0' SECOND",
    "INTERVAL '1 year 2 months 3 days 04:05:06.7'",
    "INTERVAL '-14 months'",
    "INTERVAL '-1 month -2 days'",
    "INTERVAL '-1.5' SECOND",
    "INTERVAL '100 hours'",
    "INTERVAL '1 day'",
    "INTERVAL '-1 year'",
  ],
  texts: [
    "true",
    "false",
    "'plain'",
    "''",
    "'Größe ☃ 日本 𝄞'",
    "NULL::VARCHAR",
    "NULL::DATE",
    "NULL::INTEGER[]",
    "'b'::ENUM('a', 'b', 'it''s')",
    "'a''b\"c\\x00\\x7F~'::BLOB",
    "''::BLOB",
    "'0101'::BIT",
    "'101010101'::BIT",
    "'6f1d4c0e-0000-4000-8000-00000000000a'::UUID",
  ],
  nested: [
    "[1, NULL, 3]",
    "[]::INTEGER[]",
    "[[1, NULL], NULL, []]",
    "['', 'null', 'Null', 'nulls', ' a', 'a ', 'a b', 'a''b', 'a\\b', 'a\"b', 'a,b', 'a\\,b', 'é ü']",
    "[TIMESTAMP '2024-01-01 00:00:00', NULL]",
    "[DATE '2024-01-01']",
    "[TIME '01:00']",
    "[1.50::DECIMAL(4,2), NULL]",
    "[170141183460469231731687303715884105727::HUGEINT]",
    "[true, false, NULL]",
    "['6f1d4c0e-0000-4000-8000-00000000000a'::UUID]",
    "['\\xAA'::BLOB]",
    "[INTERVAL '1 day', INTERVAL '2' SECOND]",
    "['x, y'::ENUM('a', 'x, y')]",
    "['a, b', NULL, '']::VARCHAR[3]",
    "[[1, 2], [3, 4]]::INTEGER[2][2]",
    "{'a': 1, 'b c': 'x: y', 'd''e\\': NULL::DATE}",
    "{'a': {'b': [1, 2]}, 'c': MAP {'k v': 'x=y'}}",
    "row(1, 'a b', 'c, d', NULL::DATE)",
    "MAP {'k': 1, 'k k': 2}",
    "MAP {'': 'null', 'b=c': NULL}",
    "MAP {[1]: {'x': 'y z'}}",
    "MAP {}::MAP(VARCHAR, INTEGER)",
    "union_value(n := 2)",
    "[union_value(s := 'a, b')]",
    "{'u': union_value(s := 'a, b')}",
    "[{'h': 1::HUGEINT, 't': true}]",
  ],
};

test.each(Object.entries(literals))("%s have DuckDB's text and type", async (_, expressions) => {
  await expectSame(expressions);
});

test("every ASCII character is quoted in lists, maps and structs as DuckDB quotes it", async () => {
  const characters = Array.from({ length: 127 }, (_, i) => `chr(${i + 1})`);
  for (const place of ["[?]", "MAP {?: 1}", "MAP {1: ?}", "{'k': ?}", "row(?)", "[?]::VARCHAR[1]"])
    for (const text of ["?", "? || 'a'", "'a' || ?", "'a' || ? || 'b'"])
      await expectSame(characters.map((character) => place.replace("?", text.replace("?", character))));
});

test("each row and NULL of a table of several batches is read at its place", async () => {
  const sql = `SELECT i, CASE WHEN i % 3 = 0 THEN NULL ELSE i * 1000000007::HUGEINT END AS h,
    CASE WHEN i % 5 = 0 THEN NULL ELSE (i % 7)::VARCHAR END AS s, to_months(i::INTEGER) AS m, [i, NULL] AS l
    FROM range(5000) t(i) ORDER BY i`;
  const ours = await engine.query(sql);
  const duckdb = await engine.query(`SELECT COLUMNS(*)::VARCHAR FROM (${sql}) ORDER BY i::BIGINT`);
  expect(ours.rows.length).toBe(5000);
  expect(ours.rows[4999]).toEqual(["4999", "4999000034993", "1", "416 years 7 months", "[4999, NULL]"]);
  expect(ours.rows).toEqual(duckdb.rows);
});

test("any part of a result is the same as that part of the whole, also over the ends of batches", async () => {
  const result = await engine.query("SELECT i, 'row ' || i AS t FROM range(5000) r(i) ORDER BY i");
  const { rowCount, page } = result.pages!;
  expect(rowCount).toBe(5000);
  for (const [from, to] of [
    [0, 3],
    [2040, 2060],
    [4095, 4097],
    [4990, 9000],
    [7, 7],
    [6000, 7000],
  ] as const)
    expect(page(from, to)).toEqual(result.rows.slice(from, to));
  expect(page(2047, 2049)).toEqual([
    ["2047", "row 2047"],
    ["2048", "row 2048"],
  ]);
});

test("ENUM values survive, and rows that are changed and returned are changed once", async () => {
  await engine.query("CREATE TABLE moods (id INTEGER, mood ENUM('calm', 'loud'))");
  const returned = await engine.query("INSERT INTO moods VALUES (1, 'loud'), (2, NULL) RETURNING *");
  expect(returned.rows).toEqual([
    ["1", "loud"],
    ["2", null],
  ]);
  expect((await engine.query("SELECT id, mood FROM moods ORDER BY id")).rows).toEqual(returned.rows);
});

test("a result without rows keeps its columns, repeated names among them", async () => {
  expect(await engine.query("SELECT 1 AS a, 'x' AS a WHERE false")).toMatchObject({
    columns: [
      { name: "a", type: "INTEGER" },
      { name: "a", type: "VARCHAR" },
    ],
    rows: [],
  });
});

const bits = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000),
  bits.map((n) => Number(n) * 10),
);
const span = (limit: bigint) => fc.bigInt({ min: -limit, max: limit });

test.each([
  ["DOUBLE", finite.map((n) => `'${n}'::DOUBLE`)],
  ["FLOAT", finite.map((n) => `'${Math.fround(n / 1e12)}'::FLOAT`)],
  ["FLOAT drawn by bits", fc.float({ noNaN: true, noDefaultInfinity: true }).map((n) => `'${n}'::FLOAT`)],
  ["FLOAT near powers of two", fc.integer({ min: -140, max: 120 }).map((n) => `'${2 ** n}'::FLOAT`)],
  ["DATE", fc.integer({ min: -2_000_000, max: 100_000_000 }).map((n) => `DATE '1970-01-01' + (${n})`)],
  ["TIMESTAMP", span(9_000_000_000_000_000_000n).map((n) => `make_timestamp((${n})::BIGINT)`)],
  ["DECIMAL", span(10n ** 18n - 1n).map((n) => `((${n})::DECIMAL(38,0) / 1000000)::DECIMAL(38,6)`)],
  ["HUGEINT", span(2n ** 126n).map((n) => `(${n})::HUGEINT`)],
  [
    "INTERVAL",
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }), span(10n ** 14n))
      .map(([m, d, us]) => `(to_months(${m}) + to_days(${d}) + to_microseconds((${us})::BIGINT))`),
  ],
] as const)("drawn values of %s have DuckDB's text", async (_, drawn: fc.Arbitrary<string>) => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 40, maxLength: 40 }), (expressions) =>
      expectSame(expressions),
    ),
    { seed: 1, numRuns: 25 },
  );
});
