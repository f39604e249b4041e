import { HiveSQL, SparkSQL, TrinoSQL } from "dt-sql-parser";
import { expect, onTestFinished, test, vi } from "vitest";
import words from "@/content/lab/platforms/reserved-words.json";
import type { PlatformModel } from "./model";
import type { PlatformId } from "./platform-list";
import { flightsModel, oddModel, retailModel } from "./sample-models.testing";
import { type Statement, writePlatformScript } from "./script";

const grammars = { Hive: new HiveSQL(), Spark: new SparkSQL(), Trino: new TrinoSQL() };

/** The grammar that a statement says it was parsed with. */
function grammarOf({ checkedBy }: Statement) {
  const name = /^In the tests, as (Hive|Spark|Trino),/.exec(checkedBy)?.[1];
  return grammars[name as keyof typeof grammars];
}

const errorsOf = (statement: Statement) =>
  grammarOf(statement)
    .validate(statement.sql)
    .map(({ startLine, startColumn, message }) => `${statement.id} ${startLine}:${startColumn} ${message}`);

/** The parsers write what they do not understand to the console as well. */
function muteConsole(): void {
  const muted = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => muted.mockRestore());
}

const parsed: readonly PlatformId[] = ["athena", "databricks", "trino"];
const models: readonly (readonly [string, PlatformModel])[] = [
  ["retail", retailModel()],
  ["flights", flightsModel()],
  ["odd names", oddModel()],
  ["odd names below year and month", oddModel({ partitions: retailModel().partitions })],
  ["no measure", retailModel({ compare: { keys: ["sku"], measure: null } })],
  ["a window over the turn of a year", retailModel({ boundary: "2024-12-01", windowLength: 13 })],
];

test.each(parsed.flatMap((id) => models.map(([name, model]) => [id, name, model] as const)))(
  "every statement for %s that says parsed is parsed without an error: %s",
  (id, _, model) => {
    const said = writePlatformScript(id, model).statements.filter(({ check }) => check === "parsed");
    expect(said.length).toBeGreaterThan(4);
    expect(said.flatMap(errorsOf)).toEqual([]);
  },
);

test.each([
  ["athena", "hot-table", "Hive"],
  ["databricks", "hot-table", "Spark"],
] as const)("%s's %s is not parsed because the %s grammar does not know it", (id, statement, grammar) => {
  muteConsole();
  const found = writePlatformScript(id, retailModel()).statements.find((one) => one.id === statement)!;
  expect(found.check).toBe("not machine-checked");
  expect(grammars[grammar].validate(found.sql)).not.toEqual([]);
});

test("a fault in a statement is found, so an empty list of errors means something", () => {
  muteConsole();
  const [statement] = writePlatformScript("trino", retailModel()).statements;
  expect(errorsOf({ ...statement!, sql: statement!.sql.replace("WITH (", "WITH") })).not.toEqual([]);
});

test("every reserved word can be a column once it is quoted", () => {
  const columns = words.words.map((word) => ({
    name: word.toLowerCase(),
    type: "INTEGER",
    maxBytes: null,
  }));
  const model = retailModel({
    columns: [...retailModel().columns, ...columns],
    compare: { keys: columns.slice(0, 40).map(({ name }) => name), measure: "sold" },
  });
  const statements = parsed.flatMap((id) =>
    writePlatformScript(id, model).statements.filter(({ check }) => check === "parsed"),
  );
  expect(statements.flatMap(errorsOf)).toEqual([]);
});
