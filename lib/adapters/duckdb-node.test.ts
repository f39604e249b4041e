import { tableFromArrays, tableToIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EngineError, QueryError } from "@/lib/lab/engine";
import { createNodeEngine, type NodeEngine } from "./duckdb-node";

let engine: NodeEngine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const texts = async (sql: string) => (await engine.query(sql)).rows;

test("the engine is DuckDB 1.4.3", async () => {
  expect(await texts("SELECT version()")).toEqual([["v1.4.3"]]);
});

test("a statement that DuckDB rejects gives DuckDB's own message and the statement", async () => {
  const failure = await engine.query("SELECT nothing FROM nowhere").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(QueryError);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/^Catalog Error: Table with name nowhere does not exist!/),
    sql: "SELECT nothing FROM nowhere",
  });
  expect(await texts("SELECT 1")).toEqual([["1"]]);
});

test("an error of the parser reads like the others and points at its place", async () => {
  await expect(engine.query("SELEC 1")).rejects.toThrow(
    'Parser Error: syntax error at or near "SELEC"\n\nLINE 1: SELEC 1\n        ^',
  );
});

test.each([
  ["SELECT * FROM read_parquet('x.parquet')", /parquet/],
  ["SELECT TIMESTAMPTZ '2024-01-01 00:00:00+00' AT TIME ZONE 'Europe/Berlin'", /icu|timezone/],
  ["SELECT '{}'::JSON", /json/],
  ["LOAD icu", /icu/],
])("%s names the extension that is missing and leaves the engine alive", async (sql, message) => {
  await expect(engine.query(sql)).rejects.toThrow(message);
  expect(await texts("SELECT 1")).toEqual([["1"]]);
});

test("Arrow is inserted into a table by the table's SQL types, NULLs and negative values among them", async () => {
  await engine.query("CREATE SCHEMA lake");
  await engine.query("CREATE TABLE lake.t (day DATE, cents BIGINT, price DECIMAL(10, 2), note VARCHAR)");
  const arrow = tableFromArrays({
    day: [new Date("2024-02-29T00:00:00Z"), null],
    cents: BigInt64Array.from([-5n, 9_007_199_254_740_993n]),
    price: [1.5, null],
    note: ["a", null],
  });
  await engine.insertArrow(tableToIPC(arrow, "stream"), { schema: "lake", name: "t" });
  expect(await texts("FROM lake.t ORDER BY cents")).toEqual([
    ["2024-02-29", "-5", "1.50", "a"],
    [null, "9007199254740993", null, null],
  ]);
});

test("emptying the engine drops tables, settings and variables", async () => {
  await engine.query("CREATE TABLE gone (x INTEGER)");
  await engine.query("SET VARIABLE kept = 1");
  await engine.empty();
  await expect(engine.query("FROM gone")).rejects.toThrow("Table with name gone does not exist");
  expect(await texts("SELECT getvariable('kept')")).toEqual([[null]]);
  await expect(engine.query("SELECT '{}'::JSON")).rejects.toThrow(/json/);
});

test("a signal that is already aborted stops the statement before it starts", async () => {
  await expect(engine.query("CREATE TABLE never (x INTEGER)", AbortSignal.abort())).rejects.toThrow(
    QueryError,
  );
  await expect(engine.query("FROM never")).rejects.toThrow("does not exist");
});

test("a signal stops a statement while it runs, and the engine goes on", async () => {
  const long = "SELECT max(md5(a.range || '-' || b.range)) FROM range(100000) a, range(10000) b";
  await expect(engine.query(long, AbortSignal.timeout(300))).rejects.toThrow("The statement was cancelled.");
  expect(await texts("SELECT 1")).toEqual([["1"]]);
});

test("a closed engine says so", async () => {
  const other = await createNodeEngine();
  await other.close();
  await expect(other.query("SELECT 1")).rejects.toThrow(EngineError);
  await other.close();
});
