import { expect, test } from "vitest";
import { createByteCache } from "./byte-cache";
import { flights } from "./data-set";
import { conjuncts, stubScans } from "./explain";
import { ArgumentError, readLabArguments } from "./lab-arguments";
import { printReport } from "./lab-report";
import { lakeTableSchema } from "./manifest";
import { createDraw } from "./random";
import { scenarioListSchema } from "./scenario";

test("the cache drops what was not used for longest until the rest fits", () => {
  const cache = createByteCache<string>(10, (text) => text.length);
  cache.set("a", "aaaa");
  cache.set("b", "bbbb");
  expect(cache.get("a")).toBe("aaaa");
  cache.set("c", "cccc");
  expect([cache.has("a"), cache.has("b"), cache.has("c"), cache.bytes()]).toEqual([true, false, true, 8]);
  cache.set("a", "a");
  expect(cache.bytes()).toBe(5);
  cache.set("d", "d".repeat(11));
  expect([cache.has("d"), cache.bytes()]).toEqual([false, 5]);
  cache.clear();
  expect([cache.get("a"), cache.bytes()]).toEqual([undefined, 0]);
});

test.each([
  ["(a = 1)", ["(a = 1)"]],
  ["((a = 1) AND (b = 'x AND y'))", ["(a = 1)", "(b = 'x AND y')"]],
  ["((a BETWEEN 1 AND 2) AND (c))", ["(a BETWEEN 1 AND 2)", "(c)"]],
  ["(a BETWEEN 1 AND 2)", ["(a BETWEEN 1 AND 2)"]],
  ["((a = 1) OR ((b = 2) AND (c = 3)))", ["((a = 1) OR ((b = 2) AND (c = 3)))"]],
  ["(a) AND (b)", ["(a) AND (b)"]],
])("%s is cut into its conditions", (text, parts) => {
  expect(conjuncts(text)).toEqual(parts);
});

test("a plan's scans of stubs are found at any depth, with the conditions right above them", () => {
  const scan = (table: string) => ({
    name: "SEQ_SCAN ",
    children: [],
    extra_info: { Table: table, Projections: ["sku", "sold"], Filters: ["sold>1", "sku='a'"] },
  });
  const plan = [
    {
      name: "FILTER",
      extra_info: { Expression: "(above = 1)" },
      children: [
        {
          name: "HASH_JOIN",
          extra_info: { Conditions: "sku = sku" },
          children: [
            {
              name: "FILTER",
              extra_info: { Expression: "((a = 1) AND (b = 2))" },
              children: [scan("__stub__t")],
            },
            scan("warehouse_table"),
          ],
        },
      ],
    },
  ];
  expect(stubScans(JSON.stringify(plan), "__stub__")).toEqual([
    {
      stub: "__stub__t",
      projections: ["sku", "sold"],
      filters: "sold>1\nsku='a'",
      above: [
        { kind: "filter", text: "(a = 1)" },
        { kind: "filter", text: "(b = 2)" },
        { kind: "join", text: "sku = sku" },
      ],
    },
  ]);
});

test("a seed gives one sequence of draws, within the bound", () => {
  const [one, same, other] = [createDraw(1), createDraw(1), createDraw(2)];
  const drawn = Array.from({ length: 1000 }, () => one(10));
  expect(Array.from({ length: 1000 }, () => same(10))).toEqual(drawn);
  expect(Array.from({ length: 1000 }, () => other(10))).not.toEqual(drawn);
  const counts = Array.from({ length: 10 }, (_, value) => drawn.filter((found) => found === value).length);
  // 100 each on average; six standard deviations are 57.
  for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(57);
});

test("the command line names a wrong option, what was found and what is allowed", () => {
  const read = (options: object) => readLabArguments(options, ["a", "b"], 36);
  expect(read({ scenario: "a", placement: "no-warehouse" })).toEqual({
    kind: "run",
    scenario: "a",
    placement: "no-warehouse",
    hotMonths: 12,
    json: false,
  });
  expect(read({ list: true, json: true })).toEqual({ kind: "list", json: true });
  expect(() => read({ scenario: "c", placement: "no-warehouse" })).toThrow(ArgumentError);
  expect(() => read({ scenario: "c", placement: "no-warehouse" })).toThrow(
    "scenario: not an option (found c, allowed: a, b)",
  );
  expect(() => read({ scenario: "a" })).toThrow(
    "placement: not an option (found nothing, allowed: warehouse-as-platform, no-warehouse, purposeful-hybrid)",
  );
  expect(() => read({ scenario: "a", placement: "no-warehouse", "hot-months": "37" })).toThrow(
    "hot-months: not an option (found 37, allowed: 0 to 36)",
  );
});

test("the window of a data set that is cut by day is given in days, and months are refused", () => {
  const read = (options: object) =>
    readLabArguments({ scenario: "b", placement: "purposeful-hybrid", ...options }, ["a", "b"], 181, flights);
  const run = { kind: "run", scenario: "b", placement: "purposeful-hybrid", json: false };
  expect(read({})).toEqual({ ...run, hotDays: 28 });
  expect(read({ "hot-days": "0" })).toEqual({ ...run, hotDays: 0 });
  expect(() => read({ "hot-days": "182" })).toThrow("hot-days: not an option (found 182, allowed: 0 to 181)");
  expect(() => read({ "hot-months": "3" })).toThrow(
    "hot-months: not an option (found 3, allowed: hot-days 0 to 181, since b asks the data set flights, which is cut by day)",
  );
  expect(() =>
    readLabArguments({ scenario: "a", placement: "no-warehouse", "hot-days": "7" }, ["a"], 36),
  ).toThrow(
    "hot-days: not an option (found 7, allowed: hot-months 0 to 36, since a asks the data set retail, which is cut by month)",
  );
});

test("a report for the terminal shows what was loaded, what was read and the rows in columns", () => {
  const counts = {
    files: { possible: 36, kept: 1 },
    rowGroups: { possible: 180, kept: 5 },
    columns: { possible: 13, kept: 2 },
    bytes: { possible: 900, kept: 30 },
  };
  const conditions = [
    {
      text: "d>'2025-01-01'::DATE",
      use: "pruned" as const,
      rowGroupsDropped: 175,
      reason: null,
      rewrite: null,
    },
    {
      text: "(abs(sold) > 3)",
      use: "not pushed" as const,
      rowGroupsDropped: 0,
      reason: "it may fail",
      rewrite: null,
    },
  ];
  const text = printReport({
    scenario: "a",
    dataSet: "retail",
    placement: "purposeful-hybrid",
    hotMonths: 12,
    hotDays: null,
    columns: ["sku", "n"],
    rows: [
      ["SKU-0001", "5"],
      ["x", null],
    ],
    lake: { bytesRead: 40, bytesNeeded: 30, requests: 5, files: 1, rowGroups: 5 },
    load: { bytesRead: 7, requests: 1, rows: 3, ms: 1.6 },
    plan: {
      sql: "select 1",
      tables: [
        {
          table: "t",
          scans: [{ columns: [], rowGroups: 5, conditions }],
          files: [],
          columns: [],
          counts,
          steps: [],
        },
      ],
      ...{ bytesNeeded: 30, bytesToRead: 40, requests: 5, files: 1, rowGroups: 5, branchDropped: false },
    },
    timesMs: { plan: 1, fetch: 2, decode: 1, insert: 3, execute: 4, total: 10.4 },
  });
  expect(text.split("\n")).toEqual([
    "a under purposeful-hybrid, 12 months hot",
    "warehouse: 3 rows loaded, 7 bytes in 1 requests, 2 ms",
    "lake: 40 bytes read, 30 needed, 5 requests, 1 files, 5 row groups",
    "time: plan 1 ms, fetch 2 ms, decode 1 ms, insert 3 ms, execute 4 ms, total 10 ms",
    "lake.t: 1 of 36 files, 5 of 180 row groups, 2 of 13 columns, 30 of 900 bytes",
    "  d>'2025-01-01'::DATE: drops 175 row groups",
    "  (abs(sold) > 3): not pushed, it may fail",
    "",
    "sku       n",
    "SKU-0001  5",
    "x         NULL",
  ]);
});

const scenario = {
  id: "a",
  title: "A",
  question: "Why?",
  kind: "trend",
  work: "bi",
  runsPerMonth: 22,
  sql: "select 1",
  window: 12,
  lookAt: "There.",
};
const changes = [{ date: "2026-11-23", what: "First version." }];
const problemsOf = (list: object) =>
  scenarioListSchema
    .safeParse(list)
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

test("each scenario of a list gets the list's data set", () => {
  expect(scenarioListSchema.parse({ dataSet: "flights", changes, scenarios: [scenario] })).toEqual([
    { ...scenario, dataSet: "flights" },
  ]);
});

test("a list of scenarios names each field that is missing, unknown or out of range", () => {
  for (const [wrong, problems] of [
    [{ ...scenario, kind: "other" }, ["scenarios.0.kind: "]],
    [{ ...scenario, work: "etl" }, ["scenarios.0.work: "]],
    [{ ...scenario, work: undefined }, ["scenarios.0.work: "]],
    [{ ...scenario, runsPerMonth: 0 }, ["scenarios.0.runsPerMonth: "]],
    [{ ...scenario, runsPerMonth: 1.5 }, ["scenarios.0.runsPerMonth: "]],
    [{ ...scenario, months: 12 }, ["scenarios.0: "]],
    [{ ...scenario, window: -1, title: "" }, ["scenarios.0.title: ", "scenarios.0.window: "]],
  ] as const) {
    const found = problemsOf({ dataSet: "retail", changes, scenarios: [wrong] });
    expect(found).toHaveLength(problems.length);
    for (const [at, start] of problems.entries()) expect(found?.[at]?.startsWith(start)).toBe(true);
  }
  expect(problemsOf({ dataSet: "retail", changes, scenarios: [] })).toHaveLength(1);
  expect(problemsOf({ dataSet: "other", changes, scenarios: [scenario] })).toHaveLength(1);
});

test("two scenarios with one id, and a window that is longer than the lake, are named", () => {
  expect(problemsOf({ dataSet: "retail", changes, scenarios: [scenario, scenario] })).toEqual([
    "scenarios.1.id: found a twice, allowed once",
  ]);
  const wide = { ...scenario, window: 37 };
  expect(problemsOf({ dataSet: "retail", changes, scenarios: [wide] })).toEqual([
    "scenarios.0.window: found 37, allowed 0 to 36",
  ]);
  expect(problemsOf({ dataSet: "flights", changes, scenarios: [wide] })).toBeUndefined();
});

test("a manifest whose parts do not fit together is refused", () => {
  const table = {
    name: "t",
    title: "A table",
    dateColumn: "d",
    columns: [{ name: "d", type: "DATE", comment: "the day" }],
    partitions: [{ name: "year", type: "INTEGER", comment: "the year" }],
    rows: 5,
    bytes: 100,
    files: [
      {
        path: "a",
        bytes: 100,
        rows: 5,
        partition: [2025],
        rowGroups: [{ rows: 5, chunks: [[4, 90, 0, null, null]] }],
      },
    ],
  };
  const problems = (changed: object) =>
    lakeTableSchema
      .safeParse({ ...table, ...changed })
      .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const file = table.files[0]!;
  expect(problems({})).toBeUndefined();
  expect(problems({ dateColumn: null })).toBeUndefined();
  expect(problems({ dateColumn: "e" })).toEqual(["dateColumn: not a stored DATE column (found none)"]);
  expect(problems({ files: [{ ...file, rows: 6 }] })).toEqual([
    "files.0.rows: found 6, its row groups have 5",
  ]);
  expect(problems({ files: [{ ...file, partition: [] }] })).toEqual([
    "files.0.partition: found 0 values, allowed 1",
  ]);
  expect(problems({ partitions: [], columns: [...table.columns, table.partitions[0]!] })).toEqual([
    "files.0.partition: found 1 values, allowed 0",
    "files.0.rowGroups.0.chunks: found 1, allowed 2",
  ]);
});
