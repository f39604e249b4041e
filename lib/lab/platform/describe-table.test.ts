import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createNativeEngine } from "@/lib/adapters/duckdb-native";
import { type DataSet, flights, retail } from "../data-set";
import { lakeManifestSchema } from "../manifest";
import { outlineOf } from "../outline";
import { PlatformModelError } from "./check-model";
import { describeTable } from "./describe-table";
import { platformList } from "./platform-list";
import { flightsModel, retailModel } from "./sample-models.testing";
import { writePlatformScript } from "./script";

const outlineFrom = ({ folder }: DataSet) =>
  outlineOf(lakeManifestSchema.parse(JSON.parse(readFileSync(`public/lake/${folder}manifest.json`, "utf8"))));

test("the retail table is described as it lies in the lake, with the newest months hot", () => {
  const described = describeTable(retail, outlineFrom(retail), 2);
  const note = { name: "note", type: "VARCHAR", maxBytes: 512 };
  expect(described).toEqual(
    retailModel({ boundary: "2025-11-01", columns: [...retailModel().columns.slice(0, -1), note] }),
  );
});

test("the flights table is described by day, with the newest days hot", () => {
  const outline = outlineFrom(flights);
  expect(describeTable(flights, outline, 28)).toEqual(
    flightsModel({
      boundary: "2001-06-03",
      windowLength: 28,
      historyLength: 90,
      rows: outline.partitions.reduce((sum, { rows }) => sum + rows, 0),
    }),
  );
});

test.each([retail, flights])("every platform has a script for $id at each end of the line", (dataSet) => {
  const outline = outlineFrom(dataSet);
  for (const window of [1, outline.partitions.length])
    for (const { id } of platformList)
      expect(writePlatformScript(id, describeTable(dataSet, outline, window)).statements).not.toEqual([]);
});

test("an empty window is refused with the reason", () => {
  const model = describeTable(retail, outlineFrom(retail), 0);
  expect(() => writePlatformScript("trino", model)).toThrow(PlatformModelError);
  expect(() => writePlatformScript("trino", model)).toThrow(
    "windowLength: found 0, allowed 1 to 10000 partitions",
  );
});

test.each([retail, flights])("no text of $id is longer than its column may be", async (dataSet) => {
  const { columns, localPath } = describeTable(dataSet, outlineFrom(dataSet), 1);
  const texts = columns.filter(({ maxBytes }) => maxBytes !== null);
  expect(texts).not.toEqual([]);
  const engine = await createNativeEngine();
  try {
    const { rows } = await engine.query(
      `SELECT ${texts.map(({ name }) => `max(strlen(${name}))`).join(", ")} FROM read_parquet('${localPath}/**/*.parquet')`,
    );
    for (const [at, { maxBytes }] of texts.entries())
      expect(Number(rows[0]![at])).toBeLessThanOrEqual(maxBytes!);
  } finally {
    await engine.close();
  }
});

const own: DataSet = { ...retail, id: "own", dateColumn: "When", history: "own_history", folder: "own/" };
const partitions = [{ month: "2024-05", rows: 3, bytes: 10 }];
const column = (name: string, type: string) => ({ name, type, comment: "", bytes: 1 });

test("of a reader's own table the first number is compared by the first text", () => {
  const columns = [
    column("When", "DATE"),
    column("Amount", "DECIMAL(10,2)"),
    column("Shop", "VARCHAR"),
    column("Count", "INTEGER"),
  ];
  const model = describeTable(own, { columns, partitions }, 1);
  expect(model.compare).toEqual({ keys: ["Shop"], measure: "Amount" });
  expect(model.localPath).toBeNull();
  expect(model.sortColumns).toEqual(["When"]);
});

test("a table without numbers is compared by its rows a day", () => {
  const columns = [column("When", "DATE"), column("Shop", "VARCHAR")];
  const model = describeTable(own, { columns, partitions }, 1);
  expect(model.compare).toEqual({ keys: ["Shop"], measure: null });
  expect(writePlatformScript("duckdb", model).statements).not.toEqual([]);
});
