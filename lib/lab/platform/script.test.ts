import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "@/lib/zod";
import { isPlainName } from "./dialect";
import { parts } from "./piece";
import { platformList } from "./platform-list";
import { flightsModel, oddModel, retailModel } from "./sample-models.testing";
import { wholeScript, writePlatformScript } from "./script";

const ids = platformList.map(({ id }) => id);
const folder = "content/lab/platforms";

const sentence = z.string().regex(/^[A-Z0-9@].*[.)]$/s);
const platformTextSchema = z.strictObject({
  checked: z.iso.date(),
  hotSide: sentence,
  before: sentence,
  atomicity: sentence,
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string().min(3), url: z.url({ protocol: /^https$/ }) }),
  ),
  statements: z.record(
    z.string(),
    z.strictObject({
      title: z.string().min(4).max(60),
      purpose: sentence.max(240),
      sources: z.array(z.string()).min(1),
    }),
  ),
  notes: z
    .array(z.strictObject({ title: z.string().min(4).max(40), text: sentence.max(420), source: z.string() }))
    .min(5),
});

test.each(ids)("the words for %s have the shape that the screen prints", (id) => {
  const text = platformTextSchema.parse(JSON.parse(readFileSync(`${folder}/${id}.json`, "utf8")));
  const used = [
    ...Object.values(text.statements).flatMap(({ sources }) => sources),
    ...text.notes.map(({ source }) => source),
  ];
  expect(Object.keys(text.sources).toSorted()).toEqual([...new Set(used)].toSorted());
  const pieces = writePlatformScript(id, retailModel()).statements.map((statement) => statement.id);
  expect(Object.keys(text.statements)).toEqual(pieces);
});

test("every file of the folder belongs to a platform, or is one of the two shared ones", () => {
  const names = readdirSync(folder).map((name) => name.replace(".json", ""));
  expect(names.toSorted()).toEqual([...ids, "reserved-words", "tables"].toSorted());
});

test.each(ids)("%s gets all six parts, load before purge and the view before both", (id) => {
  for (const model of [retailModel(), flightsModel(), oddModel()]) {
    const { statements } = writePlatformScript(id, model);
    const done = statements.flatMap((statement) => statement.parts);
    expect(parts.filter((part) => !done.includes(part))).toEqual([]);
    expect(done.indexOf("view")).toBeLessThan(done.indexOf("load"));
    expect(done.indexOf("load")).toBeLessThan(done.lastIndexOf("purge") + 1);
    expect(statements.every(({ sources }) => sources.length > 0)).toBe(true);
  }
});

test("the check label tells what the tests do: executed for DuckDB, parsed for three, none for four", () => {
  const labels = Object.fromEntries(
    ids.map((id) => [
      id,
      [...new Set(writePlatformScript(id, retailModel()).statements.map(({ check }) => check))].toSorted(),
    ]),
  );
  expect(labels).toEqual({
    redshift: ["not machine-checked"],
    athena: ["not machine-checked", "parsed"],
    synapse: ["not machine-checked"],
    bigquery: ["not machine-checked"],
    snowflake: ["not machine-checked"],
    databricks: ["not machine-checked", "parsed"],
    trino: ["parsed"],
    duckdb: ["executed"],
  });
});

test("DuckDB's reading of a bucket is not called executed, because no test does it", () => {
  const { statements } = writePlatformScript("duckdb", retailModel({ localPath: null }));
  expect(statements.map(({ id, check }) => [id, check])).toEqual([
    ["external-table", "not machine-checked"],
    ["hot-table", "executed"],
    ["federated-query", "executed"],
    ["view", "executed"],
    ["roll", "executed"],
  ]);
});

const sqlOf = (id: (typeof ids)[number], model = retailModel()) =>
  writePlatformScript(id, model)
    .statements.map(({ sql }) => sql)
    .join("\n");

test("no statement names a day outside the step that it makes", () => {
  // October and November are hot, December is loaded, October expires; history is the year before October.
  const days = ids.flatMap((id) => sqlOf(id).match(/\d{4}-\d{2}-\d{2}/g) ?? []);
  expect([...new Set(days)].toSorted()).toEqual([
    "2024-10-01",
    "2025-10-01",
    "2025-11-01",
    "2025-11-30",
    "2025-12-01",
    "2026-01-01",
  ]);
});

test.each([
  ["redshift", '"date"', '"O\'Hara & Sons"', '"a""b`c]d\\e"'],
  ["snowflake", '"DATE"', '"O\'Hara & Sons"', '"a""b`c]d\\e"'],
  ["trino", '"date"', '"O\'Hara & Sons"', '"a""b`c]d\\e"'],
  ["duckdb", '"date"', '"O\'Hara & Sons"', '"a""b`c]d\\e"'],
  ["bigquery", "`date`", "`O'Hara & Sons`", '`a"b\\`c]d\\\\e`'],
  ["databricks", "`date`", "`O'Hara & Sons`", '`a"b``c]d\\e`'],
  ["synapse", "[date]", "[O'Hara & Sons]", '[a"b`c]]d\\e]'],
] as const)("%s quotes reserved words and odd names in its own way", (id, reserved, blank, quotes) => {
  const sql = sqlOf(id, oddModel());
  for (const name of [reserved, blank, quotes]) expect(sql).toContain(name);
});

test("Athena quotes with backticks where tables are defined and with double quotes in queries", () => {
  const [table, hot, fill] = writePlatformScript("athena", oddModel()).statements;
  expect(table!.sql).toContain("`O'Hara & Sons` decimal(38,10)");
  expect(hot!.sql).toContain('`a"b``c]d\\e` double');
  expect(fill!.sql).toContain('"O\'Hara & Sons", "a""b`c]d\\e"');
  expect(fill!.sql).toContain('CAST("date" AS date)');
});

test("a plain name stays as it is on every platform", () => {
  for (const id of ids) expect(sqlOf(id)).not.toMatch(/(?<!:)["`[]report_date["`\]]/);
  expect(["sku", "year", "month", "day", "flight_date"].filter((name) => !isPlainName(name))).toEqual([]);
  expect(["date", "order", "Sku", "1st", "", "größe", "_id"].filter(isPlainName)).toEqual([]);
});

test("types are each platform's own", () => {
  const typesOf = (id: (typeof ids)[number]) => {
    const sql = sqlOf(id, oddModel({ rows: 1 }));
    return ["Größe", "group", "price", "O'Hara & Sons"].map(
      (name) => new RegExp(`^ *["\`[]?${name}["\`\\]]? (\\w+(?:\\([\\d,]+\\))?)`, "imu").exec(sql)?.[1],
    );
  };
  expect(Object.fromEntries(ids.map((id) => [id, typesOf(id)]))).toEqual({
    redshift: ["real", "smallint", "decimal(10,2)", "decimal(38,10)"],
    athena: ["float", "smallint", "decimal(10,2)", "decimal(38,10)"],
    synapse: ["real", "smallint", "decimal(10,2)", "decimal(38,10)"],
    bigquery: ["FLOAT64", "INT64", "NUMERIC(10,2)", "BIGNUMERIC(38,10)"],
    snowflake: ["FLOAT", "SMALLINT", "NUMBER(10,2)", "NUMBER(38,10)"],
    databricks: ["FLOAT", "SMALLINT", "DECIMAL(10,2)", "DECIMAL(38,10)"],
    trino: ["real", "smallint", "decimal(10,2)", "decimal(38,10)"],
    duckdb: ["REAL", "SMALLINT", "DECIMAL(10,2)", "DECIMAL(38,10)"],
  });
});

test("names that a platform does not promise to take are warned of, plain ones are not", () => {
  expect(ids.flatMap((id) => writePlatformScript(id, retailModel()).warnings)).toEqual([]);
  expect(writePlatformScript("athena", retailModel({ view: "stock & sales" })).warnings).toEqual([
    '"stock & sales": Athena documents lower-case letters, digits and underscores only; others may be created and then fail in queries.',
  ]);
});

test("Redshift registers partitions a hundred at a time, and leaves a very long history to a crawler", () => {
  const model = flightsModel({ boundary: "2003-01-01" });
  const { sql } = writePlatformScript("redshift", model).statements[1]!;
  // 730 days before the line and 7 hot ones, of which the newest 400 are registered.
  expect(sql.split("\n")[0]).toBe(
    "-- 337 earlier partitions are left out here: let a Glue crawler register them.",
  );
  expect(sql.match(/ALTER TABLE/g)).toHaveLength(4);
  expect(sql.match(/^PARTITION /gm)).toHaveLength(400);
});

test("the whole script holds every statement under its title", () => {
  const script = writePlatformScript("duckdb", retailModel());
  const whole = wholeScript(script);
  for (const { title } of script.statements) expect(whole).toContain(`-- ${title}\n`);
  expect(script.statements.every(({ sql }) => whole.includes(sql))).toBe(true);
});
