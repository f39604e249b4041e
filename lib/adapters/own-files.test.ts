import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "@/lib/lab/engine";
import { cutAt } from "@/lib/lab/timeline";
import { createNodeImport } from "./own-engine.testing";
import {
  check,
  createWorkshop,
  fileAt,
  labOver,
  make,
  nameInNative,
  textFile,
  type Workshop,
} from "./own-files.testing";
import { type ForeignColumn, foreignFile } from "./own-foreign.testing";
import type { MadeLake } from "./own-open";
import type { NamedFile } from "./own-parquet";

let imports: Awaited<ReturnType<typeof createNodeImport>>;
let shop: Workshop;

beforeAll(async () => {
  [imports, shop] = await Promise.all([createNodeImport(), createWorkshop()]);
});

afterAll(async () => {
  await imports?.close();
  await shop?.close();
});

const problemOf = (files: readonly NamedFile[], options = {}) =>
  check(files, imports.start, options).then(
    () => "none",
    (error: Error) => `${error.name}: ${error.message}`,
  );

/** Fifteen months of orders in no order of time, with a gap of a whole month. */
const orders = `SELECT i AS id, CAST(TIMESTAMP '2023-11-03 10:00:00' + to_hours((i * 7919 % 10920)::INTEGER)
      + CASE WHEN i * 7919 % 10920 > 5000 THEN INTERVAL 40 DAY ELSE INTERVAL 0 DAY END AS TIMESTAMP) AS "Ordered At",
    CASE WHEN i % 50 = 0 THEN NULL ELSE 'shop ' || i % 6 END AS shop, (i % 977 * 1.13)::DECIMAL(10,2) AS "Net Price",
    CASE WHEN i % 9 = 0 THEN NULL ELSE i / 7 END AS weight, i % 3 = 0 AS "order",
    'Lieferung ' || i || ' an O''Brien; "sorgfältig" verpackt' AS "Größe", i % 20 AS "year"
  FROM range(6000) r(i)`;

/** The orders with the names that they get in the lake. */
const named = (
  from: string,
) => `SELECT CAST("Ordered At" AS DATE) AS ordered_at_day, id, "Ordered At" AS ordered_at, shop,
  "Net Price" AS net_price, weight, "order" AS order_, "Größe" AS grosse, "year" AS year_in_file FROM ${from}`;

/** The rows of every question, with so many partitions in the warehouse, against those of the native library. */
async function expectEqualRows(
  made: MadeLake,
  native: Engine,
  positions: (count: number) => readonly number[],
): Promise<void> {
  const { outline, scenarios } = made.lake.set;
  const lab = await labOver(made, imports.engine);
  const count = outline.partitions.length;
  expect(scenarios.length).toBeGreaterThanOrEqual(6);
  const wanted = new Map<string, unknown>();
  for (const { id, sql } of scenarios) wanted.set(id, (await native.query(sql)).rows);
  for (const hot of positions(count)) {
    await lab.loadWarehouse(cutAt(outline.partitions, hot).boundary);
    for (const { id, sql } of scenarios) {
      const outcome = await lab.run(sql);
      expect([hot, id, outcome.kind === "done" && outcome.result.rows]).toEqual([hot, id, wanted.get(id)]);
    }
  }
}

describe("a Parquet file whose rows are in no order of time", () => {
  let made: MadeLake;
  beforeAll(async () => {
    const file = await shop.write("Orders 2024.parquet", orders, "FORMAT parquet, COMPRESSION zstd");
    made = await make([file], imports.start);
  });

  test("is cut by month; the day of a time, words of SQL and foreign letters get names that can be written", () => {
    const { columns, set } = made.lake;
    expect(columns.map(({ source, name, type }) => [source, name, type])).toEqual([
      ["Ordered At", "ordered_at_day", "DATE"],
      ["id", "id", "BIGINT"],
      ["Ordered At", "ordered_at", "TIMESTAMP"],
      ["shop", "shop", "VARCHAR"],
      ["Net Price", "net_price", "DECIMAL(10,2)"],
      ["weight", "weight", "DOUBLE"],
      ["order", "order_", "BOOLEAN"],
      ["Größe", "grosse", "VARCHAR"],
      ["year", "year_in_file", "BIGINT"],
    ]);
    expect(set.dataSet).toMatchObject({ grain: "month", view: "orders_2024", dateColumn: "ordered_at_day" });
    const { partitions } = set.outline;
    expect(partitions[0]!.month).toBe("2023-11");
    expect(partitions.filter(({ rows }) => rows === 0)).toEqual([{ month: "2024-06", rows: 0, bytes: 0 }]);
    expect(partitions.reduce((sum, { rows }) => sum + rows, 0)).toBe(6000);
  });

  test("answers its own questions like the native library over the file, wherever the boundary lies", async () => {
    await nameInNative(
      shop.native,
      made,
      named(`read_parquet('${join(shop.folder, "Orders 2024.parquet")}')`),
    );
    await expectEqualRows(made, shop.native, (count) => [0, 1, Math.floor(count / 2), count]);
  });

  test("reads of the lake at most a tenth more than what is needed, or the gaps that a request is not worth", async () => {
    const lab = await labOver(made, imports.engine);
    const plan = await lab.plan(
      `select sum(net_price) from ${made.lake.set.dataSet.view} where ordered_at_day < date '2024-01-01'`,
    );
    expect(plan.files).toBe(2);
    expect(plan.bytesToRead).toBeLessThanOrEqual(plan.bytesNeeded * 1.1 + 2 * 1024);
  });
});

describe("a CSV file of another country", () => {
  const german = `id;Größe;Ordered At;Preis;Anteil;Text\r\n${Array.from({ length: 900 }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + (i % 250)))
      .toISOString()
      .slice(0, 10)
      .split("-")
      .reverse()
      .join(".");
    return `${i};007${i % 7};${day};${(i * 13.7).toLocaleString("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 })};${i % 9 === 0 ? "NA" : String(i / 8).replace(".", ",")};"Zeile ${i}; ""so""\r\nweiter"`;
  }).join("\r\n")}\r\n`;
  let made: MadeLake;
  beforeAll(async () => {
    made = await make([textFile("Umsätze.csv", `\ufeff${german}`)], imports.start);
  });

  test("is read with its semicolons, decimal commas, dotted dates, quotes and line ends", () => {
    const { columns, notes, set } = made.lake;
    expect(notes).toEqual([
      "Fields are parted by semicolons; the text is UTF-8.",
      "Numbers have a decimal comma.",
    ]);
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ["ordered_at", "DATE"],
      ["id", "INTEGER"],
      ["grosse", "VARCHAR"],
      ["preis", "DECIMAL(18,2)"],
      ["anteil", "DECIMAL(18,4)"],
      ["text", "VARCHAR"],
    ]);
    expect(set.dataSet).toMatchObject({ grain: "month", view: "umsatze" });
  });

  test("answers its own questions like the native library over what it says", async () => {
    await nameInNative(
      shop.native,
      made,
      `SELECT DATE '2024-01-01' + (i % 250)::INTEGER AS ordered_at, i AS id, '007' || i % 7 AS grosse, round(i * 13.7, 2) AS preis,
         CASE WHEN i % 9 = 0 THEN NULL ELSE i / 8 END AS anteil, 'Zeile ' || i || '; "so"' || chr(13) || chr(10) || 'weiter' AS text
       FROM range(900) r(i)`,
    );
    const lab = await labOver(made, imports.engine);
    const all = "select ordered_at, id, grosse, preis, anteil, text from lake.umsatze_history order by id";
    const outcome = await lab.run(all);
    expect(outcome.kind === "done" && outcome.result.rows).toEqual((await shop.native.query(all)).rows);
    await expectEqualRows(made, shop.native, () => [3]);
  });
});

test("dates that can be read in two ways are asked for, and the answer holds for the other dates too", async () => {
  const rows = Array.from(
    { length: 400 },
    (_, i) => `${1 + (i % 12)}/${1 + ((i * 5) % 12)}/2024,${1 + (i % 9)}/7/2024,${i}`,
  );
  const file = textFile("dates.csv", `first,second,n\n${rows.join("\n")}\n`);
  const found = await check([file], imports.start);
  expect(found.days[0]!.readings.map(({ order, days }) => [order, days.last])).toEqual([
    ["day first", "2024-12-08"],
    ["month first", "2024-12-08"],
  ]);
  const { lake } = await make([file], imports.start, { source: "first", reading: "date %m/%d/%Y" });
  const lab = await labOver(
    await make([file], imports.start, { source: "first", reading: "date %m/%d/%Y" }),
    imports.engine,
  );
  const outcome = await lab.run("select first, second from lake.dates_history where n = 13");
  expect(outcome.kind === "done" && outcome.result.rows).toEqual([["2024-02-06", "2024-05-07"]]);
  expect(lake.set.dataSet.grain).toBe("month");
});

test("times of day, dates in words and missing days: a row without a day is left out and counted", async () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    i % 20 === 7 ? `n/a,${i}` : `${1 + (i % 28)}/${1 + (i % 12)}/2024 ${1 + (i % 11)}:05 PM,${i}`,
  );
  const { lake } = await make([textFile("times.csv", `At,n\n${rows.join("\n")}`)], imports.start);
  expect(lake.columns.map(({ name, type }) => [name, type])).toEqual([
    ["at_day", "DATE"],
    ["at_", "TIMESTAMP"],
    ["n", "INTEGER"],
  ]);
  expect(lake.notes.at(-1)).toBe("3 rows without a day are left out.");
  expect(lake.manifest.tables[0]!.rows).toBe(57);
});

/** Rows of one month, each type with NULLs, negative values and texts of other alphabets. */
const rowsOf = (month: string) => `SELECT
    (i - 900) * 12345678901 AS big, (i % 2000 - 1000)::INTEGER AS small, DATE '2024-${month}-01' + (i % 29)::INTEGER AS sold_on,
    CASE WHEN i % 7 = 0 THEN NULL ELSE 'Straße ' || i % 40 END AS place, 'no two alike ' || i * 7919 AS story,
    CASE WHEN i % 5 = 0 THEN NULL ELSE ((i - 500) * 1.07)::DECIMAL(9,2) END AS cost, (i * 1.000001)::DECIMAL(18,6) AS exact,
    (i * 1.5 - 700)::DECIMAL(38,1) AS wide, CASE WHEN i % 11 = 0 THEN NULL ELSE (i - 300) / 7 END AS ratio, (i / 8)::FLOAT AS half,
    CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN true ELSE false END AS flag,
    CASE WHEN i % 13 = 0 THEN NULL ELSE TIMESTAMP '1969-12-30 05:06:07.000001' + to_microseconds(i * 1000000007) END AS seen, i AS id
  FROM range(1800) r(i)`;

const types =
  "big, small, sold_on, place, story, cost, exact, wide, ratio, half::DOUBLE AS half, flag, seen, id";

test.each([
  ["zstd", "COMPRESSION zstd"],
  ["gzip", "COMPRESSION gzip"],
  ["brotli", "COMPRESSION brotli"],
  ["lz4_raw", "COMPRESSION lz4_raw"],
  ["uncompressed", "COMPRESSION uncompressed, ROW_GROUP_SIZE 2048"],
  ["pages of version 2: delta and split encodings", "COMPRESSION snappy, PARQUET_VERSION v2"],
])("files of one month each are taken as they are: %s", async (name, options) => {
  const files: NamedFile[] = [];
  // More than 200 days from the first to the last: cut by month.
  for (const month of ["02", "11"])
    files.push(
      await shop.write(`${name.slice(0, 8)}-${month}.parquet`, rowsOf(month), `FORMAT parquet, ${options}`),
    );
  const made = await make(files, imports.start);
  expect(made.lake.set.dataSet.origin.says).toContain("taken as it is");
  expect([...made.contents.values()]).toEqual(files.map(({ file }) => file));
  const lab = await labOver(made, imports.engine);
  const outcome = await lab.run(
    `SELECT ${types} FROM lake.${made.lake.set.dataSet.history} ORDER BY sold_on, id`,
  );
  const paths = files.map((file) => `'${join(shop.folder, file.name)}'`);
  const wanted = await shop.native.query(
    `SELECT ${types} FROM read_parquet([${paths}]) ORDER BY sold_on, id`,
  );
  expect(outcome.kind === "done" && outcome.result.rows).toEqual(wanted.rows);
  expect(wanted.rows).toHaveLength(2 * 1800);
});

test("forms that only other programs write become what DuckDB makes of them", async () => {
  const seconds = (days: number) => BigInt(days * 86_400);
  const days = [19_800, 19_900, 19_990, 20_100, 20_200];
  const time = (unit: "MILLIS" | "NANOS") =>
    ({ type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit } }) as const;
  const decimal = { converted_type: "DECIMAL" } as const;
  const columns: readonly ForeignColumn[] = [
    { element: { name: "day", type: "INT32", converted_type: "DATE" }, values: days },
    { element: { name: "ms", ...time("MILLIS") }, values: days.map((day) => seconds(day) * 1000n + 1n) },
    { element: { name: "ns", ...time("NANOS") }, values: days.map((day) => seconds(-day) * 10n ** 9n - 1n) },
    { element: { name: "old", type: "INT96" }, values: days.map((day) => int96(day, 12_345_678_000n)) },
    {
      element: { name: "unsigned", type: "INT32", converted_type: "UINT_32" },
      values: [0, 1, 2 ** 31, 2 ** 32 - 1, 7],
    },
    {
      element: { name: "huge", type: "INT64", converted_type: "UINT_64" },
      values: [0n, 1n, 2n ** 63n, 2n ** 64n - 1n, 7n],
    },
    {
      element: { name: "bytes", type: "BYTE_ARRAY", ...decimal, precision: 12, scale: 3 },
      values: [0n, -1n, 123_456_789n, -999_999_999_999n, 5n],
    },
    {
      element: {
        name: "fixed",
        type: "FIXED_LEN_BYTE_ARRAY",
        type_length: 5,
        ...decimal,
        precision: 9,
        scale: 2,
      },
      values: [0n, -1n, 12_345n, -999_999_999n, 5n],
    },
    {
      element: {
        name: "uuid",
        type: "FIXED_LEN_BYTE_ARRAY",
        type_length: 16,
        logical_type: { type: "UUID" },
      },
      values: days.map((day) => `00112233-4455-6677-8899-aabbccd${day}`),
    },
    {
      element: { name: "clock", type: "INT32", converted_type: "TIME_MILLIS" },
      values: [0, 1, 3_600_000, 86_399_999, 50_500],
    },
    {
      element: { name: "Unmarked Text", type: "BYTE_ARRAY" },
      values: ["a", "b", "ü", "d", "e"].map((text) => new TextEncoder().encode(text)),
    },
    {
      element: { name: "blob", type: "BYTE_ARRAY" },
      values: days.map(() => new Uint8Array([0xff, 0xfe, 0x00])),
    },
  ];
  const file = await foreignFile(shop.folder, "other program.parquet", columns);
  const made = await make([file], imports.start, { source: "day" });
  expect(made.lake.dropped).toEqual([{ source: "blob", reason: "binary: its bytes are no text" }]);
  const lab = await labOver(made, imports.engine);
  const run = async (sql: string) => {
    const outcome = await lab.run(sql);
    return outcome.kind === "done" ? outcome.result.rows : [];
  };
  const wanted = await shop.native.query(
    `SELECT day, ms, old, unsigned, huge, bytes, fixed, uuid, clock, decode("Unmarked Text")
     FROM read_parquet('${join(shop.folder, file.name)}') ORDER BY 1`,
  );
  expect(
    await run(
      "SELECT day_in_file, ms, old, unsigned, huge, bytes, fixed, uuid, clock, unmarked_text FROM lake.other_program_history ORDER BY 1",
    ),
  ).toEqual(wanted.rows);
  // 19,800 days before 1970 began 17 October 1915. A nanosecond before midnight belongs to the last microsecond of the day before.
  expect(await run("SELECT max(ns) FROM lake.other_program_history")).toEqual([
    ["1915-10-16 23:59:59.999999"],
  ]);
});

/** Nanoseconds of the day, then the Julian day, as INT96 has them. */
function int96(days: number, nanoseconds: bigint): Uint8Array {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, nanoseconds, true);
  view.setUint32(8, days + 2_440_588, true);
  return bytes;
}

test("a real file of three million flights is told from its footer: three million rows, its days, nothing of it read", async () => {
  const file = await fileAt("node_modules/vega-datasets/data/flights-3m.parquet");
  const { rows, days, columns } = await check([file], imports.start);
  expect(rows).toBe(3_000_000);
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ["date", "TIMESTAMP"],
    ["delay", "BIGINT"],
    ["distance", "BIGINT"],
    ["origin", "VARCHAR"],
    ["destination", "VARCHAR"],
  ]);
  expect(days.map(({ source, readings }) => [source, readings[0]!.days, readings[0]!.grain])).toEqual([
    ["date", { first: "2001-01-01", last: "2001-07-01" }, "day"],
  ]);
});

describe("a CSV file that does not fit", () => {
  test("lines with a wrong number of fields, which may be left out", async () => {
    const file = textFile("fields.csv", "day,n\n2024-01-01,1\n2024-02-01,2,3\n2024-03-01\n2024-04-01,4\n");
    expect(await problemOf([file])).toBe(
      "OwnFileError: fields.csv: 2 lines do not fit the 2 columns (line 3: found 3 fields, allowed 2; line 4: found 1 field, allowed 2). Correct them, or leave them out.",
    );
    const left = await check([file], imports.start, { leaveOut: true });
    expect([left.rows, left.notes.at(-1)]).toEqual([
      2,
      "2 lines with a wrong number of fields are left out.",
    ]);
  });

  test("text in another encoding, until its name is said", async () => {
    const latin = new Uint8Array(
      [..."day,place\n2024-01-01,M\xfcnchen\n2024-02-01,K\xf6ln\n"].map((c) => c.charCodeAt(0)),
    );
    const file = textFile("latin.csv", latin);
    expect(await problemOf([file])).toBe(
      "OwnFileError: latin.csv: it is not text in UTF-8: some bytes stand for no letter. Say which encoding it has, or save it as UTF-8.",
    );
    const { lake } = await make([file], imports.start, {}, { encoding: "windows-1252" });
    expect(lake.manifest.tables[0]!.files[0]!.rowGroups[0]!.chunks[1]!.slice(3)).toEqual([
      "München",
      "München",
    ]);
  });

  test("more rows than there is memory for", async () => {
    const tight: typeof imports.start = async (...given) => {
      const engine = await imports.start(...given);
      await engine.query("SET memory_limit = '8MB'");
      return engine;
    };
    const file = textFile("large.csv", "day,n\n2024-01-01,1\n2024-02-01,2\n");
    await expect(check([file], tight)).rejects.toThrow(
      "large.csv: it needs more memory than a page has (allowed: 1.5 GB for its rows). Cut it by month with another tool, or choose fewer rows.",
    );
  });

  test("no line below the names", async () => {
    expect(await problemOf([textFile("names.csv", "day,n\n")])).toBe(
      "OwnFileError: names.csv: it holds no rows below its first line (day, n). Choose another file.",
    );
  });
});
