import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import { stubScans, untrustedRules } from "@/lib/lab/explain";
import { createNodeEngine } from "./duckdb-node";

/*
 * What DuckDB prints is no interface. These are the texts that the connector reads: a new version of the engine that prints
 * others must fail here.
 */

let engine: Engine;

beforeAll(async () => {
  engine = await createNodeEngine();
  await engine.query(
    `CREATE TABLE __stub__t (report_date DATE, sku VARCHAR, store_id INTEGER, inventory_count INTEGER, sold INTEGER, unit_cost DECIMAL(10,2), ratio DOUBLE, promo BOOLEAN, updated_at TIMESTAMP, note VARCHAR, "year" INTEGER)`,
  );
  await engine.query("CREATE VIEW t AS SELECT * FROM __stub__t");
  await engine.query("CREATE TABLE other (d DATE, sku VARCHAR)");
  await engine.query("CREATE MACRO plus(x) AS x + 1");
  await engine.query("SET VARIABLE cut = DATE '2025-06-01'");
});

afterAll(() => engine?.close());

async function scansOf(sql: string) {
  await engine.query(`SET disabled_optimizers = '${untrustedRules}'`);
  const { rows } = await engine.query(`EXPLAIN (FORMAT json) ${sql}`);
  await engine.query("SET disabled_optimizers = ''");
  return stubScans(rows[0]![1]!, "__stub__");
}

const pushed: readonly (readonly [string, string])[] = [
  [
    "report_date >= date '2025-01-01' and report_date < date '2025-02-01'",
    "report_date>='2025-01-01'::DATE AND report_date<'2025-02-01'::DATE",
  ],
  [
    "report_date between date '2025-01-01' and date '2025-01-31'",
    "report_date>='2025-01-01'::DATE AND report_date<='2025-01-31'::DATE",
  ],
  ["not (report_date > date '2025-01-01')", "report_date<='2025-01-01'::DATE"],
  ["sold in (1, 2, 3)", "sold>=1 AND sold<=3"],
  ["sold in (1, 5, 9)", "optional: sold IN (1, 5, 9)"],
  [
    "report_date in (date '2025-01-01', date '2025-03-01')",
    "optional: report_date IN ('2025-01-01'::DATE, '2025-03-01'::DATE)",
  ],
  ["sold = 1 or sold > 7", "optional: sold=1 OR sold>7"],
  [
    "sold <> 50 and (sold = 1 or sold > 7) and (sold < 100 or sold = 500)",
    "sold!=50 AND optional: sold=1 OR sold>7 AND optional: sold<100 OR sold=500",
  ],
  ["sold not in (1, 5)", "(sold NOT IN (1, 5))"],
  ["note is null", "(note IS NULL)"],
  ["note is not null", "(note IS NOT NULL)"],
  ["promo", "promo"],
  ["not promo", "(NOT promo)"],
  ["promo = true", "promo=true"],
  [
    "report_date > date '2025-12-31' - interval 30 day",
    "(CAST(report_date AS TIMESTAMP) > '2025-12-01 00:00:00'::TIMESTAMP)",
  ],
  [
    "report_date >= timestamp '2025-12-01 10:00:00'",
    "(CAST(report_date AS TIMESTAMP) >= '2025-12-01 10:00:00'::TIMESTAMP)",
  ],
  ["report_date > date '2025-12-31' - 30", "report_date>'2025-12-01'::DATE"],
  ["report_date > (date '2025-12-31' - interval 30 day)::date", "report_date>'2025-12-01'::DATE"],
  ["report_date > getvariable('cut')", "report_date>'2025-06-01'::DATE"],
  ["unit_cost > 10", "unit_cost>10.00"],
  ["unit_cost > 10.555", "(CAST(unit_cost AS DECIMAL(11,3)) > 10.555)"],
  ["unit_cost = -1.5", "unit_cost=-1.50"],
  ["ratio > 1e300", "ratio>1e+300"],
  ["ratio < 1e-7", "ratio<1e-07"],
  ["ratio = 'nan'::double", "ratio='nan'::DOUBLE"],
  ["inventory_count + 1 > 5", "inventory_count>4"],
  ["sku = 'it''s'", "sku='it''s'"],
  ["note = 'a AND b'", "note='a AND b'"],
  ["sku like 'SKU-00%'", "sku>='SKU-00' AND sku<'SKU-01'"],
  ["prefix(sku, 'SKU-00')", "sku>='SKU-00' AND sku<'SKU-01'"],
  ["note like '%x%'", "contains(note, 'x')"],
  ["starts_with(sku, 'SKU')", "starts_with(sku, 'SKU')"],
  [
    "updated_at >= timestamp '2025-06-01 12:30:15.123456'",
    "updated_at>='2025-06-01 12:30:15.123456'::TIMESTAMP",
  ],
  [
    "updated_at::date = date '2025-06-01'",
    "updated_at>='2025-06-01 00:00:00'::TIMESTAMP AND updated_at<'2025-06-02 00:00:00'::TIMESTAMP",
  ],
  [
    "date_trunc('year', report_date) = date '2024-01-01'",
    "report_date>='2024-01-01'::DATE AND report_date<'2025-01-01'::DATE",
  ],
  ["strftime(report_date, '%Y') = '2024'", "(strftime(report_date, '%Y') = '2024')"],
  [`"year" = 2024`, "year=2024"],
  ["report_date = date '2025-01-01' and sku = 'a'", "report_date='2025-01-01'::DATE\nsku='a'"],
  // Checked only after the scan.
  ["year(report_date) = 2024", ""],
  ["report_date + 1 > date '2025-01-01'", ""],
  ["abs(sold) > 3", ""],
  ["sku = 'a' or store_id = 3", ""],
  ["sold > store_id", ""],
  ["report_date = (select max(d) from other)", ""],
  ["report_date in (select d from other)", ""],
];

test.each(pushed)("DuckDB 1.4.3 prints %s as known", async (where, filters) => {
  const scans = await scansOf(`SELECT sku, count(*) FROM t WHERE ${where} GROUP BY sku`);
  expect(scans.map((scan) => scan.filters)).toEqual([filters]);
});

test("a column that only a pushed filter uses is not among the projections", async () => {
  const [scan] = await scansOf("select sku from t where store_id = 3 and sold > 1");
  expect(scan!.projections).toEqual(["sku"]);
});

test("count(*) reads no column", async () => {
  expect((await scansOf("select count(*) from t")).map(({ projections }) => projections)).toEqual([[]]);
});

test("filters above a scan use the statement's aliases, the scan's own filters real names", async () => {
  const [scan] = await scansOf("select count(*) from (select store_id as sold from t) where sold in (1, 5)");
  expect(scan!.filters).toBe("optional: store_id IN (1, 5)");
  expect(scan!.above.map(({ text }) => text)).toEqual(["((sold = 1) OR (sold = 5))"]);
});

test("a table that is named twice has two scans, a CTE that is used twice one", async () => {
  expect(await scansOf("select 1 from t a join t b using (sku)")).toHaveLength(2);
  expect(
    await scansOf("with m as materialized (select * from t) select 1 from m a join m b using (sku)"),
  ).toHaveLength(1);
});

test("a top-n filter has no value yet", async () => {
  const [scan] = await scansOf("select * from t order by updated_at desc limit 3");
  expect(scan!.filters).toBe("optional: Dynamic Filter (updated_at)");
});

test("a literal with a line end comes back in one piece", async () => {
  const [scan] = await scansOf("select sku from t where note = 'two\nlines' and sku = 'a'");
  expect(scan!.filters).toBe("sku='a'\nnote='two\nlines'");
});
