import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import words from "@/content/lab/platforms/reserved-words.json";
import { createNativeEngine } from "@/lib/adapters/duckdb-native";
import type { Engine } from "../engine";
import type { PlatformModel } from "./model";
import type { PlatformId } from "./platform-list";
import { flightsModel, oddModel, retailModel } from "./sample-models.testing";
import { writePlatformScript } from "./script";

let engine: Engine;
beforeAll(async () => {
  engine = await createNativeEngine();
});
afterAll(() => engine.close());

const rowsOf = async (sql: string) => (await engine.query(sql)).rows;

/** Runs a block as a reader would paste it: one statement after the other. */
async function run(sql: string): Promise<void> {
  for (const statement of sql.split(/;\n+/)) await engine.query(statement);
}

const sqlOf = (platform: PlatformId, model: PlatformModel, id: string) =>
  writePlatformScript(platform, model).statements.find((statement) => statement.id === id)!.sql;

async function startAnew(): Promise<void> {
  await engine.query("DROP SCHEMA IF EXISTS warehouse CASCADE");
  await engine.query("DROP SCHEMA IF EXISTS lake CASCADE");
}

/** One line a day: rows and the sum of a number, counted from the files themselves, without the generated statements. */
const dailyFigures = (from: string, day: string, number: string) =>
  `SELECT ${day}, count(*), sum(${number}) FROM ${from} GROUP BY 1 ORDER BY 1`;

const cases = [
  {
    name: "retail, by month",
    model: retailModel(),
    number: "inventory_count",
    // The days of October and November; those of November and December.
    before: { hotDays: 61, first: "2025-10-01", last: "2025-11-30" },
    after: { hotDays: 61, first: "2025-11-01", last: "2025-12-31" },
    // All months but October to December.
    opened: 33,
    files: 36,
    folders: "year = 2025 AND month >= 10",
  },
  {
    name: "flights, by day",
    model: flightsModel(),
    number: "delay",
    before: { hotDays: 7, first: "2001-05-24", last: "2001-05-30" },
    after: { hotDays: 7, first: "2001-05-25", last: "2001-05-31" },
    // 31 + 28 + 31 + 30 days of January to April, and 23 of May, out of 181.
    opened: 143,
    files: 181,
    folders: "year = 2001 AND month = 5 AND day >= 24",
  },
] as const;

describe.each(cases)("DuckDB runs every statement over the real files: $name", (each) => {
  const { model, number, before, after } = each;
  const { localPath, dateColumn, hotTable, view } = model;
  const all = `read_parquet('${localPath}/**/*.parquet')`;
  const seen = () => rowsOf(dailyFigures(`warehouse.${view}`, dateColumn, number));
  const truth = (lastDay: string) =>
    rowsOf(dailyFigures(`(FROM ${all} WHERE ${dateColumn} <= DATE '${lastDay}')`, dateColumn, number));
  const hotDays = async () =>
    (
      await rowsOf(
        `SELECT count(DISTINCT ${dateColumn}), min(${dateColumn}), max(${dateColumn}) FROM warehouse.${hotTable}`,
      )
    )[0];

  beforeEach(async () => {
    await startAnew();
    for (const id of ["external-table", "hot-table", "view"]) await run(sqlOf("duckdb", model, id));
  });

  test("the view shows each day once, with the rows and sums of the files", async () => {
    expect(await hotDays()).toEqual([String(before.hotDays), before.first, before.last]);
    expect(await seen()).toEqual(await truth(before.last));
  });

  test("load and purge keep that, and may be repeated", async () => {
    const roll = sqlOf("duckdb", model, "roll");
    for (const _ of ["once", "again"]) {
      await run(roll);
      expect(await hotDays()).toEqual([String(after.hotDays), after.first, after.last]);
      expect(await seen()).toEqual(await truth(after.last));
    }
  });

  test("a step that breaks off before its end leaves all as it was", async () => {
    const statements = sqlOf("duckdb", model, "roll").split(/;\n+/);
    // Up to the load: the view and the hot table have changed by now.
    for (const statement of statements.slice(0, 4)) await engine.query(statement);
    expect(await seen()).not.toEqual(await truth(before.last));
    await engine.query("ROLLBACK");
    expect(await hotDays()).toEqual([String(before.hotDays), before.first, before.last]);
    expect(await seen()).toEqual(await truth(before.last));
  });

  test("the order that stands in for a transaction keeps each day once after every single statement", async () => {
    await run(sqlOf("athena", model, "view"));
    await run(sqlOf("athena", model, "move-line"));
    expect(await seen()).toEqual(await truth(before.last));
    for (const _ of ["once", "again"]) {
      await run(sqlOf("athena", model, "load"));
      expect(await seen()).toEqual(await truth(after.last));
    }
    await run(sqlOf("athena", model, "purge"));
    expect(await seen()).toEqual(await truth(after.last));
    expect(await hotDays()).toEqual([String(after.hotDays), after.first, after.last]);
  });

  test("the federated query gives the means of the files, and the same rows in the words of other platforms", async () => {
    const rows = await rowsOf(sqlOf("duckdb", model, "federated-query"));
    expect(rows.length).toBeGreaterThan(100);
    const [latest, history] = {
      month: ["DATE '2025-11-30'", "DATE '2024-10-01' AND DATE '2025-09-30'"],
      day: ["DATE '2001-05-30'", "DATE '2001-04-24' AND DATE '2001-05-23'"],
    }[model.partitions.length === 2 ? "month" : "day"]!;
    const [a, b] = model.compare.keys;
    expect(
      await rowsOf(`SELECT ${a}, ${b}, avg(${number}) FILTER (${dateColumn} = ${latest}) AS now,
          avg(${number}) FILTER (${dateColumn} BETWEEN ${history}) AS usual, now - usual AS difference
        FROM ${all} GROUP BY ALL HAVING now IS NOT NULL AND usual IS NOT NULL
        ORDER BY difference, ${a}, ${b}`),
    ).toEqual(rows);
    for (const platform of ["athena", "redshift", "databricks"] as const)
      expect(await rowsOf(sqlOf(platform, model, "federated-query"))).toEqual(rows);
  });

  test("the cut keeps the hot folders closed, and the partition columns in a filter keep all others closed too", async () => {
    const filesOf = async (condition: string) => {
      const [plan] = await rowsOf(
        `EXPLAIN (FORMAT json) SELECT count(*) FROM warehouse.${view} WHERE ${condition}`,
      );
      return /"Scanning Files": "([^"]+)"/.exec(plan?.[1] ?? "")?.[1];
    };
    const hotOnly = `${dateColumn} > DATE '${before.first}'`;
    expect(await filesOf(hotOnly)).toBe(`${each.opened}/${each.files}`);
    expect(await filesOf(`${hotOnly} AND ${each.folders}`)).toBe(`0/${each.files}`);
  });
});

test("rows a day are compared where there is no measure", async () => {
  await startAnew();
  const model = flightsModel({ compare: { keys: ["origin"], measure: null } });
  for (const id of ["external-table", "hot-table"]) await run(sqlOf("duckdb", model, id));
  const rows = await rowsOf(sqlOf("duckdb", model, "federated-query"));
  const [[flights]] = (await rowsOf(
    "SELECT count(*) FROM warehouse.flights_current WHERE flight_date = DATE '2001-05-30'",
  )) as [[string]];
  expect(rows.reduce((sum, [, latest]) => sum + Number(latest), 0)).toBe(Number(flights));
});

test("odd names, reserved words and folders of the whole date run as they are", async () => {
  const folder = mkdtempSync(join(tmpdir(), "platform-"));
  try {
    await startAnew();
    const model = oddModel({ localPath: folder });
    const others = model.columns.filter(({ name }) => name !== "date");
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
    await engine.query(`COPY (
      SELECT ${others.map(({ name, type }) => `CAST(i AS ${type}) AS ${quoted(name)}`).join(", ")},
        DATE '2024-02-27' + CAST(i % 7 AS INTEGER) AS "date"
      FROM range(70) t(i)
    ) TO '${folder}' (FORMAT parquet, PARTITION_BY ("date"), OVERWRITE_OR_IGNORE)`);
    for (const { sql } of writePlatformScript("duckdb", model).statements) await run(sql);
    // 27 February to 3 March lie before the end of the step: five days of ten rows, three of them hot.
    expect(await rowsOf(`SELECT "date", count(*) FROM warehouse."the ] view" GROUP BY 1 ORDER BY 1`)).toEqual(
      ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"].map(
        (day) => [day, "10"],
      ),
    );
    expect(await rowsOf(`SELECT min("date"), max("date") FROM warehouse."hot ""rows"""`)).toEqual([
      ["2024-03-02", "2024-03-04"],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every word that DuckDB reserves is in the list", async () => {
  const reserved = await rowsOf(
    "SELECT upper(keyword_name) FROM duckdb_keywords() WHERE keyword_category = 'reserved'",
  );
  expect(reserved.length).toBeGreaterThan(50);
  const known = new Set<string | null>(words.words);
  expect(reserved.flat().filter((word) => !known.has(word))).toEqual([]);
});
